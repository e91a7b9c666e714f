import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const PHONE = { width: 360, height: 800 }
const DESKTOP = { width: 1280, height: 900 }
const SMALLEST = { width: 320, height: 640 }

/**
 * What every page owes everybody: nothing that axe objects to, on a phone and on a desk; no sideways scrolling down to
 * 320 px; one main heading. The check goes on after a finding, so that one run names them all.
 */
export async function expectGoodPage(page: Page, name: string): Promise<void> {
  await expect.soft(page.getByRole('heading', { level: 1 }), `${name}: one main heading`).toHaveCount(1)
  for (const size of [DESKTOP, PHONE, SMALLEST]) {
    await page.setViewportSize(size)
    expect.soft(await sidewaysPixels(page), `${name}: sideways scrolling at ${size.width} px`).toBe(0)
    if (size === SMALLEST) continue
    // Legacy mode checks in the page itself: a third of the time, and the same for pages without frames of other sites.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' | ')}`)
    expect.soft(found, `${name}: axe at ${size.width} px`).toEqual([])
  }
  await page.setViewportSize(DESKTOP)
}

function sidewaysPixels(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
