/** The regional office sees all and decides nothing in a facility's place. */
export const region_desk = {
  title: (region: string) => `Ringkasan ${region}`,
  lead: 'Keadaan setiap unit di wilayah ini. Keputusan tetap di tangan unit.',
  caption: 'Unit di wilayah ini',
  columns: {
    facility: 'Unit',
    listings: 'Barang terbit',
    waiting: 'Menunggu keputusan',
    progress: 'Sedang berjalan',
    settled: 'Hasil dibagi',
    value: 'Nilai barang terbagi',
  },
  total: 'Seluruh wilayah',
  empty: 'Belum ada unit di wilayah ini',
}
