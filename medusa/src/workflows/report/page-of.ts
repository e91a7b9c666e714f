import type { ReportRow } from './report'
import type { PageRequest, ReportPage } from './report-definition'

/** One page of rows that were computed as a whole, for reports whose rows are sums: few, however many postings there are. */
export function pageOf(all: readonly ReportRow[], { after, limit }: PageRequest): ReportPage {
  const from = /^\d{1,9}$/.test(after ?? '') ? Number(after) : 0
  const end = from + limit
  return { rows: all.slice(from, end), next: end < all.length ? String(end) : null }
}
