import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, pagingFields, rupiahField } from './fields'
import { BOOK_READERS } from './ledger'

const settlementPart = z.object({
  component_code: z.string(),
  label: z.string(),
  kind: z.string(),
  account_code: z.string().nullable(),
  rate_bps: z.int().nullable(),
  amount_rupiah: rupiahField,
})
const settlement = z.object({
  id: z.string(),
  facility_order_id: z.string(),
  facility_order_number: z.string().nullable(),
  settled_on: dayField,
  base: z.enum(['GROSS', 'NET_OF_COST', 'NET_OF_NEXT_COST']),
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
  summary: 'How the proceeds of each order were divided, newest first.',
  query: z.object({ ...pagingFields }),
  response: z.object({ settlements: z.array(settlement), next: z.string().nullable() }),
})

export const settlementRoutes = [listSettlements]
