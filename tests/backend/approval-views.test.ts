import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { listingInput } from '../../medusa/src/contract/catalogue'
import type { Role } from '../../medusa/src/contract/role'
import type FacilityService from '../../medusa/src/modules/facility/service'
import { concludeOrder } from '../../medusa/src/workflows/approval/conclude-order'
import { tellWaitingList } from '../../medusa/src/workflows/approval/waiting-list'
import { createListing } from '../../medusa/src/workflows/catalogue/create-listing'
import { editListing } from '../../medusa/src/workflows/catalogue/edit-listing'
import { moveListing } from '../../medusa/src/workflows/catalogue/move-listing'
import { type Move, moveFacilityOrder } from '../../medusa/src/workflows/facility-order/move-facility-order'
import { sweep } from '../../medusa/src/workflows/facility-order/sweep'
import { approvalViolations } from '../../medusa/src/workflows/verify/approval-violations'
import { contentViolations } from '../../medusa/src/workflows/verify/content-violations'
import { orderViolations } from '../../medusa/src/workflows/verify/order-violations'
import { type Json, type Market, openMarket, orderFor } from './fixtures/market.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

const RUTENG = 'rutan-ruteng'
const PALU = 'lapas-palu'
const COFFEE = {
  category: 'hasil-tani',
  description: 'Kopi dari kebun yang dirawat dengan tekun dan disangrai dua kali.',
  weight_grams: 220,
  cost_rupiah: 20_000,
  mode: 'ready_stock',
} as const

/* Goal: everybody who is not deciding sees what they should, and no more. Method: the whole way through the product's own workflows. */
medusaSuite(
  'Approval as seen by others',
  (app) => {
    let market: Market
    beforeAll(async () => {
      market = await openMarket(app())
    })

    const seconds = (count: number) => new Date(Date.now() + count * 1000)
    const place = async (items: Parameters<typeof orderFor>[1], buyer: Json = {}) => {
      const order = orderFor(market, items, 'pickup')
      const { status, body } = await market.call('POST', '/store/checkout', {
        body: { ...order, buyer: { ...order.buyer, ...buyer } },
        headers: { 'idempotency-key': randomUUID() },
      })
      expect(status).toBe(201)
      const ids = (body.facility_orders as { id: string }[]).map(({ id }) => id)
      return { token: body.token as string, id: ids[0] as string, ids }
    }
    const act = (
      id: string,
      transition: Move['transition'],
      role: Role,
      slug: string,
      more: Partial<Move> = {},
    ) =>
      moveFacilityOrder(app().container, {
        facility_order_id: id,
        transition,
        mover: { kind: 'staff', scope: market.staff(role, slug) },
        now: new Date(),
        ...more,
      })
    const conclude = async (id: string) => {
      const { rows } = await app().sql.raw('SELECT order_id FROM facility_order WHERE id = ?', [id])
      await concludeOrder(app().container, rows[0].order_id, seconds(15))
    }
    const reject = async (id: string, slug: string) => {
      await act(id, 'reject', 'kasubsi', slug, { reason_code: 'no_material', note: 'Panen tertunda.' })
      await conclude(id)
    }
    const track = async (token: string) =>
      (await market.call('GET', `/store/track/${token}`)).body.order.parts as Json[]
    const mailsTo = async (recipient: string) =>
      (
        await app().sql.raw(
          'SELECT dedupe_key, body_text FROM outbox_mail WHERE recipient = ? ORDER BY written_at, id',
          [recipient],
        )
      ).rows as { dedupe_key: string; body_text: string }[]
    const read = async (path: string, role: Role, slug: string) =>
      market.call('GET', path, { token: await market.token(role, slug) })

    const publish = async (
      slug: typeof RUTENG | typeof PALU,
      name: string,
      price_rupiah: number,
      stock_quantity: number,
    ) => {
      const { container } = app()
      const facility_id = market.facilities[slug] as string
      const [workshop] = await container.resolve<FacilityService>('facility').workshopsOf(facility_id)
      const form = { ...COFFEE, name, price_rupiah, stock_quantity, workshop_id: workshop?.id }
      const staff = market.staff('catalogue_staff', slug)
      const listing = await createListing(container, {
        facility_id,
        staff,
        listing: listingInput.parse(form),
        now: new Date(),
      })
      await moveListing(container, {
        facility_id,
        listing_id: listing.id,
        staff,
        act: 'propose',
        now: new Date(),
      })
      await moveListing(container, {
        facility_id,
        listing_id: listing.id,
        staff: market.staff('kasubsi', slug),
        act: 'publish',
        now: new Date(),
      })
      return listing
    }
    const setStock = async (listing_id: string, stock_quantity: number, now: Date) => {
      const { rows } = await app().sql.raw('SELECT * FROM listing WHERE id = ?', [listing_id])
      const { name, category, description, weight_grams, workshop_id, mode } = rows[0]
      await editListing(app().container, {
        facility_id: rows[0].facility_id,
        listing_id,
        staff: market.staff('catalogue_staff', RUTENG),
        listing: listingInput.parse({
          name,
          category,
          description,
          weight_grams,
          workshop_id,
          mode,
          price_rupiah: Number(rows[0].price_rupiah),
          cost_rupiah: Number(rows[0].cost_rupiah),
          stock_quantity,
        }),
        expected_version: rows[0].version,
        now,
      })
    }

    test('the buyer follows each step by role, and reads what changed when approval begins again', async () => {
      const email = 'pengubah@contoh.example'
      const { token, id } = await place([['chair', 2]], { email, type: 'office' })
      expect((await track(token))[0]?.approval.steps.map((step: Json) => [step.role, step.status])).toEqual([
        ['kasubsi', 'waiting'],
        ['kasi_giatja', 'later'],
        ['head', 'later'],
      ])
      await act(id, 'approve_step', 'kasubsi', RUTENG, { note: 'Antarpejabat saja.' })
      const [half] = await track(token)
      expect(half?.approval.steps.map((step: Json) => step.status)).toEqual(['approved', 'waiting', 'later'])
      expect(half).toMatchObject({ state: 'awaiting_approval', changes: [], next: { by: 'officer' } })
      expect(JSON.stringify(half)).not.toContain('Antarpejabat')

      const { rows } = await app().sql.raw('SELECT id FROM facility_order_line WHERE facility_order_id = ?', [
        id,
      ])
      await act(id, 'change', 'catalogue_staff', RUTENG, {
        note: 'Kayu tinggal untuk satu kursi.',
        change: {
          note: 'Kayu tinggal untuk satu kursi.',
          lines: [{ facility_order_line_id: rows[0].id, quantity: 1 }],
        },
      })
      const [again] = await track(token)
      expect(again?.approval).toMatchObject({ round: 2, restart_note: 'Kayu tinggal untuk satu kursi.' })
      expect(again?.approval.restarted_at).not.toBeNull()
      expect(again?.changes).toEqual([
        { kind: 'quantity', name: 'Kursi teras uji', before: '2', after: '1' },
        { kind: 'total', name: null, before: '2400000', after: '1200000' },
      ])
      const told = (await mailsTo(email)).find(({ dedupe_key }) => dedupe_key === `order_changed:${id}:2`)
      expect(told?.body_text).toContain('Jumlah Kursi teras uji: 2 menjadi 1')
      expect(told?.body_text).toContain('Kayu tinggal untuk satu kursi.')
    })

    test('a part waits for the other facilities, and the mail then tells what each has approved', async () => {
      const email = 'dua.upt@contoh.example'
      const { token, ids } = await place(
        [
          ['coffee', 1],
          ['onion', 1],
        ],
        { email },
      )
      const { rows } = await app().sql.raw('SELECT id, facility_id FROM facility_order WHERE id = ANY (?)', [
        ids,
      ])
      const of = (slug: string) =>
        rows.find((row: Json) => row.facility_id === market.facilities[slug])?.id as string
      await act(of(RUTENG), 'approve', 'kasubsi', RUTENG)
      await conclude(of(RUTENG))
      expect((await track(token)).find(({ id }) => id === of(RUTENG))).toMatchObject({
        state: 'approved',
        payment: null,
        next: { by: 'other_facilities', due_at: null },
      })
      await act(of(PALU), 'approve', 'kasubsi', PALU)
      await conclude(of(PALU))
      expect((await track(token)).map((part) => part.next.by)).toEqual(['buyer', 'buyer'])
      const mails = (await mailsTo(email)).filter(({ dedupe_key }) =>
        dedupe_key.startsWith('approved_pay_now'),
      )
      expect(mails).toHaveLength(2)
      for (const { body_text } of mails) expect(body_text).toContain('Seluruhnya: Rp106.333')
    })

    test('who was refused is offered the closest goods of others that can be bought now', async () => {
      await publish(PALU, 'Kopi uji bubuk Palu', 61_000, 4)
      await publish(PALU, 'Kopi uji terlalu mahal', 900_000, 4)
      await publish(PALU, 'Kopi uji habis', 60_000, 0)
      const email = 'ditolak@contoh.example'
      const { token, id } = await place([['coffee', 1]], { email })
      const before = await market.call('GET', `/store/track/${token}/alternatives`)
      expect(before.body).toEqual({ has_email: true, parts: [] })
      await reject(id, RUTENG)
      const { body } = await market.call('GET', `/store/track/${token}/alternatives`)
      const names = body.parts[0].lines[0].alternatives.map(({ name }: Json) => name)
      expect(names).toEqual(['Kopi uji bubuk Palu'])
      expect((await track(token))[0]).toMatchObject({ state: 'rejected', payment: null, next: null })
      const mail = (await mailsTo(email)).find(({ dedupe_key }) => dedupe_key === `rejected:${id}`)
      for (const text of [
        'Tidak ada uang yang diambil',
        'Kopi uji bubuk Palu',
        '/produk/kopi-uji-bubuk-palu',
      ])
        expect(mail?.body_text).toContain(text)
      expect((await market.call('GET', '/store/track/tidak-ada-token-seperti-ini/alternatives')).status).toBe(
        404,
      )
    })

    test('who waits is told once, when the shelf is filled, and not by what their own order gave back', async () => {
      const { body: no_mail } = await (async () => {
        const { token, id } = await place([['coffee', 1]], { email: '' })
        await reject(id, RUTENG)
        return market.call('GET', `/store/track/${token}/alternatives`)
      })()
      expect(no_mail.has_email).toBe(false)

      const email = 'penunggu@contoh.example'
      const { token, id } = await place([['coffee', 1]], { email: '' })
      const { rows } = await app().sql.raw('SELECT id FROM facility_order_line WHERE facility_order_id = ?', [
        id,
      ])
      const join = (body: Json) =>
        market.call('POST', `/store/track/${token}/waiting-list/${id}`, {
          body: { facility_order_line_id: rows[0].id, ...body },
        })
      expect((await join({ email })).status, 'a part that still waits for approval').toBe(400)
      await act(id, 'reject', 'kasubsi', RUTENG, { reason_code: 'no_material' })
      expect((await join({})).body.fields).toHaveProperty('email')
      expect((await join({ email: 'bukan surel' })).body.fields).toHaveProperty('email')
      expect((await join({ email: email.toUpperCase() })).status).toBe(201)
      expect((await join({ email })).status, 'joining twice is joining once').toBe(201)
      const desk = await read(`/facility/listings/${market.listings.coffee.id}`, 'kasubsi', RUTENG)
      expect(desk.body.listing.waiting_count).toBe(1)

      await conclude(id)
      expect(await tellWaitingList(app().container, seconds(60)), 'the order’s own stock is no news').toBe(0)
      await setStock(market.listings.coffee.id, 90, seconds(120))
      const told = await Promise.all([1, 2].map(() => tellWaitingList(app().container, seconds(180))))
      expect(told.reduce((sum, count) => sum + count, 0)).toBe(1)
      await sweep(app().container, new Date())
      const mails = await mailsTo(email)
      expect(mails).toHaveLength(1)
      expect(mails[0]?.body_text).toContain('Kopi uji')
      expect(mails[0]?.body_text).toContain('/produk/kopi-uji')

      const state = async () =>
        (await market.call('GET', `/store/track/${token}/alternatives`)).body.parts[0].lines[0].is_waiting
      expect(await state()).toBe(false)
      expect((await join({ email })).status).toBe(201)
      expect(await state()).toBe(true)
      const left = await market.call('DELETE', `/store/track/${token}/waiting-list/${id}?line=${rows[0].id}`)
      expect(left.status).toBe(200)
      expect(await state()).toBe(false)
      const other = await place([['onion', 1]])
      const foreign = await market.call('POST', `/store/track/${other.token}/waiting-list/${id}`, {
        body: { facility_order_line_id: rows[0].id, email },
      })
      expect(foreign.status, "somebody else's order").toBe(404)
    })

    test('the head reads what was decided in the name of the facility, by whom, and what was taken back', async () => {
      const { id } = await place([['onion', 1]])
      const now = new Date()
      await act(id, 'approve', 'kasubsi', PALU, { now })
      await act(id, 'undo_decision', 'kasubsi', PALU, { now: new Date(now.getTime() + 3_000) })
      await act(id, 'reject', 'kasubsi', PALU, {
        reason_code: 'quality',
        now: new Date(now.getTime() + 60_000),
      })
      const { body } = await read('/facility/approval-report', 'head', PALU)
      const of_order = body.report.decisions.filter((each: Json) => each.facility_order_id === id)
      expect(
        of_order.map((each: Json) => [each.outcome, each.is_undone, each.person, each.capacity]),
      ).toEqual([
        ['reject', false, 'kasubsi', 'own'],
        ['approve', true, 'kasubsi', 'own'],
      ])
      const kasubsi = body.report.roles.find(({ role }: Json) => role === 'kasubsi')
      expect(kasubsi).toMatchObject({ rejected: 1, undone: 1 })
      expect(kasubsi.approved).toBeGreaterThan(0)
      expect(body.report.decision_count).toBe(body.report.decisions.length)
      const past = await read('/facility/approval-report?month=2025-01', 'treasurer', PALU)
      expect(past.body.report).toMatchObject({ month: '2025-01', decision_count: 0, decisions: [] })
      expect((await read('/facility/approval-report', 'catalogue_staff', PALU)).status).toBe(403)
    })

    test('the regional office sees what is late in its own facilities, and its officers are written to', async () => {
      const { id } = await place([['chair', 1]])
      const { rows } = await app().sql.raw(
        'SELECT remind_at, escalate_at, due_at FROM facility_order WHERE id = ?',
        [id],
      )
      const after = (at: Date) => new Date(at.getTime() + 60_000)
      await sweep(app().container, after(rows[0].remind_at))
      await sweep(app().container, after(rows[0].escalate_at))
      await sweep(app().container, after(rows[0].escalate_at))
      const officer = market.staff('region_officer', 'kanwil') as { email?: string }
      const next = market.staff('kasi_giatja', RUTENG) as { email?: string }
      const mine = market.staff('kasubsi', RUTENG) as { email?: string }
      for (const [person, kind] of [
        [mine, 'reminder'],
        [next, 'escalation'],
        [officer, 'escalation'],
      ] as const) {
        const mails = (await mailsTo(person.email ?? '')).filter(({ dedupe_key }) => dedupe_key.includes(id))
        expect(mails.map(({ dedupe_key }) => dedupe_key.split(':')[0])).toEqual([kind])
      }
      await app().sql.raw(
        `UPDATE facility_order SET remind_at = now() - interval '2 hours', escalate_at = now() - interval '1 hour' WHERE id = ?`,
        [id],
      )
      const { body } = await read('/region/approvals', 'region_officer', 'kanwil')
      expect(body.facilities.map(({ slug }: Json) => slug)).not.toContain(PALU)
      const ruteng = body.facilities.find(({ slug }: Json) => slug === RUTENG)
      expect(ruteng).toMatchObject({ late: 1, escalated: 1 })
      expect(ruteng.rejected).toBeGreaterThan(0)
      expect(body.late_orders.map((order: Json) => order.id)).toEqual([id])
      expect(JSON.stringify(body)).not.toContain('staff_')
    })

    test('an auditor reads the whole record with hashes that match, until somebody alters a row', async () => {
      const { id } = await place([['coffee', 2]])
      const now = new Date()
      await act(id, 'approve', 'kasubsi', RUTENG, { now })
      const { body } = await read(`/facility/orders/${id}/history`, 'treasurer', RUTENG)
      const { history } = body as Json
      expect(history.recomputed_hash).toBe(history.content_hash)
      expect(history.rounds[0]).toMatchObject({
        cause: 'placed',
        rule_version: 1,
        recomputed_hash: history.content_hash,
        steps: [{ step: 1, role: 'kasubsi' }],
        decisions: [
          { person: 'kasubsi', outcome: 'approve', content_hash: history.content_hash, is_undone: false },
        ],
      })
      expect(history.events.map(({ transition }: Json) => transition)).toEqual(['place', 'approve'])
      const region = await read(`/region/orders/${id}/history`, 'region_officer', 'kanwil')
      expect(region.body.history).toEqual(history)

      const foreign = await place([['onion', 1]])
      expect((await read(`/region/orders/${foreign.id}/history`, 'region_officer', 'kanwil')).status).toBe(
        404,
      )
      expect((await read(`/facility/orders/${foreign.id}/history`, 'head', RUTENG)).status).toBe(404)

      await app().sql.raw(`UPDATE facility_order_line SET name = 'Kopi lain' WHERE facility_order_id = ?`, [
        id,
      ])
      const { body: altered } = await read(`/facility/orders/${id}/history`, 'head', RUTENG)
      expect(altered.history.recomputed_hash).not.toBe(altered.history.content_hash)
      expect(altered.history.rounds[0].recomputed_hash).toBe(history.content_hash)
      expect((await contentViolations(app().sql)).map(({ subject }) => subject)).toEqual([id])
      await app().sql.raw(`UPDATE facility_order_line SET name = 'Kopi uji' WHERE facility_order_id = ?`, [
        id,
      ])
    })

    test('all of this verifies', async () => {
      const { sql } = app()
      expect([
        ...(await orderViolations(sql)),
        ...(await approvalViolations(sql)),
        ...(await contentViolations(sql)),
      ]).toEqual([])
    })
  },
  { restore: 'once' },
)
