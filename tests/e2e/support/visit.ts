import { expect, type Page } from '@playwright/test'
import type { Locale } from '../../../src/i18n/locale.ts'
import { inLanguage, isDeskPath } from '../../../src/paths.ts'
import { expectGoodPage } from './good-page.ts'
import { routeOf } from './page-routes.ts'

/** Finds an address of a route; `page` is signed in, and asks without showing anything. */
type Address = string | ((page: Page, route: string) => Promise<string>)
export type Act = (page: Page) => Promise<void>
/** What is put into the fields of a form, by selector. */
type Values = Readonly<Record<string, string>>

/** An address to look at; or what is done there before looking. */
export type Visit =
  | Address
  | {
      at: Address
      act?: Act
      /** The form comes back: what is wrong is told above the heading, and has focus. */
      is_refused?: boolean
      status?: number
    }

/** The first address of the route that a page links to. */
export function linkOn(list: string): Address {
  return async (page, route) => {
    const html = await (await page.request.get(list)).text()
    const links = [...html.matchAll(/href="(\/[^"?#]*)"/g)].map((match) => match[1] ?? '')
    const link = links.find((each) => routeOf(each) === route)
    if (!link) throw new Error(`${list} leads to nothing of ${route}.`)
    return link
  }
}

/** A form that comes back: the one that the field or button belongs to, empty but for these values by selector. */
export function refused(at: Address, field: string, values: Values = {}): Visit {
  return { at, act: submit(field, values), is_refused: true }
}

/** An address that asks for what cannot be: the form that asks comes back. */
export function refusedQuestion(at: Address): Visit {
  return { at, is_refused: true }
}

/** Sends the form that a field or button belongs to, empty but for these values by selector and what no person can untick. */
export function submit(field: string, values: Values = {}): Act {
  return async (page) => {
    const sending = page
      .locator(field)
      .first()
      .evaluate((chosen: HTMLInputElement | HTMLButtonElement, wanted) => {
        const { form } = chosen
        if (!form) throw new Error('There is no form to send.')
        const isTicked = ({ type }: HTMLInputElement) => type === 'checkbox' || type === 'radio'
        for (const input of form.querySelectorAll<HTMLInputElement>(
          'input:not([type=hidden]), select, textarea',
        ))
          if (!isTicked(input)) input.value = ''
          else if (input.type === 'checkbox') input.checked = false
        for (const [selector, value] of Object.entries(wanted))
          for (const input of form.querySelectorAll<HTMLInputElement>(selector))
            if (isTicked(input)) input.checked = true
            else input.value = value
        form.noValidate = true
        form.requestSubmit(
          chosen instanceof HTMLButtonElement ? chosen : form.querySelector<HTMLElement>('[type=submit]'),
        )
      }, values)
    await Promise.all([page.waitForEvent('load'), sending])
  }
}

/** Fills these fields, and sends their form as a person does: with Enter in the last one. */
export function fillAndSend(values: Values): Act {
  return async (page) => {
    for (const [field, value] of Object.entries(values)) {
      const input = page.locator(field)
      if ((await input.evaluate((element) => element.tagName)) === 'SELECT') await input.selectOption(value)
      else await input.fill(value)
    }
    const last = page.locator(Object.keys(values).at(-1) ?? '')
    await Promise.all([page.waitForEvent('load'), last.press('Enter')])
  }
}

/** Makes a visit in a language, and looks the page over. */
export async function visit(page: Page, locale: Locale, route: string, wanted: Visit): Promise<void> {
  const { at, act, is_refused = false, status = 200 } = typeof wanted === 'object' ? wanted : { at: wanted }
  const path = typeof at === 'string' ? at : await at(page, route)
  const address = isDeskPath(path) ? path : inLanguage(locale, path)
  const name = `${locale} ${path}${is_refused ? ', refused' : ''}`
  const response = await page.goto(address)
  expect.soft(is_refused && !act ? [400, 422] : [status], name).toContain(response?.status())
  await act?.(page)
  expect.soft(routeOf(new URL(page.url()).pathname), `${name}: the page that is shown`).toBe(route)
  expect.soft(await page.locator('html').getAttribute('lang'), `${name}: its language`).toBe(locale)
  if (is_refused) await expect.soft(page.locator('.error-summary'), `${name}: errors on top`).toBeFocused()
  await expectGoodPage(page, name)
}
