import { database, row } from '../../../medusa/src/database/sql'
import { joinWaitingList } from '../../../medusa/src/workflows/approval/waiting-list'
import { editListing } from '../../../medusa/src/workflows/catalogue/edit-listing'
import { moveFacilityOrder } from '../../../medusa/src/workflows/facility-order/move-facility-order'
import type { Seller } from '../../backend/fixtures/market.ts'
import { filledShelf } from './filled-shelf.ts'
import {
  concluded,
  later,
  lived,
  moving,
  PLACED_AT,
  placing,
  type SweptAct,
  sweeping,
  timesOf,
} from './subject.ts'

/** From the cart to the last decision. */
export const ORDER_ACTS: readonly SweptAct[] = [
  {
    name: 'placing an order of two facilities',
    leads_to: ['awaiting_approval', 'awaiting_approval'],
    prepare: async (container, market) => ({
      at: PLACED_AT,
      run: placing(container, market, [
        ['coffee', 2],
        ['onion', 1],
      ]),
    }),
  },
  {
    name: 'reminding officers of a step',
    leads_to: ['awaiting_approval'],
    prepare: async (container, market) => {
      const { id } = await lived(container, market, { end: 'waiting' })
      return sweeping(container, (await timesOf(container, id)).remind_at)
    },
  },
  {
    name: 'escalating a step',
    leads_to: ['awaiting_approval'],
    prepare: async (container, market) => {
      const { id } = await lived(container, market, { end: 'waiting' })
      return sweeping(container, (await timesOf(container, id)).escalate_at)
    },
  },
  {
    name: 'the end of an order that nobody decided on',
    leads_to: ['expired'],
    prepare: async (container, market) => {
      const { id } = await lived(container, market, { end: 'waiting' })
      return sweeping(container, concluded((await timesOf(container, id)).due_at))
    },
  },
  {
    name: 'the last of two decisions, on an order of which one facility has declined',
    leads_to: ['approved', 'rejected'],
    prepare: async (container, market) => {
      const { facility_orders } = await placing(container, market, [
        ['coffee', 2],
        ['onion', 1],
      ])()
      const now = later(PLACED_AT, 2)
      const decision = (seller: Seller, transition: 'approve' | 'reject') =>
        moving(container, market, {
          facility_order_id: facility_orders.find(
            ({ facility_id }) => facility_id === market.facilities[seller],
          )?.id as string,
          transition,
          role: 'kasubsi',
          seller,
          reason_code: 'quality',
          now,
        })
      await decision('lapas-palu', 'reject')()
      return { at: concluded(now), run: decision('rutan-ruteng', 'approve') }
    },
  },
  {
    name: 'a rejection that closes the whole order',
    leads_to: ['rejected'],
    prepare: async (container, market) => {
      const { id } = await lived(container, market, { end: 'waiting' })
      const now = later(PLACED_AT, 2)
      const run = moving(container, market, {
        facility_order_id: id,
        transition: 'reject',
        role: 'kasubsi',
        seller: 'rutan-ruteng',
        reason_code: 'quality',
        now,
      })
      return { at: concluded(now), run }
    },
  },
  {
    name: 'cancelling by the buyer',
    leads_to: ['cancelled'],
    prepare: async (container, market) => {
      const { id } = await lived(container, market, { end: 'waiting' })
      const order = await row<{ order_id: string }>(
        database(container),
        'SELECT order_id FROM facility_order WHERE id = ?',
        [id],
      )
      const now = later(PLACED_AT, 1)
      const mover = { kind: 'buyer' as const, order_id: order?.order_id as string }
      const run = () =>
        moveFacilityOrder(container, { facility_order_id: id, transition: 'cancel', mover, now })
      return { at: concluded(now), run }
    },
  },
  {
    name: 'filling a shelf that a buyer waits for',
    leads_to: ['rejected'],
    prepare: async (container, market) => {
      const { id, order_token } = await lived(container, market, { end: 'rejected' })
      const line = await row<{ id: string }>(
        database(container),
        'SELECT id FROM facility_order_line WHERE facility_order_id = ?',
        [id],
      )
      await joinWaitingList(container, {
        token: order_token,
        facility_order_id: id,
        facility_order_line_id: line?.id as string,
        email: null,
        now: later(PLACED_AT, 5),
      })
      const now = later(PLACED_AT, 6)
      const edit = await filledShelf(container, market, now)
      return { at: now, run: () => editListing(container, edit) }
    },
  },
]
