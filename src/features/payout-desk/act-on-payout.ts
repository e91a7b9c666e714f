import type { Result } from '../../lib/medusa.ts'
import type { News } from '../desk/news.ts'
import type { DeskBackend } from '../session/desk-backend.ts'
import { actOnReturn } from './act-on-return.ts'
import { payoutBody, payoutErrors } from './payout-form.ts'

/** What a form of the payouts' page asks for, and how its answer is told. */
export interface PayoutAct {
  sent: Result<unknown>
  news: News
  /** The backend's sentences under the names of the form's own fields. */
  errorsOf(fields: Record<string, string>): Record<string, string>
}

/** Prepares, approves or refuses a payout or its return, as the form says. */
export async function actOnPayout(backend: DeskBackend, values: Record<string, string>): Promise<PayoutAct> {
  const on_return = await actOnReturn(backend, values)
  if (on_return) return on_return
  const address = `/facility/payouts/${encodeURIComponent(values.id ?? '')}`
  if (values.act === 'approve')
    return {
      sent: await backend.post(`${address}/approvals`, {}),
      news: 'pembayaran_keluar',
      errorsOf: (fields) => fields,
    }
  if (values.act === 'refuse') {
    const reason = `reason_${values.id}`
    return {
      sent: await backend.post(`${address}/refusals`, { reason: values[reason] }),
      news: 'pembayaran_ditolak',
      errorsOf: (fields) => (fields.reason ? { [reason]: fields.reason } : fields),
    }
  }
  return {
    sent: await backend.post('/facility/payouts', payoutBody(values)),
    news: 'pembayaran_disiapkan',
    errorsOf: payoutErrors,
  }
}
