import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { checkoutInput } from '../../medusa/src/contract/checkout'
import { moveListing } from '../../medusa/src/workflows/catalogue/move-listing'
import { placeCheckout } from '../../medusa/src/workflows/checkout/place-checkout'
import { quoteCheckout } from '../../medusa/src/workflows/checkout/quote-checkout'
import { deriveFacilityOrdersWorkflow } from '../../medusa/src/workflows/facility-order/derive-facility-orders'
import { sweep } from '../../medusa/src/workflows/facility-order/sweep'
import { type Market, openMarket, orderFor, orderOf } from './fixtures/market.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

medusaSuite(
  'Placing an order',
  (app) => {
    let market: Market
    beforeAll(async () => {
      market = await openMarket(app())
    })
    beforeEach(async () => {
      await app().sql.raw(
        `UPDATE inventory_level SET stocked_quantity = 40, raw_stocked_quantity = '{"value":"40","precision":20}'`,
      )
    })

    const place = (body: unknown, key: string = randomUUID()) =>
      market.call('POST', '/store/checkout', { body, headers: { 'idempotency-key': key } })
    const count = async (text: string, bindings: string[] = []) =>
      Number((await app().sql.raw(text, bindings)).rows[0].count)

    test('cuts one order into a part for each facility, each waiting for its own officer, with the stock reserved', async () => {
      const { status, body } = await place(
        orderFor(market, [
          ['chair', 2],
          ['onion', 3],
        ]),
      )
      expect(status).toBe(201)
      expect(body.facility_orders).toHaveLength(2)
      const { body: track } = await market.call('GET', `/store/track/${body.token}`)
      expect(track.order.parts.map((part: { state: string }) => part.state)).toEqual([
        'awaiting_approval',
        'awaiting_approval',
      ])
      const sums = track.order.parts.map((part: { total_rupiah: number }) => part.total_rupiah)
      expect(sums[0] + sums[1]).toBe(body.total_rupiah)
      for (const part of track.order.parts)
        expect(part.next).toMatchObject({ by: 'officer', due_at: expect.any(String) })
      const { rows } = await app().sql.raw(
        `SELECT r.quantity::int FROM reservation_item r JOIN facility_order_line l ON l.order_line_item_id = r.line_item_id
          JOIN facility_order o ON o.id = l.facility_order_id JOIN checkout c ON c.order_id = o.order_id WHERE c.token = ? ORDER BY 1`,
        [body.token],
      )
      expect(rows).toEqual([{ quantity: 2 }, { quantity: 3 }])
      // Medusa's own order and payment stand behind it, with nothing captured.
      const { rows: payments } = await app().sql.raw(
        `SELECT p.amount::int AS amount, (SELECT count(*)::int FROM capture x WHERE x.payment_id = p.id) AS captures
          FROM checkout c JOIN payment p ON p.id = c.payment_id WHERE c.token = ?`,
        [body.token],
      )
      expect(payments).toEqual([{ amount: body.total_rupiah, captures: 0 }])
    })

    test('twice with the same key is one order, also when both arrive at once', async () => {
      const before = await count('SELECT count(*) FROM checkout')
      const key = randomUUID()
      const body = orderFor(market, [['coffee', 1]])
      const answers = await Promise.all([place(body, key), place(body, key), place(body, key)])
      answers.push(await place(body, key))
      expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201])
      expect(new Set(answers.map((answer) => answer.body.order_number)).size).toBe(1)
      expect(await count('SELECT count(*) FROM checkout')).toBe(before + 1)
      expect(await count('SELECT count(*) FROM "order"')).toBe(await count('SELECT count(*) FROM checkout'))
    })

    test('with a used key and another body is refused and changes nothing', async () => {
      const key = randomUUID()
      await place(orderFor(market, [['coffee', 1]]), key)
      const before = await count('SELECT count(*) FROM "order"')
      const { status, body } = await place(orderFor(market, [['coffee', 2]]), key)
      expect(status).toBe(409)
      expect(body.type).toBe('key_reused')
      expect(await count('SELECT count(*) FROM "order"')).toBe(before)
    })

    test('50 buyers at once for the last 5 sell exactly 5, and everyone else gets a sentence', async () => {
      const { rows } = await app().sql.raw(
        `SELECT il.id, il.reserved_quantity::int AS reserved FROM inventory_level il
        JOIN listing l ON l.inventory_item_id = il.inventory_item_id WHERE l.id = ?`,
        [market.listings.chair.id],
      )
      const stocked = rows[0].reserved + 5
      await app().sql.raw(
        `UPDATE inventory_level SET stocked_quantity = ?, raw_stocked_quantity = ?::jsonb WHERE id = ?`,
        [stocked, JSON.stringify({ value: String(stocked), precision: 20 }), rows[0].id],
      )
      const before = await count('SELECT count(*) FROM "order"')
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => place(orderFor(market, [['chair', 1]]))),
      )
      const sold = answers.filter((answer) => answer.status === 201)
      const refused = answers.filter((answer) => answer.status === 409)
      expect([sold.length, refused.length]).toEqual([5, 45])
      expect(refused[0]?.body).toMatchObject({
        type: 'sold_out',
        message: expect.stringContaining('Kursi teras uji'),
      })
      expect(await count('SELECT count(*) FROM "order"')).toBe(before + 5)
      expect(
        await count(
          `SELECT (stocked_quantity - reserved_quantity) AS count FROM inventory_level WHERE id = ?`,
          [rows[0].id],
        ),
      ).toBe(0)
    })

    test('the database itself refuses to reserve more than there is', async () => {
      await expect(
        app().sql.raw(`UPDATE inventory_level SET reserved_quantity = stocked_quantity + 1`),
      ).rejects.toThrow(/inventory_level_never_oversold/)
    })

    test('naming one thing on two cart lines cannot get more of it than there is', async () => {
      const item = { variant_id: market.listings.onion.variant_id, quantity: 30 }
      const { status, body } = await place({ ...orderFor(market, [['onion', 1]]), items: [item, item] })
      expect(status).toBe(409)
      expect(body.problems[0]).toMatchObject({ problem: 'not_enough' })
    })

    test('bad input gets a sentence for each field and makes nothing', async () => {
      const before = await count('SELECT count(*) FROM "order"')
      const body = orderFor(market, [['coffee', 1]])
      const answer = await place({
        ...body,
        buyer: { ...body.buyer, name: '', phone: 'abc', email: 'x@' },
        address: { ...body.address, postal_code: '12', area_code: '' },
      })
      expect(answer.status).toBe(400)
      expect(Object.keys(answer.body.fields).sort()).toEqual([
        'address.area_code',
        'address.postal_code',
        'buyer.email',
        'buyer.name',
        'buyer.phone',
      ])
      for (const sentence of Object.values(answer.body.fields)) expect(sentence).toMatch(/\.$/)
      expect(await count('SELECT count(*) FROM "order"')).toBe(before)
    })

    test('needs no postal code: the village says where it is', async () => {
      const body = orderFor(market, [['coffee', 1]])
      const { postal_code: _, ...address } = body.address ?? {}
      for (const given of [address, { ...address, postal_code: '' }]) {
        const { status, body: placed } = await place({ ...body, address: given })
        expect(status).toBe(201)
        const { rows } = await app().sql.raw(
          `SELECT c.address->>'postal_code' AS ours, a.postal_code AS cores FROM checkout c
            JOIN "order" o ON o.id = c.order_id JOIN order_address a ON a.id = o.shipping_address_id WHERE c.token = ?`,
          [placed.token],
        )
        expect(rows).toEqual([{ ours: null, cores: null }])
      }
    })

    test('an area that does not exist, a missing choice of delivery, a changed price: each says what to do', async () => {
      const body = orderFor(market, [['coffee', 1]])
      const unknown = await place({ ...body, address: { ...body.address, area_code: '31.71.06.9999' } })
      expect(unknown.body.fields).toHaveProperty(['address.area_code'])
      const elsewhere = await place({
        ...body,
        parts: [{ facility_id: market.facilities['lapas-palu'], method: 'pickup' }],
      })
      expect(elsewhere.body.fields).toHaveProperty([`parts.${market.facilities['rutan-ruteng']}`])
      const changed = await place({ ...body, expected_total_rupiah: 1 })
      expect([changed.status, changed.body.type]).toEqual([409, 'price_changed'])
    })

    test('what was withdrawn since it was put into the cart is named, and nothing is ordered', async () => {
      const good = await market.publish('rutan-ruteng', {
        name: 'Bangku ditarik uji',
        category: 'mebel',
        description: 'Bangku uji yang ditarik dari etalase setelah dipilih pembeli.',
        weight_grams: 4_000,
        price_rupiah: 250_000,
        cost_rupiah: 100_000,
        mode: 'made_to_order',
        lead_time_days_min: 3,
        lead_time_days_max: 5,
      })
      const { rows } = await app().sql.raw('SELECT version FROM listing WHERE id = ?', [good.id])
      await moveListing(app().container, {
        facility_id: market.facilities['rutan-ruteng'] as string,
        listing_id: good.id,
        staff: market.staff('head', 'rutan-ruteng'),
        act: 'withdraw',
        expected_version: rows[0].version,
        now: new Date(),
      })
      const before = await count('SELECT count(*) FROM "order"')
      const { status, body } = await place(
        orderOf(market, [
          [market.listings.coffee, 1],
          [good, 2],
        ]),
      )
      expect([status, body.type, body.gone]).toEqual([409, 'sold_out', [good.variant_id]])
      expect(await count('SELECT count(*) FROM "order"')).toBe(before)
    })

    test('a cooperative delivers from its first day to its last by the clock of the facility', async () => {
      await app().sql.raw(
        `UPDATE cooperative_facility SET valid_from = '2027-03-02', valid_to = '2027-03-04' WHERE facility_id = ?`,
        [market.facilities['lapas-palu'] as string],
      )
      const mayDeliver = async (now: string) => {
        const items = [{ variant_id: market.listings.onion.variant_id, quantity: 1 }]
        return (await quoteCheckout(app().sql, items, { now: new Date(now) })).parts[0]?.can_deliver
      }
      // Palu is eight hours ahead of UTC.
      expect(await mayDeliver('2027-03-01T15:59:00Z')).toBe(false)
      expect(await mayDeliver('2027-03-01T16:01:00Z')).toBe(true)
      expect(await mayDeliver('2027-03-04T15:59:00Z')).toBe(true)
      expect(await mayDeliver('2027-03-04T16:01:00Z')).toBe(false)
      await app().sql.raw(
        `UPDATE cooperative_facility SET valid_from = '2026-01-01', valid_to = NULL WHERE facility_id = ?`,
        [market.facilities['lapas-palu'] as string],
      )
    })

    test('deriving three times, and three times at once, makes one set of facility orders', async () => {
      const { body } = await place(
        orderFor(market, [
          ['coffee', 1],
          ['onion', 1],
        ]),
      )
      const { rows } = await app().sql.raw('SELECT order_id FROM checkout WHERE token = ?', [body.token])
      const derive = () =>
        deriveFacilityOrdersWorkflow(app().container).run({ input: { order_id: rows[0].order_id } })
      for (let time = 0; time < 3; time++) await derive()
      await Promise.all([derive(), derive(), derive()])
      const { rows: orders } = await app().sql.raw('SELECT id FROM facility_order WHERE order_id = ?', [
        rows[0].order_id,
      ])
      expect(orders).toHaveLength(2)
      const { rows: mails } = await app().sql.raw(`SELECT id FROM outbox_mail WHERE dedupe_key = ?`, [
        `placed:${rows[0].order_id}`,
      ])
      expect(mails).toHaveLength(1)
    })

    test('an order whose derivation never happened is healed by the sweep, with the same answer for its key', async () => {
      const key = randomUUID()
      const input = checkoutInput.parse(orderFor(market, [['coffee', 1]]))
      // The process dies between the order and its derivation: here the derivation fails and is never tried again.
      await app().sql.raw('ALTER TABLE facility_order RENAME TO facility_order_away')
      await placeCheckout(app().container, { input, idempotency_key: key, now: new Date() }).catch(
        () => undefined,
      )
      await app().sql.raw('ALTER TABLE facility_order_away RENAME TO facility_order')
      const { rows } = await app().sql.raw('SELECT order_id, token FROM checkout WHERE idempotency_key = ?', [
        key,
      ])
      expect(rows).toHaveLength(1)
      const { body: before } = await market.call('GET', `/store/track/${rows[0].token}`)
      expect(before.order.parts).toEqual([])
      expect((await sweep(app().container, new Date())).derived).toBe(1)
      expect((await sweep(app().container, new Date())).derived).toBe(0)
      const again = await placeCheckout(app().container, { input, idempotency_key: key, now: new Date() })
      expect(again.token).toBe(rows[0].token)
      expect(again.facility_orders).toHaveLength(1)
    })

    test('an order is found by its number and phone, and by nothing less', async () => {
      const { body } = await place(orderFor(market, [['coffee', 1]]))
      const find = (order_number: string, phone: string) =>
        market.call('POST', '/store/track', {
          body: { order_number, phone },
          headers: { 'x-buyer-address': randomUUID() },
        })
      expect((await find(body.order_number, '+62 812 3456 7890')).body).toEqual({ token: body.token })
      const wrong = await find(body.order_number, '081200000000')
      const missing = await find('LB-999999', '081234567890')
      expect([wrong.status, missing.status]).toEqual([400, 400])
      expect(wrong.body).toEqual(missing.body)
      expect((await market.call('GET', `/store/track/${'x'.repeat(27)}`)).status).toBe(404)
    })
  },
  { restore: 'once' },
)
