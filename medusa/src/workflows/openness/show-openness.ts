import type { MedusaContainer } from '@medusajs/framework/types'
import type { FacilityOpenness, Openness } from '../../contract/openness'
import { database } from '../../database/sql'
import { notFound } from '../../http/refusal'
import type FacilityService from '../../modules/facility/service'
import type TreasuryService from '../../modules/treasury/service'
import { dayAfter } from '../checkout/promised-dates'
import { opennessFigures } from './openness-figures'
import { firstYear, waitingRevenue } from './openness-rows'
import { rememberedRows } from './remembered-rows'

/** The day that the shop as a whole goes by: that of the capital. */
const CAPITAL = 'Asia/Jakarta'

/** What all facilities sold, shared and deposited in a year, and each facility's part in it. */
export async function showOpenness(
  container: MedusaContainer,
  { year, now }: { year: number | undefined; now: Date },
): Promise<Openness> {
  const sql = database(container)
  const asked = askedYear(year, dayAfter(now, CAPITAL, 0))
  const [facilities, found, waiting, first] = await Promise.all([
    container.resolve<FacilityService>('facility').facilities(),
    rememberedRows({ facility_id: null, year: asked.year }, sql),
    waitingRevenue(null, asked.until, sql),
    firstYear(null, sql),
  ])
  const owed = new Map(waiting.map(({ facility_id, amount }) => [facility_id, Number(amount)]))
  const active = facilities.filter(
    ({ id }) => owed.has(id) || found.some(({ facility_id }) => facility_id === id),
  )
  const treasury = container.resolve<TreasuryService>('treasury')
  const schemes = await Promise.all(active.map(({ id }) => treasury.schemeInForce(id, asked.until)))
  return {
    ...asked.told(first),
    ...opennessFigures(found, asked.last_month),
    waiting_rupiah: [...owed.values()].reduce((sum, amount) => sum + amount, 0),
    facilities: active.map(({ id, slug, name }) => {
      const own = opennessFigures(
        found.filter(({ facility_id }) => facility_id === id),
        asked.last_month,
      )
      return {
        slug,
        name,
        sold_rupiah: own.sold_rupiah,
        pnbp_rupiah: own.shared.find(({ share }) => share === 'pnbp')?.amount_rupiah ?? 0,
        deposited_rupiah: own.deposited_rupiah,
        waiting_rupiah: owed.get(id) ?? 0,
      }
    }),
    legal_bases: [...new Set(schemes.flatMap((scheme) => (scheme ? [scheme.legal_basis] : [])))].sort(),
  }
}

/** The same for one facility, with the scheme that its proceeds are divided by. */
export async function showFacilityOpenness(
  container: MedusaContainer,
  { slug, year, now }: { slug: string; year: number | undefined; now: Date },
): Promise<FacilityOpenness> {
  const sql = database(container)
  const facility =
    (await container.resolve<FacilityService>('facility').facilityBySlug(slug)) ?? notFound('UPT')
  const asked = askedYear(year, dayAfter(now, facility.time_zone, 0))
  const [found, waiting, first, scheme] = await Promise.all([
    rememberedRows({ facility_id: facility.id, year: asked.year }, sql),
    waitingRevenue(facility.id, asked.until, sql),
    firstYear(facility.id, sql),
    container.resolve<TreasuryService>('treasury').schemeInForce(facility.id, asked.until),
  ])
  return {
    ...asked.told(first),
    ...opennessFigures(found, asked.last_month),
    waiting_rupiah: Number(waiting[0]?.amount ?? 0),
    facility: { slug: facility.slug, name: facility.name },
    scheme: scheme ? { name: scheme.name, legal_basis: scheme.legal_basis, base: scheme.base } : null,
  }
}

/** The year asked for, up to which day and month of it there is something to tell, and the years to choose from. */
function askedYear(year: number | undefined, today: string) {
  const this_year = Number(today.slice(0, 4))
  const asked = year ?? this_year
  const until = asked < this_year ? `${asked}-12-31` : today
  return {
    year: asked,
    until,
    last_month: asked < this_year ? 12 : asked === this_year ? Number(today.slice(5, 7)) : 1,
    told: (first: number | null) => ({
      year: asked,
      years: Array.from(
        { length: this_year - Math.min(first ?? this_year, this_year) + 1 },
        (_, back) => this_year - back,
      ),
      waiting_on: until,
    }),
  }
}
