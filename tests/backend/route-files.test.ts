import { beforeAll, expect, test } from 'vitest'
import { ROUTES } from '../../medusa/src/contract'
import { isOpenRoute } from '../../medusa/src/http/open-routes'
import { type Caller, everyCaller } from './fixtures/callers.ts'
import { openMarket } from './fixtures/market.ts'
import { coreRouteFiles, ownRouteFiles, type RouteFile } from './fixtures/route-files.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * Goal: no route that nobody thought of. Method: every route file of ours is a contract and the other way round; every route
 * that Medusa brings is called by everybody, and answers only where it was opened on purpose.
 */

/** A path as somebody would call it. */
const filled = (path: string) =>
  path
    .replace(':actor_type', 'staff')
    .replace(':auth_provider', 'emailpass')
    .replaceAll(/:[^/]+/g, 'uji')

/** Of those who are not signed in, the ones whom Medusa itself could take for somebody. */
const STRANGERS = ['anonymous', 'with the token of a customer']

const named = ({ method, path }: RouteFile) => `${method} ${path}`

medusaSuite(
  'Route files',
  (app) => {
    let callers: Caller[]
    beforeAll(async () => {
      const all = await everyCaller(app(), await openMarket(app()), 'rutan-ruteng')
      callers = all.filter(({ is_staff, name }) => is_staff || STRANGERS.includes(name))
    })

    const statusOf = async (method: string, path: string, headers: Record<string, string>) => {
      const has_body = method !== 'GET' && method !== 'HEAD'
      const response = await fetch(app().url + path, {
        method,
        headers: { ...headers, ...(has_body ? { 'content-type': 'application/json' } : {}) },
        ...(has_body ? { body: '{}' } : {}),
        redirect: 'manual',
      })
      await response.arrayBuffer()
      return response.status
    }

    /** Calls that were answered with another status than the right one. */
    const surprises = async (
      routes: readonly RouteFile[],
      right: number,
      who: readonly Caller[] = callers,
      spelled = (path: string) => path,
    ) => {
      const found: string[] = []
      for (const { method, path } of routes) {
        const called = spelled(filled(path))
        const answers = await Promise.all(
          who.map(async ({ name, headers }) => [name, await statusOf(method, called, headers)] as const),
        )
        for (const [name, status] of answers)
          if (status !== right) found.push(`${method} ${called}, ${name}: ${status}`)
      }
      return found
    }

    const few = () => callers.filter(({ name }) => [...STRANGERS, 'head'].includes(name))

    const core = coreRouteFiles()
    const under = (prefix: string) => core.filter(({ path }) => path.startsWith(`/${prefix}/`))
    const closed = (prefix: string) =>
      under(prefix).filter(({ method, path }) => !isOpenRoute(method, filled(path)))

    test('every route file is described by a contract, and every contract has its file', () => {
      expect(ownRouteFiles().map(named).sort()).toEqual(ROUTES.map(named).sort())
    })

    test('no contract stands twice', () => {
      const names = ROUTES.map(named)
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    })

    test("all of Medusa's routes lie under the prefixes that are closed", () => {
      expect(core.length).toBeGreaterThan(300)
      expect([...new Set(core.map(({ path }) => path.split('/')[1]))].sort()).toEqual([
        'admin',
        'auth',
        'cloud',
        'hooks',
        'store',
      ])
    })

    test("Medusa's admin is closed to everybody here", async () => {
      expect(await surprises(under('admin'), 401)).toEqual([])
    }, 240_000)

    test.each(['store', 'auth', 'cloud', 'hooks'])(
      "Medusa's /%s does not exist but for what was opened",
      async (prefix) => {
        expect(await surprises(closed(prefix), 404, few())).toEqual([])
      },
    )

    test('another spelling opens nothing', async () => {
      const shop = closed('store').slice(0, 20)
      expect(await surprises(shop, 404, few(), (path) => path.toUpperCase())).toEqual([])
      expect(await surprises(shop, 404, few(), (path) => `${path}/`)).toEqual([])
      expect(await surprises(under('admin').slice(0, 20), 401, few(), (path) => path.toUpperCase())).toEqual(
        [],
      )
    })

    test('what was opened of Medusa answers strangers with a refusal', async () => {
      const anonymous = callers.find(({ name }) => name === 'anonymous')?.headers ?? {}
      for (const { method, path } of under('auth').filter((route) => !closed('auth').includes(route))) {
        const status = await statusOf(method, filled(path), anonymous)
        expect([200, 401], `${method} ${path}: ${status}`).toContain(status)
        expect(`${method} ${path} ${status}`).not.toBe(`POST ${path} 200`)
      }
    })
  },
  { restore: 'once' },
)
