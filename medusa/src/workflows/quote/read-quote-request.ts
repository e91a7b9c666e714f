import type { MedusaContainer } from '@medusajs/framework/types'
import type { FacilityOrderState } from '../../contract/order-state'
import type { DeskQuoteRequest, TrackedQuoteRequest } from '../../contract/quote-shape'
import { WORKSHOP_ROLES } from '../../contract/role'
import { database, row, rows, type Sql } from '../../database/sql'
import { notFound } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import type FacilityService from '../../modules/facility/service'
import { hasRunOut, isClosed, type Quote, type QuoteRequest } from '../../modules/quote/quote-request'
import type QuoteService from '../../modules/quote/service'
import type TreasuryService from '../../modules/treasury/service'
import { UNDO_SECONDS } from '../approval/gather-approval-facts'
import { withoutNumbers } from '../approval/off-platform-note'
import { deliveryFee } from '../checkout/delivery-fee'
import { dayAfter } from '../checkout/promised-dates'
import { type QuoteMaker, quoteMaker } from './quote-maker'

/** What the holder of the link sees: everything about the request but who answered it. */
export async function readTrackedRequest(
  container: MedusaContainer,
  asked: { token: string; area_code?: string | undefined; now: Date },
): Promise<TrackedQuoteRequest> {
  const sql = database(container)
  const service = container.resolve<QuoteService>('quote')
  const request = (await service.requestBy('token', asked.token)) ?? notFound('Permintaan')
  const facility = await makerOf(sql, request, asked.now)
  const quotes = await service.quotes(request.id)
  const to_area_code = asked.area_code ?? request.area_code
  const newest = quotes.at(-1)
  const order = await row<{ token: string }>(sql, `SELECT token FROM checkout WHERE order_id = ?`, [
    request.order_id,
  ])
  return {
    ...(await requestShape(container, { request, quotes, facility, now: asked.now })),
    facility: {
      id: facility.id,
      slug: facility.slug,
      name: facility.name,
      regency: facility.regency,
      time_zone: facility.time_zone,
      phone: facility.phone,
      pickup_hours: facility.pickup_hours,
      can_deliver: facility.cooperative_id !== null,
    },
    quotes: (await withWorkshops(sql, quotes)).map((quote) => quoteShape(quote, request)),
    delivery_rupiah:
      newest && to_area_code && facility.cooperative_id
        ? deliveryFee({
            from_area_code: facility.area_code,
            to_area_code,
            weight_grams: newest.weight_grams * request.quantity,
          })
        : null,
    order_token: order?.token ?? null,
  }
}

/** What the facility's own staff sees; 404 for the requests of others. */
export async function readDeskRequest(
  container: MedusaContainer,
  { id, staff, now }: { id: string; staff: StaffScope; now: Date },
): Promise<DeskQuoteRequest> {
  const sql = database(container)
  const service = container.resolve<QuoteService>('quote')
  const request = await service.requestBy('id', id)
  if (request?.facility_id !== staff.organisation_id) notFound('Permintaan')
  const facility = await makerOf(sql, request, now)
  const quotes = await service.quotes(id)
  const today = dayAfter(now, facility.time_zone, 0)
  const workshops = await container.resolve<FacilityService>('facility').workshopsOf(staff.organisation_id)
  const order = await row<Became>(
    sql,
    `SELECT id, number, state, decided_at FROM facility_order WHERE order_id = ?`,
    [request.order_id],
  )
  const answers = WORKSHOP_ROLES.some((role) => staff.roles.includes(role))
  const shape = await requestShape(container, { request, quotes, facility, now })
  return {
    ...(mayKnowBuyer(request, order, answers, now) && !request.buyer_erased_at ? shape : withoutBuyer(shape)),
    id: request.id,
    buyer_type: request.buyer_type,
    quotes: (await withWorkshops(sql, quotes)).map((quote) => ({
      ...quoteShape(quote, request),
      cost_rupiah: Number(quote.cost_rupiah),
      account_code: quote.account_code,
      workshop_id: quote.workshop_id,
      role: quote.role,
    })),
    can_deliver: facility.cooperative_id !== null,
    facility_order: order ? { id: order.id, number: order.number } : null,
    may_answer: answers && !isClosed(request),
    account_codes: await container.resolve<TreasuryService>('treasury').accountCodes(today),
    workshops: workshops.map(({ id, name, craft }) => ({ id, name, craft })),
  }
}

interface Became {
  id: string
  number: string
  state: FacilityOrderState
  decided_at: Date | null
}

/** Who answers a request knows whose it is; once it is an order, nobody does until a decision holds, as on the approval desk. */
function mayKnowBuyer(
  request: QuoteRequest,
  order: Became | undefined,
  answers: boolean,
  now: Date,
): boolean {
  if (request.state !== 'accepted') return answers
  if (!order || order.state === 'awaiting_approval') return false
  return order.decided_at === null || now.getTime() - order.decided_at.getTime() > UNDO_SECONDS * 1000
}

function withoutBuyer(shape: Awaited<ReturnType<typeof requestShape>>) {
  return {
    ...shape,
    buyer: null,
    area: shape.area && { ...shape.area, code: shape.area.code.slice(0, 8), village: '' },
    title: withoutNumbers(shape.title),
    description: withoutNumbers(shape.description),
  }
}

interface Read {
  request: QuoteRequest
  quotes: readonly Quote[]
  facility: QuoteMaker
  now: Date
}

/** What buyer and staff see alike. */
async function requestShape(container: MedusaContainer, { request, quotes, facility, now }: Read) {
  const newest = quotes.at(-1)
  const drawings = await container.resolve<QuoteService>('quote').drawings(request.id)
  const path = request.area_code
    ? await container.resolve<FacilityService>('facility').areaPath(request.area_code)
    : undefined
  return {
    number: request.number,
    state: request.state,
    requested_at: request.requested_at.toISOString(),
    title: request.title,
    description: request.description,
    length_cm: request.length_cm,
    width_cm: request.width_cm,
    height_cm: request.height_cm,
    wood: request.wood,
    finish: request.finish,
    quantity: request.quantity,
    needed_by: request.needed_by,
    method: request.method,
    area: request.area_code && path ? { code: request.area_code, ...path } : null,
    buyer: {
      type: request.buyer_type,
      name: request.buyer_name,
      phone: request.buyer_phone,
      email: request.buyer_email,
    },
    drawings: drawings.map(({ id, uploaded_at }) => ({ id, uploaded_at: uploaded_at.toISOString() })),
    is_expired:
      !isClosed(request) && newest !== undefined && hasRunOut(newest, dayAfter(now, facility.time_zone, 0)),
    closed_at: request.closed_at?.toISOString() ?? null,
    closed_reason: request.closed_reason,
  }
}

type QuoteOfWorkshop = Quote & { workshop_name: string }

function quoteShape(quote: QuoteOfWorkshop, { quantity }: QuoteRequest) {
  return {
    id: quote.id,
    revision: quote.revision,
    unit_price_rupiah: Number(quote.unit_price_rupiah),
    goods_rupiah: Number(BigInt(quote.unit_price_rupiah) * BigInt(quantity)),
    lead_time_days_min: quote.lead_time_days_min,
    lead_time_days_max: quote.lead_time_days_max,
    valid_until: quote.valid_until,
    weight_grams: quote.weight_grams,
    workshop_name: quote.workshop_name,
    note: quote.note,
    quoted_at: quote.quoted_at.toISOString(),
  }
}

async function withWorkshops(sql: Sql, quotes: readonly Quote[]): Promise<QuoteOfWorkshop[]> {
  const found = await rows<{ id: string; name: string }>(
    sql,
    `SELECT id, name FROM workshop WHERE id = ANY (?)`,
    [quotes.map((quote) => quote.workshop_id)],
  )
  const names = new Map(found.map(({ id, name }) => [id, name]))
  return quotes.map((quote) => ({ ...quote, workshop_name: names.get(quote.workshop_id) ?? '' }))
}

async function makerOf(sql: Sql, request: QuoteRequest, now: Date): Promise<QuoteMaker> {
  const facility = await quoteMaker(sql, request.facility_id, now)
  if (!facility) throw new Error(`facility ${request.facility_id} is gone`)
  return facility
}
