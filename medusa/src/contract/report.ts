import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, idParams, instantField, pagingFields } from './fields'
import { BOOK_READERS } from './ledger'

export const REPORT_MEDIA = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const
export const reportFormatField = z.enum(['csv', 'xlsx', 'pdf'], { error: 'Pilih CSV, XLSX atau PDF.' })

/** Sums of books may be negative. */
const amountField = z.int()

const column = z.object({
  key: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'code', 'day', 'rupiah', 'count', 'percent']),
})
/** Rupiah and counts are integers, shares are basis points, days are `2026-11-21`. */
const reportRow = z.record(z.string(), z.union([z.string(), z.int(), z.null()]))
const totals = z.record(z.string(), amountField)

export const reportShape = z
  .object({
    name: z.string(),
    title: z.string(),
    lead: z.string(),
    issuer: z.object({
      name: z.string(),
      satker_code: z.string().nullable(),
      kppn_code: z.string().nullable(),
    }),
    period: z.object({ from: dayField, to: dayField, label: z.string() }),
    made_on: dayField,
    scope: z.string().nullable(),
    columns: z.array(column),
    row_count: z.int(),
    /** Of a book only. */
    balances: z.object({ opening_rupiah: amountField, closing_rupiah: amountField }).nullable(),
    /** By column, over all rows and not only over this page. */
    totals,
    in_words: z.object({ label: z.string(), amount_rupiah: amountField, words: z.string() }).nullable(),
    notes: z.array(z.string()),
    annexes: z.array(
      z.object({ title: z.string(), columns: z.array(column), rows: z.array(reportRow), totals }),
    ),
    chart: z
      .object({
        kind: z.literal('bars'),
        title: z.string(),
        series: z.array(z.string()),
        groups: z.array(z.object({ label: z.string(), amounts: z.array(amountField) })),
      })
      .nullable(),
    signatures: z.array(z.object({ preface: z.string().nullable(), title: z.string() })),
    /** The last seal of the book's hash chain; on paper it pins the history. */
    seal: z.object({ seq: z.int(), hash: z.string() }).nullable(),
    rows: z.array(reportRow),
    next: z.string().nullable(),
  })
  .meta({ id: 'Report' })
export type ReportShape = z.infer<typeof reportShape>

export const reportTaking = z.object({
  name: z.string(),
  title: z.string(),
  lead: z.string(),
  group: z.enum(['books', 'treasury', 'division', 'sales']),
  period: z.enum(['day', 'month', 'year', 'as_of', 'range']),
  parameters: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      is_required: z.boolean(),
      options: z.array(z.object({ value: z.string(), label: z.string() })),
    }),
  ),
  /** When it is due, in words. */
  due: z.string().nullable(),
})
/** What a report takes. */
export type ReportTaking = z.infer<typeof reportTaking>

/** Which of these counts depends on the report; a report's own parameters stand beside them under their names. */
export const askedFields = {
  on: z.string().max(20).optional(),
  month: z.string().max(20).optional(),
  year: z.string().max(20).optional(),
  from: z.string().max(20).optional(),
  to: z.string().max(20).optional(),
}
const parameterField = z.string().max(100)

export const exportShape = z.object({
  id: z.string(),
  report: z.string(),
  title: z.string(),
  format: reportFormatField,
  /** What was asked for: the period and the report's own parameters. */
  asked: z.record(z.string(), z.string()),
  state: z.enum(['waiting', 'working', 'done', 'failed']),
  rows_done: z.int(),
  /** Null until it is counted. */
  rows_total: z.int().nullable(),
  /** Why it failed and what to do. */
  failure: z.string().nullable(),
  file_name: z.string().nullable(),
  created_at: instantField,
  expires_at: instantField,
})
export type ReportExportShape = z.infer<typeof exportShape>

export const listReports = defineRoute({
  method: 'GET',
  path: '/facility/reports',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'The reports of a facility with what each takes, and the files that were asked for lately.',
  response: z.object({ reports: z.array(reportTaking), exports: z.array(exportShape) }),
})

export const readReport = defineRoute({
  method: 'GET',
  path: '/facility/reports/:name',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'One page of a report with the totals of all of it, and what it takes.',
  params: z.object({ name: z.string().max(60) }),
  query: z.object({ ...askedFields, ...pagingFields }).catchall(parameterField),
  response: z.object({ report: reportShape, takes: reportTaking }),
})

export const downloadReport = defineRoute({
  method: 'GET',
  path: '/facility/reports/:name/files/:format',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'A report of at most 5,000 rows as a file, at once. A longer one is refused (409 too_long): ask for an export.',
  params: z.object({ name: z.string().max(60), format: reportFormatField }),
  query: z.object(askedFields).catchall(parameterField),
  response: z.unknown(),
  response_media_types: Object.values(REPORT_MEDIA),
})

export const requestReportExport = defineRoute({
  method: 'POST',
  path: '/facility/reports/:name/exports',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'Asks for a file of a report of any length; it is made in the background and kept for seven days.',
  params: z.object({ name: z.string().max(60) }),
  body: z.object({ ...askedFields, format: reportFormatField }).catchall(parameterField),
  response: z.object({ export: exportShape }),
  status: 201,
})

export const readReportExport = defineRoute({
  method: 'GET',
  path: '/facility/reports/exports/:id',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'How far the making of a file is.',
  params: idParams,
  response: z.object({ export: exportShape }),
})

export const downloadReportExport = defineRoute({
  method: 'GET',
  path: '/facility/reports/exports/:id/file',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'The file of an export that is done.',
  params: idParams,
  response: z.unknown(),
  response_media_types: Object.values(REPORT_MEDIA),
})

export const reportRoutes = [
  listReports,
  readReport,
  downloadReport,
  requestReportExport,
  readReportExport,
  downloadReportExport,
]
