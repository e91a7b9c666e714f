import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, idParams, rupiahField, textField } from './fields'
import { BOOK_READERS } from './ledger'

const revenueReturn = z.object({
  id: z.string(),
  settlement_id: z.string(),
  facility_order_number: z.string().nullable(),
  account_code: z.string(),
  deposit_id: z.string(),
  ntpn: z.string(),
  ntb: z.string(),
  deposited_on: dayField,
  amount_rupiah: rupiahField,
  state: z.enum(['requested', 'sent', 'granted', 'refused', 'borne']),
  requested_on: dayField,
  reason: z.string(),
  letter_number: z.string().nullable(),
  sent_on: dayField.nullable(),
  answer_number: z.string().nullable(),
  answered_on: dayField.nullable(),
  refusal_reason: z.string().nullable(),
  borne_on: dayField.nullable(),
})
export type RevenueReturn = z.infer<typeof revenueReturn>

export const listRevenueReturns = defineRoute({
  method: 'GET',
  path: '/facility/revenue-returns',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'Deposited state revenue that is claimed back for buyers (PER-36/PB/2013), with the steps until the treasury office answered.',
  response: z.object({ revenue_returns: z.array(revenueReturn), open_rupiah: rupiahField }),
})

export const stepRevenueReturn = defineRoute({
  method: 'POST',
  path: '/facility/revenue-returns/:id/steps',
  actor: 'facility',
  roles: ['treasurer', 'head'],
  summary:
    'The next step of a claim: send (letter and day), grant (SP2D and the day the money came), refuse (letter, day, reason), or bear (by the head: from the working capital).',
  params: idParams,
  body: z.discriminatedUnion(
    'step',
    [
      z.object({
        step: z.literal('send'),
        letter_number: textField('nomor surat permintaan', 3, 80),
        on: dayField,
      }),
      z.object({ step: z.literal('grant'), answer_number: textField('nomor SP2D', 3, 80), on: dayField }),
      z.object({
        step: z.literal('refuse'),
        answer_number: textField('nomor surat jawaban', 3, 80),
        on: dayField,
        reason: textField('alasan penolakan', 5, 500),
      }),
      z.object({ step: z.literal('bear') }),
    ],
    { error: 'Pilih langkah yang dicatat.' },
  ),
  response: z.object({ state: revenueReturn.shape.state }),
})

export const revenueReturnRoutes = [listRevenueReturns, stepRevenueReturn]
