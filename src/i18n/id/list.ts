export const list = {
  pages: 'Halaman',
  page: (number: number) => `Halaman ${number}`,
  previous: 'Sebelumnya',
  next: 'Berikutnya',
  empty: 'Belum ada isinya',
}
