export const failure = {
  missing_title: 'Halaman ini tidak ada',
  missing_text: 'Alamatnya mungkin salah ketik, atau halamannya sudah dipindahkan.',
  missing_product: 'Barang ini tidak ada',
  missing_product_text:
    'Mungkin sudah ditarik dari etalase, atau alamatnya salah ketik. Barang lain yang sejenis bisa dicari di bawah ini.',
  missing_facility: 'Lapas atau rutan ini tidak ada',
  missing_facility_text: 'Alamatnya mungkin salah ketik. Semua tempat ada di daftar.',
  missing_order: 'Pesanan ini tidak ada',
  missing_order_text:
    'Alamat halaman pesanan harus persis. Pesanan juga dapat dicari dengan nomor dan telepon.',
  broken_title: 'Ada yang tidak beres di pihak kami',
  broken_text: 'Isian Anda tidak hilang dan tidak ada yang dibayar. Coba lagi sebentar lagi.',
  away_title: 'Toko sedang tidak terhubung',
  away_text:
    'Halaman ini perlu pusat data, yang sedang tidak menjawab. Pesanan yang sudah terkirim aman. Coba lagi sebentar lagi.',
  /** Beside the form that could not be sent. */
  unreachable: 'Toko sedang tidak terhubung ke pusat data. Cobalah lagi sebentar lagi.',
  foreign_write: 'Permintaan ini tidak datang dari Lapak Binaan. Buka halamannya lagi, lalu ulangi.',
}
