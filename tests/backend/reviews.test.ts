import { beforeAll, describe, expect, test } from 'vitest'
import { reviewInput } from '../../medusa/src/contract/review'
import { moveFacilityOrder } from '../../medusa/src/workflows/facility-order/move-facility-order'
import { inviteReviews } from '../../medusa/src/workflows/review/invite-reviews'
import { writeReview } from '../../medusa/src/workflows/review/write-review'
import { type Json, type Market, openMarket } from './fixtures/market.ts'
import { type PastPart, pastOrder } from './fixtures/past-order.ts'
import { lineOf, waitingReview } from './fixtures/review.ts'
import { sweepAt } from './fixtures/sweep-at.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * Goal: only who got something reviews it, an officer reads it before anybody else does, and nothing in it leads to its buyer. Method:
 * orders lived to their end by the desks' own workflows, then buyers and officers over HTTP; the database is asked what it refuses.
 */

const SLUG = 'rutan-ruteng'
const DAY = 86_400_000
/** What the database answers to who would change or remove what happened. */
const KEPT = /append-only|permission denied/

medusaSuite(
  'Reviews of what was delivered',
  (app) => {
    let market: Market
    beforeAll(async () => {
      market = await openMarket(app())
      // Enough coffee for everybody in this file.
      await app().sql.raw(
        `UPDATE inventory_level SET stocked_quantity = 500, raw_stocked_quantity = '{"value": "500", "precision": 20}'
          WHERE inventory_item_id = (SELECT inventory_item_id FROM listing WHERE id = ?)`,
        [market.listings.coffee.id],
      )
    })

    const delivered = () => pastOrder(app().container, market, SLUG, 'delivered')
    const write = async (part: PastPart, body: Json, of: PastPart = part) =>
      market.call('POST', `/store/track/${part.order_token}/reviews/${await lineOf(app(), of.id)}`, { body })
    const linesOf = async (part: PastPart) =>
      (await market.call('GET', `/store/track/${part.order_token}/reviews`)).body.lines
    const as = async (role: 'catalogue_staff' | 'kasubsi' | 'head' | 'treasurer', slug = SLUG) => ({
      token: await market.token(role, slug),
    })
    const desk = async (id: string, state = 'waiting') => {
      const { body } = await market.call(
        'GET',
        `/facility/reviews?state=${state}&limit=100`,
        await as('kasubsi'),
      )
      return body.reviews.find((review: Json) => review.id === id)
    }
    const decide = async (id: string, decision: Json, who = as('kasubsi')) => {
      const { rows } = await app().sql.raw('SELECT version, content_hash FROM review WHERE id = ?', [id])
      const body = { expected_version: rows[0].version, content_hash: rows[0].content_hash, ...decision }
      return market.call('POST', `/facility/reviews/${id}/decisions`, { body, ...(await who) })
    }
    const publish = (id: string) => decide(id, { outcome: 'publish' })
    const REFUSAL = { outcome: 'refuse', reason_code: 'contact_data', note: 'Hapus nomor telepon.' }
    const answer = async (id: string, text: string, expected_version: number) =>
      market.call('POST', `/facility/reviews/${id}/answers`, {
        body: { answer: text, expected_version },
        ...(await as('head')),
      })
    const handleOf = async (id: string) =>
      (await app().sql.raw('SELECT handle FROM listing WHERE id = ?', [id])).rows[0].handle as string
    const shown = async (page = 1) =>
      (
        await market.call(
          'GET',
          `/store/listings/${await handleOf(market.listings.coffee.id)}/reviews?page=${page}`,
        )
      ).body
    const mailsOf = async (key: string) =>
      (
        await app().sql.raw('SELECT recipient, subject, body_text FROM outbox_mail WHERE dedupe_key LIKE ?', [
          key,
        ])
      ).rows

    describe('are written by', () => {
      test.each(['delivered', 'picked_up', 'settled'] as const)(
        'who holds the token of a part that is %s',
        async (end) => {
          const part = await pastOrder(app().container, market, SLUG, end)
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
        const part = await pastOrder(app().container, market, SLUG, end)
        expect(await linesOf(part)).toEqual([])
        const { status, body } = await write(part, { stars: 5 })
        expect([status, body.type]).toEqual([409, 'not_reviewable'])
      })

      test('nobody who came by the address of another order', async () => {
        const [mine, others] = [await delivered(), await delivered()]
        expect((await write(mine, { stars: 1 }, others)).status).toBe(404)
        expect((await market.call('GET', `/store/track/${'x'.repeat(26)}/reviews`)).status).toBe(404)
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

    test('a line has one review, which changes until it is published, and each form of it is kept', async () => {
      const part = await delivered()
      const id = await waitingReview(app(), part, { stars: 2, body: 'Kurang wangi.' })
      expect(await waitingReview(app(), part, { stars: 3, body: 'Cukup wangi.' })).toBe(id)
      expect(await waitingReview(app(), part, { stars: 3, body: 'Cukup wangi.' }), 'the same again').toBe(id)
      const events = await app().sql.raw(
        `SELECT seq, act, content ->> 'body' AS body FROM review_event WHERE review_id = ? ORDER BY seq`,
        [id],
      )
      expect(events.rows).toEqual([
        { seq: 1, act: 'write', body: 'Kurang wangi.' },
        { seq: 2, act: 'write', body: 'Cukup wangi.' },
      ])
      expect((await publish(id)).status).toBe(200)
      await expect(waitingReview(app(), part, { stars: 1, body: 'Lain.' })).rejects.toThrow('sudah tampil')
      expect((await linesOf(part))[0]).toMatchObject({
        may_write: false,
        review: { state: 'published', stars: 3 },
      })
    })

    test('two forms sent at once make one review', async () => {
      const part = await delivered()
      const ids = await Promise.all([
        waitingReview(app(), part, { stars: 5, body: 'Satu.' }),
        waitingReview(app(), part, { stars: 4, body: 'Dua.' }),
      ])
      expect(new Set(ids).size).toBe(1)
      expect((await desk(ids[0] as string)).version).toBe(2)
    })

    describe('are decided', () => {
      test('by officers who let goods out, never by who writes about them or by another facility', async () => {
        const id = await waitingReview(app(), await delivered())
        for (const role of ['catalogue_staff', 'treasurer'] as const)
          expect((await decide(id, { outcome: 'publish' }, as(role))).status, role).toBe(403)
        expect((await decide(id, { outcome: 'publish' }, as('head', 'lapas-palu'))).status).toBe(404)
        const read = async (role: 'catalogue_staff' | 'treasurer') =>
          (await market.call('GET', '/facility/reviews', await as(role))).status
        expect([await read('catalogue_staff'), await read('treasurer')]).toEqual([200, 403])
        const { body } = await market.call('GET', '/facility/reviews?limit=100', await as('catalogue_staff'))
        expect(body.reviews.find((review: Json) => review.id === id).allowed_acts).toEqual([])
        expect((await desk(id)).allowed_acts).toEqual(['publish', 'refuse'])
        expect((await publish(id)).body.state).toBe('published')
      })

      test('as they were read: one that was changed meanwhile is read again', async () => {
        const part = await delivered()
        const id = await waitingReview(app(), part)
        const { version, content_hash } = await desk(id)
        await waitingReview(app(), part, { stars: 1, body: 'Saya berubah pikiran.' })
        const stale = await decide(id, { outcome: 'publish', expected_version: version, content_hash })
        expect([stale.status, stale.body.type]).toEqual([409, 'stale_version'])
        expect((await decide(id, { outcome: 'publish', content_hash })).status).toBe(409)
        expect((await publish(id)).status).toBe(200)
        expect((await publish(id)).status, 'once').toBe(409)
      })

      test('never for few stars: only the reasons of the list count, with a note', async () => {
        const id = await waitingReview(app(), await delivered(), { stars: 1, body: 'Tidak enak.' })
        const without = await decide(id, { outcome: 'refuse' })
        expect(Object.keys(without.body.fields)).toEqual(['reason_code', 'note'])
        for (const reason_code of ['few_stars', 'other', 'security'])
          expect((await decide(id, { ...REFUSAL, reason_code })).body.fields).toHaveProperty('reason_code')
        await expect(
          app().sql.raw(
            `INSERT INTO review_event (id, review_id, seq, act, staff_id, role, reason_code, note, content, content_hash, at)
              SELECT 'e', id, 2, 'refuse', ?, 'kasubsi', 'few_stars', 'x', '{}', content_hash, now() FROM review WHERE id = ?`,
            [market.staff('kasubsi', SLUG).staff_id, id],
          ),
        ).rejects.toThrow(/reason_code_check/)
      })

      test('with a warning of what should not be published unseen', async () => {
        const body = 'Telepon saya 0812-3456-7890 atau ratna@contoh.example, lihat www.contoh.example'
        const id = await waitingReview(app(), await delivered(), { stars: 5, body })
        expect((await desk(id)).marks).toEqual(['phone', 'email', 'link'])
      })

      test('with a reason that the buyer is mailed; what they mend waits again', async () => {
        const part = await delivered()
        const id = await waitingReview(app(), part, { stars: 2, body: 'Hubungi 0812 3456 7890.' })
        expect((await decide(id, REFUSAL)).body.state).toBe('refused')
        const [mail, ...more] = await mailsOf(`review_refused:${id}%`)
        expect(more).toEqual([])
        expect(mail).toMatchObject({ recipient: 'pembeli@contoh.example' })
        expect(mail.body_text).toContain('data kontak')
        expect(mail.body_text).toContain('Hapus nomor telepon.')
        expect(mail.body_text).toContain(`/pesanan/${part.order_token}#ulasan`)
        const [line] = await linesOf(part)
        expect(line.review.refusal).toEqual({ reason_code: 'contact_data', note: 'Hapus nomor telepon.' })
        expect(await desk(id, 'refused')).toMatchObject({ last_act: { act: 'refuse', role: 'kasubsi' } })
        await waitingReview(app(), part, { stars: 2, body: 'Kurang harum.' })
        expect(await desk(id)).toMatchObject({ state: 'waiting', stars: 2 })
      })

      test('without a mail for who left no address', async () => {
        const part = await delivered()
        const id = await waitingReview(app(), part)
        await app().sql.raw('UPDATE checkout SET buyer_email = NULL WHERE token = ?', [part.order_token])
        expect((await decide(id, REFUSAL)).status).toBe(200)
        expect(await mailsOf(`review_refused:${id}%`)).toEqual([])
      })

      test('again when one that everybody sees turns out to name somebody', async () => {
        const id = await waitingReview(app(), await delivered(), { stars: 5, body: 'Pak X ramah.' })
        await publish(id)
        const reason = {
          outcome: 'refuse',
          reason_code: 'names_a_person',
          note: 'Mohon tidak menyebut nama orang.',
        }
        expect((await decide(id, reason)).body.state).toBe('refused')
        expect(JSON.stringify(await shown())).not.toContain('Pak X')
      })
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
          [market.listings.coffee.id],
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
        const { id } = market.listings.coffee
        const { rating } = await shown()
        expect(rating.count).toBeGreaterThan(0)
        const { listing } = (await market.call('GET', `/store/listings/${await handleOf(id)}`)).body
        expect(listing.rating).toEqual(rating)
        const { goods } = (await market.call('GET', '/store/published-goods')).body
        const of = (wanted: string) => goods.find((good: Json) => good.id === wanted)
        expect(of(id).rating).toEqual(rating)
        expect(of(market.listings.chair.id).rating).toBeNull()
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
        const page = await market.call('GET', `/store/listings/${await handleOf(market.listings.coffee.id)}`)
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

      test('at once: what shows them hears of publishing, answering and taking down, and of nothing else', async () => {
        const connection = await app().sql.client.acquireConnection()
        const heard: string[] = []
        connection.on('notification', ({ payload }: { payload: string }) => heard.push(payload))
        try {
          await connection.query('LISTEN shop_change')
          const tag = `listing:${market.listings.coffee.id}`
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
        } finally {
          await connection.query('UNLISTEN shop_change')
          await app().sql.client.releaseConnection(connection)
        }
      })
    })

    describe('the database itself', () => {
      const refuses = (statement: string, bindings: readonly string[] = []) =>
        expect(app().sql.raw(statement, bindings as string[])).rejects
      const INSERT = `INSERT INTO review (id, facility_order_line_id, listing_id, facility_id, state, version, stars, body, content_hash, written_at)
        SELECT 'review_raw', l.id, l.listing_id, o.facility_id, 'waiting', 1, 5, '', repeat('a', 64), now()
        FROM facility_order_line l JOIN facility_order o ON o.id = l.facility_order_id WHERE o.id = ?`

      test('takes reviews of delivered lines only, one for each', async () => {
        const shipped = await pastOrder(app().container, market, SLUG, 'shipped')
        await refuses(INSERT, [shipped.id]).toThrow(/was not delivered/)
        const part = await delivered()
        await waitingReview(app(), part)
        await refuses(INSERT, [part.id]).toThrow(/facility_order_line_id/)
        await refuses(INSERT, [(await delivered()).id]).toThrow(/events do not tell/)
      })

      test('forgets nothing, and lets nobody publish without having decided or change what a buyer wrote', async () => {
        const id = await waitingReview(app(), await delivered())
        await refuses(`UPDATE review_event SET note = 'x' WHERE review_id = ?`, [id]).toThrow(KEPT)
        await refuses('DELETE FROM review_event WHERE review_id = ?', [id]).toThrow(KEPT)
        await refuses('DELETE FROM review WHERE id = ?', [id]).toThrow(KEPT)
        await refuses('TRUNCATE review_event').toThrow(KEPT)
        await refuses(`UPDATE review SET state = 'published', published_at = now() WHERE id = ?`, [
          id,
        ]).toThrow(/events do not tell/)
        await refuses(
          `INSERT INTO review_event (id, review_id, seq, act, content, content_hash, at)
            SELECT 'e', id, 2, 'publish', '{}', content_hash, now() FROM review WHERE id = ?`,
          [id],
        ).toThrow(/moderated_by_somebody/)
        await publish(id)
        await refuses(`UPDATE review SET stars = 5, body = 'Bagus sekali.' WHERE id = ?`, [id]).toThrow(
          /keeps what/,
        )
        await refuses(`UPDATE review SET listing_id = ? WHERE id = '${id}'`, [
          market.listings.chair.id,
        ]).toThrow(/keeps what/)
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
          mover: { kind: 'staff', scope: market.staff('head', SLUG) },
          now: new Date(),
          reason_code: 'quality',
        })
        await app().sql.raw('UPDATE checkout SET buyer_email = NULL WHERE token = ?', [silent.order_token])
        await inviteReviews(app().container, new Date(Date.now() + 4 * DAY))
        for (const part of [written, returned, silent]) expect(await mailsOf(keyOf(part))).toEqual([])
      })
    })

    test('the regional office sees how many its facilities refused', async () => {
      const count = async () => {
        const token = await market.token('region_officer', 'kanwil')
        const { body } = await market.call('GET', '/region/approvals', { token })
        return body.facilities.find(({ slug }: Json) => slug === SLUG).refused_reviews as number
      }
      const before = await count()
      await decide(await waitingReview(app(), await delivered()), REFUSAL)
      expect(await count()).toBe(before + 1)
    })
  },
  { restore: 'once' },
)
