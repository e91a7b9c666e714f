import { beforeAll, expect, test } from 'vitest'
import { villagesStatement } from '../../medusa/src/modules/facility/area-search'
import { loadAreas } from '../../medusa/src/workflows/facility/load-areas'
import { type Market, openMarket } from './fixtures/market.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

medusaSuite(
  'Finding a village by typing its name',
  (app) => {
    let market: Market
    beforeAll(async () => {
      market = await openMarket(app())
      await loadAreas(app().container)
      await app().sql.raw('ANALYZE area')
      await app().sql.raw('ANALYZE area_word')
    })

    const search = async (q: string) => {
      const { status, body } = await market.call('GET', `/store/areas/search?q=${encodeURIComponent(q)}`)
      expect(status).toBe(200)
      expect(body.areas.length).toBeLessThanOrEqual(12)
      return body.areas as {
        code: string
        village: string
        district: string
        regency: string
        province: string
      }[]
    }

    test.each([
      ['tenda langke rembong', 'Tenda, Langke Rembong'],
      ['kel. Tenda, kec. Langke Rembong', 'Tenda, Langke Rembong'],
      ['langke rembong tenda', 'Tenda, Langke Rembong'],
      ['menteng jakarta', 'Menteng, Menteng'],
      ['menteng menteng', 'Menteng, Menteng'],
      ['menteng dki', 'Menteng, Menteng'],
      ['tatura utara palu', 'Tatura Utara, Palu Selatan'],
      ['waso mangga', 'Waso, Langke Rembong'],
    ])('any names on the way to it are enough: "%s" finds %s first', async (q, expected) => {
      const [first] = await search(q)
      expect(`${first?.village}, ${first?.district}`).toBe(expected)
    })

    test.each([
      ['mentneg jakarta pusat', 'Menteng, Menteng'],
      ['mentng jakrta', 'Menteng, Menteng'],
      ['tenda langke rebong', 'Tenda, Langke Rembong'],
      ['tenda langkerembong', 'Tenda, Langke Rembong'],
      ['kelurahan tatura utra palu', 'Tatura Utara, Palu Selatan'],
      ['menteng jakpus', 'Menteng, Menteng'],
      ['cireundeu tangsel', 'Cireundeu, Ciputat Timur'],
      ['suka maju cilodong depok', 'Sukamaju, Cilodong'],
      ['menteng jakarta plaza', 'Menteng, Menteng'],
    ])('what is a little misspelt is found all the same: "%s" finds %s first', async (q, expected) => {
      const [first] = await search(q)
      expect(`${first?.village}, ${first?.district}`).toBe(expected)
    })

    test('the town that everybody says is enough, though the village lies beside it', async () => {
      for (const q of ['tenda ruteng', 'ruteng tenda', 'tenda rutng'])
        expect((await search(q))[0], q).toMatchObject({ code: '53.10.12.1010', village: 'Tenda' })
    })

    test('every answer tells the whole way, and a name that many places have offers twelve of them', async () => {
      const found = await search('sukamaju')
      expect(found).toHaveLength(12)
      expect(new Set(found.map(({ code }) => code)).size).toBe(12)
      for (const area of found) {
        expect(area.village.toLowerCase()).toMatch(/^suka ?maju/)
        expect([area.district, area.regency, area.province].every(Boolean)).toBe(true)
      }
    })

    test('too little, or nothing of any place, finds nothing', async () => {
      for (const q of ['', 'me', '  ', '%%%', 'qqqxxzz', "'"]) expect(await search(q), q).toEqual([])
    })

    test('only the villages with all the words are read, not the whole register', async () => {
      const { text, bindings } = villagesStatement([['menteng'], ['jakarta']])
      const { rows } = await app().sql.raw(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, bindings as never)
      const plan = JSON.stringify(rows)
      expect(plan).toContain('area_search')
      expect(plan).not.toContain('Seq Scan')
    })

    test('every village of the register can be found', async () => {
      const { rows } = await app().sql.raw(
        `SELECT count(*)::int AS count, count(search_text)::int AS found FROM area WHERE level = 4`,
      )
      expect(rows[0].count).toBeGreaterThan(80_000)
      expect(rows[0].found).toBe(rows[0].count)
    })
  },
  { restore: 'once' },
)
