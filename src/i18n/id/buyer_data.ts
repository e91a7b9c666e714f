/** What the shop keeps about a buyer, by the names of `contract/buyer-data.ts`, and what a deletion does with it. */
export const buyer_data = {
  kinds: {
    address_book: 'Buku alamat: nama, telepon, dan alamat setiap penerima.',
    account: 'Akun, tempat masuk, kode yang belum dipakai, dan salinan keranjang.',
    waiting_lists: 'Daftar tunggu: Anda tidak diberi tahu lagi.',
    mails: 'Isi surat yang pernah ditulis kepada Anda.',
    order_email:
      'Surel Anda pada semua pesanan dan permintaan pesanan khusus. Sejak itu tidak ada surat lagi tentangnya.',
    review_signatures: 'Nama atau daerah di bawah ulasan Anda, dan tulisan pada ulasan yang tidak tampil.',
    complaint_senders:
      'Nama dan surel pada pengaduan. Pengaduan yang belum dijawab tidak dapat dijawab kepada Anda lagi.',
    custom_requests:
      'Nama, telepon, penjelasan, dan gambar contoh pada permintaan pesanan khusus. Permintaan yang belum menjadi pesanan ditarik dan dihapus saat itu juga.',
    order_contact: 'Telepon, alamat, dan catatan pada pesanan, juga salinannya di bagian lain sistem ini.',
    unpaid_orders: 'Nama dan gambar bukti transfer pada pesanan yang tidak pernah dibayar.',
    paid_orders:
      'Nama pembayar dan gambar bukti transfer pada pesanan yang dibayar: bukti penerimaan negara yang wajib disimpan (UU 9/2018 tentang PNBP). Nama itu tidak ditampilkan lagi begitu pesanannya selesai.',
    approved_address:
      'Alamat tujuan di dalam berkas persetujuan petugas, tanpa nama, telepon, dan surel. Berkas itu dikunci dengan sidik digital sebagai bukti keputusan atas penerimaan negara; mengubahnya akan merusak bukti itu.',
    complaint_texts:
      'Isi pengaduan dan jawabannya, tanpa nama dan surel: catatan layanan pengaduan (PP 80/2019 pasal 27).',
    published_reviews:
      'Bintang dan tulisan ulasan yang sudah tampil, tanpa nama: tidak lagi menunjuk kepada Anda.',
  },
  fates: {
    erased: { title: 'Dihapus saat itu juga', text: '' },
    erased_when_finished: {
      title: 'Dihapus begitu pesanannya selesai',
      text: 'Pada pesanan yang sudah selesai: saat itu juga. Pada pesanan yang masih berjalan: sesudah selesai, karena barangnya masih harus dibuat dan sampai kepada Anda.',
    },
    kept: {
      title: 'Tetap disimpan',
      text: 'Pesanan, pembayaran, dan pembukuannya tetap ada. Yang masih menyangkut Anda hanya ini:',
    },
  },
  backups: 'Salinan cadangan ikut terhapus saat masanya habis.',
}
