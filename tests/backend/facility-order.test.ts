import { randomUUID } from 'node:crypto'
import { Modules } from '@medusajs/framework/utils'
import { beforeAll, expect, test } from 'vitest'
import { concludeOrder } from '../../medusa/src/workflows/approval/conclude-order'
import { moveFacilityOrder } from '../../medusa/src/workflows/facility-order/move-facility-order'
import { sweep } from '../../medusa/src/workflows/facility-order/sweep'
import { actingHead } from './fixtures/acting-head.ts'
import { type Json, type Market, openMarket, orderFor } from './fixtures/market.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

const RUTENG = 'rutan-ruteng'
const PALU = 'lapas-palu'

medusaSuite(
  'A facility order',
  (app) => {
    let market: Market
    const tokens = new Map<string, string>()
    beforeAll(async () => {
      market = await openMarket(app())
    })

    const as = async (role: Parameters<Market['token']>[0], slug: string) => {
      const key = `${role} ${slug}`
      if (!tokens.has(key)) tokens.set(key, await market.token(role, slug))
      return tokens.get(key) as string
    }
    const place = async (
      items: Parameters<typeof orderFor>[1],
      method: 'delivery' | 'pickup' = 'delivery',
    ) => {
      const { status, body } = await market.call('POST', '/store/checkout', {
        body: orderFor(market, items, method),
        headers: { 'idempotency-key': randomUUID() },
      })
      expect(status).toBe(201)
      return body as { token: string; facility_orders: { id: string; facility_id: string }[] }
    }
    const read = async (id: string, role: Parameters<Market['token']>[0], slug: string) =>
      (await market.call('GET', `/facility/orders/${id}`, { token: await as(role, slug) })).body.order as Json
    const decide = async (
      id: string,
      slug: string,
      decision: object,
      role: Parameters<Market['token']>[0] = 'kasubsi',
    ) => {
      const { version, content_hash } = await read(id, role, slug)
      return market.call('POST', `/facility/orders/${id}/decisions`, {
        token: await as(role, slug),
        body: { expected_version: version, content_hash, ...decision },
      })
    }
    /** Time goes on until a decision can no longer be taken back, and what it brings about follows. */
    const conclude = async (id: string) => {
      const { rows } = await app().sql.raw('SELECT order_id FROM facility_order WHERE id = ?', [id])
      await concludeOrder(app().container, rows[0].order_id, new Date(Date.now() + 11_000))
    }
    const approve = async (id: string, slug: string) => {
      const answer = await decide(id, slug, { outcome: 'approve' })
      await conclude(id)
      return answer
    }
    const move = async (id: string, slug: string, role: Parameters<Market['token']>[0], body: Json) => {
      const { version } = await read(id, role, slug)
      return market.call('POST', `/facility/orders/${id}/transitions`, {
        token: await as(role, slug),
        body: { expected_version: version, ...body },
      })
    }
    const pay = async (id: string, slug: string) => {
      const { payment } = await read(id, 'treasurer', slug)
      const received_on = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Makassar' }).format(new Date())
      return market.call('POST', `/facility/payments/${payment.id}/confirmations`, {
        token: await as('treasurer', slug),
        body: { received_on, amount_rupiah: payment.amount_rupiah },
      })
    }
    const firstOf = (order: { facility_orders: { id: string }[] }) => order.facility_orders[0]?.id as string
    const sums = async (id: string) =>
      (
        await app().sql.raw(
          `SELECT d.code AS debit, c.code AS credit, sum(p.amount)::text AS amount FROM ledger_posting p
            JOIN ledger_transaction t ON t.id = p.transaction_id JOIN ledger_account d ON d.id = p.debit_account_id
            JOIN ledger_account c ON c.id = p.credit_account_id WHERE t.facility_order_id = ? GROUP BY 1, 2 ORDER BY 1, 2`,
          [id],
        )
      ).rows as { debit: string; credit: string; amount: string }[]

    test('goes from approval to settlement, and the ledger holds every rupiah of it', async () => {
      const order = await place([
        ['chair', 1],
        ['coffee', 3],
      ])
      const id = firstOf(order)
      expect((await approve(id, RUTENG)).status).toBe(200)
      const { body: asked } = await market.call('GET', `/store/track/${order.token}`)
      const part = asked.order.parts[0]
      expect(part.payment.amount_rupiah).toBe(part.total_rupiah + part.payment.unique_code)
      expect(part.next.by).toBe('buyer')
      expect((await pay(id, RUTENG)).status).toBe(200)
      for (const [role, body] of [
        ['catalogue_staff', { transition: 'start_production' }],
        ['catalogue_staff', { transition: 'mark_ready' }],
        ['kasubsi', { transition: 'hand_over' }],
      ] as const)
        expect((await move(id, RUTENG, role, body)).status).toBe(200)

      const clerk = await as('cooperative_clerk', market.cooperativeOf(RUTENG))
      const custody = async () =>
        (await market.call('GET', `/cooperative/hand-overs/${id}`, { token: clerk })).body.order as Json
      const { hand_over, version } = await custody()
      const lines = hand_over.lines.map((line: Json) => ({
        facility_order_line_id: line.facility_order_line_id,
        quantity: line.quantity_handed,
      }))
      const short = lines.map((line: Json, index: number) =>
        index ? line : { ...line, quantity: line.quantity - 1 },
      )
      const accept = (body: Json) =>
        market.call('POST', `/cooperative/hand-overs/${id}/acceptances`, {
          token: clerk,
          body: { expected_version: version, ...body },
        })
      expect((await accept({ lines: short })).body.fields).toHaveProperty('note')
      // A shortage is recorded, and nothing leaves before it is made good.
      const partly = await accept({ lines: short, note: 'Satu kursi belum diantar.' })
      expect(partly.body.order.hand_over).toMatchObject({
        is_complete: false,
        note: 'Satu kursi belum diantar.',
      })
      expect(partly.body.order.allowed_transitions).toEqual(['accept_goods'])
      const all = await accept({ lines, expected_version: partly.body.order.version })
      expect(all.body.order.hand_over.is_complete).toBe(true)
      expect(all.body.order.allowed_transitions).toEqual(['ship'])
      const ship = async (body: Json) =>
        market.call('POST', `/cooperative/hand-overs/${id}/transitions`, {
          token: clerk,
          body: { expected_version: (await custody()).version, ...body },
        })
      expect((await ship({ transition: 'ship' })).body.fields).toHaveProperty('tracking_number')
      expect((await ship({ transition: 'ship', courier: 'JNE', tracking_number: 'JT123' })).status).toBe(200)
      expect((await ship({ transition: 'deliver' })).status).toBe(200)
      expect((await move(id, RUTENG, 'treasurer', { transition: 'settle' })).status).toBe(200)

      const postings = await sums(id)
      const received = postings
        .filter((row) => row.debit.startsWith('1'))
        .reduce((sum, row) => sum + BigInt(row.amount), 0n)
      const { payment } = await read(id, 'treasurer', RUTENG)
      expect(received).toBe(BigInt(payment.amount_rupiah))
      const { rows } = await app().sql.raw(
        `SELECT sum(CASE WHEN c.code = a.code THEN p.amount ELSE 0 END) - sum(CASE WHEN d.code = a.code THEN p.amount ELSE 0 END) AS held
          FROM ledger_posting p JOIN ledger_transaction t ON t.id = p.transaction_id JOIN ledger_account d ON d.id = p.debit_account_id
          JOIN ledger_account c ON c.id = p.credit_account_id CROSS JOIN (SELECT DISTINCT credit.code FROM ledger_posting x
            JOIN ledger_transaction y ON y.id = x.transaction_id JOIN ledger_account credit ON credit.id = x.credit_account_id
            WHERE y.facility_order_id = ? AND y.event = 'payment_received') a WHERE t.facility_order_id = ?`,
        [id, id],
      )
      expect(Number(rows[0].held)).toBe(0)
      const { rows: captured } = await app().sql.raw(
        `SELECT sum(x.amount)::int AS amount FROM capture x JOIN checkout c ON c.payment_id = x.payment_id WHERE c.token = ?`,
        [order.token],
      )
      expect(captured[0].amount).toBe(part.total_rupiah)
    })

    test('an officer cannot read or decide an order of another facility', async () => {
      const id = firstOf(await place([['onion', 1]]))
      const token = await as('kasubsi', RUTENG)
      expect((await market.call('GET', `/facility/orders/${id}`, { token })).status).toBe(404)
      const decision = { outcome: 'approve', expected_version: 1, content_hash: 'a'.repeat(64) }
      expect(
        (await market.call('POST', `/facility/orders/${id}/decisions`, { token, body: decision })).status,
      ).toBe(404)
    })

    test('rejecting needs a reason, frees the stock and tells the buyer why', async () => {
      const order = await place([['onion', 4]])
      const id = firstOf(order)
      const reserved = async () =>
        Number(
          (
            await app().sql.raw(
              `SELECT il.reserved_quantity AS n FROM inventory_level il JOIN listing l ON l.inventory_item_id = il.inventory_item_id WHERE l.id = ?`,
              [market.listings.onion.id],
            )
          ).rows[0].n,
        )
      const before = await reserved()
      expect((await decide(id, PALU, { outcome: 'reject' })).body.fields).toHaveProperty('reason_code')
      expect(
        (
          await decide(id, PALU, {
            outcome: 'reject',
            reason_code: 'no_material',
            note: 'Panen tertunda hujan.',
          })
        ).status,
      ).toBe(200)
      expect(await reserved()).toBe(before)
      await conclude(id)
      await conclude(id)
      expect(await reserved()).toBe(before - 4)
      const { events } = await read(id, 'kasubsi', PALU)
      expect(events.filter(({ transition }: Json) => transition === 'close')).toHaveLength(1)
      const { body } = await market.call('GET', `/store/track/${order.token}`)
      expect(body.order.parts[0]).toMatchObject({ state: 'rejected', next: null, payment: null })
      const { rows } = await app().sql.raw(`SELECT body_text FROM outbox_mail WHERE dedupe_key = ?`, [
        `rejected:${id}`,
      ])
      expect(rows[0].body_text).toContain('Panen tertunda hujan.')
    })

    test('when the only officer of a step changes the order, the step goes to the next role at once', async () => {
      const id = firstOf(await place([['onion', 2]]))
      const { version, promised_to } = await read(id, 'kasubsi', PALU)
      const next_year = `${Number(promised_to.slice(0, 4)) + 1}${promised_to.slice(4)}`
      const { status, body } = await market.call('POST', `/facility/orders/${id}/changes`, {
        token: await as('kasubsi', PALU),
        body: { expected_version: version, promised_to: next_year, note: 'Menunggu panen berikutnya.' },
      })
      expect(status).toBe(200)
      expect(body.order.approval.escalate_at.slice(0, 19)).toBe(body.order.approval.restarted_at.slice(0, 19))
    })

    test('of two officers deciding at once one wins, and the other is told who and when', async () => {
      const id = firstOf(await place([['onion', 1]]))
      const { version, content_hash } = await read(id, 'kasubsi', PALU)
      const post = async (decision: object) =>
        market.call('POST', `/facility/orders/${id}/decisions`, {
          token: await as('kasubsi', PALU),
          body: { expected_version: version, content_hash, ...decision },
        })
      const [first, second] = await Promise.all([
        post({ outcome: 'approve' }),
        post({ outcome: 'reject', reason_code: 'no_capacity' }),
      ])
      expect([first?.status, second?.status].sort()).toEqual([200, 409])
      const loser = first?.status === 409 ? first : second
      expect(loser?.body).toMatchObject({
        type: 'stale_version',
        by_role: 'kasubsi',
        at: expect.any(String),
        message: expect.stringMatching(/^Kasubsi Kegiatan Kerja sudah lebih dahulu .* pada \d/),
      })
    })

    test('who last edited a price cannot decide, neither at the desk nor in the database', async () => {
      const id = firstOf(await place([['onion', 1]]))
      const kasubsi = market.staff('kasubsi', PALU).staff_id
      await app().sql.raw(`UPDATE facility_order_line SET price_edited_by = ? WHERE facility_order_id = ?`, [
        kasubsi,
        id,
      ])
      const seen = await read(id, 'kasubsi', PALU)
      expect(seen.allowed_transitions).not.toContain('approve')
      expect(seen.blocked_because).toMatch(/harga/)
      expect((await decide(id, PALU, { outcome: 'approve' })).status).toBe(403)
      await expect(
        app().sql.raw(
          `INSERT INTO approval_decision (id, facility_order_id, round, step, role, staff_id, capacity, outcome, at, content_hash,
              approval_rule_id, event_seq)
            SELECT 'apdec_forged', facility_order_id, round, 1, 'kasubsi', ?, 'own', 'approve', now(), content_hash, approval_rule_id, 2
            FROM approval_round WHERE facility_order_id = ?`,
          [kasubsi, id],
        ),
      ).rejects.toThrow(/may not decide/)
      await expect(
        app().sql.raw(
          `INSERT INTO facility_order_event (id, facility_order_id, seq, transition, from_state, to_state, actor, staff_id, content_hash, at)
            VALUES ('facev_forged', ?, 2, 'approve', 'awaiting_approval', 'approved', 'staff', ?, 'x', now())`,
          [id, kasubsi],
        ),
      ).rejects.toThrow(/has no decision/)
    })

    test('what changed after the officer opened it is not approved unseen', async () => {
      const id = firstOf(await place([['onion', 2]]))
      const { version, content_hash } = await read(id, 'kasubsi', PALU)
      await app().sql.raw(
        `UPDATE facility_order_line SET quantity = 20, total_rupiah = unit_price_rupiah * 20 WHERE facility_order_id = ?`,
        [id],
      )
      const { status, body } = await market.call('POST', `/facility/orders/${id}/decisions`, {
        token: await as('kasubsi', PALU),
        body: { outcome: 'approve', expected_version: version, content_hash },
      })
      expect([status, body.type]).toEqual([409, 'content_changed'])
    })

    test('nothing is made before the money is there, and a wrong amount is not confirmed', async () => {
      const id = firstOf(await place([['onion', 1]]))
      await approve(id, PALU)
      expect(
        (await move(id, PALU, 'catalogue_staff', { transition: 'start_production' })).body.message,
      ).toMatch(/belum dikonfirmasi/)
      const { payment } = await read(id, 'treasurer', PALU)
      const confirm = async (body: Json) =>
        market.call('POST', `/facility/payments/${payment.id}/confirmations`, {
          token: await as('treasurer', PALU),
          body,
        })
      const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Makassar' }).format(new Date())
      expect(
        (await confirm({ received_on: today, amount_rupiah: payment.due_rupiah })).body.fields,
      ).toHaveProperty('amount_rupiah')
      expect(
        (await confirm({ received_on: '2099-01-01', amount_rupiah: payment.amount_rupiah })).body.fields,
      ).toHaveProperty('received_on')
      expect((await confirm({ received_on: today, amount_rupiah: payment.amount_rupiah })).status).toBe(200)
      expect((await confirm({ received_on: today, amount_rupiah: payment.amount_rupiah })).status).toBe(400)
      expect(await sums(id)).toHaveLength(1)
    })

    test('payment begins once, however many notice at the same time that everything is decided', async () => {
      const id = firstOf(await place([['onion', 1]]))
      await decide(id, PALU, { outcome: 'approve' })
      await Promise.all(Array.from({ length: 6 }, () => conclude(id)))
      const { events } = await read(id, 'kasubsi', PALU)
      expect(events.filter(({ transition }: Json) => transition === 'begin_payment')).toHaveLength(1)
    })

    test("goods picked up at the gate need the buyer's code", async () => {
      const order = await place([['coffee', 1]], 'pickup')
      const id = firstOf(order)
      await approve(id, RUTENG)
      await pay(id, RUTENG)
      await move(id, RUTENG, 'catalogue_staff', { transition: 'start_production' })
      await move(id, RUTENG, 'catalogue_staff', { transition: 'mark_ready' })
      const { body } = await market.call('GET', `/store/track/${order.token}`)
      const code = body.order.parts[0].pickup_code as string
      expect(code).toMatch(/^[A-Z0-9]{6}$/)
      expect((await move(id, RUTENG, 'catalogue_staff', { transition: 'hand_over' })).status).not.toBe(200)
      expect(
        (await move(id, RUTENG, 'catalogue_staff', { transition: 'pick_up', pickup_code: 'SALAH1' })).body
          .fields,
      ).toHaveProperty('pickup_code')
      expect(
        (
          await move(id, RUTENG, 'catalogue_staff', {
            transition: 'pick_up',
            pickup_code: code.toLowerCase(),
          })
        ).status,
      ).toBe(200)
    })

    test('a paid order that cannot be made is refunded, and the ledger shows nothing held any more', async () => {
      const order = await place([['onion', 2]])
      const id = firstOf(order)
      await approve(id, PALU)
      await pay(id, PALU)
      expect(
        (await move(id, PALU, 'kasubsi', { transition: 'withdraw_paid', reason_code: 'quality' })).status,
      ).toBe(403)
      expect(
        (await move(id, PALU, 'head', { transition: 'withdraw_paid', reason_code: 'quality' })).status,
      ).toBe(200)
      expect((await move(id, PALU, 'treasurer', { transition: 'refund' })).status).toBe(200)
      const postings = await sums(id)
      expect(postings).toHaveLength(3)
      expect(new Set(postings.map((row) => row.amount)).size).toBe(1)
    })

    test('who gives a paid order up in the head’s place does not also record the refund', async () => {
      const order = await place([['onion', 1]])
      const id = firstOf(order)
      await approve(id, PALU)
      await pay(id, PALU)
      const scope = actingHead(market.staff('treasurer', PALU))
      const act = (transition: 'withdraw_paid' | 'refund') =>
        moveFacilityOrder(app().container, {
          facility_order_id: id,
          transition,
          mover: { kind: 'staff', scope },
          now: new Date(),
          reason_code: 'quality',
        })
      expect((await act('withdraw_paid')).state).toBe('refund_due')
      await expect(act('refund')).rejects.toThrow('pejabat lain')
      const raw = app().sql.raw(
        `INSERT INTO facility_order_event (id, facility_order_id, seq, transition, from_state, to_state, actor, staff_id, content_hash, at)
          VALUES ('foe_x', ?, 99, 'refund', 'refund_due', 'refunded', 'staff', ?, 'x', now())`,
        [id, scope.staff_id],
      )
      await expect(raw).rejects.toMatchObject({ code: 'LB103' })
    })

    test('the buyer may cancel before paying, not after', async () => {
      const order = await place([['coffee', 1]])
      const id = firstOf(order)
      const cancel = () => market.call('POST', `/store/track/${order.token}/cancellations/${id}`, {})
      expect((await cancel()).body.order.parts[0].state).toBe('cancelled')
      expect((await cancel()).status).toBe(400)
      const paid = await place([['coffee', 1]])
      await approve(firstOf(paid), RUTENG)
      await pay(firstOf(paid), RUTENG)
      const late = await market.call('POST', `/store/track/${paid.token}/cancellations/${firstOf(paid)}`, {})
      expect(late.body.message).toMatch(/sudah dibayar/)
    })

    test('the facility cancels only with a reason', async () => {
      const id = firstOf(await place([['coffee', 1]]))
      const silent = await move(id, RUTENG, 'kasubsi', { transition: 'cancel' })
      expect([silent.status, silent.body.fields]).toEqual([400, { reason_code: 'Pilih alasan pembatalan.' }])
      const told = await move(id, RUTENG, 'kasubsi', { transition: 'cancel', reason_code: 'quality' })
      expect(told.body.order.state).toBe('cancelled')
    })

    test('deadlines that pass are acted on by the sweep, once', async () => {
      const waiting = firstOf(await place([['coffee', 1]]))
      const unpaid = firstOf(await place([['coffee', 1]]))
      await approve(unpaid, RUTENG)
      const later = new Date(Date.now() + 7 * 86_400_000)
      const report = await sweep(app().container, later)
      expect(report.failed).toEqual([])
      expect((await read(waiting, 'kasubsi', RUTENG)).state).toBe('expired')
      expect((await read(unpaid, 'kasubsi', RUTENG)).state).toBe('cancelled')
      expect((await sweep(app().container, later)).moved).toEqual({})
    })

    test('the scheduled sweep ends what is overdue, as the very job that runs each minute', async () => {
      const id = firstOf(await place([['coffee', 1]]))
      // Deadlines are no part of what events tell: this one passed a minute ago.
      await app().sql.raw(`UPDATE facility_order SET due_at = now() - interval '1 minute' WHERE id = ?`, [id])
      await app().container.resolve(Modules.WORKFLOW_ENGINE).run('job-sweep-orders')
      expect((await read(id, 'kasubsi', RUTENG)).state).toBe('expired')
    })

    test('its state cannot be changed without an event, and an event can never be changed', async () => {
      const id = firstOf(await place([['coffee', 1]]))
      await expect(
        app().sql.raw(
          `UPDATE facility_order SET state = 'approved', step = NULL, step_role = NULL WHERE id = ?`,
          [id],
        ),
      ).rejects.toThrow(/events do not tell/)
      await expect(
        app().sql.raw(`UPDATE facility_order_event SET note = 'x' WHERE facility_order_id = ?`, [id]),
      ).rejects.toThrow(/append-only/)
      await expect(
        app().sql.raw(`DELETE FROM facility_order_event WHERE facility_order_id = ?`, [id]),
      ).rejects.toThrow(/append-only/)
      await expect(app().sql.raw(`TRUNCATE facility_order_event CASCADE`)).rejects.toThrow(/append-only/)
    })
  },
  { restore: 'once' },
)
