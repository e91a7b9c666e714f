import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { idParams, instantField, textField } from './fields'
import { APPROVER_ROLES, WORKSHOP_ROLES } from './role'

/** One certificate for each piece, or one for all of them. */
export const SEALS_PER = ['piece', 'batch'] as const
export const SEALS_AT_ONCE_MAX = 200

/** `2026-11`. */
const monthField = z
  .string({ error: 'Isi bulan pembuatan, misalnya 2026-11.' })
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'Isi bulan pembuatan, misalnya 2026-11.')

/** What anybody may know of a seal: the thing and where it comes from, never an order, a buyer or a person. */
export const verifiedSeal = z
  .object({
    state: z.enum(['genuine', 'revoked', 'unknown']),
    code: z.string(),
    /** Null for an unknown code. */
    goods: z
      .object({
        name: z.string(),
        /** The address of its product page, while it is sold. */
        handle: z.string().nullable(),
        workshop_name: z.string(),
        facility: z.object({ slug: z.string(), name: z.string() }),
        /** `2026-11`. */
        made_in: z.string(),
        is_made_inside: z.boolean(),
        /** Pieces that the one certificate stands for. */
        quantity: z.int(),
      })
      .nullable(),
    /** The month in which it was revoked. */
    revoked_in: z.string().nullable(),
    /** How often the code was looked up in the last 30 days, this time included. */
    lookup_count: z.int(),
    /** So often that the seal may have been copied. */
    is_looked_up_often: z.boolean(),
  })
  .meta({ id: 'VerifiedSeal' })
export type VerifiedSeal = z.infer<typeof verifiedSeal>

export const verifySeal = defineRoute({
  method: 'GET',
  path: '/store/authenticity/:code',
  actor: 'public',
  summary:
    'Whether a product’s certificate is genuine, in any way its code is typed. Counted per day, without anything about the visitor; throttled.',
  params: z.object({ code: z.string().max(120) }),
  response: z.object({ seal: verifiedSeal }),
})

/** A certificate as its facility's desk sees it. People are their roles. */
export const deskSeal = z
  .object({
    code: z.string(),
    goods_name: z.string(),
    workshop_name: z.string(),
    made_in: z.string(),
    is_made_inside: z.boolean(),
    quantity: z.int(),
    issued_role: z.string(),
    issued_at: instantField,
    revoked_role: z.string().nullable(),
    revoked_at: instantField.nullable(),
    revocation_reason: z.string().nullable(),
    lookup_count: z.int(),
    is_looked_up_often: z.boolean(),
    /** By the role of the caller, who is not the issuer. */
    may_revoke: z.boolean(),
  })
  .meta({ id: 'DeskSeal' })
export type DeskSeal = z.infer<typeof deskSeal>

const seals = z.object({ certificates: z.array(deskSeal) })

export const listOrderSeals = defineRoute({
  method: 'GET',
  path: '/facility/orders/:id/certificates',
  actor: 'facility',
  summary: 'The certificates of a facility order’s lines, and how many pieces of each line have none yet.',
  params: idParams,
  response: seals.extend({
    lines: z.array(
      z.object({
        facility_order_line_id: z.string(),
        name: z.string(),
        quantity: z.int(),
        /** Pieces without a certificate that is in force. */
        open_quantity: z.int(),
      }),
    ),
    /** In production or ready, and of a role that may. */
    may_issue: z.boolean(),
  }),
})

export const issueOrderSeals = defineRoute({
  method: 'POST',
  path: '/facility/orders/:id/certificates',
  actor: 'facility',
  roles: WORKSHOP_ROLES,
  summary:
    'Issues certificates for all pieces of a line that have none, while the order is in production or ready. 409 `all_issued`, 409 `not_in_production`.',
  params: idParams,
  body: z.object({
    facility_order_line_id: z.string({ error: 'Pilih barangnya.' }).min(1, 'Pilih barangnya.').max(80),
    per: z.enum(SEALS_PER, { error: 'Pilih satu per buah atau satu untuk semuanya.' }),
    made_in: monthField,
  }),
  response: seals,
  status: 201,
})

export const listListingSeals = defineRoute({
  method: 'GET',
  path: '/facility/listings/:id/certificates',
  actor: 'facility',
  summary: 'The last certificates of ready goods of a listing.',
  params: idParams,
  response: seals,
})

export const issueListingSeals = defineRoute({
  method: 'POST',
  path: '/facility/listings/:id/certificates',
  actor: 'facility',
  roles: WORKSHOP_ROLES,
  summary: 'Issues certificates for ready goods of a listing, once per `request_key`.',
  params: idParams,
  body: z.object({
    /** Made by the form, so that sending it twice issues one set. */
    request_key: z.string({ error: 'Muat ulang halaman ini.' }).min(8, 'Muat ulang halaman ini.').max(100),
    quantity: z.coerce
      .number({ error: 'Isi jumlah buah dengan angka bulat.' })
      .int('Isi jumlah buah dengan angka bulat.')
      .min(1, 'Jumlah paling sedikit 1 buah.')
      .max(SEALS_AT_ONCE_MAX, `Paling banyak ${SEALS_AT_ONCE_MAX} buah sekaligus.`),
    per: z.enum(SEALS_PER, { error: 'Pilih satu per buah atau satu untuk semuanya.' }),
    made_in: monthField,
  }),
  response: seals,
  status: 201,
})

export const revokeSeal = defineRoute({
  method: 'POST',
  path: '/facility/certificates/:id/revocations',
  actor: 'facility',
  roles: APPROVER_ROLES,
  summary: 'Revokes a certificate that somebody else issued, with a reason, for good. `id` is its code.',
  params: idParams,
  body: z.object({ reason: textField('alasan', 5, 300) }),
  response: z.object({ certificate: deskSeal }),
})

export const authenticityRoutes = [
  verifySeal,
  listOrderSeals,
  issueOrderSeals,
  listListingSeals,
  issueListingSeals,
  revokeSeal,
]
