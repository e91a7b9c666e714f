import type { Role } from '../../contract/role'
import { row, type Sql } from '../../database/sql'
import { notFound, refuseField } from '../../http/refusal'
import { terbilang } from '../../money/terbilang'
import { dayAfter } from '../checkout/promised-dates'
import type { ReportHead, ReportRow } from './report'
import type { PageRequest, ReportDefinition, ReportRequest, ReportSource } from './report-definition'
import { readIssuer, signaturesOf } from './report-issuer'
import { type AskedPeriod, reportPeriod } from './report-period'
import { REPORTS } from './reports'

/** What somebody asks of one report: a period and the report's own parameters, as an address gives them. */
export type AskedReport = AskedPeriod & Readonly<Record<string, string | undefined>>

/** The reports of one level that somebody with these roles may read, in the order of the list. */
export function reportsFor(level: ReportDefinition['level'], roles: readonly Role[]): ReportDefinition[] {
  return REPORTS.filter(
    (report) => report.level === level && report.roles.some((role) => roles.includes(role)),
  )
}

/** A report by its name; one that these roles may not read does not exist for them. */
export function findReport(
  level: ReportDefinition['level'],
  name: string,
  roles: readonly Role[],
): ReportDefinition {
  return reportsFor(level, roles).find((report) => report.name === name) ?? notFound('Laporan')
}

/** Checks what was asked against what the report takes; refuses beside the field. */
export async function reportRequest(
  definition: ReportDefinition,
  asked: AskedReport,
  source: ReportSource & { now: Date },
): Promise<ReportRequest> {
  const { now, ...where } = source
  const today = dayAfter(now, await timeZoneOf(definition, where), 0)
  const period = reportPeriod(definition.period, asked, today)
  const parameters: Record<string, string> = {}
  for (const parameter of definition.parameters) {
    const value = asked[parameter.name]?.trim()
    if (!value && !parameter.is_required) continue
    const options = value ? await parameter.options(where) : []
    if (!value || !options.some((option) => option.value === value))
      refuseField(parameter.name, parameter.refusal)
    parameters[parameter.name] = value as string
  }
  return { ...where, period, parameters, today }
}

// A cooperative keeps the day of the facility that it has served longest.
const TIME_ZONE = {
  facility: 'SELECT time_zone FROM facility WHERE id = ?',
  cooperative: `SELECT f.time_zone FROM cooperative_facility s JOIN facility f ON f.id = s.facility_id WHERE s.cooperative_id = ?
    ORDER BY s.valid_from, f.id LIMIT 1`,
} as const

async function timeZoneOf({ level }: ReportDefinition, { sql, organisation_id }: ReportSource) {
  if (level === 'region') return 'Asia/Jakarta'
  const found = await row<{ time_zone: string }>(sql, TIME_ZONE[level], [organisation_id])
  return found?.time_zone ?? (level === 'cooperative' ? 'Asia/Jakarta' : notFound('UPT'))
}

/** Everything but the rows. */
export async function readReportHead(
  definition: ReportDefinition,
  request: ReportRequest,
): Promise<ReportHead> {
  const { in_words, ...summary } = await definition.summary(request)
  const issuer = await readIssuer(definition.level, request)
  return {
    name: definition.name,
    title: definition.title,
    lead: definition.lead,
    issuer,
    period: request.period,
    made_on: request.today,
    scope: summary.scope ?? null,
    columns: definition.columns,
    is_landscape: definition.is_landscape,
    row_count: summary.row_count,
    balances: summary.balances ?? null,
    totals: summary.totals,
    in_words: in_words ? { ...in_words, words: terbilang(in_words.amount) } : null,
    notes: [...(summary.notes ?? []), ...(await closingNote(definition, request))],
    annexes: summary.annexes ?? [],
    chart: summary.chart ?? null,
    signatures: signaturesOf(definition.level, issuer),
    seal: definition.level === 'facility' ? await lastSeal(request) : null,
  }
}

/** One page for the screen, with the figures of the whole. */
export async function readReport(definition: ReportDefinition, request: ReportRequest, page: PageRequest) {
  const head = await readReportHead(definition, request)
  const { rows, next } = await definition.page(request, page)
  return { head, rows, next }
}

/** How many rows are read at once for a file. */
const BATCH = 1_000

/** Every row of a report in its order, read page by page: what the screen pages through is what a file holds. */
export async function* allRows(
  definition: ReportDefinition,
  request: ReportRequest,
): AsyncGenerator<ReportRow> {
  let page: PageRequest = { limit: BATCH }
  for (;;) {
    const { rows, next, carried } = await definition.page(request, page)
    yield* rows
    if (next === null) return
    page = { limit: BATCH, after: next, carried }
  }
}

/**
 * Acts on one moment of the books: totals and rows agree however long the reading takes and whatever is booked meanwhile. For reading only.
 */
export function atOneMoment<Result>(sql: Sql, act: (trx: Sql) => Promise<Result>): Promise<Result> {
  return sql.transaction(act, { isolationLevel: 'repeatable read', readOnly: true })
}

/** Whether the figures can still change: a closed period takes no posting any more. */
async function closingNote(
  { level, by_day_of_fact }: ReportDefinition,
  { sql, organisation_id, period }: ReportRequest,
): Promise<string[]> {
  if (level !== 'facility') return []
  const closed = await row(
    sql,
    'SELECT 1 FROM ledger_period WHERE facility_id = ? AND ends_on >= ?::date LIMIT 1',
    [organisation_id, period.to],
  )
  if (closed && by_day_of_fact)
    return [
      'Periode ini sudah ditutup; setoran dari periode ini yang terlambat dibukukan masih dapat mengubah angkanya.',
    ]
  return [
    closed
      ? 'Periode ini sudah ditutup; angkanya tidak berubah lagi.'
      : 'Periode ini belum ditutup; angkanya masih dapat berubah.',
  ]
}

async function lastSeal({ sql, organisation_id }: ReportSource): Promise<ReportHead['seal']> {
  const found = await row<{ seq: string; hash: string }>(
    sql,
    'SELECT s.seq::text AS seq, s.hash FROM ledger_seal s WHERE s.facility_id = ? ORDER BY s.seq DESC LIMIT 1',
    [organisation_id],
  )
  return found ? { seq: Number(found.seq), hash: found.hash } : null
}
