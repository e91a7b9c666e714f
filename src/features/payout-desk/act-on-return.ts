import type { DeskBackend } from '../session/desk-backend.ts'
import type { PayoutAct } from './act-on-payout.ts'

/** Reports, approves or refuses that a payout came back; nothing when the form is about something else. */
export async function actOnReturn(
  backend: DeskBackend,
  values: Record<string, string>,
): Promise<PayoutAct | undefined> {
  const id = (values.act === 'request_return' ? values.payout_id : values.id) || '-'
  const address = `/facility/payouts/${encodeURIComponent(id)}`
  if (values.act === 'request_return') {
    const { returned_on, return_document: document_reference, return_reason: reason } = values
    return {
      sent: await backend.post(`${address}/return-requests`, { returned_on, document_reference, reason }),
      news: 'pembayaran_kembali_diajukan',
      errorsOf: returnErrors,
    }
  }
  if (values.act === 'approve_return')
    return {
      sent: await backend.post(`${address}/return-approvals`, {}),
      news: 'pembayaran_kembali',
      errorsOf: (fields) => fields,
    }
  if (values.act !== 'refuse_return') return undefined
  const refusal = `refusal_${values.id}`
  return {
    sent: await backend.post(`${address}/return-refusals`, { reason: values[refusal] }),
    news: 'pembayaran_kembali_ditolak',
    errorsOf: (fields) => (fields.reason ? { [refusal]: fields.reason } : fields),
  }
}

/** The backend's sentences under the names of the form's own fields, which stand beside those of another form. */
function returnErrors(fields: Readonly<Record<string, string>>): Record<string, string> {
  const names: Readonly<Record<string, string>> = {
    document_reference: 'return_document',
    reason: 'return_reason',
  }
  return Object.fromEntries(Object.entries(fields).map(([field, text]) => [names[field] ?? field, text]))
}
