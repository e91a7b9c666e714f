import { beforeAll, describe, expect, test } from 'vitest'
import type LedgerService from '../../medusa/src/modules/ledger/service'
import { rupiah } from '../../medusa/src/money/rupiah'
import { closeMonth } from '../../medusa/src/workflows/ledger/close-period'
import { postPaymentReceived } from '../../medusa/src/workflows/proceeds/post-payment-received'
import { actingHead } from './fixtures/acting-head.ts'
import { type Market, openMarket } from './fixtures/market.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * Goal: manual journals with two people and the closing of months, over HTTP by the real login. The tests tell one story, in order:
 * two payments of last month, journals about them, and the closing of that month.
 */

const HOME = 'lapas-palu'
const firstOf = (months: number) => {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 10)
}
/** A day of last month, and the first day of this one. */
const LAST_MONTH = `${firstOf(-1).slice(0, 8)}15`
const THIS_MONTH = firstOf(0)

medusaSuite(
  "The book's desk",
  (app) => {
    let market: Market
    let treasurer: string
    let head: string
    let facility_id: string

    const get = (path: string, token = treasurer) => market.call('GET', path, { token })
    const post = (path: string, body: unknown, token = treasurer) =>
      market.call('POST', path, { body, token })
    const ledger = () => app().container.resolve<LedgerService>('ledger')
    const balanceOf = async (code: string) =>
      (await ledger().balance({ facility_id, codes: [code] }))[0]?.balance
    const rightBooks = async () => expect(await ledger().verify(facility_id)).toEqual([])

    beforeAll(async () => {
      market = await openMarket(app())
      treasurer = await market.token('treasurer', HOME)
      head = await market.token('head', HOME)
      facility_id = market.facilities[HOME]!
      for (const id of ['fo_1', 'fo_2'])
        await app().sql.transaction((trx) =>
          postPaymentReceived(
            app().container,
            {
              facility_order_id: id,
              facility_id,
              goods_rupiah: rupiah(200_000),
              shipping_rupiah: rupiah(0),
              unique_code_rupiah: rupiah(0),
              received_on: LAST_MONTH,
              actor: 'staff_x',
            },
            trx,
          ),
        )
    })

    const interest = (changes: object = {}) => ({
      kind: 'journal',
      effective_on: LAST_MONTH,
      memo: 'Jasa giro bulan lalu dari bank',
      document_reference: 'RK-07/2026',
      lines: [{ debit: '1101', credit: '2402', amount_rupiah: 8_000, memo: 'Jasa giro' }],
      ...changes,
    })

    test('shows the chart of accounts, and which of them a manual journal may touch', async () => {
      const { body } = await get('/facility/ledger/chart')
      const manual = body.chart.filter((row: { is_manual: boolean }) => row.is_manual)
      expect(manual.map((row: { code: string }) => row.code)).toContain('2402')
      expect(body.chart.map((row: { code: string }) => row.code)).toContain('2301.*')
    })

    test.each([
      ['2101', 'halaman Pembayaran'],
      ['2301.425119', 'pembagian dan setoran'],
      ['2201', 'halaman Premi'],
      ['1301', 'Pengembalian pendapatan'],
      ['9999', 'daftar akun'],
    ])('refuses account %s in a manual journal and says where to go', async (credit, sentence) => {
      const lines = [{ debit: '1101', credit, amount_rupiah: 8_000 }]
      const refused = await post('/facility/ledger/journals', interest({ lines }))
      expect(refused).toMatchObject({
        status: 400,
        body: { fields: { 'lines.0.credit': expect.stringContaining(sentence) } },
      })
    })

    test('says beside each field what to do', async () => {
      const bad = { memo: 'x', lines: [{ debit: '1101', credit: '', amount_rupiah: 0 }] }
      const { status, body } = await post('/facility/ledger/journals', interest(bad))
      expect(status).toBe(400)
      expect(Object.keys(body.fields).sort()).toEqual(['lines.0.amount_rupiah', 'lines.0.credit', 'memo'])
      const early = await post('/facility/ledger/journals', interest({ effective_on: '2099-01-01' }))
      expect(early.body.fields.effective_on).toContain('belum tiba')
    })

    let journal_id: string
    test('keeps what the treasurer prepares, and books nothing until the head approves', async () => {
      const prepared = await post('/facility/ledger/journals', interest())
      expect(prepared).toMatchObject({ status: 201, body: { journal: { state: 'waiting', is_own: true } } })
      journal_id = prepared.body.journal.id
      expect(await balanceOf('2402')).toBe(0n)
      expect((await post('/facility/ledger/journals', interest())).body.message).toContain('sudah disiapkan')
      expect((await post(`/facility/ledger/journals/${journal_id}/approvals`, {})).status).toBe(403)
    })

    test('books what the head approves, once, under two names that no answer tells', async () => {
      const approve = () => post(`/facility/ledger/journals/${journal_id}/approvals`, {}, head)
      expect(await approve()).toMatchObject({
        status: 200,
        body: { journal: { state: 'booked', seq: 3, total_rupiah: 8_000, is_own: false } },
      })
      expect((await approve()).body.message).toContain('sudah dibukukan dengan nomor 3')
      expect(await balanceOf('2402')).toBe(8_000n)
      const { body } = await get('/facility/ledger/journals')
      expect(JSON.stringify(body)).not.toMatch(/staff_|prepared_by|approved_by/)
      await rightBooks()
    })

    test('does not let a journal take more from an account than it holds', async () => {
      const lines = [{ debit: '2402', credit: '2401', amount_rupiah: 8_001 }]
      const { body } = await post('/facility/ledger/journals', interest({ lines }))
      const refused = await post(`/facility/ledger/journals/${body.journal.id}/approvals`, {}, head)
      expect(refused.body.message).toContain('2402')
      const reason = { reason: 'Jumlahnya salah.' }
      const path = `/facility/ledger/journals/${body.journal.id}/refusals`
      expect(await post(path, reason, head)).toMatchObject({
        body: { journal: { state: 'refused', refusal_reason: 'Jumlahnya salah.' } },
      })
      expect((await post(path, reason, head)).body.message).toContain('sudah ditolak')
    })

    describe('taking back', () => {
      const reversal = (reverses_seq: number, changes: object = {}) => ({
        kind: 'reversal',
        effective_on: LAST_MONTH,
        memo: 'Jasa giro tercatat terlalu banyak',
        document_reference: 'RK-08/2026',
        reverses_seq,
        ...changes,
      })

      test('what the product booked is refused, and told where it is done', async () => {
        const refused = await post('/facility/ledger/journals', reversal(1))
        expect(refused.body.fields.reverses_seq).toContain('halaman Pembayaran')
        expect((await post('/facility/ledger/journals', reversal(99))).body.fields.reverses_seq).toContain(
          '99',
        )
        const shown = await get('/facility/ledger/transactions?seq=1')
        expect(shown.body.transaction.why_not).toContain('halaman Pembayaran')
      })

      test('a manual journal goes in part, then the rest, and not a rupiah more', async () => {
        const part = { amounts: [{ line_no: 1, amount_rupiah: 3_000 }] }
        const first = await post('/facility/ledger/journals', reversal(3, part))
        await post(`/facility/ledger/journals/${first.body.journal.id}/approvals`, {}, head)
        expect(await balanceOf('2402')).toBe(5_000n)
        const more = { document_reference: 'RK-09/2026', amounts: [{ line_no: 1, amount_rupiah: 5_001 }] }
        const refused = await post('/facility/ledger/journals', reversal(3, more))
        expect(refused.body.fields['amounts.1']).toContain('5000')
        const rest = await post(
          '/facility/ledger/journals',
          reversal(3, { document_reference: 'RK-10/2026' }),
        )
        await post(`/facility/ledger/journals/${rest.body.journal.id}/approvals`, {}, head)
        expect(await balanceOf('2402')).toBe(0n)
        const again = await post('/facility/ledger/journals', reversal(3))
        expect(again.body.fields.reverses_seq).toContain('seluruhnya')
        await rightBooks()
      })
    })

    describe('a month', () => {
      const close = (starts_on: string, token = head) =>
        post('/facility/ledger/periods', { starts_on, is_certain: true }, token)
      const checks = async () => {
        const { next } = (await get('/facility/ledger/periods')).body
        const open = next.checks.filter(({ is_met }: { is_met: boolean }) => !is_met)
        return { next, open: open.map(({ name }: { name: string }) => name) }
      }

      test('that closes first is the one of the first transaction', async () => {
        const { next, open } = await checks()
        expect(next).toMatchObject({ starts_on: firstOf(-1), may_close: true })
        expect(open).toEqual([])
      })

      test('does not close while a journal waits, nor by the treasurer, nor unasked', async () => {
        const late = interest({ document_reference: 'RK-11/2026' })
        const { id } = (await post('/facility/ledger/journals', late)).body.journal
        expect((await checks()).open).toEqual(['journals'])
        expect((await close(firstOf(-1))).body.fields.starts_on).toContain('menunggu keputusan')
        expect((await close(firstOf(-1), treasurer)).status).toBe(403)
        expect((await post('/facility/ledger/periods', { starts_on: firstOf(-1) }, head)).status).toBe(400)
        await post(`/facility/ledger/journals/${id}/refusals`, { reason: 'Menunggu rekening koran.' })
      })

      test('closes for good by the head, and names the seal that pins it', async () => {
        expect((await close(THIS_MONTH)).status).toBe(409)
        const acting = closeMonth(app().container, {
          staff: actingHead(market.staff('treasurer', HOME)),
          starts_on: firstOf(-1),
          now: new Date(),
        })
        await expect(acting).rejects.toThrow('Pelaksana harian')
        const closed = await close(firstOf(-1))
        expect(closed).toMatchObject({
          status: 201,
          body: { period: { last_seq: 5, last_hash: expect.stringMatching(/^[0-9a-f]{64}$/) } },
        })
        expect((await close(firstOf(-1))).status).toBe(409)
        const { next, open } = await checks()
        expect(next).toMatchObject({ starts_on: THIS_MONTH, may_close: false })
        expect(open).toContain('month_over')
      })

      test('takes nothing more: a late journal stands on the first open day and says which day it is about', async () => {
        const late = interest({ document_reference: 'RK-12/2026' })
        const { id } = (await post('/facility/ledger/journals', late)).body.journal
        await post(`/facility/ledger/journals/${id}/approvals`, {}, head)
        const { body } = await get(`/facility/ledger/statement?account=2402&from=${THIS_MONTH}`)
        expect(body.lines).toMatchObject([{ effective_on: THIS_MONTH, relates_on: LAST_MONTH }])
        await rightBooks()
      })
    })
  },
  { restore: 'once' },
)
