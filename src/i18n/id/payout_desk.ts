/** Money that leaves the bank for those to whom it is owed. */
export const payout_desk = {
  title: 'Pembayaran keluar',
}
