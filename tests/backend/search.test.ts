import { beforeAll, expect, test } from 'vitest'
import { catalogueStage, chair, publishedChair, type Stage } from './catalogue-stage.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

medusaSuite(
  'Search',
  (app) => {
    let stage: Stage
    beforeAll(async () => {
      stage = await catalogueStage(app())
      await publishedChair(stage, {
        name: 'Kursi Anyaman Rotan',
        description: 'Kursi makan yang dianyam rapat oleh tangan terampil.',
        price_rupiah: 400_000,
      })
      await publishedChair(stage, {
        name: 'Meja Ukir Jati',
        description: 'Meja tamu dengan ukiran daun pada tepinya.',
        materials: ['kayu jati'],
        price_rupiah: 1_500_000,
      })
      await publishedChair(stage, {
        name: 'Keripik Pisang',
        category: 'pangan',
        description: 'Keripik pisang tipis dan renyah dari dapur sendiri.',
        materials: ['pisang'],
        price_rupiah: 15_000,
        cost_rupiah: 6_000,
      })
      await publishedChair(stage, {
        name: 'Kain Tenun Songke',
        category: 'kerajinan',
        description: 'Kain hitam bermotif dengan benang warna-warni.',
        materials: ['benang katun'],
        price_rupiah: 750_000,
      })
    })
    const search = async (query: string) => {
      const { status, body } = await stage.shop.get(`/store/listings?${query}`)
      expect(status).toBe(200)
      return { ...body, names: body.listings.map((listing: { name: string }) => listing.name) }
    }

    test.each([
      ['menganyam', 'Kursi Anyaman Rotan'],
      ['ukiran', 'Meja Ukir Jati'],
      ['tenunan', 'Kain Tenun Songke'],
    ])('knows Indonesian word forms: "%s" finds %s', async (q, name) => {
      expect(await search(`q=${q}`)).toMatchObject({ names: [name], is_approximate: false })
    })

    test('little words do not stand in the way', async () => {
      expect((await search('q=kursi+yang+dari+rotan')).names).toEqual(['Kursi Anyaman Rotan'])
    })

    test.each([
      ['kusi', 'Kursi Anyaman Rotan'],
      ['kusri', 'Kursi Anyaman Rotan'],
      ['keirpik+pisang', 'Keripik Pisang'],
      ['songkee', 'Kain Tenun Songke'],
    ])('forgives a misspelt word and says so: "%s" finds %s', async (q, name) => {
      const found = await search(`q=${q}`)
      expect(found).toMatchObject({ names: [name], is_approximate: true })
      expect(found.facets.category).toHaveLength(1)
    })

    test('finds a word that is only begun', async () => {
      expect(await search('q=kerip')).toMatchObject({ names: ['Keripik Pisang'], is_approximate: true })
    })

    test('tells how the word was probably meant', async () => {
      expect(await search('q=Keirpik+Pisang')).toMatchObject({ did_you_mean: 'keripik Pisang' })
      expect(await search('q=keripik')).toMatchObject({ did_you_mean: null })
    })

    test('offers what has any of the words when nothing has all of them', async () => {
      expect(await search('q=keripik+singkong+balado')).toMatchObject({
        names: ['Keripik Pisang'],
        is_approximate: true,
      })
    })

    test('says plainly when there is nothing', async () => {
      expect(await search('q=televisi')).toMatchObject({
        names: [],
        total: 0,
        page_count: 1,
        is_approximate: false,
        without: [],
        popular_kinds: [],
      })
    })

    test('counts each category, also those beside the chosen one', async () => {
      const { names, facets } = await search('category=mebel')
      expect(names.sort()).toEqual(['Kursi Anyaman Rotan', 'Meja Ukir Jati'])
      expect(facets.category).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ value: 'mebel', count: 2 }),
          expect.objectContaining({ value: 'pangan', count: 1 }),
          expect.objectContaining({ value: 'kerajinan', count: 1 }),
        ]),
      )
      expect(facets.facility).toMatchObject([{ value: 'rutan-ruteng', label: 'Rutan Ruteng', count: 2 }])
    })

    test('filters by facility', async () => {
      expect((await search('facility=rutan-ruteng')).total).toBe(4)
      expect((await search('facility=lapas-ketapang')).total).toBe(0)
    })

    test('sorts by price and pages through without losing or repeating one', async () => {
      const first = await search('sort=price_asc&per_page=3&page=1')
      const second = await search('sort=price_asc&per_page=3&page=2')
      expect([...first.names, ...second.names]).toEqual([
        'Keripik Pisang',
        'Kursi Anyaman Rotan',
        'Kain Tenun Songke',
        'Meja Ukir Jati',
      ])
      expect(first).toMatchObject({ total: 4, page: 1, page_count: 2 })
      expect((await search('sort=newest&per_page=1')).names).toEqual(['Kain Tenun Songke'])
    })

    test('refuses a category or page that does not exist with a sentence for the field', async () => {
      expect(await stage.shop.get('/store/listings?category=mobil&page=0')).toMatchObject({
        status: 400,
        body: { fields: { category: expect.any(String), page: expect.any(String) } },
      })
    })

    test.each([
      ['price_min=-1', 'price_min'],
      ['price_min=200000&price_max=100000', 'price_max'],
      ['sort=near', 'near'],
      ['near=bali', 'near'],
      ['province=5', 'province'],
      ['in_stock=mungkin', 'in_stock'],
      ['kind=Kursi+Teras', 'kind'],
    ])('refuses "%s" beside its field', async (query, field) => {
      const { status, body } = await stage.shop.get(`/store/listings?${query}`)
      expect({ status, fields: Object.keys(body.fields) }).toEqual({ status: 400, fields: [field] })
    })

    test('tells which filter stands in the way when nothing is found', async () => {
      expect(await search('q=kursi&category=pangan&price_max=500000')).toMatchObject({
        total: 0,
        without: [{ filter: 'category', total: 1 }],
      })
    })

    test.each([
      ['kur', { type: 'listing', name: 'Kursi Anyaman Rotan' }],
      ['meja uk', { type: 'listing', name: 'Meja Ukir Jati' }],
      ['rutan rut', { type: 'facility', slug: 'rutan-ruteng' }],
      ['tempat ti', { type: 'kind', slug: 'tempat-tidur' }],
      ['kusri', { type: 'words', text: 'kursi' }],
    ])('suggests while "%s" is typed', async (q, suggestion) => {
      const { body } = await stage.shop.get(`/store/listings/suggestions?q=${encodeURIComponent(q)}`)
      expect(body.suggestions).toContainEqual(expect.objectContaining(suggestion))
      expect(body.suggestions.length).toBeLessThanOrEqual(8)
    })

    test('a kind is chosen from those of the family', async () => {
      const { status, body } = await stage.staff.post(
        '/facility/listings',
        chair(stage.workshops.ruteng, { kind: 'batik' }),
      )
      expect({ status, fields: Object.keys(body.fields) }).toEqual({ status: 400, fields: ['kind'] })
    })

    test('survives whatever is typed', async () => {
      for (const q of [
        "'; DROP TABLE listing; --",
        '%',
        '\\',
        '🪑',
        '"kursi" & | ! <->',
        'a'.repeat(100),
        '???',
      ])
        expect((await stage.shop.get(`/store/listings?q=${encodeURIComponent(q)}`)).status, q).toBe(200)
    })
  },
  { restore: 'once' },
)
