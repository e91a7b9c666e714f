export const complaint = {
  title: 'Kirim pengaduan',
  lead: 'Tulis apa yang terjadi. Petugas tempat pembuatnya membaca dan menjawab ke surel Anda, paling lambat 14 hari.',
  facility: 'Tempat yang diadukan',
  name: 'Nama Anda',
  email: 'Surel',
  email_hint: 'Jawabannya dikirim ke sini.',
  order_number: 'Nomor pesanan',
  order_number_hint: 'Contoh: LB-000123. Tertulis di halaman pesanan.',
  content: 'Apa yang terjadi',
  content_hint: 'Jangan tulis nama warga binaan, nomor identitas, atau nomor rekening.',
  send: 'Kirim pengaduan',
  privacy: 'Yang disimpan: nama, surel, nomor pesanan, dan yang Anda tulis.',
  privacy_link: 'Pelindungan data pribadi',
  sent_title: (number: string) => `Pengaduan ${number} sudah terkirim`,
  sent_text:
    'Tanda terimanya kami kirim ke surel Anda. Simpan nomornya: sebutkan bila Anda menelepon tempat itu.',
  sent_next: 'Kembali ke barang',
  not_sent:
    'Pengaduan belum terkirim karena pusat data tidak terhubung. Isian Anda masih ada; kirim lagi sebentar lagi.',
  reused:
    'Pengaduan ini sudah pernah dikirim dengan isian lain. Tekan Kirim pengaduan bila memang pengaduan baru.',
}
