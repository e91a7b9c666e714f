import { beforeAll, describe, expect, test } from 'vitest'
import { reviewInput } from '../../medusa/src/contract/review'
import type ReviewService from '../../medusa/src/modules/review/service'
import { moveFacilityOrder } from '../../medusa/src/workflows/facility-order/move-facility-order'
import { inviteReviews } from '../../medusa/src/workflows/review/invite-reviews'
import { writeReview } from '../../medusa/src/workflows/review/write-review'
import type { Json } from './fixtures/market.ts'
import { type PastPart, pastOrder } from './fixtures/past-order.ts'
import { lineOf, waitingReview } from './fixtures/review.ts'
import { REFUSAL, reviewStage, SLUG } from './fixtures/review-stage.ts'
import { sweepAt } from './fixtures/sweep-at.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * Goal: only who got something reviews it, an officer reads it before anybody else does, and nothing in it leads to its buyer. Method:
 * orders lived to their end by the desks' own workflows, then buyers and officers over HTTP; the database is asked what it refuses.
 */

const DAY = 86_400_000

medusaSuite(
  'Reviews of what was delivered',
  (app) => {
    const { stage, open, write, linesOf, delivered, decide, publish, answer, handleOf, shown, mailsOf } =
      reviewStage(app)
    beforeAll(open)

    describe('are written by', () => {
      test.each(['delivered', 'picked_up', 'settled'] as const)(
        'who holds the token of a part that is %s',
        async (end) => {
          const part = await pastOrder(app().container, stage.market, SLUG, end)
          expect(await linesOf(part)).toMatchObject([{ name: 'Kopi uji', may_write: true, review: null }])
          expect((await write(part, { stars: 5, body: 'Harum sekali.' })).status).toBe(201)
          expect((await linesOf(part))[0].review).toMatchObject({
            state: 'waiting',
            stars: 5,
            body: 'Harum sekali.',
          })
        },
      )

      test.each(['shipped', 'ready', 'refunded'] as const)('nobody while it is %s', async (end) => {
        const part = await pastOrder(app().container, stage.market, SLUG, end)
        expect(await linesOf(part)).toEqual([])
        const { status, body } = await write(part, { stars: 5 })
        expect([status, body.type]).toEqual([409, 'not_reviewable'])
      })

      test('nobody who came by the address of another order', async () => {
        const [mine, others] = [await delivered(), await delivered()]
        expect((await write(mine, { stars: 1 }, others)).status).toBe(404)
        expect((await stage.market.call('GET', `/store/track/${'x'.repeat(26)}/reviews`)).status).toBe(404)
      })

      test('their buyer for a year, and not a day longer', async () => {
        const part = await delivered()
        const writing = async (days: number) =>
          writeReview(app().container, {
            token: part.order_token,
            line_id: await lineOf(app(), part.id),
            input: reviewInput.parse({ stars: 4 }),
            now: new Date(Date.now() + days * DAY),
          })
        await expect(writing(366)).rejects.toThrow('satu tahun')
        await expect(writing(364)).resolves.toEqual({ state: 'waiting' })
      })

      test('one buyer twenty times at most in a quarter of an hour', async () => {
        const part = await delivered()
        const answers = []
        for (let n = 0; n < 22; n++)
          answers.push((await write(part, { stars: 4, body: `Kata ke-${n}` })).status)
        expect(answers.filter((status) => status === 400).length).toBeGreaterThan(0)
      })
    })

    test('a form that makes no sense is refused with a sentence for each field', async () => {
      const part = await delivered()
      const form = { stars: 6, body: 'x'.repeat(1_001), display_name: 'y'.repeat(41) }
      const input = reviewInput.safeParse(form)
      expect(input.error?.issues.map(({ path }) => path[0])).toEqual(['stars', 'body', 'display_name'])
      await expect(
        waitingReview(app(), part, { stars: 5, display_name: 'WA 081234567890' }),
      ).rejects.toMatchObject({ fields: { display_name: expect.stringContaining('semua orang') } })
    })

    describe('are shown', () => {
      test('with average and answer, newest first, ten a page, and only while they are published', async () => {
        const before = (await shown()).rating?.count ?? 0
        const waiting = await waitingReview(app(), await delivered(), { stars: 1, body: 'Menunggu dibaca.' })
        const ids = []
        for (const stars of [5, 4, 4, 5, 5, 3, 5, 4, 5, 5, 4]) {
          const id = await waitingReview(app(), await delivered(), { stars, body: `Bintang ${stars}` })
          await publish(id)
          ids.push(id)
        }
        const first = await shown()
        expect(first.rating.count).toBe(before + 11)
        const { rows } = await app().sql.raw(
          `SELECT round(avg(stars), 1)::float AS average FROM review WHERE listing_id = ? AND state = 'published'`,
          [stage.market.listings.coffee.id],
        )
        expect(first.rating.average).toBe(rows[0].average)
        expect(first.reviews.map(({ id }: Json) => id)).toEqual(ids.toReversed().slice(0, 10))
        expect(first.page_count).toBe(Math.ceil((before + 11) / 10))
        expect((await shown(2)).reviews.length).toBeGreaterThan(0)
        expect((await shown(999)).page, 'after the last').toBe(first.page_count)
        expect(JSON.stringify([first, await shown(2)])).not.toContain('Menunggu dibaca.')
        expect((await answer(waiting, 'Terima kasih.', 1)).status, 'not before it is published').toBe(409)

        const last = ids.at(-1) as string
        expect((await answer(last, 'Terima kasih atas masukannya.', 2)).status).toBe(200)
        expect((await answer(last, 'Jawaban kedua.', 2)).status, 'of another version').toBe(409)
        expect((await answer(last, 'x'.repeat(501), 3)).body.fields).toHaveProperty('answer')
        expect((await shown()).reviews[0]).toMatchObject({
          id: last,
          answer: 'Terima kasih atas masukannya.',
        })
      })

      test('as stars on the product page, on cards and among similar goods', async () => {
        const { id } = stage.market.listings.coffee
        const { rating } = await shown()
        expect(rating.count).toBeGreaterThan(0)
        const { listing } = (await stage.market.call('GET', `/store/listings/${await handleOf(id)}`)).body
        expect(listing.rating).toEqual(rating)
        const { goods } = (await stage.market.call('GET', '/store/published-goods')).body
        const of = (wanted: string) => goods.find((good: Json) => good.id === wanted)
        expect(of(id).rating).toEqual(rating)
        expect(of(stage.market.listings.chair.id).rating).toBeNull()
      })

      test('with the name that was chosen, else the regency; nothing leads to the buyer or the order', async () => {
        const named = await delivered()
        const id = await waitingReview(app(), named, { stars: 5, display_name: ' Ibu di  Manggarai ' })
        const unnamed = await waitingReview(app(), await delivered(), { stars: 5 })
        await publish(id)
        await publish(unnamed)
        const answered = await shown()
        const of = (wanted: string) => answered.reviews.find((review: Json) => review.id === wanted)
        expect(of(id)).toMatchObject({ display_name: 'Ibu di Manggarai', place: null })
        expect(of(unnamed)).toMatchObject({ display_name: null, place: 'Kota Administrasi Jakarta Pusat' })
        const { rows } = await app().sql.raw(
          `SELECT c.order_number, c.order_id, o.id, o.number, l.id AS line_id FROM checkout c JOIN facility_order o ON o.order_id = c.order_id
            JOIN facility_order_line l ON l.facility_order_id = o.id WHERE o.id = ?`,
          [named.id],
        )
        const page = await stage.market.call(
          'GET',
          `/store/listings/${await handleOf(stage.market.listings.coffee.id)}`,
        )
        const text = JSON.stringify([answered, await shown(2), page.body])
        const secrets = [
          'Ibu Uji',
          '81234567890',
          'pembeli@contoh',
          'Jalan Kenanga',
          '31.71.06',
          named.order_token,
        ]
        for (const secret of [...secrets, ...(Object.values(rows[0]) as string[]), 'staff_', 'kasubsi'])
          expect(text, secret).not.toContain(secret)
      })

      test('at once: what shows them hears of publishing, answering, taking down and of a name that goes, and of nothing else', async () => {
        const connection = await app().sql.client.acquireConnection()
        const heard: string[] = []
        connection.on('notification', ({ payload }: { payload: string }) => heard.push(payload))
        try {
          await connection.query('LISTEN shop_change')
          const tag = `listing:${stage.market.listings.coffee.id}`
          const hear = async (act: () => Promise<unknown>) => {
            heard.length = 0
            await act()
            await connection.query('SELECT 1')
            return heard.filter((payload) => payload === tag).length
          }
          const part = await delivered()
          let id = ''
          expect(await hear(async () => (id = await waitingReview(app(), part)))).toBe(0)
          expect(await hear(() => publish(id))).toBe(1)
          expect(await hear(() => answer(id, 'Terima kasih.', 2))).toBe(1)
          expect(await hear(() => decide(id, REFUSAL))).toBe(1)
          expect(await hear(() => waitingReview(app(), part, { stars: 3 }))).toBe(0)
          const signed = await delivered()
          id = await waitingReview(app(), signed, { stars: 5, body: 'Wangi.', display_name: 'Ibu Melati' })
          await publish(id)
          const line_ids = [await lineOf(app(), signed.id)]
          const reviews = app().container.resolve<ReviewService>('review')
          expect(await hear(() => app().sql.transaction((trx) => reviews.forgetAuthors(line_ids, trx)))).toBe(
            1,
          )
          expect((await shown()).reviews[0]).toMatchObject({
            id,
            body: 'Wangi.',
            display_name: null,
            place: null,
          })
        } finally {
          await connection.query('UNLISTEN shop_change')
          await app().sql.client.releaseConnection(connection)
        }
      })
    })

    describe('are asked for', () => {
      const keyOf = ({ id }: PastPart) => `review_invitation:${id}`

      test('once, three days after the goods arrived, by the sweep, in the buyer’s own order', async () => {
        const part = await delivered()
        await inviteReviews(app().container, new Date(Date.now() + 2.5 * DAY))
        expect(await mailsOf(keyOf(part))).toEqual([])
        await sweepAt(app().container, Date.now() + 3.5 * DAY)
        const [mail] = await mailsOf(keyOf(part))
        expect(mail.body_text).toContain('Kopi uji')
        expect(mail.body_text).toContain(part.order_token)
        await Promise.all(
          [4, 5].map((days) => inviteReviews(app().container, new Date(Date.now() + days * DAY))),
        )
        expect(await mailsOf(keyOf(part))).toHaveLength(1)
      })

      test('of nobody who wrote already, whose goods went back, or who left no address', async () => {
        const [written, returned, silent] = [await delivered(), await delivered(), await delivered()]
        await waitingReview(app(), written)
        await moveFacilityOrder(app().container, {
          facility_order_id: returned.id,
          transition: 'accept_return',
          mover: { kind: 'staff', scope: stage.market.staff('head', SLUG) },
          now: new Date(),
          reason_code: 'quality',
        })
        await app().sql.raw('UPDATE checkout SET buyer_email = NULL WHERE token = ?', [silent.order_token])
        await inviteReviews(app().container, new Date(Date.now() + 4 * DAY))
        for (const part of [written, returned, silent]) expect(await mailsOf(keyOf(part))).toEqual([])
      })
    })
  },
  { restore: 'once' },
)
