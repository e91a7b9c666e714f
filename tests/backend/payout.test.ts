import type { MedusaContainer } from '@medusajs/framework/types'
import { beforeEach, expect, test } from 'vitest'
import type LedgerService from '../../medusa/src/modules/ledger/service'
import { rupiah } from '../../medusa/src/money/rupiah'
import { approvePayout, refusePayout } from '../../medusa/src/workflows/payout/decide-payout'
import { payeeBalances } from '../../medusa/src/workflows/payout/payee-balances'
import { type PreparePayout, preparePayout } from '../../medusa/src/workflows/payout/prepare-payout'
import { verifyPayouts } from '../../medusa/src/workflows/payout/verify-payouts'
import { verifyProceeds } from '../../medusa/src/workflows/proceeds/verify-proceeds'
import { bareContainer } from './fixtures/bare-container.ts'
import { bareFacility, soldOrder } from './fixtures/bare-facility.ts'
import { databaseSuite } from './runner/database-suite.ts'

/*
 * Goal: money that is held for others leaves the bank only to them, only by two people, and only once. Method: the acts on the
 * real database, and raw SQL by somebody with the application's rights.
 */

const now = new Date('2026-03-31T03:00:00Z')

databaseSuite(
  'Payouts',
  (sql) => {
    let container: MedusaContainer
    let FACILITY: string
    let payee_id: string

    beforeEach(async () => {
      container = bareContainer(sql())
      const facility = await bareFacility(sql(), container)
      FACILITY = facility.id
      payee_id = facility.cooperative_id
      await soldOrder(sql(), container, {
        id: `fo_${FACILITY}`,
        facility_id: FACILITY,
        goods: 1_000_000,
        shipping: 75_000,
      })
    })

    const prepare = (amount: number, changes: Partial<PreparePayout> = {}) =>
      preparePayout(container, {
        facility_id: FACILITY,
        kind: 'COOPERATIVE',
        payee_id,
        amount_rupiah: rupiah(amount),
        paid_on: '2026-03-25',
        document_reference: 'SPBy-001/2026',
        memo: 'Jasa koperasi bulan Maret',
        actor: 'staff_treasurer',
        now,
        ...changes,
      })
    const approve = (id: string, actor = 'staff_head') =>
      approvePayout(container, { facility_id: FACILITY, id, actor, now })
    const balanceOf = async (code: string) => {
      const ledger = container.resolve<LedgerService>('ledger')
      return (await ledger.balance({ facility_id: FACILITY, codes: [code] }))[0]?.balance
    }
    const booksAreRight = async () => {
      expect(await verifyPayouts(sql(), FACILITY)).toEqual([])
      expect(await verifyProceeds(sql(), FACILITY)).toEqual([])
      expect(await container.resolve<LedgerService>('ledger').verify(FACILITY)).toEqual([])
    }
    const raw = (statement: string) => sql().transaction((trx) => trx.raw(statement))

    test('pay a cooperative its share: prepared by one, approved by another, booked at once', async () => {
      const { id } = await prepare(60_000)
      expect(await balanceOf('2501')).toBe(100_000n)
      const paid = await approve(id)
      expect(paid).toMatchObject({ state: 'paid', ledger_transaction_id: expect.stringMatching(/^ltxn_/) })
      expect(await balanceOf('2501')).toBe(40_000n)
      expect(await balanceOf('1101')).toBe(1_015_000n)
      await booksAreRight()
    })

    test('follow each cooperative: what it was owed, was paid and is still owed', async () => {
      await approve((await prepare(60_000)).id)
      const shipping = { kind: 'SHIPPING', paid_on: '2026-03-26', document_reference: 'RESI-1' } as const
      await approve((await prepare(75_000, shipping)).id)
      const balances = await payeeBalances(FACILITY, { from: '2026-03-26', to: '2026-03-31' }, sql())
      expect(balances.filter((each) => each.payee_id === payee_id)).toMatchObject([
        { kind: 'COOPERATIVE', payee_name: 'Koperasi Uji', opening_rupiah: 40_000n, balance_rupiah: 40_000n },
        { kind: 'SHIPPING', opening_rupiah: 75_000n, paid_rupiah: 75_000n, balance_rupiah: 0n },
      ])
    })

    test('never exceed what is owed, counting what is prepared already', async () => {
      await prepare(60_000)
      await expect(prepare(40_001, { document_reference: 'SPBy-002' })).rejects.toMatchObject({
        fields: { amount_rupiah: expect.stringContaining('Rp40.000') },
      })
      await prepare(40_000, { document_reference: 'SPBy-002' })
    })

    test('are refused when the money is gone by the time of the approval', async () => {
      const { id } = await prepare(100_000)
      // Somebody moved the share away in the meantime, with a journal of their own.
      await sql().transaction((trx) =>
        container.resolve<LedgerService>('ledger').post(
          {
            facility_id: FACILITY,
            effective_on: '2026-03-26',
            source_type: 'test',
            source_id: 'moved',
            event: 'moved',
            idempotency_key: 'moved',
            memo: 'Dipindah',
            actor: 'staff_x',
            lines: [{ debit: '2501', credit: '2401', amount: rupiah(1) }],
          },
          trx,
        ),
      )
      await expect(approve(id)).rejects.toThrow('melebihi')
      expect(await balanceOf('2501')).toBe(99_999n)
      await booksAreRight()
    })

    test('cannot be dated before the money was there, nor after today', async () => {
      const early = await prepare(1_000, { paid_on: '2026-03-15' })
      await expect(approve(early.id)).rejects.toThrow('melebihi')
      await expect(prepare(1_000, { paid_on: '2026-04-01' })).rejects.toMatchObject({
        fields: { paid_on: expect.stringContaining('belum tiba') },
      })
    })

    test('leave the bank once, however many approve at the same moment', async () => {
      const { id } = await prepare(60_000)
      const answers = await Promise.allSettled(
        ['staff_a', 'staff_b', 'staff_c'].map((head) => approve(id, head)),
      )
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await balanceOf('2501')).toBe(40_000n)
      await booksAreRight()
    })

    test('cannot be approved by whoever prepared them, not even past our code', async () => {
      const { id } = await prepare(60_000)
      await expect(approve(id, 'staff_treasurer')).rejects.toThrow('Orang lain')
      const set = `UPDATE payout SET state = 'paid', approved_at = now(), ledger_transaction_id = 'ltxn_none', approved_by =`
      const where = `WHERE id = '${id}'`
      await expect(raw(`${set} ' Staff_Treasurer' ${where}`)).rejects.toThrow('payout_two_people')
      await expect(raw(`${set} 'staff_head' ${where}`)).rejects.toMatchObject({ code: 'LP002' })
    })

    test('do not change once they are decided, and never disappear', async () => {
      const { id } = await prepare(60_000)
      const no = { facility_id: FACILITY, id, actor: 'staff_head', now, reason: 'Kuitansi belum ada' }
      expect(await refusePayout(container, no)).toMatchObject({ state: 'refused' })
      await expect(approve(id)).rejects.toThrow('sudah ditolak')
      await expect(raw(`UPDATE payout SET refusal_reason = 'lain' WHERE id = '${id}'`)).rejects.toMatchObject(
        { code: 'LP001' },
      )
      await expect(raw('DELETE FROM payout')).rejects.toThrow()
      const again = await prepare(60_000)
      await expect(raw(`UPDATE payout SET amount_rupiah = 1 WHERE id = '${again.id}'`)).rejects.toMatchObject(
        {
          code: 'LP001',
        },
      )
    })

    test('are not made twice on the same paper', async () => {
      await prepare(10_000)
      await expect(prepare(10_000, { document_reference: ' spby-001/2026' })).rejects.toMatchObject({
        fields: { document_reference: expect.stringContaining('sudah dipakai') },
      })
    })

    test('go to nobody else: a payee must be the facility’s own', async () => {
      await expect(prepare(1_000, { payee_id: 'coop_elsewhere' })).rejects.toHaveProperty('fields.payee_id')
      await expect(prepare(1_000, { payee_id: null })).rejects.toHaveProperty('fields.payee_id')
    })

    test('are found when somebody with the owner’s password forges one', async () => {
      const { id } = await prepare(60_000)
      await approve(id)
      await sql().raw(`ALTER TABLE payout DISABLE TRIGGER USER;
      UPDATE payout SET amount_rupiah = 50000 WHERE id = '${id}'; ALTER TABLE payout ENABLE TRIGGER USER`)
      expect((await verifyPayouts(sql(), FACILITY)).map(({ rule }) => rule)).toContain(
        'a paid payout is booked',
      )
    })
  },
  { restore: 'once' },
)
