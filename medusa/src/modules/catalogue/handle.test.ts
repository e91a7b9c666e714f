import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROUTES } from '../../contract'
import { freeHandle, handleOf, RESERVED_HANDLES } from './handle'

test('a listing whose name is an address of its own gets the next one, and every other its name', () => {
  expect(freeHandle(handleOf('Suggestions'), new Set())).toBe('suggestions-2')
  expect(freeHandle(handleOf('Cards!'), new Set(['cards-2']))).toBe('cards-3')
  expect(freeHandle(handleOf('Kursi Teras (Jati)'), new Set())).toBe('kursi-teras-jati')
})

test.each([
  ['handle', RESERVED_HANDLES],
  ['slug', []],
])('what stands beside a %s in the routes and pages is reserved', (name, reserved) => {
  expect([...new Set([...besideInRoutes(name), ...besideInPages(name)])].sort()).toEqual(reserved)
})

/** Static parts in the place of `:name`: `suggestions` of `/store/listings/suggestions` beside `/store/listings/:handle`. */
function besideInRoutes(name: string): string[] {
  const parameters = ROUTES.flatMap(({ path }) => path.match(new RegExp(`^.*/(?=:${name}(/|$))`))?.[0] ?? [])
  expect(parameters).not.toEqual([])
  return ROUTES.flatMap(({ path }) => {
    const parent = parameters.find((each) => path.startsWith(each))
    const part = parent && path.slice(parent.length).split('/')[0]
    return part && !part.startsWith(':') ? [part] : []
  })
}

function besideInPages(name: string): string[] {
  const pages = join(import.meta.dirname, '../../../../src/pages')
  const entries = readdirSync(pages, { recursive: true, withFileTypes: true })
  const parents = entries.filter((each) => each.name.startsWith(`[${name}]`)).map((each) => each.parentPath)
  expect(parents).not.toEqual([])
  return entries
    .filter((each) => parents.includes(each.parentPath) && !/^(\[|index\.)/.test(each.name))
    .map((each) => each.name.split('.')[0] as string)
}
