export const about = {
  title: 'Tentang toko ini',
  lead: 'Lapak Binaan menjual hasil karya bengkel di lapas dan rutan. Inilah jalan setiap pesanan dan setiap rupiahnya.',
  order_title: 'Jalan sebuah pesanan',
  money_title: 'Ke mana uang pembeli',
  money_text:
    'Uang pembeli dititipkan sampai barang diterima. Setelah itu hasilnya dibagi menurut ketentuan yang berlaku di tempat pembuatnya. Ketentuan itu berbeda-beda; yang paling sering dirujuk adalah Kepmen Kehakiman M.01-PP.02.01 Tahun 1990, yang membagi keuntungan seperti ini:',
  shares: [
    { label: 'Premi bagi yang mengerjakan', percent: 50 },
    { label: 'Penerimaan negara bukan pajak (PNBP), disetor ke kas negara', percent: 15 },
    { label: 'Modal kerja bengkel', percent: 35 },
  ],
  money_note:
    'Ongkos kirim dan kode unik berada di luar pembagian. Setiap pembagian dibukukan, dan setoran ke kas negara tercatat dengan nomor penerimaan negara (NTPN).',
  share: 'Bagian',
  part_of_profit: 'Dari keuntungan',
  safe_title: 'Mengapa tidak ada nama pembuat',
  safe_text:
    'Warga binaan berhak atas perlindungan data dirinya. Karena itu yang ditampilkan hanya bengkel dan tempatnya. Petugas pun disebut menurut jabatan, bukan nama.',
  rights_title: 'Hak pembeli',
  rights: [
    'Membatalkan bagian mana pun selama belum dibayar.',
    'Melihat siapa yang harus bertindak dan paling lambat kapan, di halaman pesanan.',
    'Menukar atau mengembalikan barang yang tidak sesuai dalam masa pengembalian setelah barang diterima.',
    'Mengadu kepada lapas atau rutan pembuat barang; telepon dan alamatnya ada di halaman masing-masing.',
  ],
}
