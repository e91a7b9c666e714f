import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { acceptQuote as acceptContract } from '../../medusa/src/contract/quote'
import type { Role } from '../../medusa/src/contract/role'
import { moveFacilityOrder } from '../../medusa/src/workflows/facility-order/move-facility-order'
import { acceptQuote } from '../../medusa/src/workflows/quote/accept-quote'
import { orderViolations } from '../../medusa/src/workflows/verify/order-violations'
import { ADDRESS, type Json, type Market, openMarket } from './fixtures/market.ts'
import { dayFromNow, QUOTE_FORM, WISH } from './fixtures/quote-request.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

const OWN = 'rutan-ruteng'
const OTHER = 'lapas-palu'

medusaSuite(
  'Custom orders',
  (app) => {
    let market: Market
    const tokens: Record<string, string> = {}
    beforeAll(async () => {
      vi.stubEnv('STOREFRONT_SECRET', 'rahasia-uji')
      market = await openMarket(app())
      for (const role of ['catalogue_staff', 'kasubsi', 'kasi_giatja', 'head'] as const)
        tokens[role] = await market.token(role, OWN)
      tokens.other = await market.token('catalogue_staff', OTHER)
    })

    afterAll(() => {
      vi.unstubAllEnvs()
    })

    let asked = 0
    const wish = (more: Record<string, unknown> = {}) => ({
      facility_id: market.facilities[OWN],
      ...WISH,
      needed_by: dayFromNow(60),
      buyer: { name: 'Ibu Khusus', phone: `0812-7000-${1000 + asked}`, email: 'khusus@contoh.example' },
      ...more,
    })
    /** Ten requests in a quarter of an hour are let through for one address; the storefront names the visitor's. */
    const ask = async (body: unknown = wish(), key: string = randomUUID()) => {
      asked += 1
      const answer = await market.call('POST', '/store/quote-requests', {
        body,
        headers: { 'idempotency-key': key, ...visitor(asked) },
      })
      return answer
    }
    const visitor = (number: number) => ({
      'x-storefront-secret': 'rahasia-uji',
      'x-buyer-address': `uji-${Math.floor(number / 5)}`,
    })
    const read = async (token: string) =>
      (await market.call('GET', `/store/quote-requests/${token}`)).body.quote_request as Json
    const list = async (view: string, role = 'kasubsi') =>
      (await market.call('GET', `/facility/quote-requests?view=${view}`, { token: tokens[role] as string }))
        .body as Json
    const idOf = async (number: string): Promise<string> => {
      const { rows } = await app().sql.raw('SELECT id FROM quote_request WHERE number = ?', [number])
      return rows[0].id
    }
    const quote = async (id: string, more: Record<string, unknown> = {}, role = 'catalogue_staff') => {
      const { rows } = await app().sql.raw(
        `SELECT w.id FROM workshop w WHERE w.facility_id = ? AND w.slug = 'kayu'`,
        [market.facilities[OWN] as string],
      )
      return market.call('POST', `/facility/quote-requests/${id}/quotes`, {
        body: { ...QUOTE_FORM, expected_revision: 0, workshop_id: rows[0].id, ...more },
        token: tokens[role] as string,
      })
    }
    const accept = (token: string, more: Record<string, unknown> = {}, key: string = randomUUID()) =>
      market.call('POST', `/store/quote-requests/${token}/acceptances`, {
        body: { revision: 1, method: 'delivery', address: ADDRESS, ...more },
        headers: { 'idempotency-key': key },
      })
    const quoted = async (body: unknown = wish()) => {
      const { number, token } = (await ask(body)).body
      const id = await idOf(number)
      expect((await quote(id)).status).toBe(201)
      return { id, number: number as string, token: token as string }
    }
    const count = async (table: string) =>
      Number((await app().sql.raw(`SELECT count(*) FROM ${table}`)).rows[0].count)

    test('a request, a quote and its revision become an order that kasubsi and kasi must approve', async () => {
      const asked_for = await ask()
      expect(asked_for.status).toBe(201)
      const { number, token } = asked_for.body
      expect(number).toMatch(/^PK-\d{6}$/)
      expect(await read(token)).toMatchObject({
        state: 'open',
        title: 'Meja makan',
        quotes: [],
        order_token: null,
      })
      const id = await idOf(number)
      expect((await list('open')).quote_requests).toContainEqual(expect.objectContaining({ id, revision: 0 }))

      expect((await quote(id)).status).toBe(201)
      const revised = await quote(id, {
        expected_revision: 1,
        unit_price_rupiah: 2_500_000,
        note: 'Tanpa laci.',
      })
      expect(revised.body.quote_request.quotes).toHaveLength(2)
      const seen = await read(token)
      expect(seen.quotes.map((each: Json) => [each.revision, each.unit_price_rupiah, each.note])).toEqual([
        [1, 2_750_000, null],
        [2, 2_500_000, 'Tanpa laci.'],
      ])
      expect(JSON.stringify(seen)).not.toMatch(/cost_rupiah|account_code|quoted_by|"role"/)
      expect((await accept(token)).body).toMatchObject({ type: 'quote_revised' })

      const accepted = await accept(token, {
        revision: 2,
        expected_total_rupiah: 5_000_000 + seen.delivery_rupiah,
      })
      expect(accepted.status).toBe(201)
      expect(accepted.body.total_rupiah).toBe(5_000_000 + seen.delivery_rupiah)
      expect(await read(token)).toMatchObject({ state: 'accepted', order_token: accepted.body.token })

      const track = (await market.call('GET', `/store/track/${accepted.body.token}`)).body.order
      const [part] = track.parts
      expect(part).toMatchObject({ state: 'awaiting_approval', goods_rupiah: 5_000_000 })
      expect(part.lines).toMatchObject([
        {
          name: 'Meja makan (180 × 90 × 75 cm, Jati, Natural doff)',
          handle: null,
          mode: 'custom',
          quantity: 2,
          workshop_name: 'Bengkel Kayu',
        },
      ])
      expect(part.approval.steps.map((step: Json) => step.role)).toEqual(['kasubsi', 'kasi_giatja'])
      const { rows } = await app().sql.raw(
        `SELECT o.mode, o.entered_by, l.price_edited_by, l.quote_id, l.listing_id, l.variant_id, l.handle
          FROM facility_order o JOIN facility_order_line l ON l.facility_order_id = o.id WHERE o.id = ?`,
        [part.id],
      )
      const author = market.staff('catalogue_staff', OWN).staff_id
      expect(rows).toEqual([
        {
          mode: 'custom',
          entered_by: author,
          price_edited_by: author,
          quote_id: seen.quotes[1].id,
          listing_id: null,
          variant_id: null,
          handle: null,
        },
      ])
      const desk = await market.call('GET', `/facility/orders/${part.id}`, {
        token: tokens.kasubsi as string,
      })
      expect(desk.status).toBe(200)
      expect(desk.body.order.lines[0].quote_request_id).toBe(id)
      expect(JSON.stringify(track)).not.toContain(id)
      expect(await orderViolations(app().sql)).toEqual([])
    })

    test('nobody who decides is told who the buyer is, and only who answers a request is', async () => {
      const { number, token } = (await ask(wish({ title: 'Meja, WA 0812-7000-1234' }))).body
      const id = await idOf(number)
      const buyerSeenBy = async (role: string) => {
        const path = `/facility/quote-requests/${id}`
        const { body } = await market.call('GET', path, { token: tokens[role] as string })
        return body.quote_request as Json
      }
      expect((await buyerSeenBy('kasubsi')).buyer).toMatchObject({ name: 'Ibu Khusus' })
      const seen_by_head = await buyerSeenBy('head')
      expect(seen_by_head).toMatchObject({ buyer: null, title: 'Meja, WA [nomor telepon]' })
      expect(JSON.stringify(seen_by_head)).not.toMatch(/Ibu Khusus|khusus@|7000/)
      await quote(id)
      const placed = (await accept(token)).body
      expect((await buyerSeenBy('kasubsi')).buyer).toBeNull()
      const order = await market.call('GET', `/facility/orders/${placed.facility_orders[0].id}`, {
        token: tokens.kasubsi as string,
      })
      expect(JSON.stringify(order.body)).not.toMatch(/Ibu Khusus|7000/)
    })

    test('who made the quote decides nothing about its order', async () => {
      const { number, token } = (await ask()).body
      const id = await idOf(number)
      await quote(id, {}, 'kasubsi')
      const placed = (await accept(token)).body
      const order_id = placed.facility_orders[0].id as string
      const decide = (role: Role) =>
        moveFacilityOrder(app().container, {
          facility_order_id: order_id,
          transition: 'approve',
          mover: { kind: 'staff', scope: market.staff(role, OWN) },
          now: new Date(),
        })
      const desk = await market.call('GET', `/facility/orders/${order_id}`, {
        token: tokens.kasubsi as string,
      })
      expect(desk.body.order.blocked_because).toEqual(expect.any(String))
      await expect(decide('kasubsi')).rejects.toThrow()
      const { rows } = await app().sql.raw(
        `SELECT approval_bars(id, round, step, ?) AS bars FROM facility_order WHERE id = ?`,
        [market.staff('kasubsi', OWN).staff_id, order_id],
      )
      expect(rows[0].bars).toEqual(['set_the_price', 'entered_the_order'])
    })

    test('accepting twice, also at once from two tabs, makes one order', async () => {
      const { token } = await quoted()
      const before = await count('checkout')
      const key = randomUUID()
      const answers = await Promise.all([
        accept(token, {}, key),
        accept(token, {}, key),
        accept(token),
        accept(token),
      ])
      answers.push(await accept(token, {}, key))
      expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201, 201])
      expect(new Set(answers.map((answer) => answer.body.token)).size).toBe(1)
      expect(await count('checkout')).toBe(before + 1)
      expect(await count('"order"')).toBe(await count('checkout'))
      const other = await accept(token, { method: 'pickup', address: null })
      expect(other.body).toMatchObject({ type: 'quote_closed' })
    })

    test('the database itself keeps a quote to one order', async () => {
      const { token } = await quoted()
      await accept(token)
      const { rows } = await app().sql.raw(
        `SELECT l.id FROM facility_order_line l JOIN quote q ON q.id = l.quote_id ORDER BY l.id DESC LIMIT 1`,
      )
      await expect(
        app().sql.raw(
          `INSERT INTO facility_order_line (id, facility_order_id, order_line_item_id, name, workshop_name, mode, price_edited_by, quantity,
              unit_price_rupiah, total_rupiah, cost_rupiah, account_code, weight_grams, quote_id)
            SELECT 'again', facility_order_id, 'again', name, workshop_name, mode, price_edited_by, quantity, unit_price_rupiah, total_rupiah,
              cost_rupiah, account_code, weight_grams, quote_id FROM facility_order_line WHERE id = ?`,
          [rows[0].id],
        ),
      ).rejects.toMatchObject({ code: '23505' })
    })

    test('a quote that has run out is refused in a sentence, and may be renewed', async () => {
      const { id, token } = await quoted()
      const later = new Date(Date.now() + 20 * 86_400_000)
      const acceptance = acceptContract.body?.parse({ revision: 1, method: 'pickup' })
      if (!acceptance) throw new Error('The contract has a body.')
      const call = { token, acceptance, idempotency_key: randomUUID(), now: later }
      await expect(acceptQuote(app().container, call)).rejects.toMatchObject({
        conflict: 'quote_expired',
        message: expect.stringContaining('Masa berlaku'),
      })
      expect((await quote(id, { expected_revision: 1, valid_until: dayFromNow(30) })).status).toBe(201)
      const renewed = { ...call, acceptance: { ...acceptance, revision: 2 } }
      expect((await acceptQuote(app().container, renewed)).order_number).toMatch(/^LB-/)
    })

    test('of two colleagues who quote at once one is told that the other was faster', async () => {
      const { number } = (await ask()).body
      const id = await idOf(number)
      const answers = await Promise.all([quote(id, {}, 'catalogue_staff'), quote(id, {}, 'kasi_giatja')])
      expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409])
      const loser = answers.find((answer) => answer.status === 409)
      expect(loser?.body).toMatchObject({ type: 'stale_version', revision: 1, by_role: expect.any(String) })
    })

    test('another facility sees nothing of it', async () => {
      const { id, token, number } = await quoted()
      await market.call('POST', `/store/quote-requests/${token}/withdrawals`, { body: {} })
      const headers = { token: tokens.other as string }
      for (const view of ['open', 'quoted', 'accepted', 'closed']) {
        const { body } = await market.call('GET', `/facility/quote-requests?view=${view}`, headers)
        expect(JSON.stringify(body)).not.toContain(number)
        expect(body.counts).toEqual({ open: 0, quoted: 0, accepted: 0, closed: 0 })
      }
      expect((await market.call('GET', `/facility/quote-requests/${id}`, headers)).status).toBe(404)
      const refusal = { expected_revision: 1, reason: 'Bukan permintaan kami, jadi ditolak.' }
      const { status } = await market.call('POST', `/facility/quote-requests/${id}/refusals`, {
        ...headers,
        body: refusal,
      })
      expect(status).toBe(404)
    })

    test('a refusal tells the buyer why, and ends it', async () => {
      const { number, token } = (await ask()).body
      const id = await idOf(number)
      const reason = 'Kayu jati selebar itu tidak kami punya sampai bulan depan.'
      const refused = await market.call('POST', `/facility/quote-requests/${id}/refusals`, {
        token: tokens.kasubsi as string,
        body: { expected_revision: 0, reason },
      })
      expect(refused.body.quote_request).toMatchObject({
        state: 'refused',
        closed_reason: reason,
        may_answer: false,
      })
      expect(await read(token)).toMatchObject({ state: 'refused', closed_reason: reason })
      expect((await quote(id)).body.type).toBe('stale_version')
      expect((await accept(token)).body.type).toBe('quote_closed')
      expect(
        (await market.call('POST', `/store/quote-requests/${token}/withdrawals`, { body: {} })).status,
      ).toBe(409)
    })

    test('a buyer may withdraw, twice too, and then nobody quotes', async () => {
      const { id, token } = await quoted()
      const withdraw = () =>
        market.call('POST', `/store/quote-requests/${token}/withdrawals`, {
          body: { reason: 'Sudah dapat.' },
        })
      expect((await withdraw()).body.quote_request).toMatchObject({ state: 'withdrawn' })
      expect((await withdraw()).status).toBe(200)
      expect((await quote(id, { expected_revision: 1 })).status).toBe(409)
    })

    test('revisions and drawings are only ever added; what was asked for stays as it was', async () => {
      const { id, token } = await quoted()
      await drawing(token, 'red')
      for (const statement of [
        `UPDATE quote SET unit_price_rupiah = 1`,
        `DELETE FROM quote`,
        `UPDATE quote_drawing SET hash = 'x'`,
        `DELETE FROM quote_drawing`,
        `DELETE FROM quote_request`,
        `UPDATE quote_request SET quantity = 9 WHERE id = '${id}'`,
      ])
        await expect(app().sql.raw(statement), statement).rejects.toMatchObject({ code: 'LB104' })
      await accept(token)
      await expect(
        app().sql.raw(
          `UPDATE quote_request SET state = 'open', closed_at = NULL, accepted_quote_id = NULL, acceptance_hash = NULL, order_id = NULL
            WHERE id = ?`,
          [id],
        ),
      ).rejects.toMatchObject({ code: 'LB104' })
    })

    const drawing = async (token: string, background: string) => {
      const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background } })
        .withExif({ IFD0: { Make: 'Telepon Contoh' } })
        .jpeg()
        .toBuffer()
      const response = await fetch(`${app().url}/store/quote-requests/${token}/drawings`, {
        method: 'POST',
        headers: {
          'content-type': 'application/octet-stream',
          'x-publishable-api-key': market.publishable_key,
        },
        body: new Uint8Array(bytes),
      })
      return { status: response.status, body: (await response.json()) as Json }
    }

    test('a drawing is re-encoded, and seen by its facility and the holder of the link only', async () => {
      const { id, token } = await quoted()
      const stranger = await quoted()
      expect((await drawing(token, 'blue')).body).toEqual({ drawing_count: 1 })
      expect((await drawing(token, 'blue')).body).toEqual({ drawing_count: 1 })
      const [{ id: drawing_id }] = (await read(token)).drawings
      const own = await market.call('GET', `/store/quote-requests/${token}/drawings/${drawing_id}`)
      const picture = Buffer.from(own.body.data_url.split(',')[1], 'base64')
      const { format, exif } = await sharp(picture).metadata()
      expect([format, exif]).toEqual(['webp', undefined])
      const path = `/facility/quote-drawings/${drawing_id}`
      expect((await market.call('GET', path, { token: tokens.kasubsi as string })).status).toBe(200)
      expect((await market.call('GET', path, { token: tokens.other as string })).status).toBe(404)
      expect((await market.call('GET', path)).status).toBe(401)
      const peek = await market.call('GET', `/store/quote-requests/${stranger.token}/drawings/${drawing_id}`)
      expect(peek.status).toBe(404)
      const desk = await market.call('GET', `/facility/quote-requests/${id}`, {
        token: tokens.head as string,
      })
      expect(desk.body.quote_request).toMatchObject({ drawings: [{ id: drawing_id }], may_answer: false })
      for (const colour of ['red', 'green', 'yellow', 'white'])
        expect((await drawing(token, colour)).status).toBe(201)
      expect((await drawing(token, 'black')).status).toBe(400)
    })

    describe('what does not fit', () => {
      test('is told beside its field', async () => {
        const { status, body } = await ask(
          wish({
            title: '',
            length_cm: 'lebar',
            quantity: 0,
            buyer: { name: 'Ibu Uji', phone: '12' },
          }),
        )
        expect(status).toBe(400)
        expect(Object.keys(body.fields).sort()).toEqual(['buyer.phone', 'length_cm', 'quantity', 'title'])
        expect((await ask(wish({ area_code: null }))).body.fields).toHaveProperty('area_code')
        expect((await ask(wish({ needed_by: dayFromNow(-1) }))).body.fields).toHaveProperty('needed_by')
        expect((await ask(wish({ facility_id: 'nowhere' }))).body.fields).toHaveProperty('facility_id')
      })

      test('is told to staff too: another workshop, a past day, an unknown account', async () => {
        const { number } = (await ask()).body
        const { body } = await quote(await idOf(number), {
          workshop_id: 'another',
          valid_until: dayFromNow(-2),
          account_code: '429999',
        })
        expect(Object.keys(body.fields).sort()).toEqual(['account_code', 'valid_until', 'workshop_id'])
      })

      test('an unexpected total is refused instead of charging more', async () => {
        const { token } = await quoted()
        const { status, body } = await accept(token, { expected_total_rupiah: 1 })
        expect([status, body.type]).toEqual([409, 'price_changed'])
        expect((await read(token)).state).toBe('quoted')
      })

      test('the same key with another wish is refused, with the same it is the same request', async () => {
        const key = randomUUID()
        const body = wish()
        const first = await ask(body, key)
        expect((await ask(body, key)).body).toEqual(first.body)
        expect((await ask({ ...body, quantity: 3 }, key)).body.type).toBe('key_reused')
      })
    })

    test('a buyer with an address is written to at each turn', async () => {
      const { rows } = await app().sql.raw(
        `SELECT split_part(dedupe_key, ':', 1) AS kind, min(body_text) AS text FROM outbox_mail WHERE dedupe_key LIKE 'quote_%' GROUP BY 1 ORDER BY 1`,
      )
      expect(rows.map((row: Json) => row.kind)).toEqual([
        'quote_made',
        'quote_refused',
        'quote_requested',
        'quote_revised',
      ])
      for (const row of rows) expect(row.text).toMatch(/\/pesanan-khusus\/[\w-]{26,}/)
    })
  },
  { restore: 'once' },
)
