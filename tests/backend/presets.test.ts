import { beforeAll, expect, test } from 'vitest'
import { proposePreset as contract } from '../../medusa/src/contract/preset'
import { adoptPreset } from '../../medusa/src/workflows/preset/close-preset-proposal'
import { proposePreset } from '../../medusa/src/workflows/preset/propose-preset'
import { readSchemes } from '../../medusa/src/workflows/scheme/read-schemes'
import { verifyOn } from '../../medusa/src/workflows/verify/verify-all'
import { dayFromNow } from './fixtures/day-from-now.ts'
import { type Json, type Market, openMarket } from './fixtures/market.ts'
import { PRESET_FORM } from './fixtures/preset-proposal.ts'
import { PROPOSAL_FORM } from './fixtures/scheme-proposal.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/* Goal: what facilities may start from changes by two officers of the directorate, from a day on. The tests tell one story, over HTTP. */

const HOME = 'rutan-ruteng'
const REASON = { reason: 'Dasar hukumnya belum lengkap.' }

medusaSuite(
  'The presets of the directorate',
  (app) => {
    let market: Market
    let first: string
    let second: string
    let treasurer: string

    beforeAll(async () => {
      market = await openMarket(app())
      first = await market.token('directorate_officer', 'pusat')
      second = await market.token('directorate_officer', 'pusat-2')
      treasurer = await market.token('treasurer', HOME)
    })

    const get = (path: string, token = first) => market.call('GET', path, { token })
    const post = (path: string, body: unknown, token = first) => market.call('POST', path, { body, token })
    const propose = (changes: object = {}, token = first) =>
      post('/directorate/presets', { ...PRESET_FORM, ...changes }, token)
    const pathOf = ({ body }: Json) => `/directorate/presets/proposals/${body.proposal.id}`
    const presetOf = async (key: string) =>
      (await get('/directorate/presets')).body.presets.find((preset: Json) => preset.key === key)
    /** What the facility is offered so many days from now, as `key version`. */
    const offeredIn = async (days: number) => {
      const now = new Date(Date.now() + days * 86_400_000)
      const { presets } = await readSchemes(app().container, market.staff('treasurer', HOME), now)
      return presets.map(({ key, version }) => `${key} ${version}`)
    }

    test('are those of the country, each with its source and how sure it is', async () => {
      const { status, body } = await get('/directorate/presets')
      expect(status).toBe(200)
      expect(body.presets.map(({ key }: Json) => key)).toEqual(['kepmen-1990', 'bangli', 'bukittinggi'])
      expect(body.proposals).toEqual([])
      for (const preset of body.presets) {
        expect(preset).toMatchObject({ may_end: true, waiting_proposal_id: null })
        expect(preset.versions).toMatchObject([
          { version: 1, state: 'in_force', certainty: 'ONE_SOURCE', valid_to: null, proposal_id: null },
        ])
      }
    })

    test('are opened by nobody else', async () => {
      for (const [role, where] of [
        ['treasurer', HOME],
        ['head', HOME],
        ['region_officer', 'kanwil'],
      ] as const) {
        const token = await market.token(role, where)
        expect((await get('/directorate/presets', token)).status).toBe(403)
        expect((await propose({}, token)).status).toBe(403)
      }
      expect((await get('/region/schemes')).status).toBe(403)
      expect((await get('/facility/schemes')).status).toBe(403)
    })

    test.each([
      ['components', 'bagian negara', { components: [{ kind: 'MODAL', label: 'Modal', rate_bps: 10_000 }] }],
      ['components', '100%', { components: [{ kind: 'PNBP', label: 'PNBP', rate_bps: 9_999 }] }],
      ['valid_from', 'tidak berlaku surut', { valid_from: dayFromNow(-2) }],
      ['valid_from', 'tahunnya', { valid_from: '2206-12-01' }],
      ['key', 'huruf kecil', { key: 'Kepmen 1990' }],
      ['key', 'sudah dipakai', { key: 'kepmen-1990' }],
      ['certainty', 'seberapa pasti', { certainty: '' }],
      ['source', 'asal angka', { source: '' }],
      ['legal_basis', 'dasar hukum', { legal_basis: '' }],
    ])('are not proposed with a wrong %s: the sentence tells of %s', async (field, sentence, changes) => {
      expect(await propose(changes)).toMatchObject({
        status: 400,
        body: { fields: { [field]: expect.stringContaining(sentence) } },
      })
      expect((await get('/directorate/presets')).body.proposals).toEqual([])
    })

    test('have no successor where there is nothing to succeed, and no end', async () => {
      expect((await propose({ is_successor: true, key: 'tiada' })).status).toBe(404)
      const ending = { ...PRESET_FORM, key: 'tiada' }
      expect((await post('/directorate/presets/endings', ending)).status).toBe(404)
      expect((await get('/directorate/presets/proposals/prsp_tiada')).status).toBe(404)
    })

    test('wait for the other officer: not for the maker, and one at a time', async () => {
      const made = await propose()
      expect(made).toMatchObject({
        status: 201,
        body: { proposal: { state: 'waiting', is_own: true, allowed_acts: ['withdraw'] } },
      })
      const path = pathOf(made)
      expect((await get(path, second)).body).toMatchObject({
        proposal: { is_own: false, allowed_acts: ['adopt', 'refuse'] },
        replaced: null,
      })
      expect(await propose({}, second)).toMatchObject({ status: 409, body: { type: 'proposal_waits' } })
      for (const act of ['adoptions', 'refusals'])
        expect(await post(`${path}/${act}`, REASON)).toMatchObject({
          status: 400,
          body: { message: expect.stringContaining('Orang lain') },
        })
      expect((await post(`${path}/withdrawals`, REASON, second)).status).toBe(400)
      expect((await post(`${path}/refusals`, {}, second)).status).toBe(400)
      const refused = await post(`${path}/refusals`, REASON, second)
      expect(refused.body.proposal).toMatchObject({ state: 'refused', closing_reason: REASON.reason })
      expect(await post(`${path}/adoptions`, {}, second)).toMatchObject({
        status: 409,
        body: { type: 'already_closed' },
      })
      const withdrawn = await propose()
      expect((await post(`${pathOf(withdrawn)}/withdrawals`, REASON)).body.proposal.state).toBe('withdrawn')
      expect(await presetOf(PRESET_FORM.key)).toBeUndefined()
    })

    test('are decided once, also when both officers act at the same moment', async () => {
      const path = pathOf(await propose({ key: 'serentak' }))
      const answers = await Promise.all([
        post(`${path}/adoptions`, {}, second),
        post(`${path}/withdrawals`, REASON),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      const [adoption] = answers
      const made = (await presetOf('serentak'))?.versions.length ?? 0
      expect(made).toBe(adoption?.status === 200 ? 1 : 0)
    })

    test('are offered to a facility from their day on, and not a day before', async () => {
      const made = await propose({ valid_from: dayFromNow(10) })
      expect((await post(`${pathOf(made)}/adoptions`, {}, second)).body.proposal.state).toBe('adopted')
      expect((await presetOf(PRESET_FORM.key)).versions).toMatchObject([{ version: 1, state: 'coming' }])
      expect(await offeredIn(8)).not.toContain(`${PRESET_FORM.key} 1`)
      expect(await offeredIn(11)).toContain(`${PRESET_FORM.key} 1`)
    })

    test('are replaced from the day of the successor; a scheme taken from the old one stays as it is', async () => {
      const scheme = { ...PROPOSAL_FORM, name: 'Bangli seperti adanya', valid_from: dayFromNow(1) }
      const taken = await post('/facility/schemes', scheme, treasurer)
      const adopted = `/facility/schemes/proposals/${taken.body.proposal.id}/adoptions`
      expect((await post(adopted, {}, await market.token('head', HOME))).status).toBe(200)
      const schemesBefore = (await get('/facility/schemes', treasurer)).body.schemes

      const made = await propose({ key: 'bangli', is_successor: true, valid_from: dayFromNow(20) })
      const { body } = await get(pathOf(made), second)
      expect(body.replaced).toMatchObject({
        key: 'bangli',
        version: 1,
        name: expect.stringContaining('Bangli'),
      })
      expect(await presetOf('bangli')).toMatchObject({ waiting_proposal_id: body.proposal.id })
      await post(`${pathOf(made)}/adoptions`, {}, second)
      expect((await presetOf('bangli')).versions).toMatchObject([
        { version: 2, state: 'coming', proposal_id: body.proposal.id, certainty: 'READ_IN_LAW' },
        { version: 1, state: 'in_force', valid_to: dayFromNow(19) },
      ])
      expect(await offeredIn(18)).toContain('bangli 1')
      const later = await offeredIn(21)
      expect(later).toContain('bangli 2')
      expect(later).not.toContain('bangli 1')
      expect((await get('/facility/schemes', treasurer)).body.schemes).toEqual(schemesBefore)
      // The next one comes after the one that has not begun.
      expect((await presetOf('bangli')).earliest_day).toBe(dayFromNow(21))
      expect((await propose({ key: 'bangli', is_successor: true, valid_from: dayFromNow(20) })).status).toBe(
        400,
      )
    })

    test('vanish from their last day on when two officers end them', async () => {
      const ending = { key: 'bukittinggi', valid_from: dayFromNow(5), ...REASON, document_reference: 'PAS-9' }
      const made = await post('/directorate/presets/endings', ending)
      expect(made.body.proposal).toMatchObject({
        act: 'end',
        content: null,
        title: expect.stringContaining('Bukittinggi'),
      })
      expect((await post(`${pathOf(made)}/adoptions`, {})).status).toBe(400)
      expect((await post(`${pathOf(made)}/adoptions`, {}, second)).status).toBe(200)
      expect(await offeredIn(3)).toContain('bukittinggi 1')
      expect(await offeredIn(6)).not.toContain('bukittinggi 1')
      expect(await presetOf('bukittinggi')).toMatchObject({
        may_end: false,
        versions: [{ state: 'in_force' }],
      })
      expect(await post('/directorate/presets/endings', ending)).toMatchObject({
        status: 400,
        body: { fields: { key: expect.stringContaining('diakhiri') } },
      })
    })

    test('that waited past their day cannot be adopted any more', async () => {
      const { container } = app()
      const now = new Date('2027-03-01T03:00:00Z')
      const input = contract.body!.parse({ ...PRESET_FORM, key: 'terlambat', valid_from: '2027-03-05' })
      const id = await proposePreset(container, {
        staff: market.staff('directorate_officer', 'pusat'),
        input,
        now,
      })
      const staff = market.staff('directorate_officer', 'pusat-2')
      const late = adoptPreset(container, { id, staff, now: new Date('2027-03-06T03:00:00Z') })
      await expect(late).rejects.toThrow('sudah lewat')
      await adoptPreset(container, { id, staff, now: new Date('2027-03-04T18:00:00Z') })
      expect((await verifyOn(app().sql)).flatMap(({ violations }) => violations)).toEqual([])
    })
  },
  { restore: 'once' },
)
