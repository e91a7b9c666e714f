import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { catalogueStage, chair, publishedChair, type Stage } from './catalogue-stage.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/* Goal: what search engines, feeds and share cards are told is what the shop shows, all of it and nothing else. */

/** A chair of 4.2 kg to the other end of the country. */
const delivery = { most_rupiah: 45_000 + 4 * 18_000, transit_days: { min: 1, max: 14 } }
const NAMES = ['Asbak Tempurung', 'Bangku Jati', 'Cermin Rotan']

medusaSuite(
  'What is told of published goods',
  (app) => {
    let stage: Stage
    const media = mkdtempSync(join(tmpdir(), 'lapak-cards-'))
    beforeAll(async () => {
      process.env.MEDIA_DIR = media
      stage = await catalogueStage(app())
      for (const name of NAMES) await publishedChair(stage, { name })
      await stage.staff.post('/facility/listings', chair(stage.workshops.ruteng, { name: 'Draf Rahasia' }))
    })

    const handles = (answer: { body: { goods: { handle: string }[] } }) =>
      answer.body.goods.map(({ handle }) => handle)

    test('every published handle is listed once, page by page, with the day of its present form; a draft is not', async () => {
      const first = await stage.shop.get('/store/published-handles?limit=2')
      expect(handles(first)).toEqual(['asbak-tempurung', 'bangku-jati'])
      expect(first.body).toMatchObject({ total: 3, next: 'bangku-jati' })
      const second = await stage.shop.get(`/store/published-handles?limit=2&after=${first.body.next}`)
      expect(handles(second)).toEqual(['cermin-rotan'])
      expect(second.body.next).toBeNull()
      const { rows } = await app().sql.raw(
        `SELECT max(e.at) AS at FROM listing_event e JOIN listing l ON l.id = e.listing_id WHERE l.handle = 'cermin-rotan' AND act = 'publish'`,
      )
      expect(second.body.goods[0].changed_at).toBe(rows[0].at.toISOString())
    })

    test('feeds read the newest first, with stock and nothing that only the books may know', async () => {
      const first = await stage.shop.get('/store/published-goods?limit=2')
      expect(handles(first)).toEqual(['cermin-rotan', 'bangku-jati'])
      expect(first.body.goods[0]).toMatchObject({
        price_rupiah: 350_000,
        available_quantity: 5,
        weight_grams: 4200,
        description: expect.stringContaining('dianyam'),
        delivery,
      })
      const second = await stage.shop.get(`/store/published-goods?limit=2&after=${first.body.next}`)
      expect(handles(second)).toEqual(['asbak-tempurung'])
      expect(JSON.stringify([first.body, second.body])).not.toMatch(
        /cost_rupiah|edited_by|account_code|staff/,
      )
    })

    test('where no cooperative sends goods, nothing is said of sending them', async () => {
      const served = await stage.shop.get('/store/listings/bangku-jati')
      expect(served.body.listing.delivery).toEqual(delivery)
      await app().sql.raw(`UPDATE cooperative_facility SET valid_to = current_date - 2`)
      const alone = await stage.shop.get('/store/listings/bangku-jati')
      expect(alone.body.listing.delivery).toBeNull()
      const { body } = await stage.shop.get('/store/published-goods?limit=1')
      expect(body.goods[0].delivery).toBeNull()
      await app().sql.raw(`UPDATE cooperative_facility SET valid_to = NULL`)
    })

    test('an item that was withdrawn is told of no longer', async () => {
      const listing = await publishedChair(stage, { name: 'Dipan Kayu' })
      expect(handles(await stage.shop.get('/store/published-handles'))).toContain('dipan-kayu')
      await stage.head.post(`/facility/listings/${listing.id}/transitions`, {
        act: 'withdraw',
        expected_version: listing.version,
        note: 'Tidak dibuat lagi.',
      })
      expect(handles(await stage.shop.get('/store/published-handles'))).not.toContain('dipan-kayu')
      expect(handles(await stage.shop.get('/store/published-goods'))).not.toContain('dipan-kayu')
    })

    test('the share card of an item is drawn when it is first asked for, kept, and drawn anew for a new price only', async () => {
      const { body } = await stage.shop.get('/store/listings/bangku-jati')
      const card = body.listing.share_card
      expect(card).toMatch(/^bangku-jati-[0-9a-f]{20}\.jpg$/)
      const answers = await Promise.all([1, 2, 3].map(() => fetch(`${app().url}/og/${card}`)))
      for (const answer of answers) {
        expect(answer.status).toBe(200)
        expect(answer.headers.get('cache-control')).toContain('immutable')
        const metadata = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
        expect(metadata).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
      }
      expect(readdirSync(join(media, 'cards'))).toEqual([card])

      await app().sql.raw(
        `UPDATE listing SET published = published || '{"price_rupiah": 999000}' WHERE handle = 'bangku-jati'`,
      )
      const changed = await stage.shop.get('/store/listings/bangku-jati')
      expect(changed.body.listing.share_card).not.toBe(card)
    })

    test('nobody can have cards drawn that no item has, nor reach other files', async () => {
      for (const file of [
        `bangku-jati-${'0'.repeat(20)}.jpg`,
        `tidak-ada-${'0'.repeat(20)}.jpg`,
        '..%2F..%2Fetc%2Fpasswd',
        'bangku-jati.jpg',
      ])
        expect((await fetch(`${app().url}/og/${file}`)).status, file).toBe(404)
      expect(readdirSync(join(media, 'cards'))).toHaveLength(1)
    })
  },
  { restore: 'once' },
)
