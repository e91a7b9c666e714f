import { beforeAll, expect, test } from 'vitest'
import { exportAccountData } from '../../medusa/src/contract/buyer-account'
import { BUYER_DATA, BUYER_DATA_KINDS, kindsOf } from '../../medusa/src/contract/buyer-data'
import type TransferService from '../../medusa/src/modules/transfer/service'
import { verifyOn } from '../../medusa/src/workflows/verify/verify-all'
import { columnsHolding, LEFT_EMPTY, suspectColumns } from './fixtures/buyer-columns.ts'
import { ADDRESS, type Json, type Market, openMarket } from './fixtures/market.ts'
import { type PastPart, pastOrder } from './fixtures/past-order.ts'
import { askFor } from './fixtures/quote-request.ts'
import { waitingReview } from './fixtures/review.ts'
import { BOOK_ADDRESS, deleteByCode, type SignedInBuyer, signedInBuyer } from './fixtures/signed-in-buyer.ts'
import { sweepAt } from './fixtures/sweep-at.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * Goal: a buyer finds, takes along and erases what the shop holds about them, and nobody else does. Method: one story of two buyers,
 * one of whom leaves; what is left is read as every reader of the shop reads it.
 */

const MINE = 'ibu.sari@contoh.id'
const NAME = 'Sari Rahasia'
const PHONE = '+6281299990000'
const BUYER = { type: 'person', name: NAME, phone: PHONE, email: 'Ibu.Sari@Contoh.id' }
/** All that this buyer ever told the shop has one of these in it. */
const SECRETS = 'rahasia|81299990000|ibu\\.sari'
const FORM = {
  buyer: BUYER,
  address: { ...ADDRESS, street: 'Jalan Rahasia 77', landmark: 'pagar rahasia' },
  note: 'Titip rahasia',
}
const SIGNED = { stars: 5, body: 'Harum dan segar.', display_name: 'Sari Rahasia' }
const columnsOf = (kinds: readonly (keyof typeof BUYER_DATA)[]): string[] =>
  kinds.flatMap((kind) => [...BUYER_DATA[kind].columns])

medusaSuite(
  'What the shop holds about a buyer',
  (app) => {
    let market: Market
    let mine: SignedInBuyer
    let another: SignedInBuyer
    let finished: PastPart
    let open: PastPart
    beforeAll(async () => {
      market = await openMarket(app())
      const { container } = app()
      finished = await pastOrder(container, market, 'rutan-ruteng', 'settled', FORM)
      open = await pastOrder(container, market, 'rutan-ruteng', 'unpaid', FORM)
      const theirs = await pastOrder(container, market, 'lapas-palu', 'paid')
      mine = await signedInBuyer(app(), MINE, finished.order_token)
      another = await signedInBuyer(app(), 'orang.lain@contoh.id', theirs.order_token)
      await app().sql.raw(`UPDATE buyer_address SET name = ? WHERE id = ?`, [NAME, mine.address_id])
      const asked = { buyer: BUYER, description: 'Meja untuk ruang rahasia, enam orang.' }
      await askFor(container, market.facilities['rutan-ruteng'] as string, asked)
      await waitingReview(app(), finished, SIGNED)
      const { rows: requests } = await app().sql.raw(
        'SELECT id FROM payment_request WHERE facility_order_id = ?',
        [open.id],
      )
      const slip = { hash: 'slip', width: 1, height: 1, picture: Buffer.from('slip'), now: new Date() }
      await container.resolve<TransferService>('transfer').addProof(requests[0].id, slip)
      const { rows } = await app().sql.raw('SELECT id FROM listing ORDER BY id LIMIT 1')
      await app().sql.raw(
        `INSERT INTO waiting_list_entry (id, listing_id, email, order_id, joined_at) VALUES ('wait_1', ?, ?, ?, now())`,
        [rows[0].id, MINE, mine.order_id],
      )
      await app().sql.raw(
        `INSERT INTO complaint (id, idempotency_key, request_hash, facility_id, name, email, content, locale, sent_at)
          VALUES ('aduan_1', 'uji-aduan', 'x', ?, ?, 'Ibu.Sari@contoh.id', 'Kakinya goyah.', 'id', now())`,
        [market.facilities['rutan-ruteng'] as string, NAME],
      )
      await app().sql.raw(
        `INSERT INTO outbox_mail (id, dedupe_key, facility_id, recipient, subject, body_text, body_html, written_at)
          VALUES ('mail_1', 'uji:1', ?, 'Ibu.Sari@contoh.id', 'Pesanan Anda', ?, ?, now())`,
        [market.facilities['rutan-ruteng'] as string, `Yth. ${NAME}`, `Yth. ${NAME}`],
      )
    })

    const read = async (path: string, { headers }: { headers: Record<string, string> } = mine) => {
      const { status, body } = await market.call('GET', `/store/account${path}`, { headers })
      return { status, body: body as Json }
    }
    const deskOf = async (part: PastPart) => {
      const token = await market.token('treasurer', 'rutan-ruteng')
      return (await market.call('GET', `/facility/orders/${part.id}`, { token })).body.order as Json
    }
    const trackedName = async (part: PastPart) =>
      (await market.call('GET', `/store/track/${part.order_token}`)).body.order.buyer_name

    test('orders placed as a guest are found by the verified address, newest first, a page at a time', async () => {
      const { orders } = (await read('/orders')).body
      expect(orders.map(({ token }: Json) => token)).toEqual([open.order_token, finished.order_token])
      expect(orders[1].parts).toEqual([
        expect.objectContaining({ facility_name: 'Rutan Ruteng', state: 'settled' }),
      ])
      const first = (await read('/orders?limit=1')).body
      expect(first.orders).toEqual([orders[0]])
      const second = (await read(`/orders?limit=1&after=${first.next}`)).body
      expect(second).toEqual({ orders: [orders[1]], next: null })
    })

    test('what an order held can be asked for again, by the variants that are sold', async () => {
      const { body } = await read(`/orders/${mine.order_id}/goods`)
      expect(body.goods).toEqual([
        expect.objectContaining({ variant_id: market.listings.coffee.variant_id, quantity: 1 }),
      ])
    })

    test("another buyer's session reads nothing of mine", async () => {
      for (const path of ['', '/orders', '/addresses', '/data']) {
        const { status, body } = await read(path, another)
        expect(status).toBe(200)
        for (const secret of [MINE, NAME, PHONE, finished.order_token, open.order_token, mine.address_id])
          expect(JSON.stringify(body).toLowerCase(), path).not.toContain(secret.toLowerCase())
      }
      expect((await read(`/orders/${mine.order_id}/goods`, another)).status).toBe(404)
      expect((await read(`/orders?after=${mine.order_id}`, another)).body.orders).toEqual([])
    })

    test('without a session there is nothing to read', async () => {
      for (const path of ['', '/orders', '/addresses', '/data', `/orders/${mine.order_id}/goods`])
        expect((await read(path, { headers: {} })).status, path).toBe(401)
    })

    test('the export holds everything: account, sessions, addresses, orders, waiting lists and mails', async () => {
      const { body } = await read('/data')
      expect(body.account.email).toBe(MINE)
      expect(body.sessions).toHaveLength(2)
      expect(body.addresses).toEqual([
        expect.objectContaining({
          street: BOOK_ADDRESS.street,
          area: 'Menteng, Menteng, Kota Administrasi Jakarta Pusat, DKI Jakarta',
        }),
      ])
      expect(body.orders.map(({ buyer }: Json) => [buyer.name, buyer.phone])).toEqual([
        [NAME, PHONE],
        [NAME, PHONE],
      ])
      expect(body.orders[0]).toMatchObject({
        address: { street: expect.any(String) },
        lines: [{ quantity: 1 }],
      })
      expect(body.waiting_lists).toHaveLength(1)
      expect(body.complaints).toEqual([expect.objectContaining({ name: NAME, content: 'Kakinya goyah.' })])
      expect(body.reviews).toEqual([expect.objectContaining(SIGNED)])
      expect(body.custom_requests).toEqual([
        expect.objectContaining({ buyer_phone: PHONE, drawings: [expect.any(String)] }),
      ])
      expect(body.orders.map(({ transfer_slips }: Json) => transfer_slips.length)).toEqual([1, 0])
      expect(body.mails).toContainEqual(expect.objectContaining({ subject: 'Pesanan Anda' }))
      expect(JSON.stringify(body)).not.toMatch(/token_hash|code_hash/)
    })

    test('the export tells of each kind of data where it is in there, and what a deletion does with it', async () => {
      const { body } = await read('/data')
      expect(body.on_deletion).toEqual(
        BUYER_DATA_KINDS.map((data) => ({
          data,
          fate: BUYER_DATA[data].fate,
          columns: BUYER_DATA[data].columns,
        })),
      )
      const parts = Object.keys(exportAccountData.response.shape)
      for (const kind of BUYER_DATA_KINDS) expect(parts).toContain(BUYER_DATA[kind].exported_in)
    })

    test('no column but those of the list could hold a buyer: a new one is named there, or among those that do not', async () => {
      const listed = new Set(columnsOf(BUYER_DATA_KINDS))
      const suspects = await suspectColumns(app().sql)
      expect(suspects.filter((column) => !listed.has(column))).toEqual([])
      expect(suspects).toContain('checkout.buyer_phone')
      await app().sql.raw('ALTER TABLE facility ADD COLUMN buyer_phone text')
      await app().sql.raw('ALTER TABLE payment_request ADD COLUMN payer_name text')
      const added = (await suspectColumns(app().sql)).filter((column) => !listed.has(column))
      expect(added).toEqual(['facility.buyer_phone', 'payment_request.payer_name'])
      await app().sql.raw('ALTER TABLE facility DROP COLUMN buyer_phone')
      await app().sql.raw('ALTER TABLE payment_request DROP COLUMN payer_name')
    })

    test('what a buyer told the shop stands in the columns of the list, and nowhere else in the database', async () => {
      const holding = await columnsHolding(app().sql, SECRETS)
      const listed = columnsOf(BUYER_DATA_KINDS)
      expect(holding.filter((column) => !listed.includes(column))).toEqual([])
      expect(holding).toEqual(
        expect.arrayContaining([
          'approval_round.content',
          'order.email',
          'order_address.first_name',
          'review_event.content',
        ]),
      )
      for (const table of LEFT_EMPTY)
        expect((await app().sql.raw('SELECT 1 FROM ?? LIMIT 1', [table])).rows, table).toEqual([])
    })

    test('deletion erases at once what the list says, and tells which orders stay', async () => {
      expect(await trackedName(finished)).toBe(NAME)
      const { body } = await deleteByCode(app(), mine)
      expect(body).toEqual({ kept_orders: 2, open_orders: 1 })
      expect((await read('')).status).toBe(401)
      const still = columnsOf([...kindsOf('erased_when_finished'), ...kindsOf('kept')])
      const holding = await columnsHolding(app().sql, SECRETS)
      expect(holding.filter((column) => !still.includes(column))).toEqual([])
      expect(await columnsHolding(app().sql, 'ibu\\.sari')).toEqual([])
      const { rows } = await app().sql.raw(
        'SELECT account_id FROM buyer_address UNION SELECT account_id FROM buyer_session',
      )
      expect(rows).toHaveLength(1)
      expect((await read('', another)).status).toBe(200)
    })

    test('a request that is no order is withdrawn without its buyer, and a complaint can still be answered', async () => {
      const token = await market.token('kasubsi', 'rutan-ruteng')
      const { rows } = await app().sql.raw('SELECT * FROM quote_request')
      expect(rows).toMatchObject([
        { state: 'withdrawn', buyer_name: '', description: '', title: 'Meja makan' },
      ])
      expect((await app().sql.raw('SELECT * FROM quote_drawing')).rows).toEqual([])
      const desk = await market.call('GET', `/facility/quote-requests/${rows[0].id}`, { token })
      expect(desk.body.quote_request.buyer).toBeNull()
      const complaints = await market.call('GET', '/facility/complaints', { token })
      expect(complaints.body.complaints).toMatchObject([{ sender: null, content: 'Kakinya goyah.' }])
      const content = 'Terima kasih, kakinya kami perbaiki.'
      const answered = await market.call('POST', '/facility/complaints/aduan_1/answers', {
        token,
        body: { content },
      })
      expect(answered.status).toBe(201)
      expect(await columnsHolding(app().sql, 'kakinya kami perbaiki')).toEqual(['complaint_answer.content'])
    })

    test('of a review that nobody has read only the stars are left, and are decided on as they stand now', async () => {
      const token = await market.token('kasubsi', 'rutan-ruteng')
      const { reviews } = (await market.call('GET', '/facility/reviews', { token })).body
      expect(reviews).toMatchObject([{ stars: SIGNED.stars, body: '', display_name: null, place: null }])
      const { id, version, content_hash } = reviews[0]
      const decided = await market.call('POST', `/facility/reviews/${id}/decisions`, {
        token,
        body: { outcome: 'publish', expected_version: version, content_hash },
      })
      expect(decided.status).toBe(200)
    })

    test('a finished order does not show its buyer any more, to the desk or on its own page', async () => {
      const order = await deskOf(finished)
      expect([order.buyer, order.address, order.buyer_note]).toEqual([null, null, null])
      expect(await trackedName(finished)).toBe('Pembeli (nama sudah dihapus)')
      const token = await market.token('treasurer', 'rutan-ruteng')
      const payments = (await market.call('GET', '/facility/payments?limit=100', { token })).body
        .payments as Json[]
      const named = (part: PastPart) =>
        payments.find((each) => each.facility_order_id === part.id)?.buyer_name
      expect([named(finished), named(open)]).toEqual(['Pembeli (nama sudah dihapus)', NAME])
    })

    test('an order under way still shows who it is for, because somebody has to make and deliver it', async () => {
      expect((await deskOf(open)).buyer).toMatchObject({ name: NAME, phone: PHONE })
      expect(await trackedName(open)).toBe(NAME)
    })

    test('as soon as it is finished only sealed addresses and the name on a receipt are left, and the books are right', async () => {
      await sweepAt(app().container, Date.now() + 30 * 86_400_000)
      expect(await trackedName(open)).toBe('Pembeli (nama sudah dihapus)')
      expect((await app().sql.raw('SELECT * FROM payment_proof')).rows).toEqual([])
      expect(await columnsHolding(app().sql, SECRETS)).toEqual([
        'approval_round.content',
        'checkout.buyer_name',
        'facility_order.address',
      ])
      const { rows } = await app().sql.raw(`SELECT content FROM approval_round`)
      expect(JSON.stringify(rows)).not.toMatch(/sari|9999/i)
      expect((await verifyOn(app().sql)).flatMap(({ violations }) => violations)).toEqual([])
    })

    test('an account that is opened anew with the address does not find what was erased', async () => {
      const anew = await signedInBuyer(app(), MINE)
      expect((await read('/orders', anew)).body.orders).toEqual([])
      expect((await read('/data', anew)).body.mails).toEqual([])
    })
  },
  { restore: 'once' },
)
