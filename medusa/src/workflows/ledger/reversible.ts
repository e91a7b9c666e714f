import type { BookTransaction } from '../../modules/ledger/book-transaction'

/** Where something that the product booked by itself is taken back, so that its register and the book never disagree. */
const elsewhere: Readonly<Record<string, string>> = {
  proceeds_settled: 'Batalkan pembagiannya di halaman Pembagian.',
  pnbp_deposited: 'Setoran sudah di kas negara. Mintakan kembali di halaman Pengembalian pendapatan.',
  payment_received: 'Kembalikan dana pembeli di halaman Pembayaran.',
  refund_due: 'Dana pembeli diurus di halaman Pembayaran.',
  refund_paid: 'Dana pembeli diurus di halaman Pembayaran.',
}

/** Why a manual journal cannot take a transaction back, as a sentence that says where it can be; null when it can. */
export function whyNotReversible(
  transaction: Pick<BookTransaction, 'kind' | 'event' | 'lines'>,
): string | null {
  if (transaction.kind === 'reversal')
    return 'Catatan ini sendiri sebuah pembalikan. Siapkan jurnal baru bila pembalikannya salah.'
  if (transaction.kind === 'automatic') return `Catatan ini dibuat oleh sistem. ${placeOf(transaction.event)}`
  if (transaction.lines.every(({ amount, reversed }) => amount === reversed))
    return 'Catatan ini sudah dibalik seluruhnya.'
  return null
}

function placeOf(event: string): string {
  // Payouts of every kind: premi_paid, cooperative_paid, …
  const of_payouts = 'Bila uangnya kembali, catat pengembaliannya di halaman Pembayaran keluar.'
  return elsewhere[event] ?? (event.endsWith('_paid') ? of_payouts : 'Batalkan di halaman yang membuatnya.')
}
