import { daysLater } from '../checkout/promised-dates'
import type { ReportRequest } from './report-definition'

/** Receipts `r` with the deposit `d` that covers them and the day `v` on which their settlement was taken back. */
export const RECEIPTS = `pnbp_receipt r
  LEFT JOIN pnbp_deposit_line l ON l.settlement_id = r.settlement_id AND l.account_code = r.account_code AND NOT l.is_released
  LEFT JOIN pnbp_deposit d ON d.id = l.deposit_id
  LEFT JOIN settlement_reversal v ON v.settlement_id = r.settlement_id`

/**
 * Owed at the end of the period (or now, while it runs) though its due day is over. A day is over when the next one begins: at the end of
 * the last day what was due on it is overdue, as the receipts page says it the next morning. Bindings: `overdueAt`.
 */
export const IS_OVERDUE = `r.due_on < ?::date AND coalesce(d.paid_on, 'infinity') > ?::date AND coalesce(v.reversed_on, 'infinity') > ?::date`

export const overdueAt = (request: ReportRequest) => [seenOn(request), request.period.to, request.period.to]

/** The day from which a report looks back: today while its period runs, else the day after its last. */
export function seenOn({ period, today }: Pick<ReportRequest, 'period' | 'today'>): string {
  return today <= period.to ? today : daysLater(period.to, 1)
}
