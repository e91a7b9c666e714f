import { beforeAll, describe, expect, test } from 'vitest'
import type { StaffOf } from '../../medusa/src/seed/fill/fill-accounts'
import { fillReviews } from '../../medusa/src/seed/fill/fill-reviews'
import { pastReviews } from '../../medusa/src/seed/fill/past-reviews'
import type { Json } from './fixtures/market.ts'
import { pastOrder } from './fixtures/past-order.ts'
import { waitingReview } from './fixtures/review.ts'
import { REFUSAL, reviewStage, SLUG } from './fixtures/review-stage.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * Goal: only who got something reviews it, an officer reads it before anybody else does, and nothing in it leads to its buyer. Method:
 * orders lived to their end by the desks' own workflows, then buyers and officers over HTTP; the database is asked what it refuses.
 */

/** What the database answers to who would change or remove what happened. */
const KEPT = /append-only|permission denied/

medusaSuite(
  'Reviews before an officer',
  (app) => {
    const { stage, open, as, linesOf, delivered, desk, decide, publish, shown, mailsOf } = reviewStage(app)
    beforeAll(open)

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
          (await stage.market.call('GET', '/facility/reviews', await as(role))).status
        expect([await read('catalogue_staff'), await read('treasurer')]).toEqual([200, 403])
        const { body } = await stage.market.call(
          'GET',
          '/facility/reviews?limit=100',
          await as('catalogue_staff'),
        )
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
            [stage.market.staff('kasubsi', SLUG).staff_id, id],
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

    describe('the database itself', () => {
      const refuses = (statement: string, bindings: readonly string[] = []) =>
        expect(app().sql.raw(statement, bindings as string[])).rejects
      const INSERT = `INSERT INTO review (id, facility_order_line_id, listing_id, facility_id, state, version, stars, body, content_hash, written_at)
        SELECT 'review_raw', l.id, l.listing_id, o.facility_id, 'waiting', 1, 5, '', repeat('a', 64), now()
        FROM facility_order_line l JOIN facility_order o ON o.id = l.facility_order_id WHERE o.id = ?`

      test('takes reviews of delivered lines only, one for each', async () => {
        const shipped = await pastOrder(app().container, stage.market, SLUG, 'shipped')
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
        await refuses(`UPDATE review_event SET content = content || '{"stars": 1}' WHERE review_id = ?`, [
          id,
        ]).toThrow(KEPT)
        await publish(id)
        await refuses(`UPDATE review SET body = '', display_name = NULL WHERE id = ?`, [id]).toThrow(
          /keeps what/,
        )
        await refuses(`UPDATE review SET stars = 5, body = 'Bagus sekali.' WHERE id = ?`, [id]).toThrow(
          /keeps what/,
        )
        await refuses(`UPDATE review SET listing_id = ? WHERE id = '${id}'`, [
          stage.market.listings.chair.id,
        ]).toThrow(/keeps what/)
      })
    })

    test('those of the demo go through the same hands', async () => {
      for (const { email, handle } of pastReviews) {
        const part = await delivered()
        await app().sql.raw('UPDATE checkout SET buyer_email = ? WHERE token = ?', [email, part.order_token])
        await app().sql.raw('UPDATE facility_order_line SET handle = ? WHERE facility_order_id = ?', [
          handle,
          part.id,
        ])
      }
      const staffOf: StaffOf = (role) => stage.market.staff(role, SLUG)
      await fillReviews(app().container, { staffOf })
      const { rows } = await app().sql.raw(
        `SELECT l.handle, r.state, r.answer FROM review r JOIN facility_order_line l ON l.id = r.facility_order_line_id
          WHERE l.handle = ANY (?)`,
        [pastReviews.map(({ handle }) => handle)],
      )
      for (const { handle, decision, answer } of pastReviews)
        expect(rows.find((row: Json) => row.handle === handle)).toEqual({
          handle,
          state: decision === 'publish' ? 'published' : decision ? 'refused' : 'waiting',
          answer: answer ?? null,
        })
    })

    test('the regional office sees how many its facilities refused', async () => {
      const count = async () => {
        const token = await stage.market.token('region_officer', 'kanwil')
        const { body } = await stage.market.call('GET', '/region/approvals', { token })
        return body.facilities.find(({ slug }: Json) => slug === SLUG).refused_reviews as number
      }
      const before = await count()
      await decide(await waitingReview(app(), await delivered()), REFUSAL)
      expect(await count()).toBe(before + 1)
    })
  },
  { restore: 'once' },
)
