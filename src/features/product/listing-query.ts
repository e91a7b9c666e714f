import type { CATEGORIES, SALE_MODES } from '../../../medusa/src/contract/catalogue.ts'
import type { LISTING_SORTS, ListingFilter } from '../../../medusa/src/contract/listing-search.ts'
import { parseRupiah } from '../../lib/money.ts'
import { type ProductListQuery, type ShopPaths, withQuery } from '../../paths.ts'

export type Category = (typeof CATEGORIES)[number]
export type Mode = (typeof SALE_MODES)[number]
export type Sort = (typeof LISTING_SORTS)[number]

/** What a person asked the list of goods for, by the names that the backend uses. */
export interface ListingQuery {
  q?: string | undefined
  category?: Category | undefined
  /** Slug of the finer kind of goods. */
  kind?: string | undefined
  facility?: string | undefined
  /** Area codes, `53` and `53.10`. */
  province?: string | undefined
  regency?: string | undefined
  material?: string | undefined
  /** Whole rupiah, both ends included. */
  price_min?: number | undefined
  price_max?: number | undefined
  mode?: Mode | undefined
  in_stock?: true | undefined
  made_inside?: true | undefined
  /** Where the buyer is, province or regency; only together with the sort of the same name. */
  near?: string | undefined
  sort: Sort
  page: number
}

export const categories: readonly Category[] = ['mebel', 'kerajinan', 'hasil-tani', 'pangan']

/** The words that stand in the address for each order; the best match needs none. */
const sortWords: Record<Sort, string | undefined> = {
  relevance: undefined,
  newest: 'terbaru',
  price_asc: 'termurah',
  price_desc: 'termahal',
  near: 'terdekat',
}
export const sorts = Object.keys(sortWords) as readonly Sort[]

/** The words that stand in the address for each way of selling. */
export const modeWords: Record<Mode, string> = {
  ready_stock: 'siap',
  made_to_order: 'pesan',
  harvest: 'panen',
}
const modes = Object.keys(modeWords) as readonly Mode[]

/** What the query is without each filter. */
export const withoutFilter: Record<ListingFilter, Partial<ListingQuery>> = {
  category: { category: undefined },
  kind: { kind: undefined },
  facility: { facility: undefined },
  province: { province: undefined, regency: undefined },
  regency: { regency: undefined },
  material: { material: undefined },
  price: { price_min: undefined, price_max: undefined },
  mode: { mode: undefined },
  in_stock: { in_stock: undefined },
  made_inside: { made_inside: undefined },
}
/** Everything that narrows the list besides the words, in the order of the page. */
export const filters = Object.keys(withoutFilter) as readonly ListingFilter[]

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
const PROVINCE = /^\d{2}$/
const REGENCY = /^\d{2}\.\d{2}$/
const HIGHEST_PRICE = 500_000_000

/** Whether a word names one of the families. */
export function isCategory(word: string | null | undefined): word is Category {
  return categories.some((category) => category === word)
}

/** Reads the address of a list; what makes no sense there is left out instead of failing. */
export function readListingQuery(search: URLSearchParams): ListingQuery {
  const given = (name: string) => search.get(name)?.trim() || undefined
  const matching = (name: string, pattern: RegExp, length = 40) => {
    const word = given(name)
    return word && word.length <= length && pattern.test(word) ? word : undefined
  }
  const category = given('kategori')
  const page = Number(search.get('halaman') ?? '1')
  const province = matching('provinsi', PROVINCE)
  const regency = matching('kabupaten', REGENCY)
  return {
    q: given('q')?.slice(0, 100).trim() || undefined,
    category: isCategory(category) ? category : undefined,
    kind: matching('jenis', SLUG),
    facility: matching('lapas', SLUG, 80),
    province,
    regency: liesIn(province, regency) ? regency : undefined,
    material: matching('bahan', SLUG),
    ...readPrices(given('harga_dari'), given('harga_sampai')),
    mode: modes.find((mode) => modeWords[mode] === given('cara')),
    in_stock: given('tersedia') === 'ya' || undefined,
    made_inside: given('dibuat_dalam') === 'ya' || undefined,
    ...readOrder(given('urut'), matching('dekat', REGENCY) ?? matching('dekat', PROVINCE)),
    page: Number.isInteger(page) && page >= 1 && page <= 500 ? page : 1,
  }
}

/** Both ends of the price as they were typed, the lower first; an amount that cannot be meant is left out. */
function readPrices(from: string | undefined, to: string | undefined) {
  const [price_min, price_max] = [from, to].map((text) => {
    const amount = parseRupiah(text ?? '')
    return amount !== null && amount <= HIGHEST_PRICE ? amount : undefined
  })
  return price_min !== undefined && price_max !== undefined && price_min > price_max
    ? { price_min: price_max, price_max: price_min }
    : { price_min, price_max }
}

/** Nearness needs a place, and a place without another order means nearness. */
function readOrder(word: string | undefined, place: string | undefined): Pick<ListingQuery, 'sort' | 'near'> {
  const sort = sorts.find((each) => sortWords[each] === word) ?? 'relevance'
  if (place && (sort === 'near' || word === undefined)) return { sort: 'near', near: place }
  return { sort: sort === 'near' ? 'relevance' : sort, near: undefined }
}

function liesIn(province: string | undefined, regency: string | undefined): boolean {
  return !province || !regency || regency.startsWith(`${province}.`)
}

/** A query with some parts changed; a change other than the page goes back to the first page. */
export function changed(query: ListingQuery, change: Partial<ListingQuery>): ListingQuery {
  const next = { ...query, page: 1, ...change }
  return {
    ...next,
    regency: liesIn(next.province, next.regency) ? next.regency : undefined,
    near: next.sort === 'near' ? next.near : undefined,
  }
}

/** A query without a kind that belongs to another family than the chosen one: together they would find nothing. */
export function withFittingKind(
  query: ListingQuery,
  kinds: readonly { slug: string; category: Category }[],
): ListingQuery {
  const kind = kinds.find(({ slug }) => slug === query.kind)
  const fits = !kind || !query.category || kind.category === query.category
  return fits ? query : { ...query, kind: undefined }
}

/** The address of the list with some parts changed. */
export function listingPath(
  paths: ShopPaths,
  query: ListingQuery,
  change: Partial<ListingQuery> = {},
): string {
  return paths.products(inWords(changed(query, change)))
}

/** A query in the words of its address, in the one order in which they stand there. */
export function inWords(query: ListingQuery): ProductListQuery {
  const is_near = query.sort === 'near' && query.near !== undefined
  return {
    q: query.q,
    kategori: query.category,
    jenis: query.kind,
    lapas: query.facility,
    provinsi: query.province,
    kabupaten: query.regency,
    bahan: query.material,
    harga_dari: query.price_min,
    harga_sampai: query.price_max,
    cara: query.mode && modeWords[query.mode],
    tersedia: query.in_stock && 'ya',
    dibuat_dalam: query.made_inside && 'ya',
    dekat: is_near ? query.near : undefined,
    urut: query.sort !== 'near' || is_near ? sortWords[query.sort] : undefined,
    halaman: query.page > 1 ? query.page : undefined,
  }
}

/** The same question, as the backend wants it. */
export function searchPath(query: ListingQuery, per_page = 24): string {
  return withQuery('/store/listings', {
    q: query.q,
    category: query.category,
    kind: query.kind,
    facility: query.facility,
    province: query.province,
    regency: query.regency,
    material: query.material,
    price_min: query.price_min,
    price_max: query.price_max,
    mode: query.mode,
    in_stock: query.in_stock,
    made_inside: query.made_inside,
    sort: query.sort,
    near: query.near,
    page: query.page,
    per_page,
  })
}
