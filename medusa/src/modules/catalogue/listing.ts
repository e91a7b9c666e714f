import type { CATEGORIES, LISTING_STATES, PublishedListing, SALE_MODES } from '../../contract/catalogue'
import type { Rupiah } from '../../money/rupiah'

export type ListingState = (typeof LISTING_STATES)[number]
export type Category = (typeof CATEGORIES)[number]
export type SaleMode = (typeof SALE_MODES)[number]

export interface FoodLabel {
  name: string
  value: string
}

/** What a listing says about the thing itself: everything here is part of what a checker lets out. */
export interface ListingContent {
  workshop_id: string
  name: string
  name_en: string | null
  category: Category
  /** Slug of a kind of that category. */
  kind: string | null
  is_made_inside: boolean
  description: string
  description_en: string | null
  materials: string[]
  length_cm: number | null
  width_cm: number | null
  height_cm: number | null
  weight_grams: number
  price_rupiah: Rupiah
  cost_rupiah: Rupiah
  mode: SaleMode
  lead_time_days_min: number | null
  lead_time_days_max: number | null
  food_labels: FoodLabel[]
}

/** The Medusa records behind a listing. */
export interface ListingGoods {
  product_id: string
  variant_id: string
  inventory_item_id: string
}

/** One listing as its facility knows it; `published` is what the public sees, if anything. */
export interface Listing extends ListingContent, ListingGoods {
  id: string
  facility_id: string
  handle: string
  state: ListingState
  version: number
  account_code: string
  last_edited_by: string
  price_edited_by: string
  proposed_by: string | null
  published_by: string | null
  published: PublishedSnapshot | null
  published_at: Date | null
  created_at: Date
  updated_at: Date
}

/** What a page tells of this moment, not of the day on which the listing was let out. */
export type OfTheMoment =
  | 'available_quantity'
  | 'harvest'
  | 'rating'
  | 'workshop'
  | 'delivery'
  | 'split'
  | 'share_card'
  | 'related'

/** The listing as it was when it was let out: what pages show and what an order freezes. The stock is not in it. */
export type PublishedSnapshot = Omit<PublishedListing, OfTheMoment> & {
  product_id: string
  /** Null where nothing stands on a shelf: made to order, or sold by harvest. */
  inventory_item_id: string | null
  stock_location_id: string
  cost_rupiah: number
  account_code: string
  price_edited_by: string
}

export interface ListingEvent {
  act: string
  from_state: ListingState
  to_state: ListingState
  staff_id: string
  role: string
  note: string | null
  content_hash: string
  at: Date
}
