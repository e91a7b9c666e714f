import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { idParams, instantField, pagingFields, textField } from './fields'
import { APPROVER_ROLES, ROLES } from './role'

/** A complaint is answered within so many days (PP 80/2019 art. 27 asks for a time; the pages, the mails and the desk tell this one). */
export const COMPLAINT_ANSWER_DAYS = 14

export const COMPLAINT_STATES = ['open', 'answered'] as const

/** What somebody complains of. Nothing personal is asked for besides a name and where to answer. */
export const complaintInput = z.object({
  /** Slug of the place it concerns. */
  facility: z.string({ error: 'Pilih tempatnya.' }).min(1, 'Pilih tempatnya.').max(80),
  name: textField('nama', 2, 100),
  email: z
    .email({ error: 'Isi surel yang benar; jawabannya dikirim ke sana. Contoh: nama@contoh.id.' })
    .max(200),
  order_number: z
    .string()
    .trim()
    .max(40, 'Nomor pesanan paling banyak 40 huruf.')
    .optional()
    .transform((number) => number || null),
  content: textField('isi pengaduan', 20, 3000),
  locale: z.enum(['id', 'en']).default('id'),
})
export type ComplaintInput = z.output<typeof complaintInput>

export const sendComplaint = defineRoute({
  method: 'POST',
  path: '/store/complaints',
  actor: 'public',
  is_idempotent: true,
  summary:
    'A complaint to a facility (PP 80/2019 art. 27): a number to name it by, mail to its officers and to the sender. 409 `key_reused`.',
  body: complaintInput,
  response: z.object({ number: z.string() }),
  status: 201,
})

/** A complaint as the desk of its facility sees it; whoever answered is known by role. */
export const deskComplaint = z
  .object({
    id: z.string(),
    number: z.string(),
    /** Null when who sent it had their data erased. */
    sender: z.object({ name: z.string(), email: z.string() }).nullable(),
    order_number: z.string().nullable(),
    content: z.string(),
    sent_at: instantField,
    /** When it must have been answered. */
    answer_by: instantField,
    answer: z.object({ content: z.string(), role: z.enum(ROLES), answered_at: instantField }).nullable(),
  })
  .meta({ id: 'DeskComplaint' })
export type DeskComplaint = z.infer<typeof deskComplaint>

export const listComplaints = defineRoute({
  method: 'GET',
  path: '/facility/complaints',
  actor: 'facility',
  roles: APPROVER_ROLES,
  summary: 'Complaints about the facility: the open ones, oldest first, or the answered ones, newest first.',
  query: z.object({ state: z.enum(COMPLAINT_STATES).catch('open'), ...pagingFields }),
  response: z.object({
    complaints: z.array(deskComplaint),
    counts: z.record(z.enum(COMPLAINT_STATES), z.int()),
    next: z.string().nullable(),
  }),
})

export const answerComplaint = defineRoute({
  method: 'POST',
  path: '/facility/complaints/:id/answers',
  actor: 'facility',
  roles: APPROVER_ROLES,
  summary: 'Answers a complaint; the answer is mailed and stays as it is. 409 `already_answered`.',
  params: idParams,
  body: z.object({ content: textField('jawaban', 10, 3000) }),
  response: z.object({ number: z.string() }),
  status: 201,
})

export const complaintRoutes = [sendComplaint, listComplaints, answerComplaint]
