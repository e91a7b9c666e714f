import type { Role } from '../../../medusa/src/contract/role'
import { rows } from '../../../medusa/src/database/sql'
import type FacilityService from '../../../medusa/src/modules/facility/service'
import { deliveryFee } from '../../../medusa/src/workflows/checkout/delivery-fee'
import { type Market, openMarket } from '../fixtures/market.ts'
import type { MedusaApp } from '../runner/medusa-app.ts'
import { defaultRule, type Office, type Person } from './office.ts'
import { DAY, openMinutes } from './open-minutes.ts'
import type { World } from './order.ts'

export const ORDINARY = 'rutan-ruteng'
export const SMALL = 'lapas-palu'
export const SLUGS = [ORDINARY, SMALL] as const

/** The model's time lies far ahead, so that the sweep of the running backend, by today's clock, finds nothing to do in it. */
export const BEGINNING = Date.parse('2090-01-02T23:00:00Z')
const YEARS = 3

export interface Stage {
  app: MedusaApp
  market: Market
  world: World
  /** Who edited the price of a listing last, where somebody did since the beginning; by listing id. */
  price_editors: Map<string, string>
}

/**
 * Two offices, by raw rows where that is all it takes: an ordinary one in WITA, where two roles have several holders, and a class III
 * in WIT where one person holds two roles. Shelves are full, and every few weeks some day is free.
 */
export async function setTheStage(app: MedusaApp): Promise<Stage> {
  const market = await openMarket(app)
  await app.sql.raw(`UPDATE facility SET class = 'III', time_zone = 'Asia/Jayapura' WHERE slug = ?`, [SMALL])
  await app.sql.raw(
    `UPDATE inventory_level SET stocked_quantity = 1000000, raw_stocked_quantity = '{"value":"1000000","precision":20}'`,
  )
  await app.sql.raw(
    `INSERT INTO holiday (day, name, kind, legal_basis)
      SELECT day::date, 'Hari uji', CASE WHEN n % 2 = 0 THEN 'national' ELSE 'joint_leave' END, 'Uji'
      FROM generate_series(?::date, ?::date + interval '3 years', interval '9 days') WITH ORDINALITY AS series (day, n)`,
    [new Date(BEGINNING), new Date(BEGINNING)],
  )
  const people = await hire(app, market)
  const offices = Object.fromEntries(
    await Promise.all(SLUGS.map(async (slug) => [slug, await officeOf(app, market, slug, people)] as const)),
  )
  const from = await rows<{ slug: string; area_code: string }>(
    app.sql,
    `SELECT slug, area_code FROM facility`,
  )
  const area_codes = new Map(from.map(({ slug, area_code }) => [slug, area_code]))
  return {
    app,
    market,
    price_editors: new Map(),
    world: {
      offices,
      people: Object.fromEntries(people.map((person) => [person.id, person])),
      feeOf: (part, weight_grams) =>
        deliveryFee({
          from_area_code: area_codes.get(part.office) as string,
          to_area_code: part.address?.area_code as string,
          weight_grams,
        }),
    },
  }
}

async function hire(app: MedusaApp, market: Market): Promise<Person[]> {
  const facility = app.container.resolve<FacilityService>('facility')
  const more: [slug: string, email: string, roles: Role[]][] = [
    [ORDINARY, 'kasubsi-dua@uji.example', ['kasubsi']],
    [ORDINARY, 'wakil@uji.example', ['kasubsi', 'kasi_giatja']],
    [SMALL, market.staff('kasubsi', SMALL).email, ['kasi_giatja']],
    [SMALL, market.staff('head', SMALL).email, ['security']],
  ]
  // In the small office nobody else holds these.
  await app.sql.raw(
    `DELETE FROM membership WHERE organisation_id = ? AND role IN ('kasi_giatja', 'security')`,
    [market.facilities[SMALL] as string],
  )
  for (const [slug, email, roles] of more) {
    const staff = await facility.saveStaff({ email, display_name: email.split('@')[0] as string })
    for (const role of roles)
      await facility.saveMembership(staff.id, {
        organisation_type: 'facility',
        organisation_id: market.facilities[slug] as string,
        role,
        valid_from: '2026-01-01',
      })
  }
  return rows<Person>(
    app.sql,
    `SELECT m.staff_id AS id, f.slug AS office, array_agg(m.role ORDER BY m.role) AS roles
      FROM membership m JOIN facility f ON f.id = m.organisation_id GROUP BY 1, 2 ORDER BY 2, 3, (
        SELECT email FROM staff WHERE id = m.staff_id)`,
  )
}

async function officeOf(app: MedusaApp, market: Market, slug: string, people: Person[]): Promise<Office> {
  const id = market.facilities[slug] as string
  const [found] = await rows<{
    working_hours: Record<string, [string, string][]>
    holidays: string[]
    payment_hours: number
  }>(
    app.sql,
    `SELECT working_hours, ARRAY(SELECT day::text FROM holiday) AS holidays, payment_deadline_hours AS payment_hours
      FROM facility WHERE id = ?`,
    [id],
  )
  if (!found) throw new Error(`no facility ${slug}`)
  const offset_hours = slug === SMALL ? 9 : 8
  const span = { from: BEGINNING - DAY, to: BEGINNING + YEARS * 365 * DAY }
  return {
    slug,
    id,
    offset_hours,
    is_class_three: slug === SMALL,
    open: openMinutes(span, offset_hours, found.working_hours, new Set(found.holidays)),
    people: people.filter(({ office }) => office === slug),
    letters: [],
    rules: [defaultRule(slug === SMALL)],
    payment_hours: found.payment_hours,
  }
}
