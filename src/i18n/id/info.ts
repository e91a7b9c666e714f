/** What all information pages share. */
export const info = {
  updated: 'Terakhir diperbarui',
  contents: 'Isi halaman',
  beside: 'Halaman penjelasan lain',
  places: 'Lapas dan rutan yang menjual',
  pages: {
    how_it_works: 'Cara memesan',
    approval: 'Persetujuan petugas',
    shipping: 'Pengiriman dan pengembalian',
    contact: 'Kontak dan pengaduan',
    ethics: 'Upah dan kerja sukarela',
    privacy: 'Pelindungan data pribadi',
    accessibility: 'Aksesibilitas',
    about: 'Tentang toko ini',
  },
}
