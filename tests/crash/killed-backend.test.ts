import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyAll } from '../../medusa/src/workflows/verify/verify-all'
import { type Json, type Market, openMarket, orderFor } from '../backend/fixtures/market.ts'
import { pastOrder } from '../backend/fixtures/past-order.ts'
import { copyDatabase, urlOf } from '../backend/runner/database-copy.ts'
import { medusaSuite } from '../backend/runner/medusa-suite.ts'
import { type BackendProcess, startBackendProcess } from './backend-process.ts'
import { until } from './until.ts'

/*
 * Goal: a backend that dies at the worst moment loses no acknowledged order, doubles none and keeps state and books together.
 * Method: a real backend process is brought to three such moments at once, each held open by a table lock from outside (an order
 * is in the database but not cut into parts; an order is written but not committed; money is captured but not booked), and killed
 * with SIGKILL. Nothing is waited for by the clock.
 */

interface Call {
  method: string
  path: string
  headers: Record<string, string>
  body: Json
}

medusaSuite(
  'A backend that is killed',
  (app) => {
    const database = `crash_${process.pid}`
    const databaseUrl = () => urlOf(database)
    let market: Market
    let backend: BackendProcess
    let look: pg.Client
    let unpaid: { id: string; confirm: Call }
    const placed = () => placing([['coffee', 2]])
    const unfinished = () => placing([['onion', 3]])
    const keys = { placed: randomUUID(), unfinished: randomUUID() }

    const placing = (items: Parameters<typeof orderFor>[1]) => ({
      method: 'POST',
      path: '/store/checkout',
      body: orderFor(market, items),
    })
    const send = async ({ method, path, headers, body }: Call) => {
      const response = await fetch(backend.url + path, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
      return { status: response.status, body: (await response.json()) as Json }
    }
    const withKey = (call: ReturnType<typeof placing>, key: string): Call => ({
      ...call,
      headers: { 'idempotency-key': key },
    })
    const rows = async (text: string, values: string[] = []) =>
      (await look.query(text, values)).rows as Record<string, Json>[]
    const count = async (text: string, values: string[] = []) =>
      Number((await rows(`SELECT count(*) FROM ${text}`, values))[0]?.count)
    const reserved = async (listing: keyof Market['listings']) => {
      const [level] = await rows(
        `SELECT il.reserved_quantity::int AS held, il.stocked_quantity::int AS stocked,
            (SELECT coalesce(sum(r.quantity), 0)::int FROM reservation_item r
              WHERE r.inventory_item_id = il.inventory_item_id AND r.deleted_at IS NULL) AS items
          FROM inventory_level il JOIN listing l ON l.inventory_item_id = il.inventory_item_id WHERE l.id = $1`,
        [market.listings[listing].id],
      )
      expect(level?.items).toBe(level?.held)
      expect(level?.held).toBeLessThanOrEqual(level?.stocked)
      return level?.held as number
    }
    const paymentOf = async (facility_order_id: string) =>
      (
        await rows(
          `SELECT p.state, o.version,
              (SELECT count(*)::int FROM capture x JOIN checkout c ON c.payment_id = x.payment_id WHERE c.order_id = o.order_id) AS captures,
              (SELECT count(*)::int FROM ledger_transaction t WHERE t.facility_order_id = o.id) AS booked
            FROM payment_request p JOIN facility_order o ON o.id = p.facility_order_id WHERE o.id = $1`,
          [facility_order_id],
        )
      )[0]
    const partsOf = (key: string) =>
      count('facility_order o JOIN checkout c ON c.order_id = o.order_id WHERE c.idempotency_key = $1', [key])
    const violations = async () => (await verifyAll(databaseUrl())).flatMap((book) => book.violations)

    beforeAll(async () => {
      market = await openMarket(app())
      const { id } = await pastOrder(app().container, market, 'rutan-ruteng', 'unpaid')
      const asked = await app().sql.raw(
        `SELECT id, amount_rupiah::int AS amount FROM payment_request WHERE facility_order_id = ?`,
        [id],
      )
      unpaid = {
        id,
        confirm: {
          method: 'POST',
          path: `/facility/payments/${asked.rows[0].id}/confirmations`,
          headers: { authorization: `Bearer ${await market.token('treasurer', 'rutan-ruteng')}` },
          body: {
            received_on: new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Makassar' }).format(new Date()),
            amount_rupiah: asked.rows[0].amount,
          },
        },
      }
      await copyDatabase(new URL(app().databaseUrl).pathname.slice(1), database)
      look = new pg.Client({ connectionString: databaseUrl() })
      await look.connect()
      backend = await startBackendProcess(databaseUrl())
      await killAtTheWorstMoment()
    })
    afterAll(async () => {
      await backend?.stop()
      await look?.end()
    })

    /** Statements of the backend that wait for a lock on one of the tables. */
    const waitingFor = (table: string) =>
      count(
        `pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock' AND query ~* ('insert into "?' || $2 || '"?[ (]')`,
        [database, table],
      )

    async function killAtTheWorstMoment() {
      const brake = new pg.Client({ connectionString: databaseUrl() })
      await brake.connect()
      // SHARE lets others read and lock rows, and keeps them from writing.
      await brake.query('BEGIN')
      await brake.query('LOCK TABLE facility_order, ledger_transaction IN SHARE MODE')
      const cut_off = [send(withKey(placed(), keys.placed)), send(unpaid.confirm)]
      await until('the order is in the database', () =>
        count('checkout WHERE idempotency_key = $1', [keys.placed]).then((found) => found === 1),
      )
      await until('its derivation waits', () => waitingFor('facility_order').then((found) => found === 1))
      await until('the booking waits', () => waitingFor('ledger_transaction').then((found) => found === 1))
      await brake.query('LOCK TABLE checkout IN SHARE MODE')
      cut_off.push(send(withKey(unfinished(), keys.unfinished)))
      await until('the second order waits to be written', () =>
        waitingFor('checkout').then((found) => found === 1),
      )
      const answers = Promise.allSettled(cut_off)
      await backend.killHard()
      expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
      await brake.query('ROLLBACK')
      await brake.end()
      await until('the database has let go of the dead', () =>
        count('pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()', [database]).then(
          (found) => found === 0,
        ),
      )
    }

    test('leaves what was committed, and nothing of what was not', async () => {
      expect(await count('checkout WHERE idempotency_key = $1', [keys.placed])).toBe(1)
      expect(await partsOf(keys.placed)).toBe(0)
      expect(await count('checkout WHERE idempotency_key = $1', [keys.unfinished])).toBe(0)
      expect(await count('"order"')).toBe(await count('checkout'))
      expect(await count('payment')).toBe(await count('checkout'))
      expect(await reserved('onion')).toBe(0)
      // Two of the order that was placed, one of the order that waits for its payment.
      expect(await reserved('coffee')).toBe(3)
      expect(await paymentOf(unpaid.id)).toEqual({ state: 'open', version: 3, captures: 0, booked: 0 })
    })

    test('finishes, once it is started again, what was begun: the sweep derives the parts of the order', async () => {
      backend = await startBackendProcess(databaseUrl())
      await until(
        'the sweep has cut the order into its parts',
        async () => (await partsOf(keys.placed)) === 1,
      )
    })

    test('answers the buyer who tries again with the same order, and nothing is doubled', async () => {
      const again = await Promise.all([1, 2, 3].map(() => send(withKey(placed(), keys.placed))))
      const [made] = await rows(
        'SELECT order_number, token, order_id FROM checkout WHERE idempotency_key = $1',
        [keys.placed],
      )
      for (const { status, body } of again) {
        expect(status).toBe(201)
        expect(body).toMatchObject({ order_number: made?.order_number, token: made?.token })
        expect(body.facility_orders).toHaveLength(1)
      }
      expect(await partsOf(keys.placed)).toBe(1)
      expect(await count('outbox_mail WHERE dedupe_key = $1', [`placed:${made?.order_id}`])).toBe(1)
      expect(await reserved('coffee')).toBe(3)
    })

    test('makes one order of the one that was cut off, however often the buyer tries again', async () => {
      const again = await Promise.all([1, 2, 3].map(() => send(withKey(unfinished(), keys.unfinished))))
      expect(again.map(({ status }) => status)).toEqual([201, 201, 201])
      expect(new Set(again.map(({ body }) => body.order_number)).size).toBe(1)
      expect(await partsOf(keys.unfinished)).toBe(1)
      expect(await count('"order"')).toBe(await count('checkout'))
      expect(await reserved('onion')).toBe(3)
    })

    test('lets the treasurer confirm the payment that was cut off, once', async () => {
      const again = await Promise.all([1, 2].map(() => send(unpaid.confirm)))
      expect(again.map(({ status }) => status).sort()).toEqual([200, 400])
      expect(await paymentOf(unpaid.id)).toEqual({ state: 'paid', version: 4, captures: 1, booked: 1 })
    })

    test('has orders, stock and books without a violation afterwards', async () => {
      expect(await violations()).toEqual([])
    })
  },
  { restore: 'once' },
)
