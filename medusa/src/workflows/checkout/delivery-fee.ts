/** Fee of one zone: the first kilogram and each further one, whole rupiah. */
interface ZoneRate {
  first_kg_rupiah: number
  next_kg_rupiah: number
}

/**
 * Offline rates by distance, for parcels up to 20 kg and for cargo (furniture) above it. They are the cooperative's price list, not a
 * courier's: valid from 2026-01-01, to be replaced by rates per regency.
 */
const PARCEL: Record<Zone, ZoneRate> = {
  same_regency: { first_kg_rupiah: 10_000, next_kg_rupiah: 2_000 },
  same_province: { first_kg_rupiah: 18_000, next_kg_rupiah: 5_000 },
  same_island: { first_kg_rupiah: 28_000, next_kg_rupiah: 9_000 },
  far: { first_kg_rupiah: 45_000, next_kg_rupiah: 18_000 },
}
const CARGO: Record<Zone, ZoneRate> = {
  same_regency: { first_kg_rupiah: 50_000, next_kg_rupiah: 1_500 },
  same_province: { first_kg_rupiah: 90_000, next_kg_rupiah: 3_000 },
  same_island: { first_kg_rupiah: 150_000, next_kg_rupiah: 4_500 },
  far: { first_kg_rupiah: 250_000, next_kg_rupiah: 8_500 },
}
const CARGO_FROM_GRAMS = 20_000

export type Zone = 'same_regency' | 'same_province' | 'same_island' | 'far'

/** Distance class of two Kemendagri codes; the first digit of a code is the island group (3 Java, 7 Sulawesi, ...). */
export function zoneOf(from_area_code: string, to_area_code: string): Zone {
  if (from_area_code.slice(0, 5) === to_area_code.slice(0, 5)) return 'same_regency'
  if (from_area_code.slice(0, 2) === to_area_code.slice(0, 2)) return 'same_province'
  if (from_area_code[0] === to_area_code[0]) return 'same_island'
  return 'far'
}

/** Delivery fee in whole rupiah; every begun kilogram counts. */
export function deliveryFee(input: {
  from_area_code: string
  to_area_code: string
  weight_grams: number
}): number {
  return zoneFee(zoneOf(input.from_area_code, input.to_area_code), input.weight_grams)
}

function zoneFee(zone: Zone, weight_grams: number): number {
  const rate = (weight_grams > CARGO_FROM_GRAMS ? CARGO : PARCEL)[zone]
  const kilograms = Math.max(1, Math.ceil(weight_grams / 1000))
  return rate.first_kg_rupiah + (kilograms - 1) * rate.next_kg_rupiah
}

/**
 * Days between leaving a facility and arriving, parcels and cargo alike: the cooperatives' own experience until couriers tell it.
 * Valid from 2026-11-22.
 */
const TRANSIT_DAYS: Record<Zone, { min: number; max: number }> = {
  same_regency: { min: 1, max: 2 },
  same_province: { min: 2, max: 4 },
  same_island: { min: 3, max: 7 },
  far: { min: 5, max: 14 },
}

/** How many days a parcel is on its way between two areas. */
export function transitDays(from_area_code: string, to_area_code: string): { min: number; max: number } {
  return TRANSIT_DAYS[zoneOf(from_area_code, to_area_code)]
}

/** What holds for every address in the country: the highest fee, and the days on the way to the nearest and to the farthest one. */
export function deliveryAnywhere(weight_grams: number) {
  return {
    most_rupiah: zoneFee('far', weight_grams),
    transit_days: { min: TRANSIT_DAYS.same_regency.min, max: TRANSIT_DAYS.far.max },
  }
}
