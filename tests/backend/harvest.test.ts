import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkoutInput } from '../../medusa/src/contract/checkout'
import { tellWaitingList } from '../../medusa/src/workflows/approval/waiting-list'
import { placeCheckout } from '../../medusa/src/workflows/checkout/place-checkout'
import { quoteCheckout } from '../../medusa/src/workflows/checkout/quote-checkout'
import { rawHarvest } from './fixtures/harvest.ts'
import { type Good, type Market, openMarket, orderOf } from './fixtures/market.ts'
import { sweepAt } from './fixtures/sweep-at.ts'
import { newVisitor, trustTheShop } from './fixtures/visitors.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * Goal: a harvest is sold at most once, from the nearest batch that is open, and what an order gives back can be sold again.
 * Method: orders over HTTP at the real clock against batches of next year, and through the workflow where the clock is the point.
 */
medusaSuite(
  'Goods sold by harvest',
  (app) => {
    trustTheShop()
    let market: Market
    beforeAll(async () => {
      market = await openMarket(app())
    })

    let number = 0
    const chillies = () =>
      market.publish('rutan-ruteng', {
        name: `Cabai rawit uji ${++number}`,
        category: 'hasil-tani',
        description: 'Cabai rawit yang dipetik pagi hari dan disortir dua kali.',
        weight_grams: 280,
        price_rupiah: 19_000,
        cost_rupiah: 6_000,
        mode: 'harvest',
      })
    const place = (good: Good, quantity: number) =>
      market.call('POST', '/store/checkout', {
        body: orderOf(market, [[good, quantity]]),
        headers: { 'idempotency-key': randomUUID() },
      })
    const placeAt = (good: Good, quantity: number, now: string) =>
      placeCheckout(app().container, {
        input: checkoutInput.parse(orderOf(market, [[good, quantity]])),
        idempotency_key: randomUUID(),
        now: new Date(now),
      })
    const orderedFrom = async (id: string) =>
      (await app().sql.raw('SELECT ordered_quantity FROM harvest_batch WHERE id = ?', [id])).rows[0]
        .ordered_quantity as number
    const page = async (good: Good) => {
      const { rows } = await app().sql.raw('SELECT handle FROM listing WHERE id = ?', [good.id])
      return (await market.call('GET', `/store/listings/${rows[0].handle}`)).body.listing
    }
    const quoteAt = (good: Good, quantity: number, now: string) =>
      quoteCheckout(app().sql, [{ variant_id: good.variant_id, quantity }], { now: new Date(now) })

    test('50 buyers at once for the last 5 units of a harvest buy exactly 5', async () => {
      const good = await chillies()
      const batch = await rawHarvest(app(), good.id, { total_quantity: 5 })
      const answers = await Promise.all(Array.from({ length: 50 }, () => place(good, 1)))
      const statuses = answers.map(({ status }) => status)
      expect([
        statuses.filter((status) => status === 201).length,
        statuses.filter((status) => status === 409).length,
      ]).toEqual([5, 45])
      expect(await orderedFrom(batch)).toBe(5)
      expect(await page(good)).toMatchObject({ available_quantity: 0, harvest: null })
    })

    test('the database itself refuses to sell more of a harvest than there is', async () => {
      const good = await chillies()
      const batch = await rawHarvest(app(), good.id, { total_quantity: 5 })
      await expect(
        app().sql.raw(
          `INSERT INTO harvest_claim (order_line_item_id, harvest_batch_id, quantity, claimed_at) VALUES ('item_x', ?, 6, now())`,
          [batch],
        ),
      ).rejects.toThrow(/harvest_batch_never_oversold/)
    })

    test('a buyer orders from the nearest open harvest, and from the next one once it is full or past its cut-off', async () => {
      const good = await chillies()
      const days = {
        harvest_from: '2027-12-12',
        harvest_to: '2027-12-14',
        order_before: '2027-12-08T05:00:00Z',
      }
      const later = {
        harvest_from: '2028-01-09',
        harvest_to: '2028-01-09',
        order_before: '2028-01-05T05:00:00Z',
      }
      const second = await rawHarvest(app(), good.id, later)
      const first = await rawHarvest(app(), good.id, { ...days, total_quantity: 3 })
      const openAt = async (now: string) => {
        const { parts } = await quoteAt(good, 1, now)
        return [parts[0]?.lines[0]?.harvest?.id ?? null, parts[0]?.lines[0]?.problem ?? null]
      }
      expect(await openAt('2027-12-08T04:59:59Z')).toEqual([first, null])
      expect(await openAt('2027-12-08T05:00:00Z')).toEqual([second, null])
      expect(await openAt('2028-01-05T05:00:00Z')).toEqual([null, 'sold_out'])
      expect(await page(good)).toMatchObject({
        available_quantity: 3,
        harvest: {
          id: first,
          harvest_from: '2027-12-12',
          harvest_to: '2027-12-14',
          time_zone: 'Asia/Makassar',
        },
      })
      expect((await place(good, 4)).body.problems[0]).toMatchObject({
        problem: 'not_enough',
        available_quantity: 3,
      })
      await place(good, 3)
      expect((await page(good)).harvest.id).toBe(second)
    })

    test('nobody is given a later harvest than the page showed', async () => {
      const good = await chillies()
      const first = await rawHarvest(app(), good.id, { total_quantity: 1 })
      const second = await rawHarvest(app(), good.id, {
        harvest_from: '2028-01-09',
        harvest_to: '2028-01-09',
        order_before: '2028-01-05T05:00:00Z',
      })
      const order = orderOf(market, [[good, 1]])
      const placeSeen = (harvest_batch_id: string) =>
        market.call('POST', '/store/checkout', {
          body: { ...order, items: [{ ...order.items[0], harvest_batch_id }] },
          headers: { 'idempotency-key': randomUUID() },
        })
      expect((await placeSeen(first)).status).toBe(201)
      const late = await placeSeen(first)
      expect([late.status, late.body.type]).toEqual([409, 'harvest_changed'])
      expect(await orderedFrom(second)).toBe(0)
      expect((await placeSeen(second)).status).toBe(201)
      expect(await orderedFrom(second)).toBe(1)
    })

    test('after the cut-off nothing is ordered, whoever still has the page open', async () => {
      const good = await chillies()
      const batch = await rawHarvest(app(), good.id)
      await expect(placeAt(good, 1, '2027-12-08T05:00:00Z')).rejects.toMatchObject({ conflict: 'sold_out' })
      expect(await orderedFrom(batch)).toBe(0)
    })

    test('what is harvested is promised for after the harvest, never before it', async () => {
      const good = await chillies()
      await rawHarvest(app(), good.id)
      const placed = await placeAt(good, 2, '2027-12-01T05:00:00Z')
      const { rows } = await app().sql.raw(
        'SELECT promised_from::text, promised_to::text, mode FROM facility_order WHERE id = ?',
        [placed.facility_orders[0]?.id as string],
      )
      const { order } = (await market.call('GET', `/store/track/${placed.token}`)).body
      expect(order.parts[0].lines[0].harvest).toEqual({
        harvest_from: '2027-12-12',
        harvest_to: '2027-12-14',
      })
      expect(rows[0]).toEqual({ promised_from: '2027-12-13', promised_to: '2027-12-16', mode: 'harvest' })
    })

    describe('units come back to their harvest', () => {
      test('when the buyer cancels, and only once', async () => {
        const good = await chillies()
        const batch = await rawHarvest(app(), good.id, { total_quantity: 5 })
        const { body } = await place(good, 5)
        expect(await orderedFrom(batch)).toBe(5)
        const path = `/store/track/${body.token}/cancellations/${body.facility_orders[0].id}`
        expect((await market.call('POST', path, { body: {} })).status).toBe(200)
        expect(await orderedFrom(batch)).toBe(0)
        await market.call('POST', path, { body: {} })
        expect(await orderedFrom(batch)).toBe(0)
        await expect(
          app().sql.raw('UPDATE harvest_claim SET released_at = NULL WHERE harvest_batch_id = ?', [batch]),
        ).rejects.toThrow(/given back once/)
        expect((await place(good, 5)).status).toBe(201)
      })

      test('when nobody decides in time', async () => {
        const good = await chillies()
        const batch = await rawHarvest(app(), good.id, { total_quantity: 5 })
        await placeAt(good, 4, '2027-11-01T02:00:00Z')
        await sweepAt(app().container, Date.parse('2027-11-30T02:00:00Z'))
        expect(await orderedFrom(batch)).toBe(0)
      })
    })

    describe('who waits for the next harvest', () => {
      const wait = async (good: Good, body: unknown, headers = newVisitor()) => {
        const { rows } = await app().sql.raw('SELECT handle FROM listing WHERE id = ?', [good.id])
        return market.call('POST', `/store/listings/${rows[0].handle}/waiting-list`, { body, headers })
      }
      const mailsTo = async (email: string) =>
        (
          await app().sql.raw('SELECT subject, body_text FROM outbox_mail WHERE recipient = ? ORDER BY id', [
            email,
          ])
        ).rows

      test('is told once when a batch opens, in the language asked in, and not by a batch that is over', async () => {
        const good = await chillies()
        const email = 'penunggu-panen@contoh.example'
        expect((await wait(good, { email: email.toUpperCase(), locale: 'en' })).status).toBe(201)
        expect((await wait(good, { email, locale: 'en' })).status, 'joining twice is joining once').toBe(201)
        const past = { opened_at: '2027-01-01T00:00:00Z', order_before: '2027-02-01T00:00:00Z' }
        await rawHarvest(app(), good.id, { ...past, harvest_from: '2027-02-02', harvest_to: '2027-02-02' })
        expect(await tellWaitingList(app().container, new Date('2027-03-01T00:00:00Z'))).toBe(0)
        await rawHarvest(app(), good.id, { opened_at: '2027-04-01T00:00:00Z' })
        const now = new Date('2027-04-01T00:01:00Z')
        const told = await Promise.all([1, 2].map(() => tellWaitingList(app().container, now)))
        expect(told.reduce((sum, count) => sum + count, 0)).toBe(1)
        const mails = await mailsTo(email)
        expect(mails).toHaveLength(1)
        expect(mails[0].subject).toContain('The next harvest of')
        expect(mails[0].body_text).toContain('/en/produk/cabai-rawit-uji')
      })

      test('can wait for ready goods that are sold out as well, and only for what can’t be ordered now', async () => {
        const email = 'penunggu-bawang@contoh.example'
        const good = market.listings.onion
        expect((await wait(good, { email })).status, 'on the shelf').toBe(400)
        await app().sql.raw(
          `UPDATE inventory_level SET stocked_quantity = reserved_quantity, raw_stocked_quantity = raw_reserved_quantity
            WHERE inventory_item_id = (SELECT inventory_item_id FROM listing WHERE id = ?)`,
          [good.id],
        )
        expect((await wait(good, { email: 'bukan surel' })).body.fields).toHaveProperty('email')
        expect((await wait(good, { email })).status).toBe(201)
        const token = await market.token('catalogue_staff', 'lapas-palu')
        const desk = await market.call('GET', `/facility/listings/${good.id}`, { token })
        const { listing } = desk.body
        const saved = await market.call('POST', `/facility/listings/${good.id}`, {
          token,
          body: {
            ...listing,
            workshop_id: listing.workshop.id,
            stock_quantity: listing.stock_quantity + 9,
            expected_version: listing.version,
          },
        })
        expect(saved.status).toBe(200)
        expect(await tellWaitingList(app().container, new Date())).toBe(1)
        expect((await mailsTo(email))[0].subject).toBe('Bawang goreng uji sudah tersedia lagi')
        expect(await tellWaitingList(app().container, new Date())).toBe(0)
      })

      test('nobody is signed up by the hundred', async () => {
        const good = await chillies()
        const visitor = newVisitor()
        const answers = []
        for (let n = 0; n < 12; n++)
          answers.push((await wait(good, { email: `orang${n}@contoh.example` }, visitor)).status)
        expect(answers).toContain(400)
      })
    })

    describe('at the desk', () => {
      const form = {
        harvest_from: '2027-12-12',
        harvest_to: '2027-12-14',
        order_before: '2027-12-08T12:00',
        total_quantity: 20,
      }
      const asStaff = async (method: string, path: string, body?: unknown) =>
        market.call(method, path, { body, token: await market.token('catalogue_staff', 'rutan-ruteng') })

      test('a cut-off is written on the facility’s own clock', async () => {
        const good = await chillies()
        const { status, body } = await asStaff('POST', `/facility/listings/${good.id}/harvests`, form)
        expect(status).toBe(201)
        expect(body.batch).toMatchObject({
          order_before: '2027-12-08T04:00:00.000Z',
          state: 'open',
          may_change: true,
        })
      })

      test('a harvest changes until the first order, and never after, even when that order is taken back', async () => {
        const good = await chillies()
        const { body } = await asStaff('POST', `/facility/listings/${good.id}/harvests`, form)
        const path = `/facility/harvests/${body.batch.id}`
        expect((await asStaff('POST', path, { ...form, total_quantity: 30 })).body.batch.total_quantity).toBe(
          30,
        )
        const order = (await place(good, 1)).body
        await market.call(
          'POST',
          `/store/track/${order.token}/cancellations/${order.facility_orders[0].id}`,
          {
            body: {},
          },
        )
        const changed = await asStaff('POST', path, { ...form, total_quantity: 40 })
        expect([changed.status, changed.body.type]).toEqual([409, 'ordered'])
        await expect(
          app().sql.raw('UPDATE harvest_batch SET total_quantity = 40 WHERE id = ?', [body.batch.id]),
        ).rejects.toThrow(/was ordered from/)
      })

      test('a harvest that is closed early is no longer sold, for good', async () => {
        const good = await chillies()
        const { body } = await asStaff('POST', `/facility/listings/${good.id}/harvests`, form)
        const closed = await asStaff('POST', `/facility/harvests/${body.batch.id}/closings`, {})
        expect(closed.body.batch).toMatchObject({ state: 'closed', may_close: false, may_change: false })
        expect((await place(good, 1)).status).toBe(409)
        expect((await asStaff('POST', `/facility/harvests/${body.batch.id}`, form)).status).toBe(409)
        await expect(
          app().sql.raw('UPDATE harvest_batch SET closed_at = NULL, closed_by = NULL WHERE id = ?', [
            body.batch.id,
          ]),
        ).rejects.toThrow(/does not change/)
      })

      test('a harvest with days, cut-off or units that make no sense is refused with a sentence for each', async () => {
        const good = await chillies()
        const wrong = {
          ...form,
          harvest_to: '2027-12-11',
          order_before: '2027-12-13T08:00',
          total_quantity: 0,
        }
        const { status, body } = await asStaff('POST', `/facility/listings/${good.id}/harvests`, wrong)
        expect(status).toBe(400)
        expect(Object.keys(body.fields)).toContain('total_quantity')
        const days = await asStaff('POST', `/facility/listings/${good.id}/harvests`, {
          ...wrong,
          total_quantity: 5,
        })
        expect(Object.keys(days.body.fields).sort()).toEqual(['harvest_to', 'order_before'])
        const past = {
          harvest_from: '2026-02-12',
          harvest_to: '2026-02-12',
          order_before: '2026-02-08T08:00',
        }
        const gone = await asStaff('POST', `/facility/listings/${good.id}/harvests`, { ...form, ...past })
        expect(gone.body.fields).toEqual({ order_before: expect.stringContaining('sudah lewat') })
        const chair = await asStaff('POST', `/facility/listings/${market.listings.chair.id}/harvests`, form)
        expect(chair.body.fields.harvest_from).toContain('tidak dijual per panen')
      })
    })
  },
  { restore: 'once' },
)
