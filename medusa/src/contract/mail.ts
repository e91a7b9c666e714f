import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { instantField, pagingFields } from './fields'

export const listMails = defineRoute({
  method: 'GET',
  path: '/facility/mails',
  actor: 'facility',
  summary:
    'Mails written for orders of this facility, newest first: what buyers were told, and officers (named by role only).',
  query: z.object(pagingFields),
  response: z.object({
    mails: z.array(
      z.object({
        id: z.string(),
        /** An address of a buyer, or the role of an officer. */
        recipient: z.string(),
        subject: z.string(),
        body_text: z.string(),
        written_at: instantField,
        sent_at: instantField.nullable(),
      }),
    ),
    /** False in the demo: mails stay readable here and go nowhere. */
    is_smtp_configured: z.boolean(),
    next: z.string().nullable(),
  }),
})

export const mailRoutes = [listMails]
