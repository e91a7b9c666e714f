import type { Words } from '../words.ts'

export const cancellation: Words['cancellation'] = {
  title: 'Cancel the order',
  cancel_text: 'The order is unpaid: stock is released and the buyer is told.',
  withdraw_text: 'The order is paid: the buyer’s money is booked as due, and the treasurer must refund it.',
  reason: 'Reason',
  submit: 'Cancel this order',
}
