import { beforeAll, describe, expect, test } from 'vitest'
import type { ApprovalStepRule } from '../../medusa/src/contract/approval-rule'
import type { Role } from '../../medusa/src/contract/role'
import type ApprovalService from '../../medusa/src/modules/approval/service'
import { addWorkingHours } from '../../medusa/src/modules/approval/working-time'
import type FacilityService from '../../medusa/src/modules/facility/service'
import { organisations } from '../../medusa/src/seed/organisations'
import { createOrganisations } from '../../medusa/src/workflows/facility/create-organisations'
import { type Json, type Market, openMarket, orderFor } from './fixtures/market.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * What approval follows, through HTTP with real logins: rules in versions, office hours and holidays, acting officers, and what a
 * workshop can make. A facility's own head decides on them, and nobody in his place.
 */

const SLUG = 'rutan-ruteng'
const ZONE = 'Asia/Makassar'

const step = (given: Partial<ApprovalStepRule>): ApprovalStepRule => ({
  role: 'kasubsi',
  kind: 'decide',
  is_always: true,
  above_rupiah: null,
  modes: [],
  buyer_types: [],
  working_hours: 8,
  ...given,
})

/** A day of the facility, some days from now. */
const day = (days: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(Date.now() + days * 86_400_000)

medusaSuite(
  'What approval follows',
  (app) => {
    let market: Market
    const tokens = new Map<string, string>()
    beforeAll(async () => {
      market = await openMarket(app())
    })

    const as = async (role: Role, slug = SLUG) => {
      const key = `${role} ${slug}`
      const token = tokens.get(key) ?? (await market.token(role, slug))
      tokens.set(key, token)
      return {
        get: (path: string) => market.call('GET', path, { token }),
        post: (path: string, body: Json = {}) => market.call('POST', path, { token, body }),
      }
    }
    const idOf = (role: Role, slug = SLUG) => market.staff(role, slug).staff_id

    describe('rules in versions', () => {
      const rule = (expected_version: number, given: Json = {}) => ({
        expected_version,
        steps: [step({})],
        is_small_office: false,
        bulk_limit_rupiah: 500_000,
        note: 'Uji coba aturan',
        ...given,
      })
      const versionNow = async () =>
        (await (await as('head')).get('/facility/approval-rules')).body.rules[0].version

      test('a facility begins with the rule of the design, and everybody there may read it', async () => {
        const { status, body } = await (await as('security')).get('/facility/approval-rules')
        expect(status).toBe(200)
        expect(body.may_adopt).toBe(false)
        expect(body.rules).toHaveLength(1)
        expect(body.rules[0]).toMatchObject({ version: 1, adopted_by: null, bulk_limit_rupiah: 500_000 })
        expect(body.rules[0].steps.map(({ role }: ApprovalStepRule) => role)).toEqual([
          'kasubsi',
          'kasi_giatja',
          'head',
        ])
      })

      test('the head adopts a version; the one before stays as it was', async () => {
        const head = await as('head')
        const before = (await head.get('/facility/approval-rules')).body.rules
        const veto = step({ role: 'security', kind: 'veto', is_always: false, above_rupiah: 5_000_000 })
        const adopted = await head.post(
          '/facility/approval-rules',
          rule(1, { steps: [veto, step({ role: 'head', is_always: false, modes: ['custom'] }), step({})] }),
        )
        expect(adopted.status).toBe(201)
        expect(adopted.body.rule).toMatchObject({ version: 2, adopted_by: 'head', note: 'Uji coba aturan' })
        expect(adopted.body.rule.steps.map(({ role }: ApprovalStepRule) => role)).toEqual([
          'kasubsi',
          'head',
          'security',
        ])
        const after = (await head.get('/facility/approval-rules')).body.rules
        expect(after).toEqual([adopted.body.rule, ...before])
      })

      test('of two heads who change the rules at once, the second is told and writes nothing', async () => {
        const head = await as('head')
        const version = await versionNow()
        const answers = await Promise.all(
          [1, 2, 3].map((n) =>
            head.post('/facility/approval-rules', rule(version, { note: `Serentak ${n}` })),
          ),
        )
        expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
        expect(answers.find(({ status }) => status === 409)?.body.type).toBe('stale_version')
        expect(await versionNow()).toBe(version + 1)
      })

      test.each([
        ['no step that always applies', { steps: [step({ is_always: false, above_rupiah: 1 })] }, 'steps'],
        [
          'a step without a condition',
          { steps: [step({}), step({ role: 'head', is_always: false })] },
          'steps.1.above_rupiah',
        ],
        ['a role twice', { steps: [step({}), step({})] }, 'steps.1.role'],
        ['security that decides', { steps: [step({}), step({ role: 'security' })] }, 'steps.1.kind'],
        [
          'an approver that only objects',
          { steps: [step({}), step({ role: 'head', kind: 'veto' })] },
          'steps.1.kind',
        ],
        ['no time at all', { steps: [step({ working_hours: 0 })] }, 'steps.0.working_hours'],
        [
          'hours that are no number',
          { steps: [step({ working_hours: 'delapan' as never })] },
          'steps.0.working_hours',
        ],
        ['a bulk limit above two million', { bulk_limit_rupiah: 2_000_001 }, 'bulk_limit_rupiah'],
        ['no reason', { note: ' ' }, 'note'],
        ['a small office in a class IIB', { is_small_office: true }, 'is_small_office'],
      ])('%s is refused with a sentence beside the field', async (_what, given, field) => {
        const version = await versionNow()
        const { status, body } = await (await as('head')).post(
          '/facility/approval-rules',
          rule(version, given),
        )
        expect(status).toBe(400)
        expect(body.fields[field]).toMatch(/[.]$/)
        expect(await versionNow()).toBe(version)
      })

      test('a class III facility may be a small office', async () => {
        const head = await as('head', 'lapas-palu')
        await app().sql.raw(`UPDATE facility SET class = 'III' WHERE slug = 'lapas-palu'`)
        const before = (await head.get('/facility/approval-rules')).body
        expect(before).toMatchObject({ may_be_small_office: true, rules: [{ is_small_office: true }] })
        const { status } = await head.post('/facility/approval-rules', rule(1, { is_small_office: true }))
        expect(status).toBe(201)
      })

      test('a version cannot be changed or removed, not even in the database', async () => {
        await expect(app().sql.raw(`UPDATE approval_rule SET note = 'lain'`)).rejects.toThrow('append-only')
        await expect(app().sql.raw(`DELETE FROM approval_rule`)).rejects.toThrow('append-only')
      })

      test('the head sees which steps recent orders would have needed, and nothing changes', async () => {
        await market.call('POST', '/store/checkout', {
          body: orderFor(market, [['coffee', 1]]),
          headers: { 'idempotency-key': 'aturan-pratinjau' },
        })
        await expect
          .poll(async () => (await app().sql.raw(`SELECT count(*)::int AS n FROM facility_order`)).rows[0].n)
          .toBe(1)
        const version = await versionNow()
        const { status, body } = await (await as('head')).post('/facility/approval-rules/preview', {
          steps: [step({}), step({ role: 'head', is_always: false, buyer_types: ['person'] })],
        })
        expect(status).toBe(200)
        expect(body).toMatchObject({ orders: 1, changed: 1, examples: [{ after: ['kasubsi', 'head'] }] })
        expect(body.chains).toContainEqual({ roles: ['kasubsi', 'head'], before: 0, after: 1 })
        expect(await versionNow()).toBe(version)
      })
    })

    describe('office hours and holidays', () => {
      test('everybody reads the hours; the year ahead says that it is not decreed yet', async () => {
        const { body } = await (await as('treasurer')).get('/facility/working-calendar')
        expect(body.calendar.time_zone).toBe(ZONE)
        expect(body.calendar.working_hours.fri).toEqual([
          ['07:30', '11:30'],
          ['13:00', '16:30'],
        ])
        expect(body.calendar.years[0]).toMatchObject({ year: 2026, is_complete: true })
        expect(body.calendar.years[0].holidays).toHaveLength(25)
        expect(body.calendar.years[1]).toMatchObject({ year: 2027, is_complete: false })
      })

      test('the head sets them, and deadlines count in them with the holidays left out', async () => {
        const working_hours = { sat: [['08:00', '10:00']], mon: [['08:00', '10:00']], tue: [] }
        const { status } = await (await as('head')).post('/facility/working-calendar', { working_hours })
        expect(status).toBe(200)
        const calendar = await app()
          .container.resolve<ApprovalService>('approval')
          .calendarOf(market.facilities[SLUG] as string)
        expect(calendar.working_hours.mon).toEqual([['08:00', '10:00']])
        // Saturday and Sunday are Idulfitri, Monday joint leave: the next two hours are on Saturday the 28th.
        expect(addWorkingHours(new Date('2026-03-20T12:00Z'), 2, calendar)).toEqual(
          new Date('2026-03-28T10:00+08:00'),
        )
      })

      test.each([
        ['no open day', { mon: [] }, 'working_hours'],
        ['a day that closes before it opens', { mon: [['16:00', '07:30']] }, 'working_hours.mon.0.1'],
        [
          'spans that overlap',
          {
            mon: [
              ['07:30', '12:00'],
              ['11:00', '16:00'],
            ],
          },
          'working_hours.mon.1.0',
        ],
        ['an hour that does not exist', { mon: [['07:30', '24:30']] }, 'working_hours.mon.0.1'],
      ])('%s is refused beside the field', async (_what, working_hours, field) => {
        const { status, body } = await (await as('head')).post('/facility/working-calendar', {
          working_hours,
        })
        expect(status).toBe(400)
        expect(body.fields[field]).toMatch(/[.]$/)
      })
    })

    describe('acting officers', () => {
      const appointment = (given: Json = {}) => ({
        role: 'head',
        staff_id: idOf('kasi_giatja'),
        substitute_for: idOf('head'),
        starts_on: day(0),
        ends_on: day(2),
        letter_number: 'W.22-KP.04.01-117',
        ...given,
      })

      test.each([
        ['somebody of another facility', () => ({ staff_id: idOf('kasubsi', 'lapas-palu') }), 'staff_id'],
        ['nobody', () => ({ staff_id: 'staff_tiada' }), 'staff_id'],
        ['the officer himself', () => ({ staff_id: idOf('head') }), 'staff_id'],
        ['for somebody without the role', () => ({ substitute_for: idOf('kasubsi') }), 'substitute_for'],
        [
          'for an officer elsewhere',
          () => ({ substitute_for: idOf('head', 'lapas-palu') }),
          'substitute_for',
        ],
        ['until a day before the first', () => ({ starts_on: day(2), ends_on: day(1) }), 'ends_on'],
        ['for days that are over', () => ({ starts_on: day(-9), ends_on: day(-8) }), 'ends_on'],
        ['without a letter', () => ({ letter_number: '' }), 'letter_number'],
        ['for a role that decides nothing', () => ({ role: 'treasurer' }), 'role'],
      ])('%s cannot be appointed', async (_what, given, field) => {
        const { status, body } = await (await as('head')).post('/facility/substitutes', appointment(given()))
        expect(status).toBe(400)
        expect(body.fields[field]).toMatch(/[.]$/)
      })

      test('somebody acts for the days of the letter, from the next request, and no longer', async () => {
        const kasi = await as('kasi_giatja')
        expect((await kasi.post('/facility/approval-rules/preview', { steps: [step({})] })).status).toBe(403)
        const appointed = await (await as('head')).post('/facility/substitutes', appointment())
        expect(appointed.status).toBe(201)
        expect(appointed.body.substitute).toMatchObject({ status: 'active', title: 'kasi_giatja' })

        expect((await kasi.post('/facility/approval-rules/preview', { steps: [step({})] })).status).toBe(200)
        const me = (await kasi.get('/staff/me')).body.memberships
        expect(me).toMatchObject([
          { role: 'kasi_giatja', acting: null },
          { role: 'head', acting: { letter_number: 'W.22-KP.04.01-117', ends_on: day(2) } },
        ])

        const over = await (await as('head')).post(
          `/facility/substitutes/${appointed.body.substitute.id}/end`,
        )
        expect(over).toMatchObject({ status: 200, body: { substitute: { status: 'over' } } })
        expect((await kasi.post('/facility/approval-rules/preview', { steps: [step({})] })).status).toBe(403)
        const again = await (await as('head')).post(
          `/facility/substitutes/${appointed.body.substitute.id}/end`,
        )
        expect(again).toMatchObject({ status: 409, body: { type: 'over' } })
      })

      test('who acts for the head neither changes the rules nor appoints others', async () => {
        const { body } = await (await as('head')).post('/facility/substitutes', appointment())
        const kasi = await as('kasi_giatja')
        const rules = (await kasi.get('/facility/approval-rules')).body
        expect(rules.may_adopt).toBe(false)
        const rule = {
          expected_version: rules.rules[0].version,
          steps: [step({})],
          is_small_office: false,
          bulk_limit_rupiah: 0,
          note: 'Aturan Plh',
        }
        expect((await kasi.post('/facility/approval-rules', rule)).status).toBe(403)
        expect(
          (
            await kasi.post(
              '/facility/substitutes',
              appointment({ role: 'kasubsi', staff_id: idOf('treasurer'), substitute_for: idOf('kasubsi') }),
            )
          ).status,
        ).toBe(403)
        expect(
          (await kasi.post('/facility/working-calendar', { working_hours: { mon: [['08:00', '09:00']] } }))
            .status,
        ).toBe(403)
        expect((await kasi.get('/facility/substitutes')).body.members).toEqual([])
        await (await as('head')).post(`/facility/substitutes/${body.substitute.id}/end`)
      })

      test('an officer has one substitute at a time, even when two are appointed at once', async () => {
        const head = await as('head')
        const planned = { starts_on: day(10), ends_on: day(12) }
        const answers = await Promise.all(
          (['kasi_giatja', 'kasubsi', 'treasurer'] as const).map((role) =>
            head.post('/facility/substitutes', appointment({ ...planned, staff_id: idOf(role) })),
          ),
        )
        expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400])
        const id = answers.find(({ status }) => status === 201)?.body.substitute.id
        const overlapping = await head.post(
          '/facility/substitutes',
          appointment({ starts_on: day(12), ends_on: day(13) }),
        )
        expect(overlapping.body.fields.starts_on).toContain(day(10))
        expect((await head.post(`/facility/substitutes/${id}/end`)).status).toBe(200)
        expect((await head.post('/facility/substitutes', appointment(planned))).status).toBe(201)
      })

      test('the days are those of the facility, and a letter lends nothing to who has left', async () => {
        const facilities = app().container.resolve<FacilityService>('facility')
        const rolesAt = async (instant: string) =>
          (await facilities.activeMemberships(idOf('treasurer'), new Date(instant))).map(({ role }) => role)
        const starts_on = day(20)
        const sent = await (await as('head')).post(
          '/facility/substitutes',
          appointment({
            role: 'kasubsi',
            substitute_for: idOf('kasubsi'),
            staff_id: idOf('treasurer'),
            starts_on,
            ends_on: starts_on,
          }),
        )
        expect(sent.body.substitute).toMatchObject({ status: 'planned' })
        const midnight = Date.parse(`${starts_on}T00:00:00+08:00`)
        const at = (milliseconds: number) => rolesAt(new Date(midnight + milliseconds).toISOString())
        expect(await at(-1)).toEqual(['treasurer'])
        expect(await at(0)).toEqual(['treasurer', 'kasubsi'])
        expect(await at(86_399_999)).toEqual(['treasurer', 'kasubsi'])
        expect(await at(86_400_000)).toEqual(['treasurer'])
        await facilities.endMemberships(idOf('treasurer'), market.facilities[SLUG] as string, new Date())
        expect(await at(0)).toEqual([])
        const { substitutes } = (await (await as('head')).get('/facility/substitutes')).body
        expect(substitutes.find(({ id }: Json) => id === sent.body.substitute.id).status).toBe('over')
      })

      test('nobody ends the period of another facility', async () => {
        const [first] = (await (await as('head')).get('/facility/substitutes')).body.substitutes
        const stranger = await as('head', 'lapas-palu')
        expect((await stranger.post(`/facility/substitutes/${first.id}/end`)).status).toBe(404)
        expect((await stranger.get('/facility/substitutes')).body.substitutes).toEqual([])
      })
    })

    describe('what a workshop can make', () => {
      test('its desk sets it, and a seed that runs again leaves it', async () => {
        const staff = await as('catalogue_staff')
        const [first] = (await staff.get('/facility/workshops')).body.workshops
        expect(first.weekly_capacity).toBeGreaterThan(0)
        const path = `/facility/workshops/${first.id}/capacity`
        expect((await staff.post(path, { weekly_capacity: 0 })).body.fields.weekly_capacity).toMatch(/[.]$/)
        expect((await staff.post(path, { weekly_capacity: null })).body.workshop.weekly_capacity).toBeNull()
        await createOrganisations(app().container, {
          ...organisations,
          partners: [],
          facilities: organisations.facilities.filter(({ slug }) => slug === SLUG),
        })
        const [again] = (await staff.get('/facility/workshops')).body.workshops
        expect(again).toEqual({ ...first, weekly_capacity: null })
      })
    })
  },
  { restore: 'once' },
)
