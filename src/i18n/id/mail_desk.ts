/** What buyers and officers were told. */
export const mail_desk = {
  title: 'Surat keluar',
  lead: 'Surat kepada pembeli dan pejabat tentang pesanan unit ini, terbaru di atas.',
  demo: 'Surat belum dikirim ke luar',
  demo_text: 'Server surat belum diatur, jadi surat hanya dapat dibaca di sini.',
  empty: 'Belum ada surat',
  empty_text: 'Surat ditulis sendiri oleh sistem begitu pesanan bergerak.',
  to: 'Kepada',
  sent: (time: string) => `Terkirim ${time}`,
  not_sent: 'Belum terkirim',
}
