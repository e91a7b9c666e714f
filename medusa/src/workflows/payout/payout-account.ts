import { ACCOUNT } from '../../modules/ledger/chart-of-accounts'
import type { PayoutKind } from '../../modules/payout/payout-kind'

/** The account that holds what a payout of each kind pays. */
export const payoutAccount: Readonly<Record<PayoutKind, string>> = {
  PREMI: ACCOUNT.premi_payable,
  COOPERATIVE: ACCOUNT.cooperative_payable,
  PARTNER: ACCOUNT.partner_payable,
  SHIPPING: ACCOUNT.shipping_payable,
  WORKING_CAPITAL: ACCOUNT.working_capital,
  PROGRAMME: ACCOUNT.programme,
  VICTIM_FUND: ACCOUNT.victim_fund,
}

/** What the book says when a payout of each kind came back. */
export const payoutReturnMemo: Readonly<Record<PayoutKind, string>> = {
  PREMI: 'Pembayaran premi kembali',
  COOPERATIVE: 'Pembayaran jasa koperasi kembali',
  PARTNER: 'Pembayaran bagian mitra kembali',
  SHIPPING: 'Pembayaran ongkos kirim kembali',
  WORKING_CAPITAL: 'Pemakaian modal kerja kembali',
  PROGRAMME: 'Pemakaian dana program pembinaan kembali',
  VICTIM_FUND: 'Penyaluran dana bagi korban kembali',
}

/** What the book says about a payout of each kind. */
export const payoutMemo: Readonly<Record<PayoutKind, string>> = {
  PREMI: 'Premi warga binaan dibayarkan',
  COOPERATIVE: 'Jasa koperasi dibayarkan',
  PARTNER: 'Bagian mitra dibayarkan',
  SHIPPING: 'Ongkos kirim dibayarkan',
  WORKING_CAPITAL: 'Modal kerja dipakai',
  PROGRAMME: 'Dana program pembinaan dipakai',
  VICTIM_FUND: 'Dana bagi korban disalurkan',
}
