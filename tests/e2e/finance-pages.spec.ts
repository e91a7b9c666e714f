import type { Page } from '@playwright/test'
import { financeSections } from '../../src/features/finance/finance-tabs.ts'
import { finance } from '../../src/i18n/id/finance.ts'
import { expectGoodPage } from './support/good-page.ts'
import { expect, test } from './support/test.ts'

/*
 * Goal: every page about money is there, has something to show in the demo, and can be used by everybody. Method: the tabs are the
 * list of pages; of every list the first entry is opened as well.
 */

const FACILITY = 'rutan-ruteng'

async function openFirstEntry(page: Page, path: string): Promise<boolean> {
  const entry = page.getByRole('main').getByRole('table').first().getByRole('link').first()
  if ((await entry.count()) === 0) return false
  await entry.click()
  await expect(page, `the first entry of ${path}`).not.toHaveURL(new RegExp(`${path}$`))
  return true
}

for (const section of financeSections(finance))
  test(`every page of “${section.label}” can be used by everybody`, async ({ people }) => {
    test.setTimeout(180_000)
    const treasurer = await people.staff('treasurer', FACILITY)
    for (const { href, label } of section.pages) {
      const response = await treasurer.goto(href)
      expect.soft(response?.status(), href).toBe(200)
      if (section.pages.length > 1)
        await expect.soft(treasurer.locator('nav a[aria-current=page]', { hasText: label })).toBeVisible()
      await expectGoodPage(treasurer, href)
      await treasurer.goto(href)
      if (await openFirstEntry(treasurer, href)) await expectGoodPage(treasurer, `the first entry of ${href}`)
    }
  })
