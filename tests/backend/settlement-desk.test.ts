import { beforeAll, expect, test } from 'vitest'
import { database } from '../../medusa/src/database/sql'
import type { StaffScope } from '../../medusa/src/http/staff-scope'
import { rupiah } from '../../medusa/src/money/rupiah'
import { moveFacilityOrder } from '../../medusa/src/workflows/facility-order/move-facility-order'
import { withoutSweep } from '../../medusa/src/workflows/facility-order/sweep'
import { postRefundDue } from '../../medusa/src/workflows/proceeds/post-refund'
import { automaticOrders } from '../../medusa/src/workflows/settlement/due-orders'
import { listDue } from '../../medusa/src/workflows/settlement/list-due'
import { stepReturn } from '../../medusa/src/workflows/settlement/return-revenue'
import { actingHead } from './fixtures/acting-head.ts'
import { type Json, type Market, openMarket } from './fixtures/market.ts'
import { pastOrder } from './fixtures/past-order.ts'
import { sweepAt } from './fixtures/sweep-at.ts'
import { verifyMoney } from './fixtures/verify-money.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * Goal: proceeds are divided when their trigger fires, exactly as listed before; a mistake is taken back by two people, and a refund
 * follows the money wherever it went. Method: the desk's routes over HTTP on orders that lived, balances compared to the rupiah.
 */

const PALU = 'lapas-palu'
const DAY = 86_400_000

medusaSuite(
  'The desk that divides proceeds',
  (app) => {
    let market: Market
    const tokens: Record<string, string> = {}

    beforeAll(async () => {
      market = await openMarket(app())
      for (const role of ['treasurer', 'head'] as const) tokens[role] = await market.token(role, PALU)
      const set = await post('/facility/settlements/setting', { run: 'by_treasurer' })
      expect(set).toMatchObject({ status: 200, body: { run: 'by_treasurer' } })
    })

    const get = (path: string, role = 'treasurer') => market.call('GET', path, { token: tokens[role] })
    const post = (path: string, body: Json, role = 'treasurer') =>
      market.call('POST', path, { body, token: tokens[role] })

    /** An order that was delivered so long ago that its return window has closed; the system leaves it to the treasurer. */
    const due = async () => {
      const past = await withoutSweep(app().container, () =>
        pastOrder(app().container, market, PALU, 'delivered'),
      )
      await app().sql.raw('ALTER TABLE facility_order_event DISABLE TRIGGER USER')
      await app().sql.raw(
        `UPDATE facility_order_event SET at = at - interval '10 days' WHERE facility_order_id = ?`,
        [past.id],
      )
      await app().sql.raw('ALTER TABLE facility_order_event ENABLE TRIGGER USER')
      return past.id
    }
    const listed = async () => (await get('/facility/settlements/due')).body
    const run = (list: Json, changes: object = {}) =>
      post('/facility/settlements/runs', {
        facility_order_ids: list.due.map((part: Json) => part.facility_order_id),
        expected_count: list.due_total.count,
        expected_rupiah: list.due_total.total_rupiah,
        ...changes,
      })
    const settled = async () => {
      const id = await due()
      const { body } = await run(await listed())
      return { id, settlement_id: body.results[0].settlement_id as string }
    }
    const balances = async () => {
      const { body } = await get('/facility/ledger/trial-balance')
      return Object.fromEntries(
        body.trial_balance.lines.flatMap((line: Json) => {
          const amount = line.debit_rupiah - line.credit_rupiah
          return amount === 0 ? [] : [[line.code, amount]]
        }),
      )
    }
    const refusal = async (statement: string, bindings: unknown[] = []) =>
      app()
        .sql.transaction((trx) => trx.raw(statement, bindings as never))
        .then(
          () => 'accepted',
          (error: { code?: string }) => error.code,
        )
    const give_back = (id: string, transition: 'accept_return' | 'refund', role: 'head' | 'treasurer') =>
      moveFacilityOrder(app().container, {
        facility_order_id: id,
        transition,
        mover: { kind: 'staff', scope: market.staff(role, PALU) },
        now: new Date(),
        reason_code: 'quality',
      })

    test('the system leaves the money alone where the treasurer divides it', async () => {
      const id = await due()
      await sweepAt(app().container, Date.now())
      const { rows } = await app().sql.raw('SELECT state FROM facility_order WHERE id = ?', [id])
      expect(rows).toEqual([{ state: 'delivered' }])
    })

    test('what is to be divided is listed first, with who gets what, and the sums are those of the parts', async () => {
      const list = await listed()
      expect(list).toMatchObject({ run: 'by_treasurer', due_total: { count: 1 } })
      const [part] = list.due
      const sum = (parts: Json[]) => parts.reduce((total, { amount_rupiah }) => total + amount_rupiah, 0)
      expect(sum(part.parts)).toBe(part.total_rupiah)
      expect(sum(list.due_total.components)).toBe(list.due_total.total_rupiah)
      expect(part.held_rupiah).toBe(part.total_rupiah)
    })

    test('a list that changed is refused as a whole, and nothing is divided', async () => {
      const list = await listed()
      const before = await balances()
      for (const change of [
        { expected_count: 2 },
        { expected_rupiah: list.due_total.total_rupiah - 1 },
        { facility_order_ids: [list.due[0].facility_order_id, 'fo_elsewhere'] },
      ])
        expect(await run(list, change)).toMatchObject({
          status: 409,
          body: { type: 'list_changed', message: expect.stringContaining('berubah') },
        })
      expect(await balances()).toEqual(before)
    })

    test('five treasurers run the same list at once, and every part is divided once', async () => {
      await due()
      const list = await listed()
      expect(list.due).toHaveLength(2)
      const answers = await Promise.all(Array.from({ length: 5 }, () => run(list)))
      const done = answers
        .flatMap(({ body }) => body.results ?? [])
        .filter(({ outcome }) => outcome === 'settled')
      expect(done).toHaveLength(2)
      expect((await listed()).due).toEqual([])
      const { rows } = await app().sql.raw('SELECT DISTINCT state FROM facility_order')
      expect(rows).toEqual([{ state: 'settled' }])
      await verifyMoney(app().sql)
    })

    test('a mistake is taken back by two people, and then divided again as the second attempt', async () => {
      const before = await balances()
      const { settlement_id } = await settled()
      const request = (reason: string) =>
        post(`/facility/settlements/${settlement_id}/reversal-requests`, { reason })
      expect(await request('salah')).toMatchObject({
        status: 400,
        body: { fields: { reason: expect.any(String) } },
      })
      expect(await request('Biaya lembar lama terpakai.')).toMatchObject({ status: 201 })
      expect((await request('Biaya lembar lama terpakai.')).status).toBe(400)
      const decide = (body: Json, role = 'head') =>
        post(`/facility/settlements/${settlement_id}/reversal-decisions`, body, role)
      expect((await decide({ outcome: 'approve' }, 'treasurer')).status).toBe(403)
      expect((await decide({ outcome: 'refuse' })).body.fields).toHaveProperty('note')
      expect(await decide({ outcome: 'approve' })).toMatchObject({ status: 200, body: { state: 'approved' } })
      expect((await decide({ outcome: 'approve' })).status).toBe(400)

      const list = await listed()
      expect(list.due).toMatchObject([{ attempt: 2 }])
      expect(await balances()).toEqual({
        ...before,
        1101: before[1101] + list.due[0].total_rupiah,
        2101: -list.due[0].total_rupiah,
      })
      // The system would only repeat the mistake.
      await sweepAt(app().container, Date.now())
      expect((await listed()).due).toHaveLength(1)
      const { body } = await run(list)
      const shown = (await get(`/facility/settlements/${body.results[0].settlement_id}`, 'head')).body
        .settlement
      expect(shown).toMatchObject({ attempt: 2, is_reversed: false, reversal: null })
      expect((await get(`/facility/settlements/${settlement_id}`)).body.settlement).toMatchObject({
        is_reversed: true,
        reversal: { cause: 'mistake', reason: 'Biaya lembar lama terpakai.', ledger_seq: expect.any(Number) },
        lines: [{ quantity: 1, total_rupiah: shown.goods_rupiah }],
      })
      await verifyMoney(app().sql)
    })

    test('nobody takes a settlement back alone, also not with raw statements', async () => {
      const { settlement_id } = await settled()
      await post(`/facility/settlements/${settlement_id}/reversal-requests`, {
        reason: 'Skema keliru dipakai.',
      })
      const { staff_id } = market.staff('treasurer', PALU)
      expect(
        await refusal(
          `UPDATE settlement_reversal_request SET state = 'approved', decided_by = requested_by, decided_at = now() WHERE state = 'open'`,
        ),
      ).toBe('23514')
      expect(
        await refusal(
          `UPDATE settlement_reversal_request SET state = 'approved', decided_by = 'staff_else', decided_at = now() WHERE state = 'open'`,
        ),
      ).toBe('LT005')
      const reversal = `INSERT INTO settlement_reversal (settlement_id, ledger_transaction_id, reversed_on, reversed_at, cause, reason,
        requested_by, approved_by, request_id) SELECT settlement_id, 'ltxn_x', '2026-11-22', now(), 'mistake', 'x', ?, ?, id
        FROM settlement_reversal_request WHERE state = 'open'`
      expect(await refusal(reversal, [staff_id, staff_id])).toBe('LT005')
      expect(await refusal(reversal, [staff_id, 'staff_else'])).toBe('LT005')
      expect(await refusal('DELETE FROM settlement_reversal')).toBe('42501')
      expect(await refusal('DELETE FROM settlement_line')).toBe('42501')
      const again = `INSERT INTO settlement SELECT 'setl_x', facility_order_id, facility_id, scheme_id, base, goods_rupiah, cost_rupiah,
        base_rupiah, shipping_rupiah, unique_code_rupiah, settled_on, settled_by, 'ltxn_y', attempt + 1 FROM settlement WHERE id = ?`
      expect(await refusal(again, [settlement_id])).toBe('LT005')
      const decide = (body: Json) =>
        post(`/facility/settlements/${settlement_id}/reversal-decisions`, body, 'head')
      expect(await decide({ outcome: 'refuse', note: 'Sudah benar.' })).toMatchObject({
        body: { state: 'refused' },
      })
    })

    test('goods that come back before the deposit leave nothing divided, and the buyer is told and gets every rupiah', async () => {
      const before = await balances()
      const { id } = await settled()
      await give_back(id, 'accept_return', 'head')
      const { rows } = await app().sql.raw('SELECT body_text FROM outbox_mail WHERE dedupe_key = ?', [
        `returned:${id}`,
      ])
      expect(rows).toEqual([{ body_text: expect.stringContaining('menerima pengembalian barang') }])
      await give_back(id, 'refund', 'treasurer')
      expect(await balances()).toEqual(before)
      await verifyMoney(app().sql)
    })

    test('a bill that was given up does not stand in the way of goods that come back', async () => {
      const before = await balances()
      const { id, settlement_id } = await settled()
      const { settlement } = (await get(`/facility/settlements/${settlement_id}`)).body
      const [{ account_code }] = settlement.parts.filter((part: Json) => part.account_code)
      const { entry } = (
        await post('/facility/deposits/preparations', { account_code, settlement_ids: [settlement_id] })
      ).body
      const bill = { account_code, settlement_ids: [settlement_id], amount_rupiah: entry.amount_rupiah }
      const billed = await post('/facility/deposits', { ...bill, billing_code: '3'.repeat(15) })
      const reason = 'Barang dikembalikan pembeli.'
      await post(`/facility/deposits/${billed.body.deposit.id}/voids`, { reason })
      await give_back(id, 'accept_return', 'head')
      await give_back(id, 'refund', 'treasurer')
      expect(await balances()).toEqual(before)
      await verifyMoney(app().sql)
    })

    /** A settled order whose state revenue was deposited, then given back to its buyer. */
    const refundedAfterDeposit = async (digit: string) => {
      const { id, settlement_id } = await settled()
      const { settlement } = (await get(`/facility/settlements/${settlement_id}`)).body
      const revenue = settlement.parts.filter((part: Json) => part.account_code)
      const amount_rupiah = revenue.reduce((sum: number, part: Json) => sum + part.amount_rupiah, 0)
      const bill = await post('/facility/deposits', {
        account_code: revenue[0].account_code,
        amount_rupiah,
        settlement_ids: [settlement_id],
        billing_code: digit.repeat(15),
      })
      expect(bill.status).toBe(201)
      await expect(give_back(id, 'accept_return', 'head')).rejects.toThrow('Batalkan dahulu kode billing')
      const ntpn = digit.repeat(16)
      const paid_on = settlement.settled_on
      const paper = { ntb: '123456789012', bank: 'Bank Mandiri', paid_on, amount_rupiah }
      const proof = { ntpn, ntpn_repeat: ntpn, ...paper }
      expect((await post(`/facility/deposits/${bill.body.deposit.id}/payments`, proof)).status).toBe(200)
      expect(
        (
          await post(`/facility/settlements/${settlement_id}/reversal-requests`, {
            reason: 'Skema keliru dipakai.',
          })
        ).body.message,
      ).toContain('pengembalian pendapatan')
      await give_back(id, 'accept_return', 'head')
      await give_back(id, 'refund', 'treasurer')
      const { revenue_returns } = (await get('/facility/revenue-returns')).body
      const claim = revenue_returns.find((each: Json) => each.settlement_id === settlement_id)
      expect(claim).toMatchObject({ state: 'requested', ntpn, amount_rupiah })
      const step = (body: Json, role = 'treasurer') =>
        post(`/facility/revenue-returns/${claim.id}/steps`, body, role)
      return { amount_rupiah, on: paid_on as string, id: claim.id as string, step }
    }

    test('a bill that is void no longer holds what it covered', async () => {
      const { id, settlement_id } = await settled()
      const { settlement } = (await get(`/facility/settlements/${settlement_id}`)).body
      const revenue = settlement.parts.filter((part: Json) => part.account_code)
      const bill = await post('/facility/deposits', {
        account_code: revenue[0].account_code,
        amount_rupiah: revenue.reduce((sum: number, part: Json) => sum + part.amount_rupiah, 0),
        settlement_ids: [settlement_id],
        billing_code: '6'.repeat(15),
      })
      const ask = () =>
        post(`/facility/settlements/${settlement_id}/reversal-requests`, { reason: 'Skema keliru dipakai.' })
      expect((await ask()).body.message).toContain('Batalkan dahulu kode billing')
      // The missing posting would refuse it as well, at commit: ask for this guard alone.
      const raw = app().sql.transaction(async (trx) => {
        await trx.raw('SET CONSTRAINTS settlement_reversal_claims IMMEDIATE')
        await trx.raw(
          `INSERT INTO settlement_reversal VALUES (?, 'ltxn_x', current_date, now(), 'refund', 'x', 'staff_x', NULL, NULL)`,
          [settlement_id],
        )
      })
      await expect(raw).rejects.toMatchObject({ code: 'LT005' })
      const voided = await post(`/facility/deposits/${bill.body.deposit.id}/voids`, {
        reason: 'Salah menghitung jumlahnya.',
      })
      expect(voided.status).toBeLessThan(300)
      expect((await get(`/facility/settlements/${settlement_id}`)).body.settlement.deposits).toEqual([])
      await give_back(id, 'accept_return', 'head')
      expect(
        (await post('/facility/deposits', { ...bill.body.deposit, settlement_ids: [settlement_id] })).status,
      ).toBe(400)
      await verifyMoney(app().sql)
    })

    test('deposited revenue is claimed from the state, and the claim ends when the money is back', async () => {
      const before = await balances()
      const { amount_rupiah, on, step } = await refundedAfterDeposit('7')
      // The buyer has everything; what the bank lacks is what the state holds.
      expect(await balances()).toEqual({ ...before, 1101: before[1101] - amount_rupiah, 1301: amount_rupiah })
      await verifyMoney(app().sql)
      expect((await step({ step: 'grant', answer_number: 'SP2D-1', on })).status).toBe(400)
      expect(
        (await step({ step: 'send', letter_number: 'W.24-KU.02-17', on: '2020-01-01' })).body.fields,
      ).toHaveProperty('on')
      expect((await step({ step: 'send', letter_number: 'W.24-KU.02-17', on })).body).toEqual({
        state: 'sent',
      })
      expect((await step({ step: 'send', letter_number: 'W.24-KU.02-17', on })).status).toBe(400)
      expect((await step({ step: 'grant', answer_number: 'SP2D-1', on })).body).toEqual({ state: 'granted' })
      expect(await balances()).toEqual(before)
      await verifyMoney(app().sql)
    })

    test('what the treasury refuses stays a claim until the head lets the working capital bear it', async () => {
      const before = await balances()
      const { amount_rupiah, on, id, step } = await refundedAfterDeposit('9')
      await step({ step: 'send', letter_number: 'W.24-KU.02-18', on })
      expect(
        (await step({ step: 'refuse', answer_number: 'S-12/KPN.24', on, reason: 'Tahun anggaran lewat.' }))
          .body,
      ).toEqual({ state: 'refused' })
      expect((await balances())[1301]).toBe(amount_rupiah)
      expect((await step({ step: 'bear' })).status).toBe(403)
      const treasurer = market.staff('treasurer', PALU)
      const bear = (staff: StaffScope) =>
        stepReturn(app().container, { id, staff, step: { step: 'bear' }, now: new Date() })
      await expect(bear(actingHead(treasurer))).rejects.toThrow('Pelaksana harian')
      // Made head meanwhile, and still the one who wrote to the treasury office.
      await expect(bear({ ...treasurer, roles: ['head'] })).rejects.toThrow('pejabat lain')
      const alone = `UPDATE revenue_return SET state = 'borne', borne_on = answered_on, borne_by = sent_by, closing_transaction_id = 'x' WHERE id = ?`
      expect(await refusal(alone, [id])).toBe('23514')
      expect((await step({ step: 'bear' }, 'head')).body).toEqual({ state: 'borne' })
      expect(await balances()).toEqual({
        ...before,
        1101: before[1101] - amount_rupiah,
        2401: before[2401] + amount_rupiah,
      })
      expect(await refusal(`UPDATE revenue_return SET state = 'sent' WHERE id = ?`, [id])).toBe('LT006')
      expect(await refusal('DELETE FROM revenue_return')).toBe('42501')
      await verifyMoney(app().sql)
    })

    test('an order that was frozen without a scheme is divided by the one of the day, and passes on', async () => {
      const id = await due()
      await app().sql.raw('ALTER TABLE facility_order DISABLE TRIGGER USER')
      await app().sql.raw('UPDATE facility_order SET scheme_id = NULL WHERE id = ?', [id])
      await app().sql.raw('ALTER TABLE facility_order ENABLE TRIGGER USER')
      const { body } = await run(await listed())
      expect(body.results).toMatchObject([{ facility_order_id: id, outcome: 'settled' }])
      await sweepAt(app().container, Date.now())
      const { rows } = await app().sql.raw('SELECT state FROM facility_order WHERE id = ?', [id])
      expect(rows).toEqual([{ state: 'settled' }])
      await verifyMoney(app().sql)
    })

    /** A rupiah of the deposit is on its way back to the buyer, so what is held is not what was paid. */
    const hold_less = (facility_order_id: string) =>
      app().sql.transaction((trx) =>
        postRefundDue(
          app().container,
          {
            facility_order_id,
            facility_id: market.facilities[PALU] as string,
            amount_rupiah: rupiah(1),
            on: new Date().toISOString().slice(0, 10),
            now: new Date(),
            reason: 'quality',
            actor: 'staff_1',
          },
          trx,
        ),
      )

    test('a part that cannot be divided takes no place from the others, neither in the list nor in the run of the system', async () => {
      const [short, first, second] = [await due(), await due(), await due()]
      await hold_less(short)
      const now = new Date()
      const facility_id = market.facilities[PALU] as string
      const list = await listDue(app().container, facility_id, now, 1)
      expect(list.due.parts.map(({ order }) => order.id)).toEqual([first])
      expect(list.due.count).toBe(2)
      const { parts } = (await listDue(app().container, facility_id, now, 2)).due
      expect(parts.map(({ order }) => order.id)).toEqual([first, second])
      expect(list.due.total_rupiah).toBe(parts.reduce((sum, part) => sum + part.total_rupiah, 0n))
      expect(list.blocked).toMatchObject({
        count: 1,
        parts: [{ order: { id: short, blocked: 'money_differs' } }],
      })
      await withoutSweep(app().container, async () => {
        await post('/facility/settlements/setting', { run: 'automatic' })
        const found: string[] = []
        for await (const { id } of automaticOrders(now, app().sql, 1)) found.push(id)
        expect(found).toEqual([first, second])
        await post('/facility/settlements/setting', { run: 'by_treasurer' })
      })
    })

    test('a long list is read in as many statements as a short one', async () => {
      const pg = database(app().container)
      const statements = async (limit: number) => {
        const seen: string[] = []
        const note = ({ sql }: { sql: string }) => seen.push(sql)
        pg.on('query', note)
        const { due: found } = await listDue(app().container, market.facilities[PALU]!, new Date(), limit)
        pg.off('query', note)
        expect(found.parts).toHaveLength(limit)
        return seen.filter((text) =>
          /facility_order_line|cost_sheet|split_component|payment_request/.test(text),
        ).length
      }
      expect(await withoutSweep(app().container, () => statements(2))).toBe(
        await withoutSweep(app().container, () => statements(1)),
      )
    })

    test('where the money is divided at payment, the system does it at once, and delivery posts nothing again', async () => {
      await post('/facility/settlements/setting', { run: 'automatic' })
      await app().sql.raw('ALTER TABLE split_scheme DISABLE TRIGGER USER')
      await app().sql.raw(`UPDATE split_scheme SET settlement_trigger = 'ON_PAYMENT' WHERE facility_id = ?`, [
        market.facilities[PALU] as string,
      ])
      await app().sql.raw('ALTER TABLE split_scheme ENABLE TRIGGER USER')
      const { id } = await withoutSweep(app().container, () =>
        pastOrder(app().container, market, PALU, 'paid'),
      )
      const standing = async () =>
        (await app().sql.raw('SELECT id FROM standing_settlement WHERE facility_order_id = ?', [id])).rows
      await sweepAt(app().container, Date.now())
      const [first] = await standing()
      expect(first).toBeDefined()
      for (const transition of ['start_production', 'mark_ready', 'hand_over'] as const)
        await moveFacilityOrder(app().container, {
          facility_order_id: id,
          transition,
          mover: {
            kind: 'staff',
            scope: market.staff(transition === 'hand_over' ? 'kasubsi' : 'catalogue_staff', PALU),
          },
          now: new Date(),
        })
      const clerk = {
        kind: 'staff' as const,
        scope: market.staff('cooperative_clerk', market.cooperativeOf(PALU)),
      }
      const { rows: lines } = await app().sql.raw(
        'SELECT id AS facility_order_line_id, quantity FROM facility_order_line WHERE facility_order_id = ?',
        [id],
      )
      for (const act of [
        { transition: 'accept_goods' as const, lines },
        { transition: 'ship' as const, courier: 'JNE', tracking_number: 'JTR1' },
        { transition: 'deliver' as const },
      ])
        await moveFacilityOrder(app().container, {
          facility_order_id: id,
          mover: clerk,
          now: new Date(),
          ...act,
        })
      await sweepAt(app().container, Date.now() + DAY)
      const { rows } = await app().sql.raw('SELECT state FROM facility_order WHERE id = ?', [id])
      expect(rows).toEqual([{ state: 'settled' }])
      expect(await standing()).toEqual([first])
      await verifyMoney(app().sql)
    })
  },
  { restore: 'once' },
)
