import type { Rupiah } from '../../money/rupiah'

/**
 * What a column holds: free text; a code or number of something (never added up); a day `2026-11-21`; whole rupiah; a count; a
 * share in basis points.
 */
export type ColumnKind = 'text' | 'code' | 'day' | 'rupiah' | 'count' | 'percent'

export interface ReportColumn {
  key: string
  label: string
  kind: ColumnKind
}

/** Rupiah cells are bigint, counts and basis points are numbers, everything else is text; null is an empty cell. */
export type ReportCell = string | number | Rupiah | null

export type ReportRow = Readonly<Record<string, ReportCell>>

/** Who gives the report: a facility with its codes of the treasury, or an office above it. */
export interface ReportIssuer {
  name: string
  satker_code: string | null
  kppn_code: string | null
}

/** Both days inclusive. */
export interface ReportPeriod {
  from: string
  to: string
  /** `November 2026`, `21 November 2026`, `1 s.d. 15 November 2026`. */
  label: string
}

/** A small table after the main one, always whole: a list of NTPN, the position of other accounts. */
export interface ReportAnnex {
  title: string
  columns: readonly ReportColumn[]
  rows: readonly ReportRow[]
  totals: Readonly<Record<string, Rupiah>>
}

/** Bars beside their table; each group has one amount per series. */
export interface ReportChart {
  kind: 'bars'
  title: string
  series: readonly string[]
  groups: readonly { label: string; amounts: readonly Rupiah[] }[]
}

/** Where somebody signs: the office by its title, a blank line for the name. */
export interface ReportSignature {
  /** `Mengetahui,` or null. */
  preface: string | null
  title: string
}

/** Everything of a report but its rows, of which there may be a hundred thousand. */
export interface ReportHead {
  name: string
  title: string
  lead: string
  issuer: ReportIssuer
  period: ReportPeriod
  /** The day on which it was made. */
  made_on: string
  /** What narrows the report besides its period, in words: `Akun 1101 Rekening penerimaan`. */
  scope: string | null
  columns: readonly ReportColumn[]
  is_landscape: boolean
  row_count: number
  /** Only where the report is a book: what stood there before its first and after its last row. */
  balances: { opening: Rupiah; closing: Rupiah } | null
  /** Of every rupiah column that can be added up, over all rows, whichever page is shown. */
  totals: Readonly<Record<string, Rupiah>>
  in_words: { label: string; amount: Rupiah; words: string } | null
  notes: readonly string[]
  annexes: readonly ReportAnnex[]
  chart: ReportChart | null
  signatures: readonly ReportSignature[]
  /** The last seal of the book: on paper, it pins the history that the report rests on. */
  seal: { seq: number; hash: string } | null
}
