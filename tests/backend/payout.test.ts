import type { MedusaContainer } from '@medusajs/framework/types'
import { beforeEach, expect, test } from 'vitest'
import type LedgerService from '../../medusa/src/modules/ledger/service'
import type PayoutService from '../../medusa/src/modules/payout/service'
import { rupiah } from '../../medusa/src/money/rupiah'
import { approvePayout, refusePayout } from '../../medusa/src/workflows/payout/decide-payout'
import { payeeBalances } from '../../medusa/src/workflows/payout/payee-balances'
import { type PreparePayout, preparePayout } from '../../medusa/src/workflows/payout/prepare-payout'
import { approveReturn, refuseReturn, requestReturn } from '../../medusa/src/workflows/payout/return-payout'
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
    const paid = async (amount: number) => (await approve((await prepare(amount)).id)).id
    const bounce = (id: string, changes: Partial<Parameters<typeof requestReturn>[1]> = {}) =>
      requestReturn(container, {
        facility_id: FACILITY,
        id,
        returned_on: '2026-03-27',
        document_reference: 'RETUR-BRI-77',
        reason: 'Nomor rekening penerima salah',
        actor: 'staff_treasurer',
        now,
        ...changes,
      })
    const approveBack = (id: string, actor = 'staff_head') =>
      approveReturn(container, { facility_id: FACILITY, id, actor, now })
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

    test('are weighed before the book is locked, so that nobody waits while postings are read', async () => {
      const { id } = await prepare(60_000)
      const asked: string[] = []
      const listen = ({ sql: text }: { sql: string }) => asked.push(text)
      sql().on('query', listen)
      await approve(id).finally(() => sql().removeListener('query', listen))
      const locked = asked.findIndex((text) => text.includes('ledger_open_book'))
      expect(locked).toBeGreaterThan(-1)
      expect(asked.findLastIndex((text) => text.includes('partner_of'))).toBeGreaterThan(-1)
      expect(asked.findLastIndex((text) => text.includes('partner_of'))).toBeLessThan(locked)
    })

    test('never exceed what one cooperative is owed, though the account holds another’s share too', async () => {
      await soldOrder(sql(), container, {
        id: `fo_${FACILITY}_other`,
        facility_id: FACILITY,
        goods: 1_000_000,
      })
      await sql().raw(
        `INSERT INTO cooperative (id, slug, name, legal_form, registration_status, area_code)
           VALUES ('x${payee_id}', 'koperasi-lain-${payee_id.slice(5)}', 'Koperasi Lain', 'Koperasi', 'SUDAH', '72');
         INSERT INTO checkout (id, idempotency_key, request_hash, token, order_id, order_number, buyer_type, buyer_name, buyer_phone,
           payment_method, parts, placed_at, total_rupiah)
         VALUES ('chk_${FACILITY}', 'key-${FACILITY}', 'h', lpad('${FACILITY.replace('_', '')}', 26, 't'), 'order_${FACILITY}', 'LB-${FACILITY}', 'person', 'Pembeli',
           '+6281234567890', 'transfer', '[]', '2026-03-01', 1000000);
         ALTER TABLE facility_order DISABLE TRIGGER USER;
         INSERT INTO facility_order (id, number, order_id, facility_id, cooperative_id, state, version, content_hash, method, goods_rupiah,
           shipping_rupiah, total_rupiah, promised_from, promised_to, placed_at, buyer_type, mode, round)
         VALUES ('fo_${FACILITY}_other', 'LB-${FACILITY}', 'order_${FACILITY}', '${FACILITY}', 'x${payee_id}', 'settled', 1, 'h', 'pickup',
           1000000, 0, 1000000, '2026-03-01', '2026-03-01', '2026-03-01', 'person', 'ready_stock', 1);
         ALTER TABLE facility_order ENABLE TRIGGER USER`,
      )
      const first = await prepare(60_000)
      // Two treasurers who prepare at the same moment do not see each other's payout.
      const second = {
        id: `pout_${FACILITY}`,
        kind: 'COOPERATIVE' as const,
        document_reference: 'SPBy-2',
        memo: 'Jasa',
      }
      await container.resolve<PayoutService>('payout').prepare({
        ...second,
        facility_id: FACILITY,
        payee_id,
        amount_rupiah: rupiah(60_000),
        paid_on: '2026-03-25',
        prepared_by: 'staff_treasurer',
        prepared_at: now,
      })
      const answers = await Promise.allSettled([approve(first.id), approve(second.id)])
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await balanceOf('2501')).toBe(140_000n)
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

    test('that the bank returned are owed again: reported by one, approved by another, booked back once', async () => {
      const id = await paid(60_000)
      expect(await bounce(id)).toMatchObject({ state: 'paid' })
      await expect(bounce(id)).rejects.toThrow('sudah diajukan')
      await expect(approveBack(id, 'staff_treasurer')).rejects.toThrow('Orang lain')
      expect(await balanceOf('2501')).toBe(40_000n)
      const answers = await Promise.allSettled(['staff_a', 'staff_b'].map((head) => approveBack(id, head)))
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await balanceOf('2501')).toBe(100_000n)
      expect(await balanceOf('1101')).toBe(1_075_000n)
      const balances = await payeeBalances(FACILITY, { from: '2026-03-01', to: '2026-03-31' }, sql())
      expect(balances.find((each) => each.payee_id === payee_id)).toMatchObject({
        paid_rupiah: 0n,
        balance_rupiah: 100_000n,
      })
      const { payouts } = await container.resolve<PayoutService>('payout').payouts(FACILITY, { limit: 9 })
      expect(payouts).toMatchObject([{ id, state: 'returned' }])
      await expect(bounce(id)).rejects.toThrow('sudah dikembalikan')
      const anew = { paid_on: '2026-03-28', document_reference: 'SPBy-009' }
      await approve((await prepare(100_000, anew)).id)
      await booksAreRight()
    })

    test('come back late into the open month, and say which day it was', async () => {
      const april = new Date('2026-04-02T03:00:00Z')
      const id = await paid(60_000)
      const ledger = container.resolve<LedgerService>('ledger')
      await sql().transaction((trx) =>
        ledger.closePeriod(
          {
            facility_id: FACILITY,
            starts_on: '2026-03-01',
            ends_on: '2026-03-31',
            closed_by: 'staff_head',
            now: april,
          },
          trx,
        ),
      )
      await bounce(id, { now: april })
      await approveReturn(container, {
        facility_id: FACILITY,
        id,
        actor: 'staff_head',
        now: april,
      })
      const { rows } = await sql().raw(
        `SELECT effective_on::text, relates_on::text FROM ledger_transaction WHERE source_id = ? AND event = 'cooperative_returned'`,
        [id],
      )
      expect(rows).toEqual([{ effective_on: '2026-04-01', relates_on: '2026-03-27' }])
      await booksAreRight()
    })

    test('come back only when they were paid, not before that day, and not when the head refuses', async () => {
      const waiting = await prepare(10_000, { document_reference: 'SPBy-002' })
      await expect(bounce(waiting.id)).rejects.toThrow('belum dibayar')
      const id = await paid(60_000)
      await expect(bounce(id, { returned_on: '2026-03-24' })).rejects.toHaveProperty('fields.returned_on')
      await expect(bounce(id, { returned_on: '2026-04-01' })).rejects.toHaveProperty('fields.returned_on')
      await expect(approveBack(id)).rejects.toThrow('Tidak ada pengembalian')
      await bounce(id)
      const no = { facility_id: FACILITY, id, actor: 'staff_head', now, reason: 'Bukti bank belum ada' }
      await refuseReturn(container, no)
      await expect(approveBack(id)).rejects.toThrow('Tidak ada pengembalian')
      expect(await balanceOf('2501')).toBe(40_000n)
      await bounce(id)
      await booksAreRight()
    })

    test('cannot be brought back past our code: not alone, not unbooked, not twice, not unsaid', async () => {
      const id = await paid(60_000)
      await bounce(id)
      const set = `UPDATE payout_return SET state = 'returned', approved_at = now(), ledger_transaction_id = 'ltxn_none', approved_by =`
      const where = `WHERE payout_id = '${id}'`
      await expect(raw(`${set} ' Staff_Treasurer' ${where}`)).rejects.toThrow('payout_return_two_people')
      await expect(raw(`${set} 'staff_head' ${where}`)).rejects.toMatchObject({ code: 'LP002' })
      await approveBack(id)
      await expect(raw(`UPDATE payout_return SET reason = 'lain' ${where}`)).rejects.toMatchObject({
        code: 'LP001',
      })
      await expect(raw('DELETE FROM payout_return')).rejects.toThrow()
      const again = `INSERT INTO payout_return (id, payout_id, returned_on, document_reference, reason, requested_by, requested_at)
        VALUES ('pret_x', '${id}', '2026-03-28', 'RETUR-2', 'Lagi', 'staff_x', now())`
      await expect(raw(again)).rejects.toThrow('payout_return_once')
      await booksAreRight()
    })

    test('are found when their posting is taken back without a return', async () => {
      const { ledger_transaction_id } = await approve((await prepare(60_000)).id)
      await sql().transaction((trx) =>
        container.resolve<LedgerService>('ledger').reverse(
          {
            facility_id: FACILITY,
            effective_on: '2026-03-28',
            source_type: 'test',
            source_id: `${FACILITY}_sly`,
            event: 'sly',
            idempotency_key: `sly:${FACILITY}`,
            memo: 'Diam-diam',
            actor: 'staff_x',
            reverses_id: ledger_transaction_id as string,
          },
          trx,
        ),
      )
      expect((await verifyPayouts(sql(), FACILITY)).map(({ rule }) => rule)).toEqual([
        'what came back of a payout is what a return says',
      ])
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
