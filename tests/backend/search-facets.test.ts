import fc from 'fast-check'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { SearchListingsQuery } from '../../medusa/src/contract/listing-search'
import CatalogueService from '../../medusa/src/modules/catalogue/service'
import { goods } from '../../medusa/src/seed/goods'
import { organisations } from '../../medusa/src/seed/organisations'
import { verifyOn } from '../../medusa/src/workflows/verify/verify-all'
import { demoFacilities, publishGood, type RawGood, setShelf } from './fixtures/published-goods.ts'
import { databaseSuite } from './runner/database-suite.ts'

/*
 * Goal: what the search counts is what there is. Method: random goods and random filters; every count is compared with a plain
 * count over the goods themselves, and what the triggers kept with what would be derived now.
 */

const NOW = new Date('2027-06-01T00:00:00Z')
const MATERIALS = ['kayu jati', 'rotan', 'benang katun', 'kopi arabika', 'besi siku']
const FACILITIES = organisations.facilities.filter(({ sells_goods }) => sells_goods)
const KINDS = [...new Set(goods.map(({ category, kind }) => `${category}/${kind}`))].slice(0, 8)

const anyGood = fc.record({
  facility: fc.constantFrom(...FACILITIES.map(({ slug }) => slug)),
  kind: fc.constantFrom(...KINDS),
  has_kind: fc.boolean(),
  materials: fc.uniqueArray(fc.constantFrom(...MATERIALS), { maxLength: 3 }),
  price_rupiah: fc.constantFrom(10_000, 50_000, 199_999, 200_000, 700_000, 3_000_000, 9_000_000),
  is_made_inside: fc.boolean(),
  word: fc.constantFrom('Kursi', 'Meja', 'Kain'),
  supply: fc.constantFrom(
    { mode: 'stock', quantity: 3 } as const,
    { mode: 'stock', quantity: 0 } as const,
    { mode: 'made_to_order', lead_time_days_min: 7, lead_time_days_max: 9 } as const,
  ),
})
type Drawn = (typeof anyGood)['generate'] extends (...args: never[]) => { value: infer V } ? V : never

const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
const anyQuery = fc.record({
  q: maybe('kursi', 'meja kain', 'kainnya'),
  category: maybe('mebel', 'kerajinan') as fc.Arbitrary<SearchListingsQuery['category']>,
  kind: maybe(...KINDS.map((kind) => kind.split('/')[1] as string)),
  facility: maybe(...FACILITIES.slice(0, 3).map(({ slug }) => slug)),
  province: maybe(...FACILITIES.slice(0, 3).map(({ area_code }) => area_code.slice(0, 2))),
  regency: maybe(...FACILITIES.slice(0, 3).map(({ area_code }) => area_code.slice(0, 5))),
  material: maybe('kayu', 'rotan', 'katun'),
  price_min: maybe(50_000, 200_000),
  price_max: maybe(200_000, 3_000_000),
  mode: maybe('ready_stock', 'made_to_order') as fc.Arbitrary<SearchListingsQuery['mode']>,
  in_stock: maybe(true, false),
  made_inside: maybe(true, false),
})

/** What a good is, in the words of the filters. */
function traitsOf(good: RawGood & { word: string }) {
  const area = FACILITIES.find(({ slug }) => slug === good.facility)?.area_code ?? ''
  const is_made_to_order = good.supply?.mode === 'made_to_order'
  return {
    category: [good.category as string],
    kind: good.kind ? [good.kind] : [],
    facility: [good.facility as string],
    province: [area.slice(0, 2)],
    regency: [area.slice(0, 5)],
    material: ['kayu', 'jati', 'rotan', 'katun', 'benang', 'kopi', 'besi'].filter((word) =>
      good.materials?.some((material) => material.split(' ').includes(word)),
    ),
    mode: [is_made_to_order ? 'made_to_order' : 'ready_stock'],
    in_stock: [String(is_made_to_order || (good.supply?.mode === 'stock' && good.supply.quantity > 0))],
    made_inside: [String(good.is_made_inside)],
    price: good.price_rupiah as number,
    word: good.word.toLowerCase(),
  }
}
type Traits = ReturnType<typeof traitsOf>

const FACETS = [
  'category',
  'kind',
  'facility',
  'province',
  'regency',
  'material',
  'mode',
  'in_stock',
  'made_inside',
] as const

function passes(good: Traits, query: Partial<SearchListingsQuery>, besides: string): boolean {
  const words = query.q?.replace('kainnya', 'kain').split(' ')
  return (
    (words === undefined || words.includes(good.word)) &&
    FACETS.every(
      (facet) =>
        facet === besides || query[facet] === undefined || good[facet].includes(String(query[facet])),
    ) &&
    (besides === 'price' ||
      (good.price >= (query.price_min ?? 0) && good.price <= (query.price_max ?? Infinity)))
  )
}

databaseSuite(
  'Counts of the search',
  (sql) => {
    let catalogue: CatalogueService
    const ask = (query: Partial<SearchListingsQuery>) =>
      catalogue.search({ sort: 'relevance', page: 1, per_page: 48, ...query }, NOW)
    const differences = async () => (await sql().raw('SELECT listing_search_differences() AS id')).rows

    beforeAll(async () => {
      catalogue = new CatalogueService({ __pg_connection__: sql() })
      await demoFacilities(sql())
    })
    beforeEach(async () => {
      await sql().raw('DELETE FROM listing_search; DELETE FROM listing; DELETE FROM inventory_item')
    })

    const publish = async (drawn: readonly Drawn[]) => {
      const all = drawn.map(({ kind: pair, has_kind, word, ...good }, place) => {
        const [category, kind] = pair.split('/') as [RawGood['category'], string]
        const handle = `barang-${place}`
        return {
          ...good,
          ...(has_kind ? { kind } : {}),
          category,
          handle,
          word,
          name: `${word} Nomor ${place}`,
        }
      })
      for (const [place, { word: _, ...good }] of all.entries())
        await publishGood(sql(), good as RawGood, new Date(Date.UTC(2027, 0, 1, place)))
      return all.map((good) => traitsOf(good as RawGood & { word: string }))
    }

    test('every facet counts what a plain count over the goods counts, without its own filter', async () => {
      const drawn = fc.sample(anyGood, { numRuns: 60, seed: 20270601 }) as Drawn[]
      const all = await publish(drawn)
      await fc.assert(
        fc.asyncProperty(anyQuery, async (query) => {
          const { facets, total, is_approximate } = await ask(query)
          // A question of two words none of which stand together is answered for any of them.
          expect(is_approximate).toBe(query.q === 'meja kain' && total > 0)
          if (query.q === 'meja kain' && total === 0) return
          expect(total).toBe(all.filter((good) => passes(good, query, '')).length)
          for (const facet of FACETS) {
            const counts = new Map<string, number>()
            for (const good of all.filter((each) => passes(each, query, facet)))
              for (const value of good[facet]) counts.set(value, (counts.get(value) ?? 0) + 1)
            const told = facets[facet].map(({ value, count }) => [value, count] as const)
            expect(Object.fromEntries(told), facet).toEqual(Object.fromEntries(counts))
          }
          const priced = all.filter((each) => passes(each, query, 'price')).map(({ price }) => price)
          expect(facets.price.min).toBe(priced.length > 0 ? Math.min(...priced) : null)
          expect(facets.price.max).toBe(priced.length > 0 ? Math.max(...priced) : null)
          for (const { from, to, count } of facets.price.buckets)
            expect(count).toBe(priced.filter((price) => price >= from && price < (to ?? Infinity)).length)
        }),
        { numRuns: 150, seed: 20270601 },
      )
    })

    test('pages in every order hold each good once, with ties and without', async () => {
      await publish(fc.sample(anyGood, { numRuns: 40, seed: 7 }) as Drawn[])
      for (const sort of ['relevance', 'newest', 'price_asc', 'price_desc', 'near'] as const)
        for (const q of [undefined, 'kursi', 'meja kain']) {
          const seen: string[] = []
          const first = await ask({ sort, q, near: '53.10', per_page: 7 })
          for (let page = 1; page <= first.page_count; page += 1)
            seen.push(...(await ask({ sort, q, near: '53.10', per_page: 7, page })).cards.map(({ id }) => id))
          expect(seen, `${sort} ${q}`).toHaveLength(first.total)
          expect(new Set(seen).size, `${sort} ${q}`).toBe(first.total)
        }
    })

    test('a word that very many share brings what can be bought first, then the shorter name, then the newest', async () => {
      const names = Array.from({ length: 45 }, (_, place) =>
        ['Kursi', 'Lipat', 'Rapi', 'Kuat'].slice(0, 1 + (place % 4)).join(' '),
      )
      for (const [place, name] of names.entries())
        await publishGood(
          sql(),
          { handle: `kursi-${place}`, name, supply: { mode: 'stock', quantity: place % 3 } },
          new Date(Date.UTC(2027, 0, 1, place)),
        )
      const wanted = names
        .map((name, place) => ({ place, is_gone: place % 3 === 0, length: name.split(' ').length }))
        .sort((a, b) => Number(a.is_gone) - Number(b.is_gone) || a.length - b.length || b.place - a.place)
        .map(({ place }) => `kursi-${place}`)
      // A page of one or two is filled from the first in order; larger ones, and those behind them, need all that have the word.
      for (const per_page of [1, 2, 48]) {
        const { cards } = await ask({ q: 'kursi', per_page })
        expect(cards.map(({ handle }) => handle)).toEqual(wanted.slice(0, per_page))
      }
      expect(
        (await ask({ q: 'kursi', per_page: 2, in_stock: false })).cards.map(({ handle }) => handle),
      ).toEqual(wanted.slice(30, 32))
    })

    test('near a place come the goods of the same regency, then of the province, then of those around', async () => {
      const from = (facility: string) => ({ handle: `dari-${facility}`, facility, name: 'Kursi' })
      for (const [place, { slug }] of FACILITIES.entries())
        await publishGood(sql(), from(slug), new Date(Date.UTC(2027, 0, place + 1)))
      const { cards } = await ask({ sort: 'near', near: '72.71' })
      const areas = cards.map(
        ({ facility }) => FACILITIES.find(({ slug }) => slug === facility.slug)?.area_code.slice(0, 5) ?? '',
      )
      const ranks = areas.map((area) => (area === '72.71' ? 0 : area.startsWith('72') ? 1 : 2))
      expect(ranks).toEqual(ranks.toSorted())
      expect(new Set(ranks)).toEqual(new Set([0, 1, 2]))
    })

    test('publishing, editing, selling out and withdrawing show in the same transaction, and are taken back with it', async () => {
      const total = async (query: Partial<SearchListingsQuery>, on = sql()) =>
        (await catalogue.search({ sort: 'relevance', page: 1, per_page: 5, ...query }, NOW, on)).total
      await sql()
        .transaction(async (trx) => {
          await publishGood(trx as never, { handle: 'kursi-satu', name: 'Kursi Satu' }, NOW)
          expect(await total({ q: 'kursi', in_stock: true }, trx as never)).toBe(1)
          throw new Error('back')
        })
        .catch(() => undefined)
      expect(await total({ q: 'kursi' })).toBe(0)
      await publishGood(sql(), { handle: 'kursi-satu', name: 'Kursi Satu' }, NOW)
      await setShelf(sql(), 'kursi-satu', 0)
      expect(await total({ q: 'kursi', in_stock: true })).toBe(0)
      expect(await total({ q: 'kursi', in_stock: false })).toBe(1)
      await setShelf(sql(), 'kursi-satu', 2)
      expect(await total({ q: 'kursi', in_stock: true })).toBe(1)
      await sql().raw(
        `UPDATE listing SET published = jsonb_set(published, '{name}', '"Meja Satu"') WHERE handle = 'kursi-satu'`,
      )
      expect([await total({ q: 'kursi' }), await total({ q: 'meja' })]).toEqual([0, 1])
      expect(await differences()).toEqual([])
      await sql().raw(`UPDATE listing SET published = NULL, state = 'withdrawn' WHERE handle = 'kursi-satu'`)
      expect(await total({ q: 'meja' })).toBe(0)
      expect(await differences()).toEqual([])
    })

    test('what the triggers keep is what one statement derives anew, and verify names the rows that are not', async () => {
      await publish(fc.sample(anyGood, { numRuns: 20, seed: 3 }) as Drawn[])
      expect(await differences()).toEqual([])
      const { rows } = await sql().raw('SELECT id, facility_id FROM listing ORDER BY id LIMIT 3')
      const [lost, altered, stale]: { id: string; facility_id: string }[] = rows
      if (!lost || !altered || !stale) throw new Error('Too few goods were drawn.')
      await sql().raw('DELETE FROM listing_search WHERE listing_id = ?', [lost.id])
      await sql().raw('UPDATE listing_search SET price = price + 1 WHERE listing_id = ?', [altered.id])
      await sql().raw('ALTER TABLE listing DISABLE TRIGGER listing_search_follows')
      await sql().raw(`UPDATE listing SET published = NULL, state = 'withdrawn' WHERE id = ?`, [stale.id])
      await sql().raw('ALTER TABLE listing ENABLE TRIGGER listing_search_follows')
      const wrong = (await verifyOn(sql())).filter(({ violations }) => violations.length > 0)
      expect(wrong).toMatchObject([
        {
          book: 'search',
          violations: [lost, altered, stale].map(({ id, facility_id }) => ({
            rule: 'the search knows what is published',
            subject: id,
            facility_id,
          })),
        },
      ])
      await sql().raw('SELECT listing_search_rebuild()')
      expect(await differences()).toEqual([])
    })
  },
  { restore: 'once' },
)
