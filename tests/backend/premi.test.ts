import type { MedusaContainer } from '@medusajs/framework/types'
import { beforeEach, expect, test } from 'vitest'
import type LedgerService from '../../medusa/src/modules/ledger/service'
import type PremiService from '../../medusa/src/modules/premi/service'
import { rupiah } from '../../medusa/src/money/rupiah'
import { approvePayout } from '../../medusa/src/workflows/payout/decide-payout'
import { approveReturn, requestReturn } from '../../medusa/src/workflows/payout/return-payout'
import { verifyPayouts } from '../../medusa/src/workflows/payout/verify-payouts'
import { addMaker, endMaker } from '../../medusa/src/workflows/premi/add-maker'
import { allocatePremi } from '../../medusa/src/workflows/premi/allocate-premi'
import { preparePremiPayout } from '../../medusa/src/workflows/premi/pay-premi'
import { planAllocation } from '../../medusa/src/workflows/premi/plan-allocation'
import { planMark } from '../../medusa/src/workflows/premi/plan-mark'
import { correctWork, recordWork } from '../../medusa/src/workflows/premi/record-work'
import { verifyPremi } from '../../medusa/src/workflows/premi/verify-premi'
import type { ReportRequest } from '../../medusa/src/workflows/report/report-definition'
import { premi as premiReport } from '../../medusa/src/workflows/report/reports/premi'
import { takeBackForRefund } from '../../medusa/src/workflows/settlement/take-back-settlement'
import { bareContainer } from './fixtures/bare-container.ts'
import { bareFacility, soldOrder } from './fixtures/bare-facility.ts'
import { databaseSuite } from './runner/database-suite.ts'

/*
 * Goal: every rupiah of premi is somebody's, once, and nobody is named. Method: the acts on the real database, and raw SQL by
 * somebody with the application's rights.
 */

const now = new Date('2026-03-31T03:00:00Z')
const MONTH = '2026-03-01'

databaseSuite(
  'Premi',
  (sql) => {
    let container: MedusaContainer
    let facility_id: string
    let wood: string
    let coffee: string

    beforeEach(async () => {
      container = bareContainer(sql())
      const facility = await bareFacility(sql(), container)
      facility_id = facility.id
      ;[wood, coffee] = facility.workshops
      for (const code of ['PLU-001', 'PLU-002', 'PLU-003'])
        await add(code, code === 'PLU-003' ? coffee : wood)
    })

    const premi = () => container.resolve<PremiService>('premi')
    const add = (code: string, workshop_id = wood) =>
      addMaker(container, {
        facility_id,
        code,
        workshop_id,
        active_from: '2026-01-01',
        actor: 'staff_bimker',
        now,
      })
    const work = (
      entries: [code: string, quantity: number][],
      workshop_id = wood,
      worked_on = '2026-03-12',
    ) =>
      recordWork(container, {
        facility_id,
        workshop_id,
        facility_order_id: null,
        worked_on,
        entries: entries.map(([code, quantity]) => ({ code, quantity })),
        actor: 'staff_bimker',
        now,
      })
    let orders = 0
    /** Half of the goods is premi. */
    const sell = (goods: number, workshops: [string, number][] = [[wood, goods]]) => {
      orders += 1
      return soldOrder(sql(), container, { id: `fo_premi_${orders}`, facility_id, goods, workshops })
    }
    const preview = async () => planMark(await planAllocation(facility_id, MONTH, sql()))
    const allocate = async (seen?: string) => {
      const expected_mark = seen ?? (await preview())
      return allocatePremi(container, {
        facility_id,
        month: MONTH,
        expected_mark,
        actor: 'staff_treasurer',
        now,
      })
    }
    const balances = async () => {
      const all = await premi().balances(facility_id, '2026-03-31')
      return Object.fromEntries(all.map(({ code, balance_rupiah }) => [code, balance_rupiah]))
    }
    const paper = {
      paid_on: '2026-03-31',
      document_reference: 'BA-PREMI-03/2026',
      memo: 'Premi bulan Maret',
      actor: 'staff_treasurer',
      now,
    }
    const prepare = (lines?: [code: string, amount: number][], changes: Partial<typeof paper> = {}) =>
      preparePremiPayout(container, {
        facility_id,
        ...paper,
        ...changes,
        lines: lines?.map(([code, amount]) => ({ code, amount_rupiah: rupiah(amount) })),
      })
    const approve = (id: string, actor = 'staff_head') =>
      approvePayout(container, { facility_id, id, actor, now })
    const held = async () => {
      const [account] = await container
        .resolve<LedgerService>('ledger')
        .balance({ facility_id, codes: ['2201'] })
      return account?.balance
    }
    /** The buyer gets the money back. */
    const takeBack = ({ facility_order_id }: { facility_order_id: string }) =>
      sql().transaction((trx) =>
        takeBackForRefund(
          container,
          {
            facility_id,
            facility_order_id,
            amount_rupiah: rupiah(1),
            on: '2026-03-31',
            reason: 'Barang dikembalikan',
            actor: 'staff_treasurer',
            now,
          },
          trx,
        ),
      )
    const booksAreRight = async () => {
      expect(await verifyPremi(sql(), facility_id)).toEqual([])
      expect(await verifyPayouts(sql(), facility_id)).toEqual([])
    }
    const raw = (statement: string) => sql().transaction((trx) => trx.raw(statement))

    test('goes to codes by the hours that their workshop logged, to the last rupiah', async () => {
      await work([
        ['PLU-001', 32],
        ['PLU-002', 16],
      ])
      await sell(200_001)
      expect(await allocate()).toEqual({ total_rupiah: 100_001n, settlement_count: 1, maker_count: 2 })
      expect(await balances()).toEqual({ 'PLU-001': 66_667n, 'PLU-002': 33_334n, 'PLU-003': 0n })
      expect(await held()).toBe(100_001n)
      await booksAreRight()
    })

    test('goes by the work of the order itself where it was logged', async () => {
      await work([['PLU-001', 32]])
      const { facility_order_id } = await sell(200_000)
      await sql().raw(
        `INSERT INTO work_log (id, facility_id, workshop_id, facility_order_id, maker_id, worked_on, quarter_hours, recorded_by, recorded_at)
         SELECT 'wlog_' || id, facility_id, workshop_id, ?, id, '2026-02-20', 4, 'staff_bimker', now() FROM maker
          WHERE facility_id = ? AND code = 'PLU-002'`,
        [facility_order_id, facility_id],
      )
      await allocate()
      expect(await balances()).toMatchObject({ 'PLU-001': 0n, 'PLU-002': 100_000n })
    })

    test('waits, and says for which workshop, until every workshop of the order has logged work', async () => {
      await work([['PLU-001', 32]])
      await sell(200_000, [
        [wood, 150_000],
        [coffee, 50_000],
      ])
      const [part] = await planAllocation(facility_id, MONTH, sql())
      expect(part).toMatchObject({ shares: [], missing_workshops: ['Bengkel Kopi'], amount_rupiah: 100_000n })
      await expect(allocate()).rejects.toThrow('Catat kerjanya')
      await work([['PLU-003', 1]], coffee)
      await allocate()
      expect(await balances()).toEqual({ 'PLU-001': 75_000n, 'PLU-002': 0n, 'PLU-003': 25_000n })
      expect(await planAllocation(facility_id, null, sql())).toEqual([])
      await booksAreRight()
    })

    test('goes by pieces where the workshop counts pieces', async () => {
      await premi().setWorkUnit({
        facility_id,
        workshop_id: wood,
        unit: 'pieces',
        valid_from: '2026-03-10',
        legal_basis: 'SK Kepala',
        recorded_by: 'staff_head',
        recorded_at: now,
      })
      await work([['PLU-001', 80]], wood, '2026-03-09')
      await work([['PLU-002', 7]], wood, '2026-03-11')
      await sell(200_000)
      await allocate()
      expect(await balances()).toMatchObject({ 'PLU-001': 0n, 'PLU-002': 100_000n })
    })

    test('counts no work that was taken back', async () => {
      await work([
        ['PLU-001', 32],
        ['PLU-002', 16],
      ])
      const { work: log } = await premi().workLog(facility_id, { limit: 10 })
      const wrong = log.find(({ code }) => code === 'PLU-001')!
      const take = { facility_id, id: wrong.id, actor: 'staff_bimker', now }
      await correctWork(container, take)
      await expect(correctWork(container, take)).rejects.toThrow('sudah dibatalkan')
      await sell(200_000)
      await allocate()
      expect(await balances()).toMatchObject({ 'PLU-001': 0n, 'PLU-002': 100_000n })
      await booksAreRight()
    })

    test('is allocated once, however many do so at the same moment, and only as the preview showed', async () => {
      await work([['PLU-001', 32]])
      await sell(200_000)
      const before = await preview()
      // The sum stays, whoever worked: what changes is who gets it.
      await work([['PLU-002', 32]])
      await expect(allocate(before)).rejects.toMatchObject({ conflict: 'allocation_changed' })
      const seen = await preview()
      const answers = await Promise.allSettled([allocate(seen), allocate(seen), allocate(seen)])
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await balances()).toMatchObject({ 'PLU-001': 50_000n, 'PLU-002': 50_000n })
      await booksAreRight()
    })

    test('is paid by codes, by two people, and leaves the balances and the bank together', async () => {
      await work([
        ['PLU-001', 30],
        ['PLU-002', 10],
      ])
      await sell(200_000)
      await allocate()
      const { id, amount_rupiah } = await prepare([['PLU-001', 50_000]])
      expect(amount_rupiah).toBe(50_000n)
      await expect(approve(id, 'staff_treasurer')).rejects.toThrow('Orang lain')
      const answers = await Promise.allSettled([approve(id, 'staff_a'), approve(id, 'staff_b')])
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await balances()).toMatchObject({ 'PLU-001': 25_000n, 'PLU-002': 25_000n })
      expect(await held()).toBe(50_000n)
      await booksAreRight()
    })

    test('is paid to everybody who has a balance when no codes are named', async () => {
      await work([
        ['PLU-001', 30],
        ['PLU-002', 10],
      ])
      await sell(200_000)
      await allocate()
      const { id } = await prepare()
      // What waits for approval cannot be prepared again.
      await expect(prepare([['PLU-001', 1]], { document_reference: 'BA-2' })).rejects.toHaveProperty('fields')
      await approve(id)
      expect(await balances()).toMatchObject({ 'PLU-001': 0n, 'PLU-002': 0n })
      expect(await held()).toBe(0n)
    })

    test('is never paid beyond a balance, nor twice to a code, nor to a code that is not there', async () => {
      await work([['PLU-001', 32]])
      await sell(200_000)
      await allocate()
      const refusals: [[string, number][], string][] = [
        [[['PLU-001', 100_001]], 'lines.0.amount_rupiah'],
        [[['PLU-002', 1]], 'lines.0.amount_rupiah'],
        [[['LAIN-9', 1]], 'lines.0.code'],
        [
          [
            ['PLU-001', 1],
            ['PLU-001', 1],
          ],
          'lines.1.code',
        ],
      ]
      for (const [lines, field] of refusals)
        await expect(prepare(lines)).rejects.toMatchObject({ fields: { [field]: expect.any(String) } })
    })

    test('that the bank returned stands with its codes again, and can be paid anew', async () => {
      await work([
        ['PLU-001', 30],
        ['PLU-002', 10],
      ])
      await sell(200_000)
      await allocate()
      const { id } = await prepare()
      await approve(id)
      const bounced = {
        facility_id,
        id,
        returned_on: '2026-03-31',
        document_reference: 'RETUR-BRI-77',
        reason: 'Nomor rekening salah',
        now,
      }
      await requestReturn(container, { ...bounced, actor: 'staff_treasurer' })
      await approveReturn(container, { ...bounced, actor: 'staff_head' })
      expect(await balances()).toMatchObject({ 'PLU-001': 75_000n, 'PLU-002': 25_000n })
      expect(await held()).toBe(100_000n)
      const report = await premiReport.summary({
        sql: sql(),
        organisation_id: facility_id,
        period: { from: '2026-03-01', to: '2026-03-31' },
      } as ReportRequest)
      expect([report.row_count, report.totals]).toEqual([
        2,
        { opening: 0n, added: 100_000n, paid: 0n, closing: 100_000n },
      ])
      await booksAreRight()
      await approve((await prepare(undefined, { document_reference: 'BA-2' })).id)
      expect(await held()).toBe(0n)
      await booksAreRight()
    })

    test('is given back to a code only by a return that was approved, and exactly', async () => {
      await work([['PLU-001', 30]])
      await sell(200_000)
      await allocate()
      const { id } = await prepare()
      await approve(id)
      const entry = (amount: number) => `
        INSERT INTO premi_entry (id, facility_id, maker_id, kind, payout_id, amount_rupiah, entered_on, recorded_by, recorded_at)
        SELECT 'prme_y' || gen_random_uuid(), facility_id, maker_id, 'RETURNED', '${id}', ${amount}, '2026-03-31', 'staff_x', now()
          FROM premi_payout_line WHERE payout_id = '${id}'`
      await expect(raw(entry(100_000))).rejects.toMatchObject({ code: 'LW002' })
      await expect(raw(entry(-1))).rejects.toThrow('premi_entry_adds_or_takes')
    })

    test('is taken back with its settlement, and what was paid already is held against the next', async () => {
      await work([['PLU-001', 32]])
      const sold = await sell(200_000)
      await allocate()
      await approve((await prepare([['PLU-001', 60_000]])).id)
      await takeBack(sold)
      expect(await held()).toBe(-60_000n)
      expect(await balances()).toMatchObject({ 'PLU-001': -60_000n })
      await sell(100_000)
      await allocate()
      expect(await balances()).toMatchObject({ 'PLU-001': -10_000n })
      await expect(prepare([['PLU-001', 1]], { document_reference: 'BA-2' })).rejects.toHaveProperty('fields')
    })

    test('of a settlement that was taken back is neither allocated nor left with anybody', async () => {
      await work([['PLU-001', 32]])
      const sold = await sell(200_000)
      await allocate()
      // Even where nobody asks for its posting; what is refused brings that guard back.
      const reversal = `ALTER TABLE settlement_reversal DISABLE TRIGGER settlement_reversal_booking;
        INSERT INTO settlement_reversal (settlement_id, reversed_on, reversed_at, cause, reason, requested_by)
        VALUES ('${sold.id}', '2026-03-31', now(), 'refund', 'Barang dikembalikan', 'staff_x')`
      await expect(raw(reversal)).rejects.toMatchObject({ code: 'LW002' })
      await takeBack(sold)
      expect(await planAllocation(facility_id, MONTH, sql())).toEqual([])
      await booksAreRight()
    })

    test('is never left with anybody when a month is allocated while its settlement is taken back', async () => {
      await work([['PLU-001', 32]])
      for (let round = 0; round < 5; round++) {
        const sold = await sell(200_000)
        const seen = await preview()
        await Promise.allSettled([allocate(seen), takeBack(sold), allocate(seen)])
        expect(await premi().allocatedOf(sold.id)).toEqual([])
        expect(await planAllocation(facility_id, MONTH, sql())).toEqual([])
      }
      expect((await balances())['PLU-001']).toBe(0n)
      await booksAreRight()
    })

    test('cannot be given, taken or paid past our code', async () => {
      await work([['PLU-001', 32]])
      const { id } = await sell(200_000)
      await allocate()
      const [maker] = await premi().makers(facility_id, null)
      const entry = (kind: string, amount: number, settlement: string | null, payout: string | null) => `
        INSERT INTO premi_entry (id, facility_id, maker_id, kind, settlement_id, allocation_id, payout_id, amount_rupiah, entered_on,
          recorded_by, recorded_at) SELECT 'prme_x' || gen_random_uuid(), '${facility_id}', '${maker?.id}', '${kind}',
          ${settlement ? `'${settlement}'` : 'NULL'}, ${kind === 'ALLOCATED' ? '(SELECT max(id) FROM premi_allocation)' : 'NULL'},
          ${payout ? `'${payout}'` : 'NULL'}, ${amount}, '2026-03-31', 'staff_x', now()`
      await expect(raw(entry('TAKEN_BACK', -100_000, id, null))).rejects.toMatchObject({ code: 'LW002' })
      const waiting = await prepare([['PLU-001', 10_000]])
      await expect(raw(entry('PAID', -10_000, null, waiting.id))).rejects.toMatchObject({ code: 'LW002' })
      await expect(raw(entry('PAID', -100_001, null, waiting.id))).rejects.toMatchObject({ code: 'LW004' })
      const other = await sell(2_000)
      await expect(raw(entry('ALLOCATED', 999, other.id, null))).rejects.toMatchObject({ code: 'LW002' })
      await expect(raw(`UPDATE premi_entry SET amount_rupiah = 1`)).rejects.toThrow()
      await expect(raw(`DELETE FROM work_log`)).rejects.toThrow()
      await expect(raw(`UPDATE premi_payout_line SET amount_rupiah = 1`)).rejects.toThrow()
    })

    test('is found to be wrong when somebody with the owner’s password changes it', async () => {
      await work([['PLU-001', 32]])
      await sell(200_000)
      await allocate()
      await sql().raw(`GRANT UPDATE ON premi_entry TO CURRENT_USER; ALTER TABLE premi_entry DISABLE TRIGGER USER;
        UPDATE premi_entry SET amount_rupiah = amount_rupiah + 1 WHERE facility_id = '${facility_id}';
        ALTER TABLE premi_entry ENABLE TRIGGER USER; REVOKE UPDATE ON premi_entry FROM CURRENT_USER`)
      expect((await verifyPremi(sql(), facility_id)).map(({ rule }) => rule)).toEqual([
        'what is allocated of a settlement is its premi part',
        'no more is owed to codes than the ledger holds for premi',
      ])
    })

    test('knows codes only: nothing that could be a name, a birthday or a registration number', async () => {
      for (const code of [
        'BUDI',
        'SUPARMAN-1',
        '19900817',
        '12345',
        'PLU_1',
        'plu-1',
        'PLU-0000000014',
        '-PLU-1',
      ])
        await expect(add(code), code).rejects.toThrow('maker_code_is_no_name')
      await expect(add('PLU-001')).rejects.toMatchObject({
        fields: { code: expect.stringContaining('dipakai') },
      })
      const { rows } = await sql().raw(
        `SELECT table_name || '.' || column_name AS column FROM information_schema.columns WHERE table_name = ANY(?)`,
        [['maker', 'work_unit', 'work_log', 'premi_allocation', 'premi_entry', 'premi_payout_line']],
      )
      expect(rows.length).toBeGreaterThan(40)
      expect(
        rows.filter(({ column }: { column: string }) =>
          /name|nama|birth|lahir|registr|nik|number|nomor|person|inmate|phone/.test(
            column.split('.')[1] ?? '',
          ),
        ),
      ).toEqual([])
    })

    test('is not earned before a code is used, nor after it has ended', async () => {
      await endMaker(container, { facility_id, code: 'PLU-002', active_to: '2026-03-15' })
      await work([['PLU-002', 8]], wood, '2026-03-15')
      await expect(work([['PLU-002', 8]], wood, '2026-03-16')).rejects.toHaveProperty([
        'fields',
        'entries.0.code',
      ])
      await expect(work([['PLU-001', 8]], wood, '2025-12-31')).rejects.toHaveProperty([
        'fields',
        'entries.0.code',
      ])
      await expect(work([['PLU-001', 8]], wood, '2026-04-01')).rejects.toHaveProperty('fields.worked_on')
      await expect(work([['PLU-001', 97]])).rejects.toHaveProperty(['fields', 'entries.0.quantity'])
    })
  },
  { restore: 'once' },
)
