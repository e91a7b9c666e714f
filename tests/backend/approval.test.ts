import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { OrderChange } from '../../medusa/src/contract/approval'
import { checkoutInput } from '../../medusa/src/contract/checkout'
import type { Role } from '../../medusa/src/contract/role'
import type { StaffScope } from '../../medusa/src/http/staff-scope'
import { DEFAULT_STEPS } from '../../medusa/src/modules/approval/chain'
import type ApprovalService from '../../medusa/src/modules/approval/service'
import { addWorkingHours } from '../../medusa/src/modules/approval/working-time'
import type { FacilityOrder } from '../../medusa/src/modules/facility-order/service'
import { concludeOrder } from '../../medusa/src/workflows/approval/conclude-order'
import { placeCheckout } from '../../medusa/src/workflows/checkout/place-checkout'
import { type Move, moveFacilityOrder } from '../../medusa/src/workflows/facility-order/move-facility-order'
import { sweep } from '../../medusa/src/workflows/facility-order/sweep'
import { type Market, openMarket, orderFor } from './fixtures/market.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

const RUTENG = 'rutan-ruteng'
const PALU = 'lapas-palu'
/** A Monday, 09.00 in Ruteng and Palu; in the future, so that the sweep of the real clock finds nothing overdue. */
const MONDAY = new Date('2027-11-08T01:00:00Z')

medusaSuite(
  'The approval of a facility order',
  (app) => {
    let market: Market
    let phone = 1000
    beforeAll(async () => {
      market = await openMarket(app())
    })

    const seconds = (count: number, from = MONDAY) => new Date(from.getTime() + count * 1000)
    const hours = (count: number, from = MONDAY) => seconds(count * 3600, from)
    const place = async (
      items: Parameters<typeof orderFor>[1],
      given: { type?: 'person' | 'office'; at?: Date } = {},
    ) => {
      const order = orderFor(market, items)
      const buyer = { ...order.buyer, type: given.type ?? 'person', phone: `0812-3456-${phone++}` }
      const placed = await placeCheckout(app().container, {
        input: checkoutInput.parse({ ...order, buyer }),
        idempotency_key: randomUUID(),
        now: given.at ?? MONDAY,
      })
      return { ...placed, id: placed.facility_orders[0]?.id as string }
    }
    const orderOf = async (id: string) =>
      (await app().sql.raw('SELECT * FROM facility_order WHERE id = ?', [id])).rows[0] as FacilityOrder
    const rowsOf = async (text: string, bindings: unknown[]) =>
      (await app().sql.raw(text, bindings as never)).rows
    const decisions = (id: string) =>
      rowsOf('SELECT * FROM approval_decision WHERE facility_order_id = ? ORDER BY event_seq', [id])
    const act = async (
      id: string,
      scope: StaffScope,
      move: Partial<Move> & Pick<Move, 'transition' | 'now'>,
    ) =>
      moveFacilityOrder(app().container, {
        facility_order_id: id,
        mover: { kind: 'staff', scope },
        reason_code: 'no_capacity',
        ...move,
      })
    const approve = (id: string, role: Role, slug: string, now = MONDAY) =>
      act(id, market.staff(role, slug), { transition: 'approve', now })
    const reject = (id: string, role: Role, slug: string, now = MONDAY) =>
      act(id, market.staff(role, slug), { transition: 'reject', now })
    const undo = (id: string, role: Role, slug: string, now: Date) =>
      act(id, market.staff(role, slug), { transition: 'undo_decision', now })
    const change = (id: string, role: Role, slug: string, content: Omit<OrderChange, 'note'>, now = MONDAY) =>
      act(id, market.staff(role, slug), {
        transition: 'change',
        now,
        change: { note: 'Kayu baru datang minggu depan.', ...content },
      })
    const stepsOf = async (id: string) =>
      (
        await rowsOf('SELECT steps FROM approval_round WHERE facility_order_id = ? ORDER BY round DESC', [id])
      )[0].steps.map((step: { role: string }) => step.role)
    const reserved = async (listing: keyof Market['listings']) =>
      Number(
        (
          await rowsOf(
            `SELECT il.reserved_quantity AS n FROM inventory_level il JOIN listing l ON l.inventory_item_id = il.inventory_item_id WHERE l.id = ?`,
            [market.listings[listing].id],
          )
        )[0].n,
      )
    const paymentOf = async (id: string) =>
      (await rowsOf('SELECT * FROM payment_request WHERE facility_order_id = ?', [id]))[0]

    test('asks the sub-section head always, the section head for what must be made or is dear, the head for institutions', async () => {
      expect(await stepsOf((await place([['onion', 1]])).id)).toEqual(['kasubsi'])
      expect(await stepsOf((await place([['chair', 2]])).id)).toEqual(['kasubsi', 'kasi_giatja'])
      expect(await stepsOf((await place([['table', 1]])).id)).toEqual(['kasubsi', 'kasi_giatja'])
      expect(await stepsOf((await place([['table', 3]])).id)).toEqual(['kasubsi', 'kasi_giatja', 'head'])
      expect(await stepsOf((await place([['onion', 1]], { type: 'office' })).id)).toEqual(['kasubsi', 'head'])
    })

    test('goes step by step, and nobody takes a step that is not theirs', async () => {
      const { id } = await place([['table', 3]])
      await expect(approve(id, 'kasi_giatja', RUTENG)).rejects.toThrow(/menunggu keputusan Kasubsi/)
      await expect(approve(id, 'security', RUTENG)).rejects.toThrow(/Peran Anda/)
      expect(await approve(id, 'kasubsi', RUTENG)).toMatchObject({ state: 'awaiting_approval', step: 2 })
      await expect(approve(id, 'head', RUTENG)).rejects.toThrow(/menunggu keputusan Kasi/)
      expect(await approve(id, 'kasi_giatja', RUTENG, hours(1))).toMatchObject({ step_role: 'head' })
      expect(await approve(id, 'head', RUTENG, hours(2))).toMatchObject({ state: 'approved', step: null })
      expect(await decisions(id)).toMatchObject(
        (['kasubsi', 'kasi_giatja', 'head'] as const).map((role, index) => ({
          round: 1,
          step: index + 1,
          role,
          staff_id: market.staff(role, RUTENG).staff_id,
          capacity: 'own',
          outcome: 'approve',
          small_office: [],
          content_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
          approval_rule_id: expect.stringMatching(/^aprule_/),
        })),
      )
      await expect(
        app().sql.raw(
          `UPDATE approval_decision SET outcome = 'reject', reason_code = 'x' WHERE facility_order_id = ?`,
          [id],
        ),
      ).rejects.toThrow(/append-only/)
      await expect(
        app().sql.raw('DELETE FROM approval_round WHERE facility_order_id = ?', [id]),
      ).rejects.toThrow(/append-only/)
    })

    test('can be taken back for ten seconds by the one who decided, and by nobody else', async () => {
      const { id } = await place([['onion', 2]])
      const before = await reserved('onion')
      await approve(id, 'kasubsi', PALU)
      await expect(undo(id, 'head', PALU, seconds(3))).rejects.toThrow(/keputusan terakhir Anda sendiri/)
      expect(await undo(id, 'kasubsi', PALU, seconds(10))).toMatchObject({
        state: 'awaiting_approval',
        step: 1,
        conclude_at: null,
      })
      await reject(id, 'kasubsi', PALU, seconds(20))
      expect(await reserved('onion')).toBe(before)
      await undo(id, 'kasubsi', PALU, seconds(25))
      await approve(id, 'kasubsi', PALU, seconds(30))
      await expect(undo(id, 'kasubsi', PALU, seconds(41))).rejects.toThrow(/lewat 10 detik/)
      expect((await decisions(id)).map(({ outcome }: { outcome: string }) => outcome)).toEqual([
        'approve',
        'undo',
        'reject',
        'undo',
        'approve',
      ])
    })

    test('what follows from a decision waits until it cannot be taken back', async () => {
      const order = await place([['onion', 1]])
      const { order_id } = await orderOf(order.id)
      await approve(order.id, 'kasubsi', PALU)
      await concludeOrder(app().container, order_id, seconds(10))
      expect(await paymentOf(order.id)).toBeUndefined()
      await concludeOrder(app().container, order_id, seconds(11))
      const { total_rupiah } = await orderOf(order.id)
      expect(await paymentOf(order.id)).toMatchObject({ due_rupiah: total_rupiah, state: 'open' })
      await expect(undo(order.id, 'kasubsi', PALU, seconds(9))).rejects.toThrow(
        /keputusan terakhir Anda sendiri/,
      )
      await concludeOrder(app().container, order_id, seconds(60))
      expect(
        await rowsOf(`SELECT 1 FROM payment_request WHERE facility_order_id = ?`, [order.id]),
      ).toHaveLength(1)
    })

    test('an undone step is waited for again, with the deadline it had', async () => {
      const { id } = await place([['table', 1]])
      const first = await orderOf(id)
      await approve(id, 'kasubsi', RUTENG, hours(1))
      const back = await undo(id, 'kasubsi', RUTENG, seconds(3605))
      expect(back).toMatchObject({ step: 1, step_role: 'kasubsi', due_at: first.due_at })
    })

    test('a change of what is decided on makes earlier steps void, says so, and whoever changed it does not decide', async () => {
      const { id, token } = await place([
        ['table', 1],
        ['coffee', 4],
      ])
      const before = await reserved('coffee')
      await approve(id, 'kasubsi', RUTENG)
      const lines = await rowsOf('SELECT id, name FROM facility_order_line WHERE facility_order_id = ?', [id])
      const coffee = lines.find(({ name }: { name: string }) => name === 'Kopi uji').id
      const moved = await change(id, 'kasi_giatja', RUTENG, {
        promised_to: '2028-01-31',
        lines: [{ facility_order_line_id: coffee, quantity: 3 }],
      })
      expect(moved).toMatchObject({ state: 'awaiting_approval', round: 2, step: 1, step_role: 'kasubsi' })
      expect(await reserved('coffee')).toBe(before - 1)
      await approve(id, 'kasubsi', RUTENG, hours(1))
      await expect(approve(id, 'kasi_giatja', RUTENG, hours(1))).rejects.toThrow(/memasukkan atau mengubah/)
      const { body } = await market.call('GET', `/store/track/${token}`)
      expect(body.order.parts[0]).toMatchObject({
        promised_to: '2028-01-31',
        approval: {
          round: 2,
          restart_note: 'Kayu baru datang minggu depan.',
          restarted_at: MONDAY.toISOString().replace('.000', ''),
          steps: [
            { role: 'kasubsi', status: 'approved' },
            { role: 'kasi_giatja', status: 'waiting' },
          ],
        },
      })
      expect(JSON.stringify(body)).not.toContain('staff_')
    })

    test.each([
      ['dates', { promised_from: '2027-12-24', promised_to: '2027-12-30' }],
      ['buyer type', { buyer_type: 'reseller' }],
      ['address', { address: { street: 'Jalan Kenanga 14', postal_code: '10310' } }],
    ] as const)('a change of %s opens a new round with another hash', async (_what, content) => {
      const { id } = await place([['onion', 1]])
      const { content_hash } = await orderOf(id)
      const moved = await change(id, 'catalogue_staff', PALU, content)
      expect(moved.round).toBe(2)
      expect(moved.content_hash).not.toBe(content_hash)
      const [event] = await rowsOf(
        `SELECT content_hash FROM facility_order_event WHERE facility_order_id = ? AND transition = 'change'`,
        [id],
      )
      expect(event.content_hash).toBe(moved.content_hash)
    })

    test('a change never takes more from the buyer than was agreed, and is a change', async () => {
      const { id } = await place([['onion', 2]])
      const [line] = await rowsOf('SELECT id FROM facility_order_line WHERE facility_order_id = ?', [id])
      const lines = (given: object) => [{ facility_order_line_id: line.id, ...given }]
      await expect(change(id, 'kasubsi', PALU, { lines: lines({ quantity: 3 }) })).rejects.toThrow(
        /Paling banyak 2/,
      )
      await expect(
        change(id, 'kasubsi', PALU, { lines: lines({ unit_price_rupiah: 48_001 }) }),
      ).rejects.toThrow(/tidak boleh lebih tinggi/)
      await expect(change(id, 'kasubsi', PALU, { lines: lines({ quantity: 2 }) })).rejects.toThrow(
        /Belum ada yang diubah/,
      )
      expect(await orderOf(id)).toMatchObject({ round: 1, version: 1 })
      const cheaper = await change(id, 'kasubsi', PALU, { lines: lines({ unit_price_rupiah: 40_000 }) })
      expect(cheaper.goods_rupiah).toBe('80000')
    })

    test('security may veto only where the rule says so, and new rules leave orders in a chain alone', async () => {
      const old = await place([['onion', 1]])
      await expect(reject(old.id, 'security', PALU)).rejects.toThrow(/menunggu keputusan/)
      await adopt(PALU, {
        steps: [
          ...DEFAULT_STEPS,
          { ...(DEFAULT_STEPS[0] as (typeof DEFAULT_STEPS)[number]), role: 'security', kind: 'veto' },
        ],
      })
      await expect(reject(old.id, 'security', PALU)).rejects.toThrow(/menunggu keputusan/)
      const now = hours(1)
      const { id } = await place([['onion', 1]], { at: now })
      await expect(approve(id, 'security', PALU, now)).rejects.toThrow(/Peran Anda/)
      expect(await reject(id, 'security', PALU, now)).toMatchObject({ state: 'rejected' })
      expect(await decisions(id)).toMatchObject([
        { role: 'security', capacity: 'veto', step: 1, outcome: 'reject' },
      ])
    })

    test('in a small office one person takes two steps when nobody else can, and the decision says so', async () => {
      const both = { ...market.staff('kasubsi', RUTENG), roles: ['kasubsi', 'kasi_giatja'] as Role[] }
      const { id } = await place([['table', 1]])
      await act(id, both, { transition: 'approve', now: MONDAY })
      await expect(act(id, both, { transition: 'approve', now: MONDAY })).rejects.toThrow(
        /langkah sebelumnya/,
      )
      await adopt(RUTENG, { is_small_office: true })
      const at = hours(1)
      const small = await place([['table', 1]], { at })
      await act(small.id, both, { transition: 'approve', now: at })
      // Somebody else is section head today, so even a small office has two people for two steps.
      await expect(act(small.id, both, { transition: 'approve', now: at })).rejects.toThrow(
        /langkah sebelumnya/,
      )
      await app().sql.raw(`UPDATE membership SET valid_to = '2026-01-02' WHERE staff_id = ?`, [
        market.staff('kasi_giatja', RUTENG).staff_id,
      ])
      await act(small.id, both, { transition: 'approve', now: at })
      await app().sql.raw(`UPDATE membership SET valid_to = NULL WHERE staff_id = ?`, [
        market.staff('kasi_giatja', RUTENG).staff_id,
      ])
      expect(
        (await decisions(small.id)).map(({ small_office }: { small_office: string[] }) => small_office),
      ).toEqual([[], ['decided_earlier']])
    })

    test('a step that nobody of its role may take goes to the next role at once', async () => {
      const { id } = await place([['onion', 1]])
      await app().sql.raw(`UPDATE facility_order_line SET price_edited_by = ? WHERE facility_order_id = ?`, [
        market.staff('kasubsi', PALU).staff_id,
        id,
      ])
      const moved = await change(id, 'catalogue_staff', PALU, { promised_to: '2028-02-01' })
      expect(moved.escalate_at).toEqual(MONDAY)
      await sweep(app().container, seconds(60))
      expect(await orderOf(id)).toMatchObject({ escalated_to: 'kasi_giatja' })
      await approve(id, 'kasi_giatja', PALU, hours(1))
      expect(await decisions(id)).toMatchObject([{ role: 'kasi_giatja', capacity: 'escalation' }])
    })

    test('a step that runs late is told at half its time, and the next role may take it at three quarters', async () => {
      const { id } = await place([['onion', 1]], { at: MONDAY })
      const calendar = await app()
        .container.resolve<ApprovalService>('approval')
        .calendarOf(market.facilities[PALU] as string)
      const after = (share: number) => new Date(addWorkingHours(MONDAY, 8 * share, calendar).getTime() + 1000)
      await sweep(app().container, after(0.49))
      expect(await rowsOf('SELECT kind FROM approval_notice WHERE facility_order_id = ?', [id])).toEqual([])
      await sweep(app().container, after(0.5))
      await sweep(app().container, after(0.6))
      await expect(approve(id, 'kasi_giatja', PALU, after(0.6))).rejects.toThrow(/menunggu keputusan/)
      await sweep(app().container, after(0.75))
      expect(
        await rowsOf('SELECT kind, role FROM approval_notice WHERE facility_order_id = ? ORDER BY at', [id]),
      ).toEqual([
        { kind: 'reminder', role: 'kasubsi' },
        { kind: 'escalation', role: 'kasi_giatja' },
      ])
      expect(await approve(id, 'kasi_giatja', PALU, after(0.8))).toMatchObject({ state: 'approved' })
    })

    test('a substitute decides for the one whose place he takes, by the number of his letter', async () => {
      const { id } = await place([['onion', 1]], { type: 'office' })
      await approve(id, 'kasubsi', PALU)
      const [acting] = await rowsOf(
        `INSERT INTO role_substitute (id, facility_id, role, staff_id, substitute_for, starts_on, ends_on, letter_number, appointed_by, appointed_at)
          VALUES ('sub_1', ?, 'head', ?, ?, '2027-11-08', '2027-11-12', 'W.24-KP.04-118', ?, now()) RETURNING *`,
        [
          market.facilities[PALU],
          market.staff('kasi_giatja', PALU).staff_id,
          market.staff('head', PALU).staff_id,
          market.staff('head', PALU).staff_id,
        ],
      )
      const { status } = await market.call('GET', `/facility/orders/${id}`, {
        token: await market.token('kasi_giatja', PALU),
      })
      expect(status).toBe(200)
      const scope: StaffScope = {
        ...market.staff('kasi_giatja', PALU),
        roles: ['kasi_giatja', 'head'],
        substitutions: [acting],
      }
      await act(id, scope, { transition: 'approve', now: hours(1) })
      expect((await decisions(id))[1]).toMatchObject({
        role: 'head',
        capacity: 'substitute',
        substitute_id: 'sub_1',
        substitute_for: market.staff('head', PALU).staff_id,
      })
    })

    test('payment begins once every facility has decided, with exactly the approved sum', async () => {
      const order = await place([
        ['coffee', 2],
        ['onion', 1],
      ])
      const part = (slug: string) =>
        order.facility_orders.find(({ facility_id }) => facility_id === market.facilities[slug])?.id as string
      const { order_id } = await orderOf(part(RUTENG))
      await approve(part(RUTENG), 'kasubsi', RUTENG)
      await sweep(app().container, hours(1))
      expect(await paymentOf(part(RUTENG))).toBeUndefined()
      const { body } = await market.call('GET', `/store/track/${order.token}`)
      expect(body.order.parts.map((each: { next: { by: string } }) => each.next.by).sort()).toEqual([
        'officer',
        'other_facilities',
      ])
      await reject(part(PALU), 'kasubsi', PALU, hours(2))
      await concludeOrder(app().container, order_id, seconds(30, hours(2)))
      const { total_rupiah } = await orderOf(part(RUTENG))
      expect(await paymentOf(part(RUTENG))).toMatchObject({ due_rupiah: total_rupiah })
      expect(await paymentOf(part(PALU))).toBeUndefined()
      expect(await rowsOf('SELECT closed_at FROM checkout WHERE order_id = ?', [order_id])).toEqual([
        { closed_at: null },
      ])
    })

    test('an order of which every part is rejected or expires is closed, by the sweep alone', async () => {
      const order = await place([
        ['coffee', 2],
        ['onion', 1],
      ])
      const first = order.facility_orders.find(({ facility_id }) => facility_id === market.facilities[RUTENG])
      const held = [await reserved('coffee'), await reserved('onion')]
      await reject(first?.id as string, 'kasubsi', RUTENG)
      await sweep(app().container, hours(24 * 7))
      const { order_id } = await orderOf(order.id)
      const states = await rowsOf('SELECT state FROM facility_order WHERE order_id = ? ORDER BY state', [
        order_id,
      ])
      expect(states).toEqual([{ state: 'expired' }, { state: 'rejected' }])
      expect((await reserved('coffee')) - (held[0] as number)).toBeLessThanOrEqual(-2)
      const [closed] = await rowsOf(
        `SELECT c.closed_at, o.status, p.canceled_at FROM checkout c JOIN "order" o ON o.id = c.order_id
          JOIN payment p ON p.id = c.payment_id WHERE c.order_id = ?`,
        [order_id],
      )
      expect(closed).toMatchObject({
        status: 'canceled',
        closed_at: hours(24 * 7),
        canceled_at: expect.any(Date),
      })
      expect((await sweep(app().container, hours(24 * 7))).moved).toEqual({})
    })

    async function adopt(slug: string, given: { steps?: unknown; is_small_office?: boolean }) {
      await app().sql.raw(
        `INSERT INTO approval_rule (id, facility_id, version, steps, is_small_office, bulk_limit_rupiah, note, adopted_by, adopted_at)
          SELECT 'aprule_' || md5(random()::text), facility_id, max(version) + 1, ?, ?, 500000, 'Uji', ?, ?
          FROM approval_rule WHERE facility_id = ? GROUP BY facility_id`,
        [
          JSON.stringify(given.steps ?? DEFAULT_STEPS),
          given.is_small_office ?? false,
          market.staff('head', slug).staff_id,
          seconds(60),
          market.facilities[slug] as string,
        ],
      )
    }
  },
  { restore: 'once' },
)
