import type { Payout } from '../../modules/payout/payout'
import { type Rupiah, rupiah } from '../../money/rupiah'
import type { PayeeBalance } from './payee-balances'

/** Whose balance a payout takes from. Of what schemes gave to partners without naming one, the partners share one. */
export function isPaidFrom(
  { kind, payee_id }: Pick<Payout, 'kind' | 'payee_id'>,
  balance: Pick<PayeeBalance, 'kind' | 'payee_id'>,
): boolean {
  return balance.kind === kind && (kind === 'PARTNER' || balance.payee_id === payee_id)
}

/** What is still owed to whom a payout would pay; nothing when the book does not know the payee. */
export function balanceFor(
  payout: Pick<Payout, 'kind' | 'payee_id'>,
  balances: readonly PayeeBalance[],
): Rupiah {
  return balances.find((balance) => isPaidFrom(payout, balance))?.balance_rupiah ?? rupiah(0)
}
