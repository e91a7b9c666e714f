import { beforeAll, expect, test } from 'vitest'
import { fillWorkLog } from '../../medusa/src/seed/fill/fill-work-log'
import { verifyPayouts } from '../../medusa/src/workflows/payout/verify-payouts'
import { verifyPremi } from '../../medusa/src/workflows/premi/verify-premi'
import { type Market, openMarket } from './fixtures/market.ts'
import { pastOrder } from './fixtures/past-order.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/* Goal: premi over HTTP, from the workshop's log to the register, by the real login. The tests tell one story, in order. */

const HOME = 'rutan-ruteng'

medusaSuite(
  'Premi at the desks',
  (app) => {
    let market: Market
    let staff: string
    let treasurer: string
    let head: string
    let workshop_id: string
    let order_id: string
    let month: string
    let premi: number

    const get = (path: string, token = treasurer) => market.call('GET', path, { token })
    const post = (path: string, body: unknown, token = treasurer) =>
      market.call('POST', path, { body, token })

    beforeAll(async () => {
      market = await openMarket(app())
      ;[staff, treasurer, head] = await Promise.all([
        market.token('catalogue_staff', HOME),
        market.token('treasurer', HOME),
        market.token('head', HOME),
      ])
      order_id = (await pastOrder(app().container, market, HOME, 'settled')).id
    })

    test('a code is taken into use, and one that could be a name is refused with a sentence', async () => {
      const { body } = await get('/facility/premi')
      const [part] = body.unallocated
      expect(part.missing_workshops).toHaveLength(1)
      month = part.settled_on.slice(0, 7)
      premi = part.amount_rupiah
      const codes = await get('/facility/makers', staff)
      workshop_id = codes.body.workshops.find(
        ({ name }: { name: string }) => name === part.missing_workshops[0],
      ).id
      const maker = { workshop_id, active_from: '2026-01-01' }
      const named = await post('/facility/makers', { ...maker, code: 'Suparman' }, staff)
      expect(named).toMatchObject({
        status: 400,
        body: { fields: { code: expect.stringContaining('nama') } },
      })
      for (const code of ['rtg-901', 'RTG-902'])
        expect((await post('/facility/makers', { ...maker, code }, staff)).status).toBe(201)
      const taken = await post('/facility/makers', { ...maker, code: 'RTG-901' }, staff)
      expect(taken.body.fields.code).toContain('sudah dipakai')
    })

    test('the workshop logs the work of several codes at once, and no other desk does', async () => {
      const work = {
        workshop_id,
        worked_on: `${month}-01`,
        entries: [
          { code: 'RTG-901', quantity: 30 },
          { code: 'RTG-902', quantity: 10 },
        ],
      }
      expect((await post('/facility/work-log', work, treasurer)).status).toBe(403)
      expect(await post('/facility/work-log', work, staff)).toMatchObject({
        status: 201,
        body: { recorded: 2 },
      })
      const [entry] = (await get('/facility/work-log', staff)).body.work
      expect((await post(`/facility/work-log/${entry.id}/reversals`, {}, staff)).status).toBe(200)
      const again = [{ code: entry.code, quantity: entry.quarter_hours }]
      await post('/facility/work-log', { ...work, entries: again }, staff)
    })

    test('work is logged for an order of the facility, in a workshop that made some of it', async () => {
      const entries = [{ code: 'RTG-901', quantity: 4 }]
      const work = { workshop_id, facility_order_id: order_id, worked_on: `${month}-01`, entries }
      expect((await post('/facility/work-log', work, staff)).status).toBe(201)
      const { body } = await get(`/facility/work-log?facility_order_id=${order_id}`, staff)
      expect(body.work).toMatchObject([
        { code: 'RTG-901', facility_order_number: expect.stringMatching(/^LB-/) },
      ])
      await post(`/facility/work-log/${body.work[0].id}/reversals`, {}, staff)
      const { workshops } = (await get('/facility/makers', staff)).body
      const other = workshops.find(({ id }: { id: string }) => id !== workshop_id).id
      const elsewhere = await post('/facility/work-log', { ...work, workshop_id: other }, staff)
      expect(elsewhere.body.fields.workshop_id).toContain('tidak membuat')
      const nobodys = await post('/facility/work-log', { ...work, facility_order_id: 'facord_none' }, staff)
      expect(nobodys.status).toBe(404)
    })

    test('the treasurer previews a month and allocates what the preview showed', async () => {
      const preview = await get(`/facility/premi/allocations/preview?month=${month}`)
      expect(preview.body).toMatchObject({
        total_rupiah: premi,
        settlement_count: 1,
        maker_count: 2,
        unallocated: [],
      })
      const expected_mark = preview.body.mark
      const wrong = await post('/facility/premi/allocations', { month, expected_mark: 'a'.repeat(64) })
      expect(wrong).toMatchObject({ status: 409, body: { type: 'allocation_changed' } })
      expect((await post('/facility/premi/allocations', { month, expected_mark }, head)).status).toBe(403)
      expect((await post('/facility/premi/allocations', { month, expected_mark })).status).toBe(201)
      const { body } = await get('/facility/premi')
      expect(body).toMatchObject({ unallocated: [], unallocated_rupiah: 0, account_rupiah: premi })
    })

    test('it is prepared by the treasurer, approved by the head, and told in the statement of the code', async () => {
      const prepared = await post('/facility/premi/payouts', {
        paid_on: new Date().toISOString().slice(0, 10),
        document_reference: 'BA-1/2026',
        memo: 'Premi sebagai tabungan',
      })
      expect(prepared).toMatchObject({ status: 201, body: { amount_rupiah: premi } })
      const approval = `/facility/payouts/${prepared.body.payout_id}/approvals`
      expect((await post(approval, {})).status).toBe(403)
      const [waiting] = (await get('/facility/payouts', head)).body.payouts
      expect(waiting.codes.map(({ code }: { code: string }) => code)).toEqual(['RTG-901', 'RTG-902'])
      expect((await post(approval, {}, head)).body.payout).toMatchObject({ state: 'paid', kind: 'PREMI' })
      const { body } = await get('/facility/premi/makers/RTG-901')
      expect(body.maker).toMatchObject({ code: 'RTG-901', balance_rupiah: 0 })
      expect(body.lines).toMatchObject([
        { kind: 'PAID', document_reference: 'BA-1/2026', balance_rupiah: 0 },
        { kind: 'ALLOCATED', facility_order_number: expect.stringMatching(/^LB-/) },
      ])
    })

    test('the register has one line per code and an empty column, and no answer holds anything but codes', async () => {
      const { body } = await get(`/facility/premi/register?month=${month}`)
      const [header, ...lines] = body.csv.trim().split('\n')
      expect(header).toContain('kode,bengkel,jam,potong,dialokasikan,dibayarkan,saldo,catatan_register')
      expect(lines).toEqual([
        expect.stringMatching(/^RTG-901,.*,7\.5,0,\d+,\d+,\d+,$/),
        expect.stringMatching(/^RTG-902,.*,2\.5,0,\d+,\d+,\d+,$/),
      ])
      for (const path of [
        'premi',
        'makers',
        'work-log',
        'premi/makers/RTG-901',
        `premi/allocations/preview?month=${month}`,
      ]) {
        const answer = JSON.stringify((await get(`/facility/${path}`)).body)
        expect(answer, path).not.toMatch(/maker_id|recorded_by|staff_|birth|register/)
      }
    })

    test('the demo fills a log, an allocation and a payout that add up', async () => {
      await pastOrder(app().container, market, HOME, 'settled')
      const staffOf = (role: Parameters<Market['staff']>[0], slug: string) => market.staff(role, slug)
      const past = { staffOf, facilities: market.facilities, now: new Date() }
      await fillWorkLog(app().container, past)
      expect((await get('/facility/premi')).body.unallocated).toEqual([])
      expect(await verifyPremi(app().sql)).toEqual([])
      expect(await verifyPayouts(app().sql)).toEqual([])
    })
  },
  { restore: 'once' },
)
