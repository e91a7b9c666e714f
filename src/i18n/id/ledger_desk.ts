/** The book: manual journals with two people, and periods that close. */
export const ledger_desk = {
  title: 'Jurnal manual',
}
