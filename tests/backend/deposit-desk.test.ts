import { beforeAll, expect, test } from 'vitest'
import { recordDepositRule as contract } from '../../medusa/src/contract/deposit-rule'
import { recordDepositRule } from '../../medusa/src/workflows/deposit/deposit-rules'
import { actingHead } from './fixtures/acting-head.ts'
import { type Json, type Market, openMarket } from './fixtures/market.ts'
import { PAPER, sellRaw } from './fixtures/raw-sale.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * Goal: the way of state revenue to the treasury over HTTP: chosen, billed, void, billed again, paid, proven and reconciled. The tests
 * tell one story, in order.
 */

const HOME = 'lapas-palu'
const ELSEWHERE = 'rutan-ruteng'
const today = new Date().toISOString().slice(0, 10)
const NTPN = '6A2F33K7M9PQ4T8W'

medusaSuite(
  'The way to the treasury',
  (app) => {
    let market: Market
    let treasurer: string
    let waiting: Json[]

    const get = (path: string, token = treasurer) => market.call('GET', path, { token })
    const post = (path: string, body: unknown, token = treasurer) =>
      market.call('POST', path, { body, token })
    const uncovered = async () => {
      const { body } = await get('/facility/deposits/payable')
      return body.payable.find((code: Json) => code.account_code === '425119').settlements
    }
    const bill = (billing_code: string, settlements: Json[], changes: object = {}) =>
      post('/facility/deposits', {
        account_code: '425119',
        amount_rupiah: settlements.reduce((sum, each) => sum + each.amount_rupiah, 0),
        settlement_ids: settlements.map((each) => each.settlement_id),
        billing_code,
        ...changes,
      })
    const upload = (path: string, bytes: Buffer, token = treasurer) =>
      fetch(`${app().url}${path}`, {
        method: 'POST',
        body: new Uint8Array(bytes),
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/octet-stream',
          'x-publishable-api-key': market.publishable_key,
        },
      }).then(async (response) => ({ status: response.status, body: (await response.json()) as Json }))

    beforeAll(async () => {
      market = await openMarket(app())
      treasurer = await market.token('treasurer', HOME)
      const facility_id = market.facilities[HOME] as string
      for (const id of ['fo_1', 'fo_2', 'fo_3'])
        await sellRaw(app().container, app().sql, { id, facility_id, goods: 200_000, settled_on: today })
      waiting = await uncovered()
    })

    test('shows chosen receipts as SIMPONI wants them, and says what nobody recorded yet', async () => {
      const settlement_ids = waiting.slice(0, 2).map((each) => each.settlement_id)
      const prepared = await post('/facility/deposits/preparations', {
        account_code: '425119',
        settlement_ids,
      })
      expect(prepared).toMatchObject({
        status: 200,
        body: {
          settlement_ids,
          entry: {
            ministry_code: null,
            unit_code: null,
            satker_code: expect.stringMatching(/^\d{6}$/),
            kppn_code: expect.stringMatching(/^\d{3}$/),
            currency: 'IDR',
            account_code: '425119',
            amount_rupiah: waiting[0].amount_rupiah + waiting[1].amount_rupiah,
            in_words: expect.stringContaining('rupiah'),
            note: expect.stringContaining(waiting[0].receipt),
          },
        },
      })
      const codes = await post('/facility/simponi-identity', { ministry_code: '13', unit_code: '5' })
      expect(Object.keys(codes.body.fields)).toEqual(['ministry_code', 'unit_code'])
      await post('/facility/simponi-identity', { ministry_code: '137', unit_code: '05' })
      const { body } = await post('/facility/deposits/preparations', { account_code: '425119' })
      expect(body.entry).toMatchObject({ ministry_code: '137', unit_code: '05' })
      // Nothing named: all that wait, without naming them.
      expect(body).toMatchObject({ settlement_ids: [], up_to: waiting[2].settlement_id, count: 3 })
      const up_to = waiting[1].settlement_id
      const older = await post('/facility/deposits/preparations', { account_code: '425119', up_to })
      expect(older.body).toMatchObject({
        up_to,
        count: 2,
        entry: { amount_rupiah: waiting[1].running_rupiah },
      })
      const later = (await get(`/facility/deposits/payable?account_code=425119&after=${up_to}`)).body.payable
      expect(later).toMatchObject([{ waiting_count: 3, next: null, settlements: [waiting[2]] }])
    })

    test('lets one of two treasurers bill the same receipts at the same moment', async () => {
      const both = await Promise.all([
        bill('820260321000001', waiting.slice(0, 2)),
        bill('820260321000002', waiting.slice(0, 2)),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual([201, 400])
      expect(await uncovered()).toHaveLength(1)
    })

    test('releases what a void bill covered, keeps the bill, and lets it be billed again', async () => {
      const [{ id, billing_code }] = (await get('/facility/deposits')).body.deposits
      const head = await market.token('head', HOME)
      expect((await post(`/facility/deposits/${id}/voids`, { reason: 'Salah kode akun' }, head)).status).toBe(
        403,
      )
      expect((await post(`/facility/deposits/${id}/voids`, { reason: '' })).body.fields).toHaveProperty(
        'reason',
      )
      const voided = await post(`/facility/deposits/${id}/voids`, { reason: 'Kode billing kedaluwarsa' })
      expect(voided.body.deposit).toMatchObject({ state: 'void', void_reason: 'Kode billing kedaluwarsa' })
      expect((await uncovered()).map((each: Json) => each.settlement_id)).toEqual(
        waiting.map((each) => each.settlement_id),
      )
      const { body } = await get(`/facility/deposits/${id}`)
      expect(body.deposit.lines).toHaveLength(2)
      expect((await post(`/facility/deposits/${id}/payments`, PAPER(NTPN, today, 1))).body.message).toContain(
        'dibatalkan',
      )
      expect((await post(`/facility/deposits/${id}/voids`, { reason: 'Sekali lagi' })).status).toBe(400)
      const again = await bill(billing_code, waiting.slice(0, 2))
      expect(again.body.fields.billing_code).toContain('sudah tercatat')
      const billed = await bill('820260321000003', waiting.slice(0, 2), {
        billing_expires_at: '2026-01-01T00:00:00+07:00',
      })
      expect(billed).toMatchObject({ status: 201, body: { deposit: { state: 'expired' } } })
    })

    test('takes a payment only for the amount of the bill, typed or read from the receipt’s text', async () => {
      const [{ id, amount_rupiah, billing_code }] = (await get('/facility/deposits')).body.deposits
      const pay = (body: object) => post(`/facility/deposits/${id}/payments`, body)
      const other = await pay(PAPER(NTPN, today, amount_rupiah - 1))
      expect(other.body.fields.amount_rupiah).toContain('harus sama')
      const text = (billing: string, amount: number) =>
        `Kode Billing : ${billing}\nTotal Disetor : Rp ${amount}\nNTB : 261130091502\nNTPN : ${NTPN}\nTanggal Bayar : ${today}\nBank : BRI`
      const wrong = await pay({ proof_text: text('820269999999999', amount_rupiah) })
      expect(wrong.body.fields.proof_text).toContain('820269999999999')
      const typed = await pay({ proof_text: text(billing_code, amount_rupiah), ntpn: NTPN.replace('6', 'G') })
      expect(typed.body.fields.ntpn).toContain('Berbeda')
      const early = await upload(`/facility/deposits/${id}/proofs`, Buffer.from('%PDF-1.7\n%%EOF'))
      expect(early.body.message).toContain('Catat pembayarannya dahulu')
      const paid = await pay({ proof_text: text(billing_code, amount_rupiah) })
      expect(paid).toMatchObject({
        status: 200,
        body: { deposit: { state: 'paid', ntpn: NTPN, bank: 'BRI' } },
      })
      const reused = await bill('820260321000004', [waiting[2]], {
        ...PAPER(NTPN, today, waiting[2].amount_rupiah),
      })
      expect(reused.body.fields.ntpn).toContain('sudah tercatat')
    })

    test('keeps the paper of a payment for treasurer and head, and for nobody else', async () => {
      const [{ id }] = (await get('/facility/deposits')).body.deposits
      const path = `/facility/deposits/${id}/proofs`
      expect((await upload(path, Buffer.from('<script>alert(1)</script>'))).body.fields).toHaveProperty(
        'picture',
      )
      expect((await upload(path, Buffer.from('%PDF-1.7 cut'))).body.fields.picture).toContain('terpotong')
      const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n%%EOF')
      for (let time = 0; time < 2; time += 1)
        expect(await upload(path, pdf)).toMatchObject({ status: 201, body: { proof_count: 1 } })
      const [proof] = (await get(`/facility/deposits/${id}`)).body.deposit.proofs
      const head = await market.token('head', HOME)
      const { body } = await get(`/facility/deposit-proofs/${proof.id}`, head)
      expect(body).toMatchObject({ media_type: 'application/pdf', file_name: `bukti-setor-${NTPN}.pdf` })
      expect(Buffer.from(body.base64, 'base64').equals(pdf)).toBe(true)
      const stranger = await market.token('treasurer', ELSEWHERE)
      expect((await get(`/facility/deposit-proofs/${proof.id}`, stranger)).status).toBe(404)
      expect((await upload(path, pdf, stranger)).status).toBe(404)
    })

    test('is compared with the treasury’s list, line by line, and marked where both agree', async () => {
      const [deposit] = (await get('/facility/deposits')).body.deposits
      const list = (...lines: string[]) =>
        post('/facility/reconciliation/lists', { csv: ['NTPN;NTB;Akun;Jumlah;Tanggal', ...lines].join('\n') })
      const line = (ntpn: string, account: string, amount: number) =>
        `${ntpn};261130091502;${account};${amount};${today}`
      const state = async () =>
        (await get(`/facility/reconciliation?month=${today.slice(0, 7)}`)).body.rows.map(
          (row: Json) => row.state,
        )
      const mark = () => post('/facility/reconciliation/matches', { deposit_ids: [deposit.id] })
      expect(await state()).toEqual(['missing_there'])
      const broken = await list(line(NTPN, '425119', deposit.amount_rupiah), 'ABC;;425119;1;2026-01-01')
      expect(broken.body).toMatchObject({ added: 0, errors: [{ line: 3 }] })
      await list(line(NTPN, '425119', 1), line('9'.repeat(16), '425119', 5))
      expect((await state()).sort()).toEqual(['amount_differs', 'unknown_here'])
      expect((await mark()).body.reconciled).toBe(0)
      expect((await list(line(NTPN, '425119', deposit.amount_rupiah))).body).toMatchObject({ corrected: 1 })
      expect((await mark()).body.reconciled).toBe(1)
      expect((await list(line(NTPN, '425119', deposit.amount_rupiah))).body).toMatchObject({
        unchanged: 1,
        added: 0,
      })
      expect((await list(line(NTPN, '425119', 2))).body.bound).toEqual([
        { ntpn: NTPN, account_code: '425119' },
      ])
      expect((await state()).sort()).toEqual(['matches', 'unknown_here'])
      const file = await get(`/facility/deposits/confirmation-file?month=${today.slice(0, 7)}`)
      expect(file.body.csv).toBe(
        `NTPN;NTB;AKUN;JUMLAH;KETERANGAN\r\n${NTPN};261130091502;425119;${deposit.amount_rupiah};\r\n`,
      )
    })

    test('shows in the receipts book what is deposited and what waits', async () => {
      const { body } = await get('/facility/receipts')
      expect(body.receipts.map((receipt: Json) => receipt.state)).toEqual([
        'waiting',
        'deposited',
        'deposited',
      ])
      expect(body.figures).toMatchObject({ undeposited_count: 1 })
      const rule = { kind: 'PERIODIC', valid_from: today, legal_basis: 'PMK 162/2013' }
      const head = await market.token('head', HOME)
      const refused = await post('/facility/deposit-rules', rule, head)
      expect(Object.keys(refused.body.fields)).toEqual([
        'permit_number',
        'permit_valid_until',
        'period',
        'period_day',
      ])
      expect((await post('/facility/deposit-rules', { ...rule, kind: 'SAME_DAY' })).status).toBe(403)
      const past = await post(
        '/facility/deposit-rules',
        { ...rule, kind: 'SAME_DAY', valid_from: '2026-01-01' },
        head,
      )
      expect(past.body.fields.valid_from).toContain('surut')
      const acting = recordDepositRule(app().container, {
        staff: actingHead(market.staff('treasurer', HOME)),
        rule: contract.body!.parse({ ...rule, kind: 'SAME_DAY', valid_from: '2099-01-01' }),
        now: new Date(),
      })
      await expect(acting).rejects.toThrow('Pelaksana harian')
      const recorded = await post(
        '/facility/deposit-rules',
        { ...rule, kind: 'NEXT_WORKDAY', valid_from: '2099-01-01' },
        head,
      )
      expect(recorded.status).toBe(201)
      const rules = await get('/facility/deposit-rules')
      expect(rules.body).toMatchObject({
        version_in_force: null,
        rules: [{ version: 1, kind: 'NEXT_WORKDAY' }],
      })
      expect(rules.body.examples.length).toBeGreaterThanOrEqual(3)
    })
  },
  { restore: 'once' },
)
