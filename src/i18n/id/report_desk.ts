/** Reports of the treasurer and of the region. */
export const report_desk = {
  title: 'Laporan',
}
