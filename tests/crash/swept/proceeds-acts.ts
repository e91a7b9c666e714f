import type { MedusaContainer } from '@medusajs/framework/types'
import { database, row } from '../../../medusa/src/database/sql'
import type TreasuryService from '../../../medusa/src/modules/treasury/service'
import { dueOrders } from '../../../medusa/src/workflows/settlement/due-orders'
import { runSettlements } from '../../../medusa/src/workflows/settlement/run-settlements'
import type { Market } from '../../backend/fixtures/market.ts'
import type { OrderLife } from '../../backend/fixtures/past-order.ts'
import { replaceScheme } from '../../backend/fixtures/replace-scheme.ts'
import { concluded, later, lived, moving, PLACED_AT, type SweptAct, sweeping, timesOf } from './subject.ts'

const PALU = 'lapas-palu'
const RETURN_WINDOW_IS_OVER = later(PLACED_AT, 148 + 3 * 24 + 1)

const ofPalu = (container: MedusaContainer, market: Market, end: OrderLife['end']) =>
  lived(container, market, { end, good: market.listings.onion })

/** From now on the system divides in that facility, and not the treasurer. */
async function dividedBySystem(container: MedusaContainer, market: Market): Promise<void> {
  const facility_id = market.facilities[PALU] as string
  const treasury = container.resolve<TreasuryService>('treasury')
  await treasury.setSettlementRun({ facility_id, run: 'automatic', set_by: 'system', set_at: PLACED_AT })
}

/** The same, as soon as a part is paid. */
async function dividedOnPayment(container: MedusaContainer, market: Market): Promise<void> {
  await dividedBySystem(container, market)
  await replaceScheme(database(container), container.resolve<TreasuryService>('treasury'), {
    facility_id: market.facilities[PALU] as string,
    name: 'Dibagi saat dibayar',
    base: 'GROSS',
    components: [
      { code: 'premi', label: 'Premi', kind: 'PREMI', rate_bps: 3_333 },
      { code: 'pnbp', label: 'PNBP', kind: 'PNBP', rate_bps: 5_000 },
      { code: 'program', label: 'Program', kind: 'PROGRAM', rate_bps: 1_667 },
    ],
    settlement_trigger: 'ON_PAYMENT',
    valid_from: '2027-01-15',
  })
}

/** What the treasurer does with a part. */
function treasurer(
  container: MedusaContainer,
  market: Market,
  move: Pick<Parameters<typeof moving>[2], 'facility_order_id' | 'transition' | 'payment' | 'now'>,
) {
  return moving(container, market, { ...move, role: 'treasurer', seller: PALU })
}

/** From the payment to the end of the money. */
export const PROCEEDS_ACTS: readonly SweptAct[] = [
  {
    name: 'the lapse of a payment that never came',
    leads_to: ['cancelled'],
    prepare: async (container, market) => {
      const { id } = await lived(container, market, { end: 'unpaid' })
      return sweeping(container, concluded((await timesOf(container, id)).due_at))
    },
  },
  {
    name: 'confirming a payment that is divided at once',
    leads_to: ['approved'],
    prepare: async (container, market) => {
      await dividedOnPayment(container, market)
      const { id } = await ofPalu(container, market, 'unpaid')
      const asked = await row<{ amount: number }>(
        database(container),
        'SELECT amount_rupiah::int AS amount FROM payment_request WHERE facility_order_id = ?',
        [id],
      )
      const now = later(PLACED_AT, 5)
      const payment = { received_on: '2027-02-01', amount_rupiah: asked?.amount as number }
      const run = treasurer(container, market, {
        facility_order_id: id,
        transition: 'pay',
        payment,
        now,
      })
      return { at: now, run }
    },
  },
  {
    name: 'passing on an order that was divided before',
    leads_to: ['settled'],
    prepare: async (container, market) => {
      await dividedOnPayment(container, market)
      const { id } = await ofPalu(container, market, 'shipped')
      const now = later(PLACED_AT, 148)
      await sweeping(container, now).run(new Set())
      const run = moving(container, market, {
        facility_order_id: id,
        transition: 'deliver',
        role: 'cooperative_clerk',
        seller: PALU,
        now,
      })
      return { at: now, run }
    },
  },
  {
    name: 'dividing at the end of the return window',
    leads_to: ['settled'],
    prepare: async (container, market) => {
      await dividedBySystem(container, market)
      await ofPalu(container, market, 'delivered')
      return sweeping(container, RETURN_WINDOW_IS_OVER)
    },
  },
  {
    name: 'dividing a list of several orders by the treasurer',
    leads_to: ['settled', 'settled'],
    is_by_anybody: true,
    prepare: async (container, market) => {
      await dividedBySystem(container, market)
      for (let orders = 0; orders < 2; orders++) await ofPalu(container, market, 'delivered')
      const staff = market.staff('treasurer', PALU)
      const at = RETURN_WINDOW_IS_OVER
      const due = await dueOrders(
        { facility_id: staff.organisation_id, by: at, limit: 10 },
        database(container),
      )
      const run = () =>
        runSettlements(container, {
          staff,
          facility_order_ids: due.map(({ id }) => id),
          expected_count: 2,
          expected_rupiah: due.reduce(
            (sum, { total_rupiah, unique_code }) => sum + Number(total_rupiah) + unique_code,
            0,
          ),
          now: at,
        })
      return { at, run }
    },
  },
  {
    name: 'paying a refund',
    leads_to: ['refunded'],
    prepare: async (container, market) => {
      const { id } = await ofPalu(container, market, 'refund_due')
      const now = later(PLACED_AT, 50)
      return {
        at: now,
        run: treasurer(container, market, { facility_order_id: id, transition: 'refund', now }),
      }
    },
  },
]
