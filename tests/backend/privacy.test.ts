import { beforeAll, expect, test } from 'vitest'
import { ROUTES } from '../../medusa/src/contract'
import type { RouteContract } from '../../medusa/src/contract/define-route'
import { ATTEMPTS } from './fixtures/attempts/index.ts'
import { type Caller, everyCaller } from './fixtures/callers.ts'
import { type Desk, fillDesk } from './fixtures/desk.ts'
import { type Json, type Market, openMarket } from './fixtures/market.ts'
import { fromTheShop, newVisitor, trustTheShop } from './fixtures/visitors.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * Goal: an officer is known by role only, whoever looks; and a refusal tells what to do, never how the backend is built. Method:
 * everybody who works here gets a name, mail address and id that can be told apart, and every answer is searched for them.
 */

const SLUG = 'rutan-ruteng'
const NAME = 'Nama Rahasia'

/** Where colleagues must know each other: a head appoints a person to act for another, and an auditor asks who decided. */
const AMONG_COLLEAGUES = [
  '/facility/substitutes',
  '/facility/approval-report',
  '/facility/orders/:id/history',
  '/region/orders/:id/history',
]

/** What no answer may hold: traces of SQL, of the source, of the driver. */
const INSIDES =
  /\bselect\b.+\bfrom\b|insert into|relation "|column "|syntax error|violates|\.(ts|js):\d+|node_modules|\bat \w+ \(|knex|sqlstate|null value/i

medusaSuite(
  'What the backend lets on',
  (app) => {
    trustTheShop()
    let market: Market
    let desk: Desk
    let callers: Caller[]
    let secrets: string[]
    beforeAll(async () => {
      market = await openMarket(app())
      desk = await fillDesk(app(), market, SLUG, [
        'settled',
        'waiting',
        'unpaid',
        'paid',
        'handed_over',
        'refunded',
      ])
      callers = await everyCaller(app(), market, SLUG)
      await app().sql.raw(`UPDATE staff SET display_name = ? || id`, [`${NAME} `])
      const { rows } = await app().sql.raw('SELECT id, email FROM staff')
      secrets = [NAME, ...rows.flatMap(({ id, email }: { id: string; email: string }) => [id, email])]
    })

    const headersFor = ({ actor, roles }: RouteContract): Record<string, string> =>
      (actor === 'buyer' ? desk.buyer.headers : undefined) ??
      (actor === 'shop' ? fromTheShop : undefined) ??
      (actor === 'public' ? newVisitor() : undefined) ??
      callers.find(
        ({ membership }) =>
          membership &&
          (actor === 'staff' || membership.organisation_type === actor) &&
          (!roles?.length || roles.includes(membership.role)),
      )?.headers ??
      {}

    const answerOf = async (route: RouteContract) => {
      const { params = {}, query = '' } = ATTEMPTS[`${route.method} ${route.path}`]?.(desk, desk) ?? {}
      const path = route.path.replace(/:([a-z_]+)/g, (_, name: string) => params[name] ?? '')
      const response = await fetch(`${app().url}${path}?${query}`, { headers: headersFor(route) })
      return { status: response.status, text: await response.text() }
    }

    const reads = ROUTES.filter(
      ({ method, path }) => method === 'GET' && path !== '/staff/me' && !AMONG_COLLEAGUES.includes(path),
    )

    test.each(AMONG_COLLEAGUES)(
      'GET %s names people to those who work with them only, and no mail address',
      async (path) => {
        const route = ROUTES.find((each) => each.method === 'GET' && each.path === path) as RouteContract
        expect(['facility', 'region']).toContain(route.actor)
        expect((await answerOf(route)).text).not.toMatch(/@|"(password|token_hash)":"/)
      },
    )

    test.each(reads.map((route) => [route.path, route] as const))(
      'GET %s names nobody who works here',
      async (_path, route) => {
        const { status, text } = await answerOf(route)
        expect(status).toBe(200)
        expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
        // `needed_by` is a buyer's day, not a person.
        expect(text.replaceAll('"needed_by":', '')).not.toMatch(
          /"(staff_id|[a-z_]+_by|actor_id|password|token_hash)":"/,
        )
      },
    )

    test('somebody who is signed in sees their own name and nobody else', async () => {
      const { text } = await answerOf(ROUTES.find(({ path }) => path === '/staff/me') as RouteContract)
      const mine = (JSON.parse(text) as Json).staff
      expect(mine.display_name).toContain(NAME)
      const others = secrets.filter((secret) => ![mine.id, mine.email, NAME].includes(secret))
      expect(others.filter((secret) => text.includes(secret))).toEqual([])
    })

    test('mails to buyers tell of roles and workshops, not of persons', async () => {
      const { rows } = await app().sql.raw('SELECT subject, body_text, body_html FROM outbox_mail')
      expect(rows.length).toBeGreaterThan(8)
      const text = JSON.stringify(rows)
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
    })

    test('an answer after an act names nobody either', async () => {
      const { rows } = await app().sql.raw('SELECT version, content_hash FROM facility_order WHERE id = ?', [
        desk.orders.waiting?.id ?? '',
      ])
      const kasubsi = callers.find(({ name }) => name === 'kasubsi')
      const decide = () =>
        market.call('POST', `/facility/orders/${desk.orders.waiting?.id}/decisions`, {
          headers: kasubsi?.headers ?? {},
          body: {
            outcome: 'reject',
            reason_code: 'no_material',
            expected_version: rows[0].version,
            content_hash: rows[0].content_hash,
          },
        })
      const [done, again] = [await decide(), await decide()]
      expect([done.status, again.status]).toEqual([200, 409])
      for (const { body } of [done, again]) {
        const text = JSON.stringify(body)
        expect(text).toContain('kasubsi')
        expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
      }
    })

    const HOSTILE_PARTS = [
      "x' OR '1'='1",
      '%00',
      '%E0%A4%A',
      '..%2F..%2Fetc%2Fpasswd',
      '9'.repeat(79),
      '<script>alert(1)</script>',
      '🪑',
    ]
    const HOSTILE_QUERIES = [
      'after=x&limit=1&page=1',
      'after=2026-01-01~&state=x&from=x&to=9999-99-99&on=0000-00-00',
      'after=9999999-01-01T00:00:00Z~x',
      `after=${'9'.repeat(40)}&account=%27&facility=%27&parent=%27`,
      'limit=99999999999999999999&page=-1&per_page=1e9&sort=x&category=x',
      'q[]=a&q[b]=c&state[]=ready&after[]=x&parent[]=1&facility[]=2&account[]=3',
      'q=%00&parent=%00&facility=%00&state=%00&after=%00&account=%00&alt=abc',
      `q=${encodeURIComponent("'; DROP TABLE listing; --")}&alt=abc`,
      'q=%26%7C%21%28%29%3A*&alt=abc',
    ]
    const HOSTILE_BODIES = [
      '{',
      'null',
      '[]',
      '"text"',
      '{"__proto__":{"x":1},"constructor":{}}',
      JSON.stringify({
        items: [{ variant_id: '\u0000', quantity: 1 }],
        area_code: '\u0000',
        order_number: '\u0000',
        phone: '081234567890',
        expected_version: 2 ** 53,
        transition: 'cancel',
        act: 'propose',
        outcome: 'approve',
        content_hash: '\u0000'.repeat(64),
        note: '\u0000',
        received_on: '2026-01-01',
        amount_rupiah: 1e300,
        account_code: '425119',
        billing_code: '820260321000001',
      }),
      JSON.stringify({ items: 'x', expected_version: {}, amount_rupiah: [], received_on: 1, lines: 'x' }),
    ]

    /** Answers that are a fault of ours, or that show how the backend is built. */
    const faults = async (route: RouteContract, path: string, init: RequestInit) => {
      const headers = {
        'idempotency-key': 'privacy-of-faults',
        'content-type': 'application/json',
        ...headersFor(route),
      }
      const response = await fetch(app().url + path, { method: route.method, headers, ...init })
      const text = await response.text()
      return response.status >= 500 || (response.status >= 400 && INSIDES.test(text))
        ? [`${path} ${init.body ?? ''} → ${response.status} ${text}`]
        : []
    }

    test.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
      '%s answers nonsense with a refusal that shows nothing of the inside',
      async (name, route) => {
        const { params = {}, body } = ATTEMPTS[name]?.(desk, desk) ?? {}
        const whole = route.path.replace(/:([a-z_]+)/g, (_, param: string) => params[param] ?? '')
        const sent = body === undefined ? {} : { body: JSON.stringify(body) }
        const found: string[][] = []
        if (route.path.includes(':'))
          for (const part of HOSTILE_PARTS)
            found.push(
              await faults(
                route,
                route.path.replace(/:[a-z_]+/g, () => part),
                sent,
              ),
            )
        for (const query of HOSTILE_QUERIES) found.push(await faults(route, `${whole}?${query}`, sent))
        if (route.method === 'POST')
          for (const text of HOSTILE_BODIES) found.push(await faults(route, whole, { body: text }))
        expect(found.flat()).toEqual([])
      },
    )

    test('a fault of ours says that it is one, and nothing else', async () => {
      await app().sql.raw('ALTER TABLE facility RENAME TO facility_away')
      try {
        for (const path of ['/store/facilities', '/store/facilities/x']) {
          const response = await fetch(app().url + path)
          const text = await response.text()
          expect(response.status).toBe(500)
          expect(text).not.toMatch(INSIDES)
          expect(text).not.toContain('facility')
        }
      } finally {
        await app().sql.raw('ALTER TABLE facility_away RENAME TO facility')
      }
    })
  },
  { restore: 'once' },
)
