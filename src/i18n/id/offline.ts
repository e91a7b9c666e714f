/** What is said without a network. */
export const offline = {
  title: 'Anda sedang luring',
  lead: 'Peramban Anda tidak mencapai toko. Yang pernah Anda buka di bawah ini masih dapat dibaca, sebagaimana terakhir Anda lihat.',
  seen: 'Masih dapat dibaca',
  none: 'Belum ada halaman yang tersimpan di peramban ini.',
  not_kept:
    'Keranjang, pesanan, dan meja petugas tidak pernah disimpan di peramban, jadi baru dapat dibuka setelah tersambung lagi. Pesanan yang sudah terkirim aman.',
  again: 'Coba lagi',
  notice_title: 'Anda sedang luring',
  notice:
    'Yang tampak adalah halaman ini sebagaimana terakhir Anda buka. Harga dan stok mungkin sudah berubah.',
}
