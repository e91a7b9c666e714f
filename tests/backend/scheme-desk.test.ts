import { beforeAll, expect, test } from 'vitest'
import { proposeScheme as contract } from '../../medusa/src/contract/scheme'
import type { ComparedShare } from '../../medusa/src/contract/scheme-shape'
import { withoutSweep } from '../../medusa/src/workflows/facility-order/sweep'
import { facilityDay } from '../../medusa/src/workflows/proceeds/facility-day'
import { adoptScheme } from '../../medusa/src/workflows/scheme/close-proposal'
import { recordCosts } from '../../medusa/src/workflows/scheme/cost-sheets'
import { proposeScheme } from '../../medusa/src/workflows/scheme/propose-scheme'
import { verifySchemes } from '../../medusa/src/workflows/scheme/verify-schemes'
import { verifyOn } from '../../medusa/src/workflows/verify/verify-all'
import { type Json, type Market, openMarket } from './fixtures/market.ts'
import { pastOrder } from './fixtures/past-order.ts'
import { COST_SHEET_FORM, PROPOSAL_FORM } from './fixtures/scheme-proposal.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/* Goal: how money is divided changes by two people who saw what it does, over HTTP by the real login. The tests tell one story. */

const HOME = 'rutan-ruteng'
const ELSEWHERE = 'lapas-palu'
const HOUR = 3_600_000

/** A tenth for somebody, and the rest for the state. */
const shareOf = (share: object) => [
  { label: 'Bagian', rate_bps: 1_000, ...share },
  { kind: 'PNBP', label: 'PNBP', rate_bps: 9_000 },
]

medusaSuite(
  'The desk of split schemes',
  (app) => {
    let market: Market
    let treasurer: string
    let head: string
    let region: string
    let first_order: string

    const get = (path: string, token = treasurer) => market.call('GET', path, { token })
    const post = (path: string, body: unknown, token = treasurer) =>
      market.call('POST', path, { body, token })
    const settledOrder = async (slug: typeof HOME | typeof ELSEWHERE = HOME) =>
      (await withoutSweep(app().container, () => pastOrder(app().container, market, slug, 'settled'))).id

    beforeAll(async () => {
      market = await openMarket(app())
      treasurer = await market.token('treasurer', HOME)
      head = await market.token('head', HOME)
      region = await market.token('region_officer', 'kanwil')
      first_order = await settledOrder()
    })

    /** What each receiver got of the goods of a settled order, from raw rows. */
    const dividedOf = async (facility_order_id: string): Promise<Record<string, number>> => {
      const { rows } = await app().sql.raw(
        `SELECT p.kind, sum(p.amount_rupiah)::int AS amount FROM standing_settlement s JOIN settlement_part p ON p.settlement_id = s.id
          WHERE s.facility_order_id = ? AND p.kind NOT IN ('SHIPPING', 'UNIQUE_CODE') GROUP BY p.kind`,
        [facility_order_id],
      )
      return Object.fromEntries(rows.map(({ kind, amount }: Json) => [kind, amount]))
    }
    const side = (shares: ComparedShare[], which: 'before_rupiah' | 'after_rupiah') =>
      Object.fromEntries(shares.flatMap((share) => (share[which] > 0 ? [[share.kind, share[which]]] : [])))
    const schemeOf = async (id: string) =>
      (await app().sql.raw('SELECT scheme_id FROM facility_order WHERE id = ?', [id])).rows[0].scheme_id

    test('shows the scheme in force, and presets that tell where their figures are from', async () => {
      const { status, body } = await get('/facility/schemes')
      expect(status).toBe(200)
      expect(body.schemes).toMatchObject([{ id: body.current_id, version: 1, proposal: null }])
      expect(body.presets).toHaveLength(3)
      for (const preset of body.presets) {
        expect(preset.source).toMatch(/bagian hukum/)
        expect(preset).toMatchObject({ version: 1, certainty: 'ONE_SOURCE' })
      }
    })

    test.each([
      ['components', 'bagian negara', { components: [{ kind: 'MODAL', label: 'Modal', rate_bps: 10_000 }] }],
      ['components', '100%', { components: [{ kind: 'PNBP', label: 'PNBP', rate_bps: 9_999 }] }],
      ['components.0.rate_bps', 'koma', { components: [{ kind: 'PNBP', label: 'PNBP', rate_bps: 0.5 }] }],
      ['components.0.partner_id', 'Pilih mitra', { components: shareOf({ kind: 'MITRA' }) }],
      [
        'components.0.partner_id',
        'mitra UPT ini',
        { components: shareOf({ kind: 'MITRA', partner_id: 'x' }) },
      ],
      ['components.0.partner_id', 'Kosongkan', { components: shareOf({ kind: 'MODAL', partner_id: 'x' }) }],
      ['valid_from', 'tidak surut', { valid_from: '2026-01-02' }],
      ['valid_from', 'tahunnya', { valid_from: '2206-12-01' }],
      ['legal_basis', 'dasar hukum', { legal_basis: '' }],
    ])('refuses a proposal beside %s with a sentence about %s', async (field, sentence, changes) => {
      const refused = await post('/facility/schemes', { ...PROPOSAL_FORM, ...changes })
      expect(refused).toMatchObject({
        status: 400,
        body: { fields: { [field]: expect.stringContaining(sentence) } },
      })
      expect((await get('/facility/schemes')).body.proposals).toEqual([])
    })

    test('lists the partners that a share may name, and names the one whose share there is', async () => {
      const { body } = await get('/facility/schemes')
      expect(body.partners.map(({ name }: Json) => name)).toEqual(['Elite Jaya Meubel', 'SKB Randong'])
      const named = body.schemes[0].components.map(({ kind, partner }: Json) => [kind, partner?.name ?? null])
      expect(named).toContainEqual(['MITRA', 'Elite Jaya Meubel'])
      expect(named.filter(([, name]: [string, string | null]) => name)).toHaveLength(1)
      const components = shareOf({ kind: 'MITRA', partner_id: body.partners[1].id })
      const tried = await post('/facility/schemes/preview', { base: 'GROSS', components })
      expect(tried.status).toBe(200)
      expect(
        await post('/facility/schemes/preview', { base: 'GROSS', components: shareOf({ kind: 'MITRA' }) }),
      ).toMatchObject({
        status: 400,
        body: { fields: { 'components.0.partner_id': expect.any(String) } },
      })
    })

    test('simulates what settling does: the old side is what was divided, the new side what the next order gets', async () => {
      const { base, components } = PROPOSAL_FORM
      const { body: preview } = await post('/facility/schemes/preview', { base, components })
      expect(preview.orders).toBe(1)
      expect(side(preview.shares, 'before_rupiah')).toEqual(await dividedOf(first_order))
      const [example] = preview.examples
      expect(example).toMatchObject({ is_settled: true, goods_rupiah: preview.goods_rupiah })
      const total = preview.shares.reduce((sum: number, share: ComparedShare) => sum + share.after_rupiah, 0)
      expect(total).toBe(preview.goods_rupiah)

      // Adopted ten days ago, right after the first order; the second one is placed later that day.
      const now = new Date(Date.now() - 240 * HOUR - 60_000)
      const valid_from = now.toLocaleDateString('sv', { timeZone: 'Asia/Makassar' })
      const input = contract.body!.parse({ ...PROPOSAL_FORM, valid_from })
      const { container } = app()
      const id = await proposeScheme(container, { staff: market.staff('treasurer', HOME), input, now })
      await adoptScheme(container, { id, staff: market.staff('head', HOME), now })
      const second = await settledOrder()
      expect(await dividedOf(second)).toEqual(side(example.shares, 'after_rupiah'))
      expect(await schemeOf(second)).not.toBe(await schemeOf(first_order))
      expect(await dividedOf(first_order)).toEqual(side(example.shares, 'before_rupiah'))
      expect(await verifySchemes(app().sql)).toEqual([])
    })

    test('keeps a proposal until somebody else decides: not its maker, not a second one beside it', async () => {
      const { body } = await post('/facility/schemes', PROPOSAL_FORM, head)
      const path = `/facility/schemes/proposals/${body.proposal.id}`
      expect(body.proposal).toMatchObject({
        state: 'waiting',
        proposer_role: 'head',
        allowed_acts: ['withdraw'],
      })
      expect(await post('/facility/schemes', PROPOSAL_FORM)).toMatchObject({
        status: 409,
        body: { type: 'proposal_waits' },
      })
      const own = await post(`${path}/adoptions`, {}, head)
      expect(own).toMatchObject({ status: 400, body: { message: expect.stringContaining('Orang lain') } })
      expect((await post(`${path}/adoptions`, {})).status).toBe(403)
      expect((await post(`${path}/withdrawals`, { reason: 'Bukan usulan saya.' })).status).toBe(400)
      const stranger = await market.token('head', ELSEWHERE)
      expect((await get(path, stranger)).status).toBe(404)
      expect((await post(`${path}/refusals`, { reason: 'Bukan UPT saya ini.' }, stranger)).status).toBe(404)
      const withdrawn = await post(`${path}/withdrawals`, { reason: 'Angkanya masih dihitung.' }, head)
      expect(withdrawn.body.proposal).toMatchObject({ state: 'withdrawn', allowed_acts: [] })
      expect(await post(`${path}/withdrawals`, { reason: 'Sekali lagi ditarik.' }, head)).toMatchObject({
        status: 409,
        body: { type: 'already_closed' },
      })
    })

    test('lets the regional office see and adopt what its facilities propose, and nothing of others', async () => {
      const { body } = await post('/facility/schemes', PROPOSAL_FORM)
      const elsewhere = await post(
        '/facility/schemes',
        PROPOSAL_FORM,
        await market.token('treasurer', ELSEWHERE),
      )
      const { proposals } = (await get('/region/schemes', region)).body
      expect(proposals.filter(({ state }: Json) => state === 'waiting')).toMatchObject([
        { id: body.proposal.id, allowed_acts: ['adopt', 'refuse'] },
      ])
      expect((await get(`/region/schemes/${elsewhere.body.proposal.id}`, region)).status).toBe(404)
      const seen = (await get(`/region/schemes/${body.proposal.id}`, region)).body
      expect(seen.preview.orders).toBe(2)
      expect(seen.current.version).toBe(2)
      const adopted = await post(`/region/schemes/${body.proposal.id}/adoptions`, {}, region)
      expect(adopted.body.proposal).toMatchObject({ state: 'adopted', closer_role: 'region_officer' })
      const after = (await get('/facility/schemes')).body
      expect(after.schemes[0]).toMatchObject({
        version: 3,
        valid_from: PROPOSAL_FORM.valid_from,
        proposal: { proposer_role: 'treasurer', adopter_role: 'region_officer' },
      })
      expect(after.earliest_day > PROPOSAL_FORM.valid_from).toBe(true)
    })

    test('keeps what a good cost on sheets of the workshop, and tells its margin to the treasurer', async () => {
      const workshop = await market.token('catalogue_staff', HOME)
      const path = `/facility/cost-sheets/${market.listings.coffee.id}`
      const recorded = await post(path, COST_SHEET_FORM, workshop)
      expect(recorded).toMatchObject({
        status: 201,
        body: { sheet: { total_rupiah: 205_005, unit_cost_rupiah: 20_501, next_unit_cost_rupiah: 21_000 } },
      })
      const { listings } = (await get('/facility/cost-sheets')).body
      expect(listings.find(({ id }: Json) => id === market.listings.coffee.id)).toMatchObject({
        price_rupiah: 58_333,
        sheet: { unit_cost_rupiah: 20_501 },
      })
      const { sheets } = (await get(path, head)).body
      expect(sheets).toMatchObject([{ is_in_force: true, lines: [{ label: 'Kayu pinus' }, {}] }])
      expect((await post(path, COST_SHEET_FORM, head)).status).toBe(403)
      expect((await get(path, await market.token('catalogue_staff', ELSEWHERE))).status).toBe(404)
      const refused = await post(
        path,
        { ...COST_SHEET_FORM, units_made: 0, valid_from: '2026-01-01' },
        workshop,
      )
      expect(refused.body.fields).toHaveProperty('units_made')
      // What was sold already keeps its cost: nobody changes the state's share of it alone.
      const facility_id = market.facilities[HOME] as string
      const now = new Date(Date.now() - 24 * HOUR)
      const early = { ...COST_SHEET_FORM, valid_from: await facilityDay(app().container, facility_id, now) }
      expect((await post(path, early, workshop)).body.fields.valid_from).toContain('surut')
    })

    test('counts the cost sheet of the day the order was placed, in a simulation and in settling alike', async () => {
      const line = { label: 'Bawang merah', kind: 'MATERIAL' as const, amount_rupiah: 30_000 }
      const staff = market.staff('kasubsi', ELSEWHERE)
      const recorded = async (days_ago: number, units_made: number) => {
        const now = new Date(Date.now() - days_ago * 24 * HOUR)
        const valid_from = await facilityDay(app().container, staff.organisation_id, now)
        const input = { ...COST_SHEET_FORM, valid_from, units_made, lines: [line] }
        return recordCosts(app().container, { staff, listing_id: market.listings.onion.id, input, now })
      }
      const { id } = await recorded(20, 1)
      await recorded(2, 10)
      const sold = await settledOrder(ELSEWHERE)
      const { rows } = await app().sql.raw(
        `SELECT l.cost_sheet_id, s.cost_rupiah::int FROM standing_settlement s JOIN settlement_line l ON l.settlement_id = s.id
          WHERE s.facility_order_id = ?`,
        [sold],
      )
      expect(rows).toEqual([{ cost_sheet_id: id, cost_rupiah: 30_000 }])
      const palu = await market.token('treasurer', ELSEWHERE)
      const { schemes } = (await get('/facility/schemes', palu)).body
      const { base, components } = schemes[0]
      const { body: preview } = await post('/facility/schemes/preview', { base, components }, palu)
      expect(side(preview.shares, 'after_rupiah')).toEqual(await dividedOf(sold))
    })

    test('a division with another scheme or another cost than its order’s is found by verify', async () => {
      const found = async (tampering: string) => {
        const trx = await app().sql.transaction()
        try {
          await trx.raw('GRANT ALL ON settlement, settlement_line TO CURRENT_USER')
          for (const table of ['settlement', 'settlement_line'])
            await trx.raw(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
          await trx.raw('ALTER TABLE settlement DROP CONSTRAINT settlement_scheme_id_facility_id_base_fkey')
          await trx.raw(tampering)
          return [...new Set((await verifySchemes(trx)).map(({ rule }) => rule))]
        } finally {
          await trx.rollback()
        }
      }
      const { schemes } = (await get('/facility/schemes')).body
      const other = `(SELECT id FROM split_scheme WHERE id <> settlement.scheme_id ORDER BY id LIMIT 1)`
      expect(schemes.length).toBeGreaterThan(0)
      expect(await found('SELECT 1')).toEqual([])
      expect(await found(`UPDATE settlement SET scheme_id = ${other}`)).toContain(
        'an order is divided by the scheme frozen on it',
      )
      expect(
        await found(`UPDATE settlement_line SET cost_rupiah = cost_rupiah + 1 WHERE cost_sheet_id IS NULL`),
      ).toEqual(['a line without a sheet costs what its order froze'])
      const onion = market.listings.onion.id
      expect(
        await found(
          `UPDATE settlement_line SET cost_sheet_id = (SELECT max(c.id) FROM cost_sheet c WHERE c.units_made = 10 AND c.listing_id = '${onion}')
            WHERE cost_sheet_id IS NOT NULL`,
        ),
      ).toContain('a line costs what the sheet of its order’s day says')
      expect(
        await found(
          `UPDATE settlement_line l SET cost_sheet_id = NULL, cost_rupiah = f.cost_rupiah * f.quantity FROM facility_order_line f
            WHERE f.id = l.facility_order_line_id AND l.cost_sheet_id IS NOT NULL`,
        ),
      ).toEqual(['a line costs what the sheet of its order’s day says'])
    })

    test('leaves books in which every check finds its rule kept', async () => {
      for (const { book, violations } of await verifyOn(app().sql)) expect(violations, book).toEqual([])
    })
  },
  { restore: 'once' },
)
