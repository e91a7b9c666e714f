/** The four families of goods. */
export type CategorySlug = 'mebel' | 'kerajinan' | 'hasil-tani' | 'pangan'

/** 425112 = farm produce, 425119 = other products (domain.md 1.4). */
export type AccountCode = '425112' | '425119'

export interface SizeCm {
  length: number
  width: number
  height: number
}

/** What a food package says about itself; numbers are invented but well-formed. */
export interface FoodLabelSeed {
  /** Home-industry permit of the regency, e.g. "P-IRT 2068271010012-26". */
  pirt_number: string
  /** BPJPH halal certificate: ID and 17 digits. */
  halal_number: string
  /** As printed, e.g. "250 ml". */
  net_content: string
  net_weight_grams: number
  expiry_days: number
}

/** A harvest, in days from the day on which the demo is filled. */
export interface HarvestSeed {
  in_days: number
  /** How many days it goes on after its first. */
  more_days: number
  /** So many days before the harvest, at noon, ordering ends. */
  cut_off_days: number
  total: number
}

/** On the shelf, sold by harvest, or made once ordered. */
export type SupplySeed =
  | { mode: 'stock'; quantity: number }
  | { mode: 'harvest'; batches: HarvestSeed[] }
  | { mode: 'made_to_order'; lead_time_days_min: number; lead_time_days_max: number }

/** One thing that a workshop offers. Its pictures are drawn in `../drawings`. */
export interface GoodSeed {
  handle: string
  /** Slug of the facility and of one of its workshops. */
  facility: string
  workshop: string
  category: CategorySlug
  /** Slug of a subcategory of that category, see `categories.ts`. */
  subcategory: string
  /** Slug of a kind of that category, see the catalogue's `kinds.ts`. */
  kind: string
  name: string
  name_en: string
  description: string
  description_en: string
  materials: string[]
  is_made_inside: boolean
  /** Outer size of the thing itself; null where it has none worth telling (a kilo of tomatoes). */
  size_cm: SizeCm | null
  weight_grams: number
  price_rupiah: number
  /** Material cost of one unit: the base of the schemes that divide what is left after cost. */
  cost_rupiah: number
  account_code: AccountCode
  supply: SupplySeed
  food_label: FoodLabelSeed | null
}
