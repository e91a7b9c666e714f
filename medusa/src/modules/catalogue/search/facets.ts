import { CATEGORIES, SALE_MODES } from '../../../contract/catalogue'
import type { FacetValue, ListingFacets } from '../../../contract/listing-search'
import { type FacetCounts, PRICE_STEPS, type ShapeCount } from './count-facets'
import { type FilterQuery, isWanted, kindNumbers } from './filters'
import type { SearchFacility, SearchReference } from './reference'

const CATEGORY_LABELS: Readonly<Record<(typeof CATEGORIES)[number], readonly [string, string]>> = {
  mebel: ['Mebel', 'Furniture'],
  kerajinan: ['Kerajinan', 'Crafts'],
  'hasil-tani': ['Hasil tani', 'Farm produce'],
  pangan: ['Pangan', 'Food'],
}
const MODE_LABELS: Readonly<Record<(typeof SALE_MODES)[number], readonly [string, string]>> = {
  ready_stock: ['Siap kirim', 'Ready stock'],
  made_to_order: ['Dibuat sesuai pesanan', 'Made to order'],
  harvest: ['Per panen', 'By harvest'],
}

/** How many listings pass all filters. */
export function totalOf(counts: FacetCounts, query: FilterQuery, reference: SearchReference): number {
  const wanted = new Set(kindNumbers(query, reference))
  return sumOf(counts.kinds.filter(({ no }) => wanted.has(no)))
}

/** The facets from the counts: each made without its own filter, with the filters that stand beside it. */
export function facetsOf(counts: FacetCounts, query: FilterQuery, reference: SearchReference): ListingFacets {
  return {
    category: categoryFacet(counts, query, reference),
    kind: kindFacet(counts, query, reference),
    ...placeFacets(counts, query, reference),
    material: mostFirst(
      reference.materials.map(({ no, slug, label, label_en }) => ({
        value: slug,
        label,
        label_en,
        count: sumOf(counts.materials.filter(({ bits }) => (bits >> BigInt(no)) & 1n)),
      })),
    ),
    ...shapeFacets(counts.shapes, query),
  }
}

/** Every kind with how many listings there are of it, the most first. */
export function kindFacet(
  { kinds }: Pick<FacetCounts, 'kinds'>,
  { category }: Pick<FilterQuery, 'category'>,
  reference: SearchReference,
): FacetValue[] {
  return mostFirst(
    reference.kinds
      .filter(({ family }) => (category ?? family) === family)
      .map(({ no, slug, label, label_en }) => ({
        value: slug,
        label,
        label_en,
        count: sumOf(kinds.filter((each) => each.no === no)),
      })),
  )
}

function categoryFacet({ kinds }: FacetCounts, { kind }: FilterQuery, reference: SearchReference) {
  return some(
    CATEGORIES.map((category) => {
      const numbers = new Set(kindNumbers({ category, kind }, reference))
      const [label, label_en] = CATEGORY_LABELS[category]
      return { value: category, label, label_en, count: sumOf(kinds.filter(({ no }) => numbers.has(no))) }
    }),
  )
}

function placeFacets(
  { facilities }: FacetCounts,
  { facility, province, regency }: FilterQuery,
  reference: SearchReference,
): Pick<ListingFacets, 'facility' | 'province' | 'regency'> {
  const counts = new Map(facilities.map(({ no, count }) => [no, count]))
  const by = (
    beside: Parameters<typeof isWanted>[1],
    value: (each: SearchFacility) => string,
    label: (each: SearchFacility) => string,
  ) => {
    const found = new Map<string, FacetValue>()
    for (const each of reference.facilities.filter((one) => isWanted(one, beside))) {
      const count = (found.get(value(each))?.count ?? 0) + (counts.get(each.no) ?? 0)
      found.set(value(each), { value: value(each), label: label(each), label_en: label(each), count })
    }
    return mostFirst([...found.values()])
  }
  return {
    facility: by(
      { province, regency },
      ({ slug }) => slug,
      ({ name }) => name,
    ),
    province: by(
      { facility, regency },
      (each) => each.province,
      ({ province_name }) => province_name,
    ),
    regency: by(
      { facility, province },
      (each) => each.regency,
      ({ regency_name }) => regency_name,
    ),
  }
}

function shapeFacets(
  shapes: readonly ShapeCount[],
  { mode, in_stock, made_inside }: FilterQuery,
): Pick<ListingFacets, 'price' | 'mode' | 'in_stock' | 'made_inside'> {
  const passing = (own: 'mode' | 'in_stock' | 'made_inside' | 'price') =>
    shapes.filter(
      (shape) =>
        (own === 'mode' || mode === undefined || shape.mode === mode) &&
        (own === 'in_stock' || in_stock === undefined || shape.in_stock === in_stock) &&
        (own === 'made_inside' || made_inside === undefined || shape.is_made_inside === made_inside) &&
        (own === 'price' || shape.is_price_wanted),
    )
  const count = (own: Parameters<typeof passing>[0], is_it: (shape: ShapeCount) => boolean) =>
    sumOf(passing(own).filter(is_it))
  const priced = passing('price')
  return {
    price: {
      min: priced.length > 0 ? Math.min(...priced.map(({ min }) => min)) : null,
      max: priced.length > 0 ? Math.max(...priced.map(({ max }) => max)) : null,
      buckets: [0, ...PRICE_STEPS].map((from, bucket) => ({
        from,
        to: PRICE_STEPS[bucket] ?? null,
        count: count('price', (shape) => shape.bucket === bucket),
      })),
    },
    mode: some(
      SALE_MODES.map((value) => {
        const [label, label_en] = MODE_LABELS[value]
        return { value, label, label_en, count: count('mode', (shape) => shape.mode === value) }
      }),
    ),
    in_stock: some([
      yes(
        'Tersedia',
        'Available',
        count('in_stock', (shape) => shape.in_stock),
      ),
      no(
        'Habis',
        'Sold out',
        count('in_stock', (shape) => !shape.in_stock),
      ),
    ]),
    made_inside: some([
      yes(
        'Seluruhnya dibuat di dalam',
        'Made entirely inside',
        count('made_inside', (shape) => shape.is_made_inside),
      ),
      no(
        'Dengan bagian dari luar',
        'With parts from outside',
        count('made_inside', (shape) => !shape.is_made_inside),
      ),
    ]),
  }
}

function yes(label: string, label_en: string, count: number): FacetValue {
  return { value: 'true', label, label_en, count }
}

function no(label: string, label_en: string, count: number): FacetValue {
  return { value: 'false', label, label_en, count }
}

function sumOf(counts: readonly { count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}

/** Values of which there is something. */
function some(values: readonly FacetValue[]): FacetValue[] {
  return values.filter(({ count }) => count > 0)
}

function mostFirst(values: readonly FacetValue[]): FacetValue[] {
  return some(values).sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'id'))
}
