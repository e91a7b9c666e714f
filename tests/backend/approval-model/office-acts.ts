import { randomUUID } from 'node:crypto'
import type { Role } from '../../../medusa/src/contract/role'
import type ApprovalService from '../../../medusa/src/modules/approval/service'
import { adoptRule } from '../../../medusa/src/workflows/approval/adopt-rule'
import { appointSubstitute } from '../../../medusa/src/workflows/approval/appoint-substitute'
import type { Random } from '../fixtures/random.ts'
import { outcomeOf, scopeOf } from './engine.ts'
import {
  type BuyerType,
  type Decider,
  type Letter,
  localDay,
  type Mode,
  type Office,
  type Person,
  type StepRule,
} from './office.ts'
import { DAY } from './open-minutes.ts'
import { SLUGS, type Stage } from './stage.ts'

/** One act in an office, done in the model and in the engine; both outcomes are compared by the caller. */
export interface OfficeAct {
  name: string
  expected: string
  found: string
}

export async function actInOffice(stage: Stage, random: Random, at: number): Promise<OfficeAct> {
  const office = stage.world.offices[random.pick(SLUGS)] as Office
  const act = random.weighted([
    [4, adoptSomeRule],
    [6, appointSomebody],
    [2, endSomeLetter],
    [3, editSomePrice],
  ])
  return act(stage, random, office, at)
}

const LADDER = ['kasubsi', 'kasi_giatja', 'head'] as const

async function adoptSomeRule(stage: Stage, random: Random, office: Office, at: number): Promise<OfficeAct> {
  const head = office.people.find(({ roles }) => roles.includes('head')) as Person
  const person = random.chance(0.85) ? head : random.pick(office.people)
  const steps = drawSteps(random)
  const is_small_office = office.is_class_three ? random.chance(0.75) : random.chance(0.1)
  const latest = office.rules.at(-1)?.version as number
  const expected_version = random.chance(0.9) ? latest : latest - 1
  const expected = !person.roles.includes('head')
    ? 'not_the_head'
    : is_small_office && !office.is_class_three
      ? 'field:is_small_office'
      : expected_version !== latest
        ? 'stale_version'
        : 'done'
  if (expected === 'done') office.rules.push({ version: latest + 1, steps, is_small_office, adopted_at: at })
  const now = new Date(at)
  const staff = await scopeOf(stage.app.container, person.id, now)
  const rule = {
    steps,
    is_small_office,
    bulk_limit_rupiah: 500_000,
    expected_version,
    note: 'Aturan uji coba',
  }
  const found = await outcomeOf(() => adoptRule(stage.app.container, { staff, rule, now }))
  return { name: 'adopt rule', expected, found }
}

/** A rule that some step always applies in, with conditions and hours at random. */
function drawSteps(random: Random): StepRule[] {
  const always = random.pick(LADDER)
  const some = <T>(values: readonly T[]) => values.filter(() => random.chance(0.4))
  const decide = LADDER.filter((role) => role === always || random.chance(0.75)).map((role) =>
    stepOf(random, role, 'decide', role === always || random.chance(0.2), {
      modes: some<Mode>(['ready_stock', 'made_to_order']),
      buyer_types: some<BuyerType>(['office', 'reseller']),
    }),
  )
  if (random.chance(0.4)) return decide
  return [...decide, stepOf(random, 'security', 'veto', random.chance(0.5), { modes: [], buyer_types: [] })]
}

function stepOf(
  random: Random,
  role: Decider,
  kind: StepRule['kind'],
  is_always: boolean,
  conditions: Pick<StepRule, 'modes' | 'buyer_types'>,
): StepRule {
  const above_rupiah = random.pick([0, 200_000, 1_000_000, 5_000_000])
  return { role, kind, is_always, above_rupiah, ...conditions, working_hours: random.int(1, 14) }
}

async function appointSomebody(stage: Stage, random: Random, office: Office, at: number): Promise<OfficeAct> {
  const head = office.people.find(({ roles }) => roles.includes('head')) as Person
  const person = random.chance(0.9) ? head : random.pick(office.people)
  const role = random.pick<Decider>(['kasubsi', 'kasi_giatja', 'head', 'security'])
  const away = random.chance(0.9) ? office.people.filter(({ roles }) => roles.includes(role)) : office.people
  const today = localDay(office, at)
  const appointment = {
    role,
    staff_id: random.pick(office.people).id,
    substitute_for: random.pick(away).id,
    starts_on: dayFrom(today, random.int(-5, 2)),
    ends_on: '',
    letter_number: `W.1-KP.04-${randomUUID().slice(0, 4)}`,
  }
  appointment.ends_on = dayFrom(appointment.starts_on, random.int(0, 20))
  const expected = appointmentRefused(office, person, appointment, today)
  const now = new Date(at)
  const staff = await scopeOf(stage.app.container, person.id, now)
  let id = ''
  const found = await outcomeOf(async () => {
    id = await appointSubstitute(stage.app.container, { staff, appointment, now })
  })
  if (expected === 'done') office.letters.push({ id, ...appointment, ended_at: null })
  return { name: 'appoint', expected, found }
}

function appointmentRefused(
  office: Office,
  by: Person,
  given: Omit<Letter, 'id' | 'ended_at'>,
  today: string,
): string {
  const holds = (id: string, role: Role) => office.people.find((each) => each.id === id)?.roles.includes(role)
  if (!by.roles.includes('head')) return 'not_the_head'
  if (!holds(given.substitute_for, given.role)) return 'field:substitute_for'
  if (given.staff_id === given.substitute_for || holds(given.staff_id, given.role)) return 'field:staff_id'
  if (given.ends_on < today) return 'field:ends_on'
  const clash = office.letters.some(
    (letter) =>
      letter.ended_at === null &&
      letter.role === given.role &&
      (letter.staff_id === given.staff_id || letter.substitute_for === given.substitute_for) &&
      letter.starts_on <= given.ends_on &&
      given.starts_on <= letter.ends_on,
  )
  return clash ? 'field:starts_on' : 'done'
}

async function endSomeLetter(stage: Stage, random: Random, office: Office, at: number): Promise<OfficeAct> {
  const letter = office.letters.length ? random.pick(office.letters.slice(-4)) : undefined
  const is_running = letter && letter.ended_at === null && letter.ends_on >= localDay(office, at)
  const expected = !letter ? 'missing' : is_running ? 'ended' : 'over'
  const found = await stage.app.container
    .resolve<ApprovalService>('approval')
    .endSubstitute({ facility_id: office.id, id: letter?.id ?? 'plh_none', now: new Date(at) })
  if (is_running) letter.ended_at = at
  return { name: 'end letter', expected, found }
}

/** Whoever edited a price last stands on the lines of the orders that follow. */
async function editSomePrice(stage: Stage, random: Random, office: Office): Promise<OfficeAct> {
  const editors = office.people.filter(({ roles }) =>
    roles.some((role) => ['catalogue_staff', 'kasubsi', 'kasi_giatja'].includes(role)),
  )
  const { chair, table, coffee, onion } = stage.market.listings
  const listing = random.pick(office.is_class_three ? [onion] : [chair, table, coffee])
  const editor = random.pick(editors).id
  stage.price_editors.set(listing.id, editor)
  await stage.app.sql.raw(
    `UPDATE listing SET published = jsonb_set(published, '{price_edited_by}', to_jsonb(?::text)) WHERE id = ?`,
    [editor, listing.id],
  )
  return { name: 'edit price', expected: 'done', found: 'done' }
}

function dayFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}
