import type { Words } from '../words.ts'

export const cancellation: Words['cancellation'] = {
  of: {
    cancel: {
      title: 'Cancel the order',
      text: 'The order is unpaid: stock is released and the buyer is told.',
      submit: 'Cancel this order',
    },
    withdraw_paid: {
      title: 'Cancel the order',
      text: 'The order is paid: the buyer’s money is booked as due, and the treasurer must refund it.',
      submit: 'Cancel this order',
    },
    accept_return: {
      title: 'Accept a return',
      text: 'The buyer sent the goods back: what was divided is taken back, and the buyer’s money becomes due for refund. State revenue that was deposited is claimed back through the treasury office.',
      submit: 'Accept the return',
    },
  },
  reason: 'Reason',
}
