/** Words that tell no goods apart: little words of both languages, measures, and what buyers write around the thing they want. */
export const STOP_WORDS: readonly string[] = [
  ...words(`ada adalah agar akan antara atau bagi bahwa buat bisa dalam dan dapat dari dengan di hingga ini itu jadi juga ke
    karena kepada khas maupun mau oleh pada para per punya saja sampai sangat satu sebagai sebuah secara sekali seperti
    serta si sudah supaya tanpa telah tentang terhadap tetapi untuk yaitu yakni yang aku saya kami kita anda dong aja yg utk
    dgn sih nih lagi paling lebih seorang suatu tiap setiap`),
  ...words(`an and at by for from in is it made of on or our the to with your`),
  ...words(`gram gr ml liter ltr cm mm meter isi set paket pcs buah lembar biji pasang`),
  ...words(`murah termurah mahal bagus terbagus terbaik terbaru baru bekas jual jualan dijual beli harga toko online asli
    original ori berkualitas kualitas mutu cari nyari butuh pesan order custom produk barang buatan karya hasil dekat
    terdekat kabupaten kota provinsi ready stok stock diskon promo grosir eceran rekomendasi lucu unik keren cantik indah aneka macam berbagai
    cheap best good nice buy sale`),
  ...words(`napi narapidana penjara wbp warga binaan tahanan prison inmate`),
]

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
