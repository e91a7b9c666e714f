import type { MedusaContainer } from '@medusajs/framework/types'
import type { Sql } from '../../database/sql'
import { depositDueOn, localMoment, NORMAL_TERMS } from '../../modules/treasury/deposit/due-date'
import type TreasuryService from '../../modules/treasury/service'
import type { Settlement } from '../../modules/treasury/settlement/settlement'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { depositCalendar } from './deposit-calendar'

/** When offices open: what is settled on another day than today counts as received then, so that nothing is due later for it. */
const OPENING = '08:00'

/**
 * Enters the state revenue of a settlement into the receipts book, one row per account code with its due date by the facility's rule
 * of that day. In the transaction of the settlement: the database compares both at commit.
 */
export async function recordReceipts(
  container: MedusaContainer,
  settlement: Pick<Settlement, 'id' | 'facility_id' | 'settled_on' | 'parts'>,
  now: Date | undefined,
  trx: Sql,
): Promise<void> {
  const { id, facility_id, settled_on, parts } = settlement
  const amounts = new Map<string, Rupiah>()
  for (const { account_code, amount_rupiah } of parts)
    if (account_code) amounts.set(account_code, rupiah((amounts.get(account_code) ?? 0n) + amount_rupiah))
  if (amounts.size === 0) return
  const treasury = container.resolve<TreasuryService>('treasury')
  const opening = new Date(`${settled_on}T00:00:00Z`)
  const calendar = await depositCalendar(container, facility_id, now ?? opening, trx)
  const rule = await treasury.depositRuleOn(facility_id, settled_on, trx)
  const received_at =
    now && localMoment(now, calendar.zone).day === settled_on ? now : localInstant(settled_on, calendar.zone)
  const due_on = depositDueOn(received_at, rule ?? NORMAL_TERMS, calendar)
  await treasury.recordReceipts(
    [...amounts].map(([account_code, amount_rupiah]) => ({
      facility_id,
      settlement_id: id,
      account_code,
      amount_rupiah,
      received_at,
      received_on: settled_on,
      due_on,
      deposit_rule_id: rule?.id ?? null,
    })),
    trx,
  )
}

const OFFSET: Readonly<Record<string, string>> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
}

/** The instant of a local time on a day; Indonesia's zones have no summer time. */
export function localInstant(day: string, zone: string, time = OPENING): Date {
  return new Date(`${day}T${time}:00${OFFSET[zone] ?? '+07:00'}`)
}
