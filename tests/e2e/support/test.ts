import { type Browser, type BrowserContextOptions, test as base, type Page } from '@playwright/test'
import { demoAccount } from './demo-accounts.ts'

export { expect } from '@playwright/test'

/** The people of a test, each in a browser of their own. What any of these browsers complains about fails the test. */
export interface People {
  /** Somebody from outside, on a fresh browser. */
  visitor(options?: BrowserContextOptions): Promise<Page>
  /** Somebody of an organisation, signed in through the form. */
  staff(role: string, organisation: string, options?: BrowserContextOptions): Promise<Page>
}

export const test = base.extend<{ people: People }>({
  people: async ({ browser }, use, testInfo) => {
    const complaints: string[] = []
    const contexts: { close(): Promise<void> }[] = []
    const visitor = async (options: BrowserContextOptions = {}) => {
      const context = await openContext(browser, { ...testInfo.project.use, ...options })
      contexts.push(context)
      const page = await context.newPage()
      listen(page, complaints)
      return page
    }
    await use({
      visitor,
      async staff(role, organisation, options) {
        const page = await visitor(options)
        const { email, password } = demoAccount(role, organisation)
        await page.goto('/masuk')
        await page.getByLabel('Surel dinas').fill(email)
        await page.getByLabel('Kata sandi').fill(password)
        await page.getByRole('button', { name: 'Masuk', exact: true }).click()
        await page.waitForURL(/\/(petugas|koperasi|wilayah|pusat)/)
        return page
      },
    })
    for (const context of contexts) await context.close()
    base.expect(complaints, 'the browser had nothing to complain about').toEqual([])
  },
})

function openContext(browser: Browser, use: BrowserContextOptions) {
  const { baseURL, locale, timezoneId, viewport, javaScriptEnabled = true, serviceWorkers = 'block' } = use
  return browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    ...(locale ? { locale } : {}),
    ...(timezoneId ? { timezoneId } : {}),
    viewport: viewport ?? { width: 1280, height: 900 },
    javaScriptEnabled,
    // A page from an earlier visit must not stand in for what a test asks for; one story is about that.
    serviceWorkers,
    // The tests resize pages to measure them; that would abort a page transition halfway, and the browser would report it.
    reducedMotion: 'reduce',
  })
}

/** What Playwright says in the place of the browser when a page registers its service worker. */
const WORKER_BLOCKED = 'Service Worker registration blocked by Playwright'

/** An address without the place on its page. */
const withoutPlace = (url: string) => url.split('#')[0] ?? url

/** Errors of scripts, refusals of the content security policy, and files that are missing. */
function listen(page: Page, complaints: string[]) {
  const pages = new Set<string>()
  page.on('request', (request) => {
    if (request.isNavigationRequest()) pages.add(withoutPlace(request.url()))
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    if (message.text() === WORKER_BLOCKED) return
    // A page that answers 404 or 422 on purpose is reported by the browser as well.
    if (/^Failed to load resource/.test(message.text()) && pages.has(withoutPlace(message.location().url)))
      return
    complaints.push(`${page.url()}: ${message.text()}`)
  })
}
