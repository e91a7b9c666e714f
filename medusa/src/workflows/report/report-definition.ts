import type { Role } from '../../contract/role'
import type { Sql } from '../../database/sql'
import type { Rupiah } from '../../money/rupiah'
import type { ReportAnnex, ReportChart, ReportColumn, ReportPeriod, ReportRow } from './report'

/** Which period a report takes: one day, one month, one year, everything up to a day, or any range of days. */
export type PeriodKind = 'day' | 'month' | 'year' | 'as_of' | 'range'

/** Where a report stands in the list. */
export type ReportGroup = 'books' | 'treasury' | 'division' | 'sales'

/** A choice that a report takes besides its period. */
export interface ReportParameter {
  /** Its name in the address: lower case, no spaces. */
  name: string
  label: string
  is_required: boolean
  /** The sentence for a value that is none of the options, or for a missing one. */
  refusal: string
  /** What there is to choose from in one organisation. */
  options(source: ReportSource): Promise<readonly { value: string; label: string }[]>
}

/** Where a report reads: one organisation, by one connection. For a file that is a transaction, so that all of it is one moment. */
export interface ReportSource {
  sql: Sql
  /** The facility, the cooperative, or the office of a report that is above facilities. */
  organisation_id: string
}

export interface ReportRequest extends ReportSource {
  period: ReportPeriod
  /** Validated against the definition's parameters: a required one is there, and each is one of its options. */
  parameters: Readonly<Record<string, string>>
  /** The day on which the report is made, in the organisation's zone. */
  today: string
}

export interface PageRequest {
  /** The `next` of the page before. */
  after?: string | undefined
  limit: number
  /** What the page before handed on, when it was read just before this one; absent when only the cursor is known. */
  carried?: Rupiah | undefined
}

export interface ReportPage {
  rows: readonly ReportRow[]
  next: string | null
  /** A book hands its running balance on, so that reading all of it costs one sum and not one per page. */
  carried?: Rupiah | undefined
}

/** What a report says besides its rows; computed in SQL, never from a page. */
export interface ReportSummary {
  row_count: number
  balances?: { opening: Rupiah; closing: Rupiah }
  totals: Readonly<Record<string, Rupiah>>
  /** The amount that is written in words, with what it is. */
  in_words?: { label: string; amount: Rupiah }
  /** What narrows the report, in words. */
  scope?: string
  notes?: readonly string[]
  annexes?: readonly ReportAnnex[]
  chart?: ReportChart
}

/** One report: what it is called, who reads it, what it takes, and how its figures and rows are read. */
export interface ReportDefinition {
  /** In addresses and file names: `buku-pembantu`. */
  name: string
  title: string
  /** One sentence: what it shows and what it is for. */
  lead: string
  group: ReportGroup
  /** `facility`: a facility reads its own. `cooperative`: a cooperative its own. `region`: an office above facilities reads it. */
  level: 'facility' | 'cooperative' | 'region'
  roles: readonly Role[]
  period: PeriodKind
  parameters: readonly ReportParameter[]
  columns: readonly ReportColumn[]
  is_landscape: boolean
  /** Counts by the day a fact is of, and not by the day it was booked: a closed period can still gain what is booked late. */
  by_day_of_fact?: boolean
  /** When it is due and for whom, as the list says it: `paling lambat tanggal 10 bulan berikutnya`. */
  due?: string
  summary(request: ReportRequest): Promise<ReportSummary>
  /** One page by keyset: its cost must not grow with its number. */
  page(request: ReportRequest, page: PageRequest): Promise<ReportPage>
}
