import type { MedusaContainer } from '@medusajs/framework/types'
import type { NextPeriod, Period } from '../../contract/period'
import type { ClosedPeriod } from '../../modules/ledger/period'
import type LedgerService from '../../modules/ledger/service'
import type TreasuryService from '../../modules/treasury/service'
import { facilityDay } from '../proceeds/facility-day'

/** The month that is closed next, and what stands in its way; null while the book is empty. */
export async function nextPeriodOf(
  container: MedusaContainer,
  facility_id: string,
  now: Date,
): Promise<NextPeriod | null> {
  const ledger = container.resolve<LedgerService>('ledger')
  const next = await ledger.nextPeriod(facility_id)
  if (!next) return null
  const today = await facilityDay(container, facility_id, now)
  const [balances, trial, waiting, receipts] = await Promise.all([
    ledger.balance({ facility_id, on: next.ends_on }),
    ledger.trialBalance(facility_id, next.ends_on),
    ledger.waitingManual(facility_id, next.ends_on),
    container.resolve<TreasuryService>('treasury').receiptFigures(facility_id, today),
  ])
  const uncleared = balances.filter(({ is_clearing, balance }) => is_clearing && balance !== 0n)
  const check = { is_required: true, count: 0, accounts: [] }
  const checks: NextPeriod['checks'] = [
    { ...check, name: 'month_over', is_met: next.ends_on < today },
    {
      ...check,
      name: 'clearing',
      is_met: uncleared.length === 0,
      accounts: uncleared.map(({ code, name }) => `${code} ${name}`),
    },
    { ...check, name: 'journals', is_met: waiting === 0, count: waiting },
    { ...check, name: 'trial_balance', is_met: trial.total_debit === trial.total_credit },
    {
      ...check,
      name: 'receipts',
      is_met: receipts.overdue_count === 0,
      // Late money does not keep a book open: it stays visible as late.
      is_required: false,
      count: receipts.overdue_count,
    },
  ]
  return { ...next, checks, may_close: checks.every(({ is_met, is_required }) => is_met || !is_required) }
}

/** A closing as the API answers it, without who closed it. */
export function periodJson({ starts_on, ends_on, closed_at, last_seq, last_hash }: ClosedPeriod): Period {
  return { starts_on, ends_on, closed_at: closed_at.toISOString(), last_seq, last_hash }
}
