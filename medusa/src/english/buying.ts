/** Finding, the cart, the checkout, the account, waiting lists, complaints and reviews. */
export const BUYING: Readonly<Record<string, string>> = {
  // Finding
  'Harga adalah rupiah bulat, tanpa sen.': 'A price is in whole rupiah.',
  'Harga paling banyak Rp500.000.000.': 'The price: at most Rp500.000.000.',
  'Harga tertinggi tidak boleh kurang dari harga terendah.':
    'The highest price cannot be below the lowest one.',
  'Harga tidak boleh kurang dari nol.': 'The price cannot be below zero.',
  'Isi harga dalam rupiah bulat.': 'Enter the price in whole rupiah.',
  'Pilih bahan.': 'Choose a material.',
  'Pilih jenis barang.': 'Choose a kind of goods.',
  'Pilih kabupaten atau kota.': 'Choose a regency or city.',
  'Pilih kelompok barang.': 'Choose a family of goods.',
  'Pilih provinsi.': 'Choose a province.',
  'Pilih provinsi, kabupaten, atau kota.': 'Choose a province, a regency or a city.',
  'Pilih provinsi, kabupaten, atau kota Anda.': 'Choose your province, regency or city.',
  'Pilih UPT.': 'Choose a facility.',

  // Cart and checkout
  'Desa atau kelurahan ini tidak dikenal. Pilih dari daftar.':
    'This village is not known. Choose one from the list.',
  'Harga atau ongkos kirim berubah sejak halaman ini dibuka. Periksa jumlah yang baru, lalu pesan kembali.':
    'Prices or delivery have changed since this page was opened. Check the new total, then order again.',
  'Isi alamat lengkap, paling sedikit 5 huruf.': 'Enter the full address, at least 5 characters.',
  'Isi alamat tujuan, atau pilih ambil di tempat.': 'Enter the delivery address, or choose pick-up.',
  'Jumlah paling banyak 999.': 'The quantity: at most 999.',
  'Jumlah paling sedikit 1.': 'The quantity: at least 1.',
  'Keranjang kosong.': 'The cart is empty.',
  'Kode pos terdiri atas 5 angka.': 'A postal code has 5 digits.',
  'Maaf, ada barang di keranjang yang sudah tidak dijual. Periksa keranjang, lalu pesan kembali.':
    'Sorry, something in the cart is no longer sold. Check the cart, then order again.',
  'Maaf, stok berubah sejak Anda mengisi keranjang: {0}. Keranjang sudah disesuaikan; periksa lalu pesan kembali.':
    'Sorry, stock has changed since you filled the cart: {0}. The cart has been adjusted; check it, then order again.',
  'Paling banyak 40 macam barang dalam satu pesanan.': 'At most 40 different items in one order.',
  'Panen yang tadi tampak sudah penuh atau lewat batas pesannya. Periksa hari panen yang baru, lalu pesan kembali.':
    'The harvest that was shown is full, or past its cut-off. Check the days of the new one, then order again.',
  'Patokan paling banyak 200 huruf.': 'The landmark: at most 200 characters.',
  'Pesanan dengan kunci ini sudah dibuat dengan isi yang lain. Buka halaman pesanan Anda, atau muat ulang halaman pembayaran.':
    'An order with other content was already placed from this page. Open the page of your order, or reload the checkout.',
  'Pilih cara pembayaran.': 'Choose how to pay.',
  'Pilih desa atau kelurahan.': 'Choose the village.',
  'Pilih dikirim atau diambil.': 'Choose delivery or pick-up.',
  'Pilih dikirim atau diambil untuk barang dari {0}.': 'Choose delivery or pick-up for the goods from {0}.',
  '{0} belum dilayani koperasi pengiriman; pilih ambil di tempat.':
    'No cooperative ships from {0} yet; choose pick-up.',

  // Account
  'Alamat surel paling banyak 200 huruf.': 'The e-mail address: at most 200 characters.',
  'Buku alamat memuat paling banyak {0} alamat. Hapus satu dahulu.':
    'The address book holds at most {0} addresses. Remove one first.',
  'Centang bahwa Anda mengerti, lalu hapus.': 'Tick that you understand, then delete.',
  'Desa atau kelurahan ini tidak ada dalam daftar. Pilih lagi.':
    'This village is not in the list. Choose again.',
  'Isi alamat surel Anda.': 'Enter your e-mail address.',
  'Isi kode dari surel.': 'Enter the code from the mail.',
  'Kode ini salah. Periksa lagi surel yang paling baru, lalu ketik keenam angkanya.':
    'This code is wrong. Look at the newest mail again, then type its six digits.',
  'Kode ini sudah tidak berlaku. Minta kode baru.': 'This code is no longer good. Ask for a new one.',
  'Kode terdiri atas 6 angka.': 'The code has 6 digits.',
  'Masuk lagi dengan kode baru untuk melihat semua data Anda.':
    'Sign in again with a new code to see all of your data.',

  // Waiting lists
  'Barang ini dapat dipesan sekarang. Muat ulang halaman untuk memesannya.':
    'This item can be ordered now. Reload the page to order it.',
  'Barang ini tidak dapat ditunggu.': 'There is no waiting list for this item.',
  'Daftar tunggu hanya untuk bagian pesanan yang ditolak atau tidak sempat diputuskan.':
    'The waiting list is only for parts of an order that were rejected or not decided in time.',
  'Isi alamat surel, supaya kami dapat memberi tahu Anda.':
    'Enter an e-mail address, so that we can tell you.',

  // Complaints
  'Isi surel yang benar; jawabannya dikirim ke sana. Contoh: nama@contoh.id.':
    'Enter a valid e-mail address; the answer is sent there. For example: name@example.com.',
  'Nomor pesanan paling banyak 40 huruf.': 'The order number: at most 40 characters.',
  'Pengaduan dari halaman ini sudah pernah dikirim dengan isian lain. Kirim sekali lagi bila memang pengaduan baru.':
    'A complaint from this page was sent before with other content. If this is a new one, send it once more.',
  'Pengaduan ini sudah dijawab petugas lain.': 'Another officer has answered this complaint already.',
  'Pilih tempatnya.': 'Choose the place.',
  'Tempat ini tidak ada. Pilih dari daftar.': 'There is no such place. Choose one from the list.',

  // Reviews
  'Nama tampilan dibaca semua orang: jangan isi dengan nomor, surel, atau alamat situs.':
    'Everybody reads the display name: do not put a number, an e-mail or a web address in it.',
  'Nama tampilan paling banyak 40 huruf.': 'The display name: at most 40 characters.',
  'Pesanan khusus tidak punya halaman barang, jadi tidak dapat diulas.':
    'Custom orders have no page of their own, so they cannot be reviewed.',
  'Pilih satu sampai lima bintang.': 'Choose one to five stars.',
  'Tulis penjelasan untuk pembeli, paling sedikit 10 huruf.':
    'Write an explanation to the buyer, at least 10 characters.',
  'Ulasan dapat ditulis sampai satu tahun sesudah barang diterima.':
    'A review can be written up to one year after the goods were received.',
  'Ulasan dapat ditulis sesudah barang sampai atau diambil.':
    'A review can be written once the goods have arrived or been picked up.',
  'Ulasan ini berubah sementara Anda membacanya. Muat ulang, lalu baca lagi sebelum memutuskan.':
    'This review changed while you were reading it. Reload it and read again before you decide.',
  'Ulasan ini sudah tampil, jadi tidak dapat diubah lagi.':
    'This review is published, so it cannot be changed any more.',
  'Ulasan paling banyak 1.000 huruf.': 'The review: at most 1,000 characters.',
}
