import type { MedusaContainer } from '@medusajs/framework/types'
import { database, rows } from '../../database/sql'
import { type CsvError, readTreasuryCsv } from '../../modules/treasury/deposit/treasury-csv'
import type { ListTaken, PaidDeposit, ReconciliationRow } from '../../modules/treasury/deposit/treasury-line'
import type TreasuryService from '../../modules/treasury/service'
import { facilityDay } from '../proceeds/facility-day'

/** Takes the treasury's list entirely or, when a line cannot be read, not at all: then every such line is named. */
export async function takeTreasuryList(
  container: MedusaContainer,
  input: { facility_id: string; csv: string; actor: string; now: Date },
): Promise<ListTaken & { errors: CsvError[] }> {
  const { lines, errors } = readTreasuryCsv(input.csv)
  if (errors.length > 0) return { added: 0, corrected: 0, unchanged: 0, bound: [], errors }
  const taken = await database(container).transaction((trx) =>
    container
      .resolve<TreasuryService>('treasury')
      .takeTreasuryLines(
        { facility_id: input.facility_id, lines, uploaded_by: input.actor, uploaded_at: input.now },
        trx,
      ),
  )
  return { ...taken, errors: [] }
}

/** Marks deposits that the treasury lists with the same account and amount; the others stay as they are. Answers how many it marked. */
export function markAsListed(
  container: MedusaContainer,
  {
    facility_id,
    deposit_ids,
    actor,
    now,
  }: { facility_id: string; deposit_ids: readonly string[]; actor: string; now: Date },
): Promise<number> {
  return container
    .resolve<TreasuryService>('treasury')
    .markReconciled({ facility_id, deposit_ids, by: actor, at: now })
}

/** The deposits of a month (the current one by default) beside the treasury's list. */
export async function reconciliation(
  container: MedusaContainer,
  facility_id: string,
  asked: string | undefined,
  now: Date,
): Promise<{ month: string; rows: ReconciliationRow[] }> {
  const month = asked ?? (await facilityDay(container, facility_id, now)).slice(0, 7)
  const rows = await container
    .resolve<TreasuryService>('treasury')
    .compareWithTreasury(facility_id, daysOf(month))
  return { month, rows }
}

/**
 * What the treasury's office (KPPN) confirms deposits by: NTPN, NTB, account and amount of a month, one deposit on each line.
 * Semicolons, because a comma is a decimal point in Indonesian spreadsheets. What the books have in a later month, because this one was
 * closed, stands last and says so: the month's report counts it there.
 */
export async function confirmationFile(
  container: MedusaContainer,
  facility_id: string,
  asked: string | undefined,
  now: Date,
): Promise<{ file_name: string; csv: string }> {
  const month = asked ?? (await facilityDay(container, facility_id, now)).slice(0, 7)
  const deposits = await container
    .resolve<TreasuryService>('treasury')
    .paidDeposits(facility_id, daysOf(month))
  const booked_late = await bookedLate(
    container,
    deposits.map(({ ledger_transaction_id }) => ledger_transaction_id),
  )
  const lineOf = ({
    ntpn,
    ntb,
    account_code,
    amount_rupiah,
    paid_on,
    ledger_transaction_id,
  }: PaidDeposit) => {
    const booked_on = booked_late.get(ledger_transaction_id)
    const remark = booked_on ? `disetor ${printed(paid_on)}, terlambat dibukukan ${printed(booked_on)}` : ''
    return [ntpn, ntb, account_code, amount_rupiah, remark].join(';')
  }
  const is_late = ({ ledger_transaction_id }: PaidDeposit) => booked_late.has(ledger_transaction_id)
  const lines = [...deposits.filter((each) => !is_late(each)), ...deposits.filter(is_late)].map(lineOf)
  return {
    file_name: `konfirmasi-kppn-${month}.csv`,
    csv: `${['NTPN;NTB;AKUN;JUMLAH;KETERANGAN', ...lines].join('\r\n')}\r\n`,
  }
}

/** Which of the transactions were booked later than the day they are about, with the day of their booking. */
async function bookedLate(
  container: MedusaContainer,
  transaction_ids: readonly string[],
): Promise<Map<string, string>> {
  const found = await rows<{ id: string; booked_on: string }>(
    database(container),
    'SELECT id, effective_on::text AS booked_on FROM ledger_transaction WHERE id = ANY (?::text[]) AND relates_on IS NOT NULL',
    [[...transaction_ids]],
  )
  return new Map(found.map(({ id, booked_on }) => [id, booked_on]))
}

/** `2026-11-28` as `28-11-2026`. */
const printed = (day: string) => day.split('-').reverse().join('-')

function daysOf(month: string): { from: string; to: string } {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) }
}
