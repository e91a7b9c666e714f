import type { MedusaContainer } from '@medusajs/framework/types'
import type { Sql } from '../../database/sql'
import { notFound } from '../../http/refusal'
import type FacilityService from '../../modules/facility/service'
import { ACCOUNT, partnerPayable } from '../../modules/ledger/chart-of-accounts'
import type { Payout } from '../../modules/payout/payout'
import type { PayoutKind } from '../../modules/payout/payout-kind'

const accountOfKind: Readonly<Record<Exclude<PayoutKind, 'NAMED_PARTNER'>, string>> = {
  PREMI: ACCOUNT.premi_payable,
  COOPERATIVE: ACCOUNT.cooperative_payable,
  PARTNER: ACCOUNT.partner_payable,
  SHIPPING: ACCOUNT.shipping_payable,
  WORKING_CAPITAL: ACCOUNT.working_capital,
  PROGRAMME: ACCOUNT.programme,
  VICTIM_FUND: ACCOUNT.victim_fund,
}

/** The account that holds what a payout pays: of its kind, or the named partner's own. */
export async function payoutAccount(
  container: MedusaContainer,
  { facility_id, kind, payee_id }: Pick<Payout, 'facility_id' | 'kind' | 'payee_id'>,
  trx: Sql,
): Promise<string> {
  if (kind !== 'NAMED_PARTNER') return accountOfKind[kind]
  const partners = await container.resolve<FacilityService>('facility').partnersOf(facility_id, trx)
  const { number } = partners.find(({ id }) => id === payee_id) ?? notFound('Mitra')
  return partnerPayable(number)
}

/** What the book says when a payout of each kind came back. */
export const payoutReturnMemo: Readonly<Record<PayoutKind, string>> = {
  PREMI: 'Pembayaran premi kembali',
  COOPERATIVE: 'Pembayaran jasa koperasi kembali',
  PARTNER: 'Pembayaran bagian mitra kembali',
  NAMED_PARTNER: 'Pembayaran bagian mitra kembali',
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
  NAMED_PARTNER: 'Bagian mitra dibayarkan',
  SHIPPING: 'Ongkos kirim dibayarkan',
  WORKING_CAPITAL: 'Modal kerja dipakai',
  PROGRAMME: 'Dana program pembinaan dipakai',
  VICTIM_FUND: 'Dana bagi korban disalurkan',
}
