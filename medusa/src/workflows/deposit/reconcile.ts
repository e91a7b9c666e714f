import type { MedusaContainer } from '@medusajs/framework/types'
import { database } from '../../database/sql'
import { type CsvError, readTreasuryCsv } from '../../modules/treasury/deposit/treasury-csv'
import type { ListTaken, ReconciliationRow } from '../../modules/treasury/deposit/treasury-line'
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
 * Semicolons, because a comma is a decimal point in Indonesian spreadsheets.
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
  const lines = deposits.map(({ ntpn, ntb, account_code, amount_rupiah }) =>
    [ntpn, ntb, account_code, amount_rupiah].join(';'),
  )
  return {
    file_name: `konfirmasi-kppn-${month}.csv`,
    csv: `${['NTPN;NTB;AKUN;JUMLAH', ...lines].join('\r\n')}\r\n`,
  }
}

function daysOf(month: string): { from: string; to: string } {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) }
}
