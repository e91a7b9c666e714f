import { beforeAll, expect, test } from 'vitest'
import { catalogueStage, publishedChair, type Stage } from './catalogue-stage.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

medusaSuite(
  'Cards of goods by their handles',
  (app) => {
    let stage: Stage
    beforeAll(async () => {
      stage = await catalogueStage(app())
      for (const name of ['Kursi Pertama', 'Kursi Kedua', 'Kursi Ketiga'])
        await publishedChair(stage, { name })
    })
    const cards = async (handles: string) => {
      const { status, body } = await stage.shop.get(`/store/listings/cards?handles=${handles}`)
      expect(status).toBe(200)
      return body.listings as { handle: string; name: string; available_quantity: number | null }[]
    }

    test('come in the order they were asked for, each once, with the stock of now', async () => {
      const found = await cards('kursi-ketiga.kursi-pertama.kursi-ketiga')
      expect(found.map(({ name }) => name)).toEqual(['Kursi Ketiga', 'Kursi Pertama'])
      expect(found[0]?.available_quantity).toBe(5)
    })

    test('what is not sold, or nothing, is left out', async () => {
      expect(await cards('tidak-ada.kursi-kedua.%3Cb%3E')).toMatchObject([{ handle: 'kursi-kedua' }])
      expect(await cards('')).toEqual([])
    })
  },
  { restore: 'once' },
)
