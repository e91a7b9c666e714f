import { beforeAll, describe, expect, test } from 'vitest'
import { ROUTES } from '../../medusa/src/contract'
import { listDeskListings, moveListing } from '../../medusa/src/contract/catalogue'
import type { RouteContract } from '../../medusa/src/contract/define-route'
import { moveFacilityOrder } from '../../medusa/src/contract/facility-order'
import { FACILITY_ROLES, type Role } from '../../medusa/src/contract/role'
import { LISTING_TRANSITIONS } from '../../medusa/src/modules/catalogue/listing-transitions'
import { TRANSITION_TABLE } from '../../medusa/src/modules/facility-order/transitions'
import type { Attempt } from './fixtures/attempts/attempt.ts'
import { ATTEMPTS } from './fixtures/attempts/index.ts'
import { type Caller, everyCaller } from './fixtures/callers.ts'
import { type Desk, type DeskEnd, fillDesk } from './fixtures/desk.ts'
import { type Market, openMarket } from './fixtures/market.ts'
import { newVisitor, trustTheShop } from './fixtures/visitors.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * Goal: nobody gets anywhere that the contract does not let them. Method: every route of the contract × everybody who may call
 * it × (their own organisation, another one, another one that they claim to act for), each answer derived from the contract.
 */

const OWN = 'rutan-ruteng'
const OTHER = 'lapas-palu'
const SCOPES = ['own', 'another', 'claimed'] as const
type Scope = (typeof SCOPES)[number]

/** The buyer whose session comes along; what is another's belongs to the buyer of the other facility. */
const BUYER = 'a buyer who is signed in'

const nameOf = ({ method, path }: RouteContract) => `${method} ${path}`

/** Refused with one of these, or let through to be answered or told what is wrong with the request. */
type Verdict = 401 | 403 | 404 | 'let through'

function verdictOf(route: RouteContract, caller: Caller, scope: Scope): Verdict {
  // What the directorate keeps belongs to the country, to no desk.
  const is_anothers = scope === 'another' && route.path.includes('/:id') && route.actor !== 'directorate'
  if (route.actor === 'buyer') {
    if (caller.name !== BUYER) return 401
    return route.path.includes('/:id') && scope !== 'own' ? 404 : 'let through'
  }
  if (route.actor === 'public') return is_anothers ? 404 : 'let through'
  if (!caller.is_staff || route.actor === 'shop') return 401
  if (!caller.membership || scope === 'claimed') return 403
  if (route.actor !== 'staff' && route.actor !== caller.membership.organisation_type) return 403
  if (route.roles?.length && !route.roles.includes(caller.membership.role)) return 403
  return is_anothers ? 404 : 'let through'
}

function letThrough(route: RouteContract): readonly number[] {
  return route.method === 'GET' ? [200] : [200, 201, 400, 409]
}

medusaSuite(
  'Who may call what',
  (app) => {
    trustTheShop()
    let own: Desk
    let other: Desk
    let market: Market
    let callers: Caller[]
    beforeAll(async () => {
      market = await openMarket(app())
      const both: DeskEnd[] = ['settled', 'waiting', 'unpaid', 'paid', 'handed_over']
      own = await fillDesk(app(), market, OWN, [
        ...both,
        'in_production',
        'ready',
        'delivered',
        'picked_up',
        'refund_due',
      ])
      other = await fillDesk(app(), market, OTHER, both)
      callers = [
        ...(await everyCaller(app(), market, OWN)),
        { name: BUYER, headers: own.buyer.headers, is_staff: false, membership: null },
        {
          name: 'a buyer with a token of another',
          headers: { 'x-buyer-session': 'A'.repeat(43) },
          is_staff: false,
          membership: null,
        },
      ]
    })

    const send = async (route: RouteContract, attempt: Attempt, headers: Record<string, string>) => {
      const path = route.path.replace(/:([a-z_]+)/g, (_, name: string) => attempt.params?.[name] ?? '')
      const response = await fetch(`${app().url}${path}?${attempt.query ?? ''}`, {
        method: route.method,
        headers: {
          'content-type': attempt.bytes ? 'application/octet-stream' : 'application/json',
          'idempotency-key': 'authorisation-matrix',
          ...(route.actor === 'shop' ? {} : newVisitor()),
          ...headers,
        },
        ...(attempt.bytes ? { body: new Uint8Array(attempt.bytes) } : {}),
        ...(attempt.body ? { body: JSON.stringify(attempt.body) } : {}),
      })
      return { status: response.status, text: await response.text() }
    }

    /** Whom a caller may claim to act for: an organisation of the route's kind that is not theirs. */
    const claim = (route: RouteContract) => ({
      'x-organisation': route.actor === 'cooperative' ? other.cooperative_id : other.facility_id,
    })

    /** Everything that belongs to a facility, as one text. */
    const everythingOf = async ({ facility_id, buyer }: Desk) => {
      const { rows } = await app().sql.raw(
        `SELECT (SELECT json_agg(l ORDER BY id) FROM listing l WHERE facility_id = :id)::text
          || (SELECT json_agg(o ORDER BY id) FROM facility_order o WHERE facility_id = :id)::text
          || (SELECT json_agg(p ORDER BY id) FROM payment_request p WHERE facility_id = :id)::text
          || (SELECT json_agg(d ORDER BY id) FROM pnbp_deposit d WHERE facility_id = :id)::text
          || (SELECT json_agg(p ORDER BY id) FROM payout p WHERE facility_id = :id)::text
          || (SELECT json_agg(m ORDER BY id) FROM maker m WHERE facility_id = :id)::text
          || (SELECT json_agg(w ORDER BY id) FROM work_log w WHERE facility_id = :id)::text
          || (SELECT json_agg(j ORDER BY id) FROM manual_journal j WHERE facility_id = :id)::text
          || (SELECT json_agg(b ORDER BY b.id) FROM buyer_address b JOIN buyer_account a ON a.id = b.account_id
              WHERE a.email = :email)::text
          || (SELECT json_agg(q ORDER BY id) FROM quote_request q WHERE facility_id = :id)::text
          || (SELECT json_agg(t ORDER BY id) FROM ledger_transaction t WHERE facility_id = :id)::text
          || (SELECT json_agg(v ORDER BY id) FROM review v WHERE facility_id = :id)::text
          || (SELECT json_agg(p ORDER BY p.id) FROM listing_picture p JOIN listing l ON l.id = p.listing_id
              WHERE facility_id = :id)::text AS all`,
        { id: facility_id, email: buyer.email },
      )
      expect(rows[0].all).toContain(facility_id)
      return rows[0].all as string
    }

    test.each(ROUTES.map((route) => [nameOf(route), route] as const))('%s', async (name, route) => {
      const attempt = ATTEMPTS[name]
      if (!attempt) throw new Error(`Add an attempt for ${name} to fixtures/attempts.`)
      const before = await everythingOf(other)
      const cells = SCOPES.flatMap((scope) => callers.map((caller) => ({ scope, caller })))
      const surprises = await Promise.all(
        cells.map(async ({ scope, caller }) => {
          const target = scope === 'own' ? own : other
          const headers = { ...caller.headers, ...(scope === 'claimed' ? claim(route) : {}) }
          const mine = route.actor === 'public' && scope === 'claimed' ? other : own
          const { status, text } = await send(route, attempt(target, mine), headers)
          const verdict = verdictOf(route, caller, scope)
          const is_right = verdict === 'let through' ? letThrough(route).includes(status) : status === verdict
          return is_right ? [] : [`${caller.name}, ${scope}: ${status} instead of ${verdict}: ${text}`]
        }),
      )
      expect(surprises.flat()).toEqual([])
      expect(await everythingOf(other), 'rows of the other facility').toBe(before)
    })

    describe('roles within a route', () => {
      const wrongRoles = (right: readonly string[]) => FACILITY_ROLES.filter((role) => !right.includes(role))
      const as = (role: Role) => callers.find((caller) => caller.name === role)?.headers ?? {}
      const versionOf = async (table: 'listing' | 'facility_order', id: string) =>
        (await app().sql.raw(`SELECT version FROM ${table} WHERE id = ?`, [id])).rows[0].version as number

      const names: readonly string[] = moveFacilityOrder.body?.shape.transition.options ?? []
      const rows = TRANSITION_TABLE.filter((row) => names.includes(row.name))

      test('each transition of the route is in the table', () => {
        expect([...new Set(rows.map(({ name }) => name))].sort()).toEqual([...names].sort())
      })

      test.each(rows.map((row) => [row.name, row.from, row] as const))(
        '%s of a facility order that is %s is for the roles of the table only',
        async (transition, from, row) => {
          const part = Object.values(own.orders).find(({ state }) => state === from)
          if (!part) throw new Error(`Nobody's order is ${from}: fill the desk with one.`)
          const body = {
            transition,
            reason_code: 'quality',
            expected_version: await versionOf('facility_order', part.id),
          }
          const answers = await Promise.all(
            wrongRoles(row.by).map((role) =>
              send(
                moveFacilityOrder as unknown as RouteContract,
                { params: { id: part.id }, body },
                as(role),
              ),
            ),
          )
          expect(answers.map(({ status }) => status)).toEqual(wrongRoles(row.by).map(() => 403))
        },
      )

      test.each(moveListing.body?.shape.act.options ?? [])(
        '%s of a listing is for the roles of the table only',
        async (act) => {
          const roles = LISTING_TRANSITIONS.find((row) => row.act === act)?.roles ?? []
          const body = { act, note: 'Catatan', expected_version: await versionOf('listing', own.listing.id) }
          const answers = await Promise.all(
            wrongRoles(roles).map((role) =>
              send(
                moveListing as unknown as RouteContract,
                { params: { id: own.listing.id }, body },
                as(role),
              ),
            ),
          )
          expect(answers.map(({ status }) => status)).toEqual(wrongRoles(roles).map(() => 403))
        },
      )
    })

    test('lists hold what is the own, and nothing of the other', async () => {
      for (const route of ROUTES.filter(
        ({ method, actor, path }) => method === 'GET' && actor !== 'public' && !path.includes(':'),
      )) {
        const caller = callers.find((each) => verdictOf(route, each, 'own') === 'let through')
        const { text } = await send(route, {}, caller?.headers ?? {})
        for (const id of [
          other.facility_id,
          other.listing.id,
          other.payment_request_id,
          other.deposit_id,
          other.quote_request.id,
          other.buyer.email,
          other.buyer.address_id,
          other.buyer.order_id,
          other.report_export_id,
          other.cooperative_export_id,
          other.region_export_id,
          ...Object.values(other.orders).map((part) => part.id),
        ])
          expect(text, nameOf(route)).not.toContain(id)
      }
      const { text } = await send(
        listDeskListings as unknown as RouteContract,
        {},
        callers.find(({ name }) => name === 'head')?.headers ?? {},
      )
      expect(text).toContain(own.listing.id)
    })
  },
  { restore: 'once' },
)
