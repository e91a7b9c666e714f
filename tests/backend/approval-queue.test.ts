import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { listApprovals as contract } from '../../medusa/src/contract/approval'
import { listingInput } from '../../medusa/src/contract/catalogue'
import type { Role } from '../../medusa/src/contract/role'
import { database } from '../../medusa/src/database/sql'
import { listApprovals } from '../../medusa/src/workflows/approval/list-approvals'
import { editListing } from '../../medusa/src/workflows/catalogue/edit-listing'
import { moveListing } from '../../medusa/src/workflows/catalogue/move-listing'
import { moveFacilityOrder } from '../../medusa/src/workflows/facility-order/move-facility-order'
import { readDeskOrder } from '../../medusa/src/workflows/facility-order/read-desk-orders'
import { type Json, type Market, openMarket, orderFor } from './fixtures/market.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

const RUTENG = 'rutan-ruteng'
const PALU = 'lapas-palu'

type Items = Parameters<typeof orderFor>[1]

medusaSuite(
  'The approval desk',
  (app) => {
    let market: Market
    const tokens = new Map<string, string>()
    beforeAll(async () => {
      market = await openMarket(app())
    })
    beforeEach(async () => {
      const { rows } = await app().sql.raw(
        `SELECT id, order_id FROM facility_order WHERE state = 'awaiting_approval'`,
      )
      for (const { id, order_id } of rows)
        await moveFacilityOrder(app().container, {
          facility_order_id: id,
          transition: 'cancel',
          mover: { kind: 'buyer', order_id },
          now: new Date(),
        })
    })

    const as = async (role: Role, slug = RUTENG) => {
      const key = `${role} ${slug}`
      if (!tokens.has(key)) tokens.set(key, await market.token(role, slug))
      return tokens.get(key) as string
    }
    /** Places an order of one facility; answers with its row of the queue. */
    const place = async (items: Items, buyer: object = {}, more: object = {}) => {
      const order = orderFor(market, items)
      const { status, body } = await market.call('POST', '/store/checkout', {
        body: { ...order, ...more, buyer: { ...order.buyer, ...buyer } },
        headers: { 'idempotency-key': randomUUID() },
      })
      expect(status).toBe(201)
      return body.facility_orders[0] as { id: string; number: string }
    }
    const queue = async (search = '', role: Role = 'kasubsi', slug = RUTENG) =>
      (await market.call('GET', `/facility/approvals?${search}`, { token: await as(role, slug) }))
        .body as Json
    const numbers = (list: Json): string[] => list.orders.map((order: Json) => order.number)
    const read = async (id: string, role: Role = 'kasubsi') =>
      (await market.call('GET', `/facility/orders/${id}`, { token: await as(role) })).body.order as Json
    const approve = async (id: string, role: Role = 'kasubsi') => {
      const { version, content_hash } = await read(id, role)
      const answer = await market.call('POST', `/facility/orders/${id}/decisions`, {
        token: await as(role),
        body: { outcome: 'approve', expected_version: version, content_hash },
      })
      expect(answer.status).toBe(200)
      return answer.body.order as Json
    }
    const bulk = async (orders: Json[], role: Role = 'kasubsi') =>
      (await market.call('POST', '/facility/approvals/bulk', { token: await as(role), body: { orders } }))
        .body as Json
    const chosen = ({ id, version, content_hash }: Json) => ({ id, expected_version: version, content_hash })

    test('each officer sees what waits for their role, and everybody of the facility sees the whole queue', async () => {
      const table = await place([['table', 1]])
      const coffee = await place([['coffee', 1]])
      await place([['onion', 1]])
      expect(numbers(await queue('view=mine')).toSorted()).toEqual([table.number, coffee.number].toSorted())
      expect(await queue('view=mine', 'kasi_giatja')).toMatchObject({
        orders: [],
        counts: { mine: 0, all: 2 },
      })
      await approve(table.id)
      const next = await queue('view=mine', 'kasi_giatja')
      expect(next.orders).toMatchObject([
        { number: table.number, step: 2, step_count: 2, step_role: 'kasi_giatja', mode: 'made_to_order' },
      ])
      expect((await queue('view=mine')).counts).toEqual({ mine: 1, all: 2, late: 0 })
      expect((await queue('view=all', 'catalogue_staff')).counts).toEqual({ mine: 0, all: 2, late: 0 })
      expect(numbers(await queue('view=all', 'kasubsi', PALU))).toHaveLength(1)
    })

    test('pages lead through the queue by deadline, forwards and back', async () => {
      for (let count = 0; count < 5; count++) await place([['coffee', 1]])
      const all = await queue('view=mine')
      const due = all.orders.map((order: Json) => order.due_at)
      expect(due).toEqual(due.toSorted())
      const first = await queue('view=mine&limit=2')
      const second = await queue(`view=mine&limit=2&after=${encodeURIComponent(first.next)}`)
      const third = await queue(`view=mine&limit=2&after=${encodeURIComponent(second.next)}`)
      expect([...numbers(first), ...numbers(second), ...numbers(third)]).toEqual(numbers(all))
      expect(third.next).toBeNull()
      const place_of = (order: Json) => encodeURIComponent(`${order.due_at}~${order.id}`)
      const back = await queue(`view=mine&limit=2&before=${place_of(third.orders[0])}`)
      expect(numbers(back)).toEqual(numbers(second))
      expect(numbers(await queue('view=mine&after=bukan-tempat'))).toEqual(numbers(all))
    })

    test('filters narrow the queue by kind, value and buyer, and leave the counts alone', async () => {
      const table = await place([['table', 3]])
      const coffee = await place([['coffee', 1]])
      const office = await place([['chair', 2]], { type: 'office', name: 'SKB Uji' })
      expect(numbers(await queue('view=all&mode=made_to_order'))).toEqual([table.number])
      expect(numbers(await queue('view=all&value=small'))).toEqual([coffee.number])
      expect(numbers(await queue('view=all&value=medium'))).toEqual([office.number])
      expect(numbers(await queue('view=all&value=large'))).toEqual([table.number])
      expect(numbers(await queue('view=mine&buyer_type=office'))).toEqual([office.number])
      expect((await queue('view=mine&buyer_type=reseller')).counts).toEqual({ mine: 3, all: 3, late: 0 })
    })

    test('a step past three quarters of its time is late', async () => {
      const { id } = await place([['coffee', 1]])
      const { approval } = await read(id)
      const caller = market.staff('kasubsi', RUTENG)
      const ask = (now: Date) =>
        listApprovals(
          database(app().container),
          caller,
          contract.query?.parse({ view: 'late' }) as never,
          now,
        )
      const escalates = Date.parse(approval.escalate_at)
      expect((await ask(new Date(escalates - 1000))).orders).toEqual([])
      expect(await ask(new Date(escalates))).toMatchObject({
        orders: [{ id, is_late: true }],
        counts: { late: 1 },
      })
    })

    test('nobody is told who the buyer is before the order is approved, only the district', async () => {
      const { id } = await place([['coffee', 1]])
      expect(await read(id)).toMatchObject({
        buyer: null,
        address: null,
        area: { district: 'Menteng', regency: 'Kota Administrasi Jakarta Pusat' },
      })
      expect(JSON.stringify([await read(id), await queue('view=all')])).not.toMatch(
        /Ibu Uji|81234567890|Kenanga/,
      )
      const approved = await approve(id)
      // Not even now: who approves, looks and takes it back has looked as well.
      expect(approved).toMatchObject({ state: 'approved', buyer: null, address: null })
      const { order } = await readDeskOrder(
        database(app().container),
        market.staff('kasubsi', RUTENG),
        id,
        new Date(Date.now() + 11_000),
      )
      expect(order).toMatchObject({
        buyer: { name: 'Ibu Uji' },
        address: { street: 'Jalan Kenanga 12' },
      })
    })

    test('an officer is warned of a first order, of many pieces, and of a note that leads past the shop', async () => {
      const phone = '0812-7777-0001'
      const first = await place([['coffee', 1]], { phone })
      expect((await read(first.id)).warnings).toEqual(['first_order_of_phone'])
      for (let count = 0; count < 2; count++) await place([['coffee', 2]], { phone })
      const usual = await place([['coffee', 4]], { phone })
      expect((await read(usual.id)).warnings).toEqual([])
      const many = await place(
        [['coffee', 9]],
        { phone },
        { note: 'Bisa COD di gerbang, Pak? WA 0812-9999-1111' },
      )
      expect(await read(many.id)).toMatchObject({
        warnings: ['off_platform_note', 'unusual_quantity'],
        buyer_note: 'Bisa COD di gerbang, Pak? WA [nomor telepon]',
      })
    })

    test('an officer is warned when a price changed in the day before the order', async () => {
      await place([['chair', 1]])
      const before = await place([['chair', 1]])
      expect((await read(before.id)).warnings).toEqual([])
      await reprice(1_150_000)
      const after = await place([['chair', 1]])
      expect((await read(after.id)).warnings).toEqual(['price_changed_lately'])
      await app().sql.raw(
        `UPDATE facility_order SET placed_at = placed_at + interval '2 days' WHERE id = ?`,
        [after.id],
      )
      expect((await read(after.id)).warnings).toEqual([])
    })

    test('the workshop’s free capacity counts what is already promised', async () => {
      const { rows } = await app().sql.raw(
        `UPDATE workshop SET weekly_capacity = 2 WHERE id = (SELECT workshop_id FROM listing WHERE id = ?) RETURNING name`,
        [market.listings.table.id],
      )
      const one = await place([['table', 3]])
      const [alone] = (await read(one.id)).capacity
      expect(alone).toMatchObject({ workshop_name: rows[0].name, weekly_capacity: 2, committed_quantity: 0 })
      expect(alone.free_quantity).toBeGreaterThanOrEqual(8)
      await approve(one.id)
      await approve(one.id, 'kasi_giatja')
      await approve(one.id, 'head')
      const two = await place([['table', 1]])
      const [shared] = (await read(two.id)).capacity
      expect(shared).toMatchObject({ committed_quantity: 3, free_quantity: alone.free_quantity - 3 })
      const coffee = await place([['coffee', 1]])
      expect((await read(coffee.id)).capacity).toEqual([])
    })

    test('uniform small orders are approved together, each by its own checks', async () => {
      await place([['coffee', 1]], { phone: '0812-1111-2222' })
      for (let count = 0; count < 2; count++) await place([['coffee', 1]], { phone: '0812-1111-2222' })
      await place([['chair', 1]], { phone: '0812-1111-2222' })
      const { orders } = await queue('view=mine')
      expect(orders.map((order: Json) => order.is_uniform_and_small)).toEqual([true, true, true, false])
      const foreign = await place([['onion', 1]])
      const [first, second, third, chair] = orders.map(chosen)
      const { results } = await bulk([
        first,
        second,
        { ...third, expected_version: 7 },
        chair,
        { ...first, id: foreign.id },
      ])
      expect(results.map((result: Json) => result.is_approved)).toEqual([false, true, false, false, false])
      expect(results[0].refusal).toContain('harus dibaca')
      expect(results[2].refusal).toContain('sudah lebih dahulu')
      expect(results[3].refusal).toContain('tidak seragam')
      expect(results[4]).toMatchObject({ number: null, refusal: 'Pesanan tidak ditemukan.' })
      expect((await read(second.id)).state).toBe('approved')
      expect((await read(third.id)).state).toBe('awaiting_approval')
    })

    test('approving together is refused in words to whom the step does not wait for', async () => {
      await place([['coffee', 1]])
      await place([['coffee', 1]])
      const [, order] = (await queue('view=all')).orders
      const [refused] = (await bulk([chosen(order)], 'kasi_giatja')).results
      expect(refused).toMatchObject({ is_approved: false })
      expect(refused.refusal).toMatch(/[a-z]/)
      expect(
        (
          await market.call('POST', '/facility/approvals/bulk', {
            token: await as('security'),
            body: { orders: [chosen(order)] },
          })
        ).status,
      ).toBe(403)
      expect(
        (
          await market.call('POST', '/facility/approvals/bulk', {
            token: await as('kasubsi'),
            body: { orders: [] },
          })
        ).body.fields,
      ).toEqual({
        orders: 'Pilih paling sedikit satu pesanan.',
      })
    })

    /** A new price for the chair, published by another officer. */
    const reprice = async (price_rupiah: number) => {
      const { container } = app()
      const facility_id = market.facilities[RUTENG] as string
      const listing_id = market.listings.chair.id
      const version = async () =>
        (await app().sql.raw('SELECT version FROM listing WHERE id = ?', [listing_id])).rows[0]
          .version as number
      const { rows } = await app().sql.raw('SELECT * FROM listing WHERE id = ?', [listing_id])
      const form = { ...rows[0], price_rupiah, cost_rupiah: 500_000, stock_quantity: 5 }
      const listing = listingInput.parse({
        name: form.name,
        category: form.category,
        description: form.description,
        workshop_id: form.workshop_id,
        weight_grams: form.weight_grams,
        price_rupiah,
        cost_rupiah: form.cost_rupiah,
        stock_quantity: form.stock_quantity,
        mode: form.mode,
      })
      const now = new Date()
      await editListing(container, {
        facility_id,
        listing_id,
        staff: market.staff('catalogue_staff', RUTENG),
        listing,
        expected_version: await version(),
        now,
      })
      for (const [act, role] of [
        ['propose', 'catalogue_staff'],
        ['publish', 'kasubsi'],
      ] as const)
        await moveListing(container, {
          facility_id,
          listing_id,
          staff: market.staff(role, RUTENG),
          act,
          expected_version: await version(),
          now,
        })
    }
  },
  { restore: 'once' },
)
