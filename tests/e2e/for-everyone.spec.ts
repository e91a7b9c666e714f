import type { Page } from '@playwright/test'
import { goodsOnShelf } from './support/goods.ts'
import { putInCart } from './support/shop.ts'
import { expect, test } from './support/test.ts'

/*
 * Goal: what axe cannot see. Text at twice its size, a window zoomed to 200 %, colours that the reader's system forces, no motion for who
 * wants none, and the names by which a screen reader calls the things that a purchase needs.
 */

const ROUTES = [
  '/',
  '/produk?kategori=mebel',
  '/produk/meja-kafe-kaki-besi',
  '/lapas/rutan-ruteng',
  '/keranjang',
  '/checkout',
]

async function visitAll(page: Page, visit: (path: string) => Promise<void>): Promise<void> {
  const [good] = await goodsOnShelf('rutan-ternate')
  await putInCart(page, good?.handle ?? '', 1)
  for (const path of ROUTES) {
    await page.goto(path)
    await visit(path)
  }
}

const sidewaysPixels = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('twice as large, as text or as a window, everything is still there without scrolling sideways', async ({
  people,
}) => {
  const page = await people.visitor()
  await visitAll(page, async (path) => {
    // A window of 1280 px at 200 % is one of 640.
    await page.setViewportSize({ width: 640, height: 450 })
    expect.soft(await sidewaysPixels(page), `${path} at 200 %`).toBe(0)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect.soft(await sidewaysPixels(page), `${path} with text of twice the size`).toBe(0)
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main p, main h1, main h2, main a, main button, main label')]
        .filter((each) => each.offsetParent && !each.closest('.visually-hidden'))
        .filter(
          (each) => getComputedStyle(each).overflow === 'hidden' && each.scrollHeight > each.clientHeight + 2,
        )
        .map((each) => each.textContent?.trim().slice(0, 40)),
    )
    expect.soft(cut, `${path}: words that are cut off`).toEqual([])
  })
})

test('with forced colours every button keeps an edge, and focus is seen', async ({ people }) => {
  const page = await people.visitor()
  await page.emulateMedia({ forcedColors: 'active' })
  await visitAll(page, async (path) => {
    const edgeless = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, .button, input, select, textarea')]
        .filter(
          (each) =>
            each.offsetParent &&
            !each.closest('.visually-hidden') &&
            !each.matches('[type=hidden],[type=radio],[type=checkbox],.visually-hidden'),
        )
        .filter((each) => {
          const { borderTopStyle, borderTopWidth } = getComputedStyle(each)
          return borderTopStyle === 'none' || borderTopWidth === '0px'
        })
        .map((each) => each.outerHTML.slice(0, 100)),
    )
    expect.soft(edgeless, `${path}: controls without an edge`).toEqual([])
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
      return outlineStyle !== 'none' && outlineWidth !== '0px'
    })
    expect.soft(outline, `${path}: focus has an outline`).toBe(true)
  })
})

test('who wants no motion gets none', async ({ people }) => {
  const page = await people.visitor()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await visitAll(page, async (path) => {
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((each) => {
          const { animationName, animationDuration, transitionDuration } = getComputedStyle(each)
          const seconds = (list: string) => Math.max(...list.split(',').map(Number.parseFloat))
          return (
            (animationName !== 'none' && seconds(animationDuration) > 0.01) ||
            seconds(transitionDuration) > 0.01
          )
        })
        .map((each) => each.outerHTML.slice(0, 80)),
    )
    expect.soft(moving, `${path}: what moves`).toEqual([])
  })
})

test('a screen reader finds its way to a purchase by the names of things', async ({ people }) => {
  const page = await people.visitor()
  for (const [path, names] of [
    ['/produk/meja-kafe-kaki-besi', { quantity: 'Jumlah', add: 'Masukkan keranjang' }],
    ['/en/produk/meja-kafe-kaki-besi', { quantity: 'Quantity', add: 'Add to cart' }],
  ] as const) {
    await page.goto(path)
    await expect(page.getByRole('banner')).toHaveCount(1)
    await expect(page.getByRole('main')).toHaveCount(1)
    await expect(page.getByRole('contentinfo')).toHaveCount(1)
    await expect(page.getByRole('search')).toHaveCount(1)
    await expect(
      page.getByRole('main').getByRole('spinbutton', { name: names.quantity, exact: true }),
    ).toBeVisible()
    await expect(page.getByRole('main').getByRole('button', { name: names.add })).toBeVisible()
    await expect(page.getByRole('navigation').first()).toBeVisible()
    const unnamed = await page.evaluate(
      () =>
        [...document.querySelectorAll('nav')].filter(
          (nav) => !nav.ariaLabel && !nav.hasAttribute('aria-labelledby'),
        ).length,
    )
    expect(unnamed, `${path}: navigation without a name`).toBe(0)
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4')].map((heading) => Number(heading.tagName[1])),
    )
    for (const [index, level] of levels.entries())
      expect
        .soft(level - (levels[index - 1] ?? 0), `${path}: heading ${index + 1} skips a level`)
        .toBeLessThanOrEqual(1)
  }
})
