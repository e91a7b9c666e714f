import { PROVINCE_MIDDLES } from './provinces'
import type { SearchFacility } from './reference'

const STEP_KM = 100
/** For a province whose middle is not known: behind all others. */
const FAR_AWAY = 1000

/**
 * How far each facility is from a province or regency, by its number (the first is number 1): 0 in the same regency, 1 in
 * the same province, then in steps of 100 km between the middles of the provinces.
 */
export function nearness(facilities: readonly SearchFacility[], near: string): number[] {
  const ranks: number[] = []
  for (const { no, province, regency } of facilities) ranks[no - 1] = rankOf(province, regency, near)
  return Array.from(ranks, (rank) => rank ?? FAR_AWAY)
}

function rankOf(province: string, regency: string, near: string): number {
  if (regency === near) return 0
  const wanted = near.slice(0, 2)
  if (province === wanted) return 1
  const [from, to] = [PROVINCE_MIDDLES[wanted], PROVINCE_MIDDLES[province]]
  return from && to ? 2 + Math.floor(distanceKm(from, to) / STEP_KM) : FAR_AWAY
}

const EARTH_RADIUS_KM = 6371

/** The way between two points on the globe (haversine), in kilometres. */
function distanceKm(from: readonly [number, number], to: readonly [number, number]): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2
  const share =
    half(from[0], to[0]) + Math.cos(radians(from[0])) * Math.cos(radians(to[0])) * half(from[1], to[1])
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(share))
}
