import { moveBody } from '../desk/transition-act.ts'
import type { DeskBackend } from '../session/desk-backend.ts'
import { confirmationBody } from './confirmation-body.ts'

/** Does what a form of the treasurer's page asks: record a receipt, or move the order (settle, refund). */
export function actOnPayment(backend: DeskBackend, order_id: string, values: Record<string, string>) {
  if (values.act === 'confirm')
    return backend.post<unknown>(
      `/facility/payments/${encodeURIComponent(values.payment_id ?? '')}/confirmations`,
      confirmationBody(values),
    )
  return backend.post<unknown>(
    `/facility/orders/${encodeURIComponent(order_id)}/transitions`,
    moveBody(values),
  )
}
