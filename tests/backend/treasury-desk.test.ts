import { beforeAll, expect, test } from 'vitest'
import { rupiah } from '../../medusa/src/money/rupiah'
import { postPaymentReceived } from '../../medusa/src/workflows/proceeds/post-payment-received'
import { settleProceeds } from '../../medusa/src/workflows/settlement/settle-proceeds'
import { type Market, openMarket } from './fixtures/market.ts'
import { soldLine } from './fixtures/sold-line.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/* Goal: the treasurer's desk over HTTP, by the real login. The tests tell one story, in order. */

const HOME = 'lapas-palu'
const ELSEWHERE = 'rutan-ruteng'
const today = new Date().toISOString().slice(0, 10)

medusaSuite(
  "The treasurer's desk",
  (app) => {
    let market: Market
    let treasurer: string

    const get = (path: string, token = treasurer) => market.call('GET', path, { token })
    const post = (path: string, body: unknown, token = treasurer) =>
      market.call('POST', path, { body, token })

    beforeAll(async () => {
      market = await openMarket(app())
      treasurer = await market.token('treasurer', HOME)
      for (const [id, goods] of [
        ['fo_1', 1_000_000],
        ['fo_2', 200_000],
      ] as const)
        await sell(id, goods)
    })

    /** An order that was paid for and whose proceeds were divided today. */
    async function sell(id: string, goods: number) {
      const facility_id = market.facilities[HOME]!
      const amounts = { shipping_rupiah: rupiah(0), unique_code_rupiah: rupiah(0) }
      await app().sql.transaction(async (trx) => {
        const paid = { facility_order_id: id, facility_id, goods_rupiah: rupiah(goods), ...amounts }
        await postPaymentReceived(app().container, { ...paid, received_on: today, actor: 'staff_x' }, trx)
        const facility_order = {
          id,
          facility_id,
          lines: [soldLine({ total: goods })],
          ...amounts,
          scheme_id: null,
        }
        const settle = { facility_order, actor: 'staff_x', settled_on: today, now: new Date() }
        await settleProceeds(app().container, settle, trx)
      })
    }

    test('shows a trial balance whose two totals are equal, and the seal to write down', async () => {
      const { status, body } = await get('/facility/ledger/trial-balance')
      expect(status).toBe(200)
      expect(body.trial_balance.total_debit_rupiah).toBe(1_200_000)
      expect(body.trial_balance.total_credit_rupiah).toBe(1_200_000)
      expect(body.trial_balance.seal).toMatchObject({ seq: 4, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    })

    test('shows the trial balance of a day before anything happened, and refuses a day that is none', async () => {
      const { body } = await get('/facility/ledger/trial-balance?on=2020-01-01')
      expect(body.trial_balance.total_debit_rupiah).toBe(0)
      const refused = await get('/facility/ledger/trial-balance?on=2020-13-01')
      expect(refused).toMatchObject({
        status: 400,
        body: { fields: { on: expect.stringContaining('tanggal') } },
      })
    })

    test('lists what is owed to the state, settlement by settlement, with the sums that can be deposited', async () => {
      const { body } = await get('/facility/deposits/payable')
      const code = body.payable.find((each: { account_code: string }) => each.account_code === '425119')
      expect(code.payable_rupiah).toBe(code.uncovered_rupiah)
      expect(code.settlements).toHaveLength(2)
      expect(code.settlements[1].running_rupiah).toBe(code.payable_rupiah)
    })

    test('says beside each field what to do, and books nothing', async () => {
      const { status, body } = await post('/facility/deposits', {
        account_code: '425119',
        amount_rupiah: 1,
        billing_code: '123',
        ntpn: 'OOOO',
      })
      expect(status).toBe(400)
      expect(Object.keys(body.fields).sort()).toEqual([
        'bank',
        'billing_code',
        'ntb',
        'ntpn',
        'ntpn_repeat',
        'paid_on',
      ])
      expect((await get('/facility/deposits')).body.deposits).toEqual([])
    })

    test('refuses an amount that is not the sum of whole settlements', async () => {
      const refused = await post('/facility/deposits', {
        account_code: '425119',
        amount_rupiah: 1,
        billing_code: '820260321000001',
      })
      expect(refused).toMatchObject({
        status: 400,
        body: { fields: { amount_rupiah: expect.stringContaining('Rp') } },
      })
    })

    const oldestSum = async () =>
      (await get('/facility/deposits/payable')).body.payable[0].settlements[0].running_rupiah

    test('records a bill first and its proof later; then the NTPN stands in the books', async () => {
      const amount_rupiah = await oldestSum()
      const bill = { account_code: '425119', amount_rupiah, billing_code: '820 260 321 000 001' }
      const billed = await post('/facility/deposits', bill)
      expect(billed).toMatchObject({ status: 201, body: { deposit: { state: 'billed', amount_rupiah } } })
      const proof = {
        ntpn: '0a1b 2c3d 4e5f 6g7h',
        ntpn_repeat: '0A1B2C3D4E5F6G7H',
        ntb: '123456789012',
        bank: 'Bank Mandiri',
        paid_on: today,
        amount_rupiah,
      }
      const { id } = billed.body.deposit
      const differs = await post(`/facility/deposits/${id}/payments`, {
        ...proof,
        ntpn_repeat: '0A1B2C3D4E5F6G7I',
      })
      expect(differs.body.fields.ntpn_repeat).toContain('huruf O')
      const paid = await post(`/facility/deposits/${id}/payments`, proof)
      expect(paid).toMatchObject({
        status: 200,
        body: { deposit: { state: 'paid', ntpn: '0A1B2C3D4E5F6G7H' } },
      })
      const statement = await get('/facility/ledger/statement?account=2301.425119')
      expect(statement.body.lines.at(-1).document_reference).toContain('NTPN 0A1B2C3D4E5F6G7H')
      const one = await get(`/facility/deposits/${id}`)
      expect(one.body.deposit.lines).toMatchObject([{ amount_rupiah }])
    })

    test('keeps a replaced billing code, and refuses one that another deposit has', async () => {
      const bill = {
        account_code: '425119',
        amount_rupiah: await oldestSum(),
        billing_code: '820260321000002',
      }
      const { id } = (await post('/facility/deposits', bill)).body.deposit
      const taken = await post(`/facility/deposits/${id}/billing-codes`, { billing_code: '820260321000001' })
      expect(taken.body.fields).toHaveProperty('billing_code')
      const renewed = await post(`/facility/deposits/${id}/billing-codes`, {
        billing_code: '820260321000003',
      })
      expect(renewed.body.deposit.earlier_billing_codes).toEqual(['820260321000002'])
    })

    test('pages through deposits and settlements without losing or repeating one', async () => {
      for (const [path, key] of [
        ['/facility/deposits', 'deposits'],
        ['/facility/settlements', 'settlements'],
      ] as const) {
        const first = (await get(`${path}?limit=1`)).body
        const second = (await get(`${path}?limit=1&after=${first.next}`)).body
        expect(second.next).toBeNull()
        expect(new Set([first[key][0].id, second[key][0].id]).size).toBe(2)
      }
    })

    test('lets the head read, and nobody but the treasurer record', async () => {
      const head = await market.token('head', HOME)
      expect((await get('/facility/ledger/accounts', head)).status).toBe(200)
      const bill = { account_code: '425119', amount_rupiah: 1, billing_code: '820260321000009' }
      expect((await post('/facility/deposits', bill, head)).status).toBe(403)
      const officer = await market.token('kasubsi', HOME)
      for (const path of [
        'ledger/trial-balance',
        'ledger/accounts',
        'ledger/statement',
        'settlements',
        'deposits',
        'deposits/payable',
      ])
        expect((await get(`/facility/${path}`, officer)).status, path).toBe(403)
      expect((await market.call('GET', '/facility/ledger/accounts')).status).toBe(401)
    })

    test("shows nothing of another facility's books", async () => {
      const stranger = await market.token('treasurer', ELSEWHERE)
      const { id } = (await get('/facility/deposits')).body.deposits[0]
      expect((await get('/facility/deposits', stranger)).body.deposits).toEqual([])
      expect((await get('/facility/settlements', stranger)).body.settlements).toEqual([])
      expect((await get('/facility/ledger/statement', stranger)).body.lines).toEqual([])
      expect((await get(`/facility/deposits/${id}`, stranger)).status).toBe(404)
      const renewal = { billing_code: '820260321000008' }
      expect((await post(`/facility/deposits/${id}/billing-codes`, renewal, stranger)).status).toBe(404)
    })
  },
  { restore: 'once' },
)
