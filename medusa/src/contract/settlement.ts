import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, idParams, instantField, pagingFields, rupiahField, textField } from './fields'
import { BOOK_READERS } from './ledger'

const settlementPart = z.object({
  component_code: z.string(),
  label: z.string(),
  kind: z.string(),
  account_code: z.string().nullable(),
  rate_bps: z.int().nullable(),
  amount_rupiah: rupiahField,
})
export type SettlementPart = z.infer<typeof settlementPart>
const base = z.enum(['GROSS', 'NET_OF_COST', 'NET_OF_NEXT_COST'])

const settlement = z.object({
  id: z.string(),
  facility_order_id: z.string(),
  facility_order_number: z.string().nullable(),
  /** 1, and one more for each time it was taken back and made again. */
  attempt: z.int(),
  /** Taken back settlements no longer count. */
  is_reversed: z.boolean(),
  settled_on: dayField,
  base,
  goods_rupiah: rupiahField,
  cost_rupiah: rupiahField,
  base_rupiah: rupiahField,
  shipping_rupiah: rupiahField,
  unique_code_rupiah: rupiahField,
  ledger_transaction_id: z.string(),
  parts: z.array(settlementPart),
})
export type Settlement = z.infer<typeof settlement>

export const listSettlements = defineRoute({
  method: 'GET',
  path: '/facility/settlements',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'How the proceeds of each order were divided, newest first; also those that were taken back.',
  query: z.object({ ...pagingFields }),
  response: z.object({ settlements: z.array(settlement), next: z.string().nullable() }),
})

const detail = settlement.extend({
  scheme: z.object({ id: z.string(), name: z.string(), version: z.int(), legal_basis: z.string() }),
  /** The number of its transaction in the facility's book. */
  ledger_seq: z.int(),
  lines: z.array(
    z.object({
      product_name: z.string(),
      workshop_name: z.string().nullable(),
      quantity: z.int(),
      total_rupiah: rupiahField,
      /** Of the whole line, as it was frozen. */
      cost_rupiah: rupiahField,
      account_code: z.string(),
      has_cost_sheet: z.boolean(),
    }),
  ),
  /** Deposits that cover its state revenue; without an NTPN while the bill is unpaid. */
  deposits: z.array(
    z.object({ account_code: z.string(), deposit_id: z.string(), ntpn: z.string().nullable() }),
  ),
  reversal: z
    .object({
      cause: z.enum(['mistake', 'refund']),
      reason: z.string(),
      reversed_on: dayField,
      ledger_seq: z.int().nullable(),
    })
    .nullable(),
  /** The newest request to take it back, if there is one. */
  request: z
    .object({
      reason: z.string(),
      requested_at: instantField,
      is_mine: z.boolean(),
      state: z.enum(['open', 'approved', 'refused']),
      decided_at: instantField.nullable(),
      decision_note: z.string().nullable(),
    })
    .nullable(),
})
export type SettlementDetail = z.infer<typeof detail>

export const readSettlement = defineRoute({
  method: 'GET',
  path: '/facility/settlements/:id',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'One settlement: its parts, the lines with the costs frozen on them, its scheme, and what became of it.',
  params: idParams,
  response: z.object({ settlement: detail }),
})

const duePart = z.object({
  facility_order_id: z.string(),
  facility_order_number: z.string(),
  /** 2 or more: an earlier settlement was taken back, so only a person makes the next. */
  attempt: z.int(),
  trigger: z.enum(['ON_PAYMENT', 'ON_HANDOVER', 'ON_RETURN_WINDOW_CLOSED']).nullable(),
  due_on: dayField,
  scheme_name: z.string().nullable(),
  base: base.nullable(),
  total_rupiah: rupiahField,
  goods_rupiah: rupiahField,
  cost_rupiah: rupiahField,
  parts: z.array(settlementPart),
  /** Why it cannot be divided now: the money held is another sum, or there is no scheme. */
  blocked: z.enum(['money_differs', 'no_scheme']).nullable(),
  held_rupiah: z.int(),
})
export type DuePart = z.infer<typeof duePart>

const dueTotal = z.object({
  count: z.int(),
  total_rupiah: rupiahField,
  components: z.array(z.object({ label: z.string(), kind: z.string(), amount_rupiah: rupiahField })),
})

const waiting = dueTotal.omit({ components: true })

export const listDueSettlements = defineRoute({
  method: 'GET',
  path: '/facility/settlements/due',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'What is to be divided now and within the next 14 days, each with its division, and the sums by component; listed before it is made. At most 200 of each list.',
  response: z.object({
    run: z.enum(['automatic', 'by_treasurer']),
    /** The longest due, as many as one run takes. */
    due: z.array(duePart),
    /** Of the listed parts: what a run of them would book. */
    due_total: dueTotal,
    upcoming: z.array(duePart),
    blocked: z.array(duePart),
    /** Of all that wait, listed or not. */
    waiting: z.object({ due: waiting, upcoming: waiting, blocked: waiting }),
  }),
})

export const runSettlements = defineRoute({
  method: 'POST',
  path: '/facility/settlements/runs',
  actor: 'facility',
  roles: ['treasurer'],
  summary:
    'Divides exactly the listed parts, each in its own transaction; 409 `list_changed` when count or sum are no longer what was listed.',
  body: z.object({
    facility_order_ids: z
      .array(z.string().max(80), { error: 'Pilih paling sedikit satu bagian.' })
      .min(1, 'Pilih paling sedikit satu bagian.')
      .max(200, 'Bagi paling banyak 200 bagian sekaligus.'),
    expected_count: z.coerce.number().int(),
    expected_rupiah: z.coerce.number().int(),
  }),
  response: z.object({
    results: z.array(
      z.object({
        facility_order_id: z.string(),
        facility_order_number: z.string(),
        outcome: z.enum(['settled', 'failed']),
        settlement_id: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  }),
})

export const setSettlementRun = defineRoute({
  method: 'POST',
  path: '/facility/settlements/setting',
  actor: 'facility',
  roles: ['treasurer'],
  summary:
    'Who divides proceeds when their day has come: the system by itself, or the treasurer from the list.',
  body: z.object({
    run: z.enum(['automatic', 'by_treasurer'], { error: 'Pilih siapa yang membagi hasil.' }),
  }),
  response: z.object({ run: z.enum(['automatic', 'by_treasurer']) }),
})

const reversalAnswer = z.object({ state: z.enum(['open', 'approved', 'refused']) })

export const requestSettlementReversal = defineRoute({
  method: 'POST',
  path: '/facility/settlements/:id/reversal-requests',
  actor: 'facility',
  roles: ['treasurer'],
  summary: 'Asks for the reversal of a settlement that was a mistake; the head decides.',
  params: idParams,
  body: z.object({ reason: textField('alasan penarikan', 10, 500) }),
  response: reversalAnswer,
  status: 201,
})

export const decideSettlementReversal = defineRoute({
  method: 'POST',
  path: '/facility/settlements/:id/reversal-decisions',
  actor: 'facility',
  roles: ['head'],
  summary:
    'Approves or refuses the open request; approved, the settlement is reversed in the open period. Never by who asked.',
  params: idParams,
  body: z
    .object({
      outcome: z.enum(['approve', 'refuse'], { error: 'Pilih setujui atau tolak.' }),
      note: z.string().trim().max(500).optional(),
    })
    .superRefine((decision, context) => {
      if (decision.outcome === 'refuse' && !decision.note)
        context.addIssue({ code: 'custom', path: ['note'], message: 'Tulis alasan penolakan.' })
    }),
  response: reversalAnswer,
})

export const settlementRoutes = [
  listSettlements,
  listDueSettlements,
  runSettlements,
  setSettlementRun,
  readSettlement,
  requestSettlementReversal,
  decideSettlementReversal,
]
