import { beforeAll, expect, test } from 'vitest'
import { type Json, type Market, openMarket } from './fixtures/market.ts'
import { type PastPart, pastOrder } from './fixtures/past-order.ts'
import { BOOK_ADDRESS, type SignedInBuyer, signedInBuyer } from './fixtures/signed-in-buyer.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * Goal: a buyer finds, takes along and erases what the shop holds about them, and nobody else does. Method: one story of two buyers,
 * one of whom leaves; what is left is read as every reader of the shop reads it.
 */

const MINE = 'ibu.sari@contoh.id'
const NAME = 'Sari Rahasia'
const PHONE = '+6281299990000'

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
      finished = await pastOrder(app().container, market, 'rutan-ruteng', 'settled')
      open = await pastOrder(app().container, market, 'rutan-ruteng', 'in_production')
      const theirs = await pastOrder(app().container, market, 'lapas-palu', 'paid')
      mine = await signedInBuyer(app(), MINE, finished.order_token)
      another = await signedInBuyer(app(), 'orang.lain@contoh.id', theirs.order_token)
      // A guest types an address as it comes.
      await app().sql.raw(`UPDATE checkout SET buyer_email = 'Ibu.Sari@Contoh.id' WHERE token = ?`, [
        open.order_token,
      ])
      await app().sql.raw(`UPDATE checkout SET buyer_name = ?, buyer_phone = ? WHERE token IN (?, ?)`, [
        NAME,
        PHONE,
        finished.order_token,
        open.order_token,
      ])
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
      expect(body.reviews).toEqual([])
      expect(body.mails).toEqual([expect.objectContaining({ subject: 'Pesanan Anda' })])
      expect(JSON.stringify(body)).not.toMatch(/token_hash|code_hash/)
    })

    test('deletion needs to be sure', async () => {
      const { status } = await market.call('POST', '/store/account/deletions', {
        headers: mine.headers,
        body: { is_sure: false },
      })
      expect(status).toBe(400)
      expect((await read('')).status).toBe(200)
    })

    test('deletion erases account, addresses, sessions, waiting lists and mails at once, and tells which orders stay', async () => {
      expect(await trackedName(finished)).toBe(NAME)
      const { body } = await market.call('POST', '/store/account/deletions', {
        headers: mine.headers,
        body: { is_sure: true },
      })
      expect(body).toEqual({ kept_orders: 2, open_orders: 1 })
      expect((await read('')).status).toBe(401)
      for (const table of ['buyer_account', 'buyer_code', 'waiting_list_entry', 'outbox_mail']) {
        const { rows } = await app().sql.raw(`SELECT * FROM ${table}`)
        expect(JSON.stringify(rows).toLowerCase(), table).not.toMatch(/ibu\.sari|sari rahasia/)
      }
      const { rows } = await app().sql.raw(
        'SELECT account_id FROM buyer_address UNION SELECT account_id FROM buyer_session',
      )
      expect(rows).toHaveLength(1)
      expect((await read('', another)).status).toBe(200)
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

    test('an account that is opened anew with the address does not find what was erased', async () => {
      const anew = await signedInBuyer(app(), MINE)
      expect((await read('/orders', anew)).body.orders).toEqual([])
      expect((await read('/data', anew)).body.mails).toEqual([])
    })
  },
  { restore: 'once' },
)
