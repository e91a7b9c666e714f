import { expect, type Page } from '@playwright/test'
import { localeCookie } from '../../src/i18n/locale.ts'
import { signInAsBuyer } from './support/account.ts'
import { NOT_LOOKED_AT, PAGE_ROUTES, tellsErrors } from './support/page-routes.ts'
import { NOT_REFUSED, VISITORS, type Visitor } from './support/page-visits.ts'
import { type People, test } from './support/test.ts'
import { visit } from './support/visit.ts'

async function opened({ staff, buyer }: Visitor, people: People): Promise<Page> {
  if (staff) return people.staff(...staff)
  const page = await people.visitor()
  if (buyer) await signInAsBuyer(page, buyer)
  return page
}

/** The same person in another browser that shows the desks in English. */
async function inEnglish(page: Page, people: People, url = ''): Promise<Page> {
  const other = await people.visitor()
  const language = { name: localeCookie, value: 'en', url }
  await other.context().addCookies([...(await page.context().cookies()), language])
  return other
}

test('no page is forgotten, nor what it says when its form comes back', () => {
  const looked = new Set(VISITORS.flatMap(({ pages }) => Object.keys(pages)))
  const passed_over = Object.keys(NOT_LOOKED_AT)
  expect([...looked, ...passed_over].sort(), 'routes that are looked at or passed over').toEqual(PAGE_ROUTES)
  const refused = VISITORS.flatMap(({ pages }) => Object.entries(pages)).flatMap(([route, visits]) =>
    visits.some((visit) => typeof visit === 'object' && visit.is_refused) ? [route] : [],
  )
  const told = PAGE_ROUTES.filter(tellsErrors)
  expect([...new Set([...refused, ...Object.keys(NOT_REFUSED)])].sort(), 'routes that tell errors').toEqual(
    told,
  )
})

for (const visitor of VISITORS)
  test(`${visitor.promise}, in both languages, on a phone and on a desk`, async ({ people, baseURL }) => {
    test.setTimeout(480_000)
    const indonesian = await opened(visitor, people)
    const english = await inEnglish(indonesian, people, baseURL)
    const walk = async (page: Page, locale: 'id' | 'en') => {
      for (const [route, visits] of Object.entries(visitor.pages))
        for (const wanted of visits)
          await visit(page, locale, route, wanted).catch((error: unknown) => {
            expect.soft(String(error), `${locale} ${route}`).toBe('')
          })
    }
    // Two browsers at once, for two cores.
    await Promise.all([walk(indonesian, 'id'), walk(english, 'en')])
  })
