import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { checkoutInput } from '../../medusa/src/contract/checkout'
import type { Role } from '../../medusa/src/contract/role'
import { rows } from '../../medusa/src/database/sql'
import { adoptRule } from '../../medusa/src/workflows/approval/adopt-rule'
import { appointSubstitute } from '../../medusa/src/workflows/approval/appoint-substitute'
import { placeCheckout } from '../../medusa/src/workflows/checkout/place-checkout'
import { moveFacilityOrder } from '../../medusa/src/workflows/facility-order/move-facility-order'
import { type Market, openMarket, orderFor } from './fixtures/market.ts'
import { sweepAt } from './fixtures/sweep-at.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * A fortnight at a facility that lets an order lie: placed on a Friday afternoon, with a holiday in the week after, while the other
 * facility of the same order approves at once. The sweep runs hour by hour. The year lies far ahead, so that the backend's own sweep,
 * by today's clock, finds nothing to do in it.
 */

const RUTENG = 'rutan-ruteng'
const PALU = 'lapas-palu'
const HOUR = 3_600_000
const FRIDAY = '2090-01-06'
const HOLIDAY = '2090-01-11'
const PLACED_AT = wita(FRIDAY, '15:00')

function wita(day: string, time: string): Date {
  return new Date(`${day}T${time}:00+08:00`)
}

medusaSuite(
  'A fortnight of waiting',
  (app) => {
    let market: Market
    let order_id: string
    const part = { [RUTENG]: '', [PALU]: '' }
    const total = { [RUTENG]: 0, [PALU]: 0 }
    beforeAll(async () => {
      market = await openMarket(app())
      const head = market.staff('head', RUTENG)
      await app().sql.raw(
        `INSERT INTO holiday (day, name, kind, legal_basis) VALUES (?, 'Cuti bersama', 'joint_leave', 'Uji')`,
        [HOLIDAY],
      )
      await adoptRule(app().container, { staff: head, rule: TWENTY_HOURS, now: wita(FRIDAY, '09:00') })
      await appointSubstitute(app().container, {
        staff: head,
        appointment: {
          role: 'kasubsi',
          staff_id: market.staff('treasurer', RUTENG).staff_id,
          substitute_for: market.staff('kasubsi', RUTENG).staff_id,
          starts_on: '2090-01-09',
          ends_on: '2090-01-10',
          letter_number: 'W.22-KP.04-7',
        },
        now: wita(FRIDAY, '09:30'),
      })
      const placed = await placeCheckout(app().container, {
        input: checkoutInput.parse(
          orderFor(market, [
            ['coffee', 3],
            ['onion', 2],
          ]),
        ),
        idempotency_key: randomUUID(),
        now: PLACED_AT,
      })
      for (const slug of [RUTENG, PALU] as const) {
        const ordered = placed.facility_orders.find(
          ({ facility_id }) => facility_id === market.facilities[slug],
        )
        part[slug] = ordered?.id as string
        const [found] = await rows<{ order_id: string; total: number }>(
          app().sql,
          'SELECT order_id, total_rupiah::int AS total FROM facility_order WHERE id = ?',
          [part[slug]],
        )
        order_id = found?.order_id as string
        total[slug] = found?.total as number
      }
    })

    /** What happened to a part, when by the clock of Ruteng. */
    const events = async (slug: typeof RUTENG | typeof PALU) =>
      (
        await rows<{ at: string }>(
          app().sql,
          `SELECT to_char(at AT TIME ZONE 'Asia/Makassar', 'Dy DD HH24:MI') || ' ' || transition AS at
            FROM facility_order_event WHERE facility_order_id = ? ORDER BY seq`,
          [part[slug]],
        )
      ).map(({ at }) => at)
    const mails = async (like: string) =>
      (
        await rows<{ mail: string }>(
          app().sql,
          `SELECT to_char(written_at AT TIME ZONE 'Asia/Makassar', 'Dy DD HH24:MI') || ' ' || split_part(dedupe_key, ':', 1)
              || ' to ' || recipient AS mail
            FROM outbox_mail WHERE dedupe_key LIKE ? ORDER BY written_at, recipient`,
          [like],
        )
      ).map(({ mail }) => mail)
    const reserved = async (listing: 'coffee' | 'onion') =>
      Number(
        (
          await rows<{ n: string }>(
            app().sql,
            `SELECT il.reserved_quantity AS n FROM inventory_level il JOIN listing l ON l.inventory_item_id = il.inventory_item_id
              WHERE l.id = ?`,
            [market.listings[listing].id],
          )
        )[0]?.n,
      )
    const email = (role: Role) => market.staff(role, RUTENG).email
    const sweepUntil = async (from: Date, to: Date) => {
      for (let at = from.getTime(); at < to.getTime(); at += HOUR) {
        const { failed } = await sweepAt(app().container, at)
        expect(failed).toEqual([])
      }
    }

    test('passes hour by hour: reminded, escalated and expired on time, and the other part goes on', async () => {
      const { container, sql } = app()
      const [waiting] = await rows<Record<'remind_at' | 'escalate_at' | 'due_at', Date>>(
        sql,
        'SELECT remind_at, escalate_at, due_at FROM facility_order WHERE id = ?',
        [part[RUTENG]],
      )
      // 1.5 hours are left on Friday; Monday and Tuesday have 7.5 each; Wednesday is free.
      expect(waiting).toEqual({
        remind_at: wita('2090-01-10', '08:30'),
        escalate_at: wita('2090-01-10', '14:30'),
        due_at: wita('2090-01-12', '11:00'),
      })
      await moveFacilityOrder(container, {
        facility_order_id: part[PALU],
        transition: 'approve',
        mover: { kind: 'staff', scope: market.staff('kasubsi', PALU) },
        now: wita(FRIDAY, '15:30'),
      })
      const before = { coffee: await reserved('coffee'), onion: await reserved('onion') }

      const began = performance.now()
      const expiry = wita('2090-01-12', '12:00')
      await sweepUntil(PLACED_AT, expiry)
      expect(await events(RUTENG)).toEqual(['Fri 06 15:00 place'])
      expect(await events(PALU)).toEqual(['Fri 06 15:00 place', 'Fri 06 15:30 approve'])
      expect(await reserved('coffee')).toBe(before.coffee)
      await sweepUntil(expiry, new Date(expiry.getTime() + HOUR))
      const [asked] = await rows<{ state: string; due_rupiah: number; asked_of: number }>(
        sql,
        `SELECT q.state, q.due_rupiah::int AS due_rupiah, (SELECT count(*)::int FROM payment_request r JOIN facility_order o
            ON o.id = r.facility_order_id WHERE o.order_id = ?) AS asked_of FROM payment_request q WHERE q.facility_order_id = ?`,
        [order_id, part[PALU]],
      )
      expect(asked).toEqual({ state: 'open', due_rupiah: total[PALU], asked_of: 1 })
      expect(await reserved('coffee')).toBe(before.coffee - 3)
      expect(await reserved('onion')).toBe(before.onion)
      await sweepUntil(new Date(expiry.getTime() + HOUR), new Date(PLACED_AT.getTime() + 14 * 24 * HOUR))
      console.log(`a fortnight, hour by hour: ${((performance.now() - began) / 1000).toFixed(1)} s`)

      // Thursday 11.00 was still in time; at the next hour it was not.
      expect(await events(RUTENG)).toEqual(['Fri 06 15:00 place', 'Thu 12 12:00 expire'])
      // The buyer had 48 hours to pay, and did not.
      expect(await events(PALU)).toEqual([
        'Fri 06 15:00 place',
        'Fri 06 15:30 approve',
        'Thu 12 12:00 begin_payment',
        'Sat 14 13:00 lapse',
      ])
      expect(await reserved('onion')).toBe(before.onion - 2)
      const [closed] = await rows<{ closed_at: Date; status: string }>(
        sql,
        `SELECT c.closed_at, m.status::text AS status FROM checkout c JOIN "order" m ON m.id = c.order_id WHERE m.id = ?`,
        [order_id],
      )
      expect(closed).toEqual({ closed_at: wita('2090-01-14', '13:00'), status: 'canceled' })
    })

    test('wrote to each person concerned once: officer and Plh, then the next role and the regional office', async () => {
      expect(await mails(`%:${part[RUTENG]}:%`)).toEqual(
        [
          `Tue 10 09:00 reminder to ${email('kasubsi')}`,
          `Tue 10 09:00 reminder to ${email('treasurer')}`,
          `Tue 10 15:00 escalation to ${email('kasi_giatja')}`,
          `Tue 10 15:00 escalation to ${market.staff('region_officer', 'kanwil').email}`,
        ].sort(),
      )
    })

    test('told the buyer of the end of one part, and of the payment of the other, once each', async () => {
      const buyer = 'pembeli@contoh.example'
      expect(await mails(`%:${part[RUTENG]}`)).toEqual([`Thu 12 12:00 expired to ${buyer}`])
      expect(await mails(`%:${part[PALU]}`)).toEqual([
        `Thu 12 12:00 approved_pay_now to ${buyer}`,
        `Sat 14 13:00 cancelled to ${buyer}`,
      ])
    })
  },
  { restore: 'once' },
)

const TWENTY_HOURS = {
  expected_version: 1,
  is_small_office: false,
  bulk_limit_rupiah: 500_000,
  note: 'Uji dua pekan',
  steps: [
    {
      role: 'kasubsi' as const,
      kind: 'decide' as const,
      is_always: true,
      above_rupiah: null,
      modes: [],
      buyer_types: [],
      working_hours: 20,
    },
  ],
}
