import type { ReportExportShape, ReportShape, ReportTaking } from '../../contract/report'
import type { ReportExport } from '../../modules/report-export/service'
import { type Rupiah, rupiahToJson } from '../../money/rupiah'
import type { ReportHead, ReportRow } from './report'
import type { ReportDefinition, ReportSource } from './report-definition'
import { REPORTS } from './reports'

/** A page of a report as the contract has it. */
export function reportJson(head: ReportHead, rows: readonly ReportRow[], next: string | null): ReportShape {
  const { is_landscape: _, balances, in_words, chart, annexes, ...rest } = head
  return {
    ...rest,
    columns: [...head.columns],
    notes: [...head.notes],
    signatures: [...head.signatures],
    balances: balances && {
      opening_rupiah: rupiahToJson(balances.opening),
      closing_rupiah: rupiahToJson(balances.closing),
    },
    totals: totalsJson(head.totals),
    in_words: in_words && {
      label: in_words.label,
      amount_rupiah: rupiahToJson(in_words.amount),
      words: in_words.words,
    },
    annexes: annexes.map(({ title, columns, rows, totals }) => ({
      title,
      columns: [...columns],
      rows: rows.map(rowJson),
      totals: totalsJson(totals),
    })),
    chart: chart && {
      ...chart,
      series: [...chart.series],
      groups: chart.groups.map(({ label, amounts }) => ({ label, amounts: amounts.map(rupiahToJson) })),
    },
    rows: rows.map(rowJson),
    next,
  }
}

/** What a report takes, with the choices there are in one organisation. */
export async function takingJson(
  { name, title, lead, group, period, parameters, due = undefined }: ReportDefinition,
  source: ReportSource,
): Promise<ReportTaking> {
  const taken: ReportTaking['parameters'] = []
  for (const { name, label, is_required, options } of parameters)
    taken.push({ name, label, is_required, options: [...(await options(source))] })
  return { name, title, lead, group, period, parameters: taken, due: due ?? null }
}

/** An export as its requester sees it. */
export function exportJson(made: ReportExport): ReportExportShape {
  const { id, report, format, asked, state, rows_done, rows_total, failure, file_name } = made
  return {
    id,
    report,
    title: REPORTS.find(({ name }) => name === report)?.title ?? report,
    format,
    asked,
    state,
    rows_done,
    rows_total,
    failure,
    file_name,
    created_at: made.created_at.toISOString(),
    expires_at: made.expires_at.toISOString(),
  }
}

function rowJson(row: ReportRow): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(row).map(([key, cell]) => [key, typeof cell === 'bigint' ? rupiahToJson(cell) : cell]),
  )
}

function totalsJson(totals: Readonly<Record<string, Rupiah>>): Record<string, number> {
  return Object.fromEntries(Object.entries(totals).map(([key, amount]) => [key, rupiahToJson(amount)]))
}
