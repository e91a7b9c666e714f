import type { Page } from '@playwright/test'
import { orderIn, trackOf } from './support/demo-orders.ts'
import { goodsOnShelf } from './support/goods.ts'
import { putInCart } from './support/shop.ts'
import { expect, test } from './support/test.ts'

/*
 * Goal: what axe cannot see. Text at twice its size, a window zoomed to 200 %, colours that the reader's system forces, no motion for who
 * wants none, and the names by which a screen reader calls the things that a purchase and its approval need.
 */

const SHOP = [
  '/',
  '/produk?kategori=mebel',
  '/produk/meja-kafe-kaki-besi',
  '/lapas/rutan-ruteng',
  '/keranjang',
  '/checkout',
]

/** Everything of this file that is about looks, on one page at one visit. */
async function expectToFitEveryReader(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expectNothingMoves(page, path)
  await expectEdges(page, path)
  await expectRoom(page, path)
}

const sidewaysPixels = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Twice as large, as text or as a window, everything is still there without scrolling sideways. */
async function expectRoom(page: Page, path: string): Promise<void> {
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
}

/** With forced colours every control keeps an edge, and focus is seen. */
async function expectEdges(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
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
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
}

/** Who wants no motion gets none. */
async function expectNothingMoves(page: Page, path: string): Promise<void> {
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
}

test('a purchase fits who reads twice as large, in colours of their own, and without motion', async ({
  people,
}) => {
  const page = await people.visitor()
  const [good] = await goodsOnShelf('rutan-ternate')
  await putInCart(page, good?.handle ?? '', 1)
  for (const path of [...SHOP, await trackOf('approved')]) await expectToFitEveryReader(page, path)
})

test('so do the desks', async ({ people }) => {
  const officer = await people.staff('kasubsi', 'rutan-ruteng')
  const waiting = await orderIn('awaiting_approval', 'rutan-ruteng')
  for (const path of ['/petugas/persetujuan', `/petugas/persetujuan/${waiting}`, '/petugas/katalog/baru'])
    await expectToFitEveryReader(officer, path)
})

type Role = Parameters<Page['getByRole']>[0]
/** What a screen reader calls the parts of a page. */
type Names = readonly (readonly [Role, string | RegExp])[]

const WINDOW: Readonly<Record<string, Names>> = {
  '/': [
    ['combobox', 'Cari barang'],
    ['button', 'Cari'],
    ['link', /^Keranjang/],
    ['navigation', 'Menu utama'],
    ['heading', 'Dibuat dengan tekun. Dijual dengan jujur.'],
    ['region', 'Empat rumpun karya'],
    ['region', 'Baru dari bengkel'],
    ['navigation', 'Tentang toko ini'],
  ],
  '/produk': [
    ['navigation', 'Anda di sini'],
    ['heading', 'Semua barang'],
    ['group', 'Kelompok'],
    ['radio', /^Mebel/],
    ['button', 'Terapkan'],
    ['navigation', 'Urutkan'],
  ],
  '/produk/meja-kafe-kaki-besi': [
    ['spinbutton', 'Jumlah'],
    ['button', 'Masukkan keranjang'],
  ],
  '/en/produk/meja-kafe-kaki-besi': [
    ['spinbutton', 'Quantity'],
    ['button', 'Add to cart'],
  ],
  '/keranjang': [
    ['region', 'Rutan Ruteng'],
    ['spinbutton', 'Jumlah Kopi Arabika Manggarai 200 g'],
    ['button', 'Hapus Kopi Arabika Manggarai 200 g'],
    ['button', 'Perbarui jumlah'],
    ['button', 'Lanjut memesan'],
  ],
  '/checkout': [
    ['region', 'Pemesan'],
    ['textbox', 'Nama penerima'],
    ['textbox', 'Nomor telepon atau WhatsApp'],
    ['group', 'Barang dari Rutan Ruteng'],
    ['radio', /^Dikirim ke alamat/],
    ['radio', /^Ambil di tempat/],
    ['group', 'Alamat tujuan'],
    ['combobox', 'Desa atau kelurahan'],
    ['textbox', 'Alamat lengkap'],
    ['group', 'Pembayaran'],
    ['complementary', 'Ringkasan pesanan'],
    ['button', 'Kirim pesanan'],
  ],
  '/lapas/rutan-ruteng': [
    ['heading', 'Rutan Ruteng'],
    ['region', 'Bengkel'],
    ['region', 'Barang dari Rutan Ruteng'],
  ],
  '/keterbukaan': [
    ['region', 'Ringkasan'],
    ['table', 'Pembagian hasil penjualan'],
    ['table', 'Penjualan dan setoran per bulan'],
  ],
  '/masuk': [
    ['textbox', 'Surel dinas'],
    ['textbox', 'Kata sandi'],
    ['button', 'Masuk'],
  ],
}

const ORDER: Names = [
  ['heading', /^Pesanan LB-/],
  ['article', /./],
  ['heading', 'Jalannya persetujuan'],
  ['heading', 'Riwayat'],
  ['heading', 'Barang'],
]

const QUEUE: Names = [
  ['navigation', 'Menu utama'],
  ['button', 'Keluar'],
  ['heading', 'Persetujuan'],
  ['navigation', 'Bagian antrean'],
  ['form', 'Saring antrean'],
  ['table', 'Pesanan yang menunggu keputusan'],
]

const DECISION: Names = [
  ['radio', /^Setujui/],
  ['radio', /^Tolak/],
  ['textbox', /^Catatan untuk pembeli/],
  ['button', 'Simpan keputusan'],
]

async function expectNames(page: Page, path: string, names: Names): Promise<void> {
  await page.goto(path)
  for (const landmark of ['banner', 'main'] as const)
    await expect.soft(page.getByRole(landmark), `${path}: ${landmark}`).toHaveCount(1)
  for (const [role, name] of names) {
    const named = page.getByRole(role, { name, exact: true })
    await expect.soft(named.first(), `${path}: ${role} ${name}`).toBeVisible()
  }
}

test('a screen reader finds its way by the names of things, from the home page to an order', async ({
  people,
}) => {
  const page = await people.visitor()
  await putInCart(page, 'kopi-arabika-manggarai-200g', 1)
  for (const [path, names] of Object.entries(WINDOW)) await expectNames(page, path, names)
  await expectNames(page, await trackOf('awaiting_approval'), ORDER)
})

test('a screen reader finds its way by the names of things, at the desk of an officer', async ({
  people,
}) => {
  const officer = await people.staff('kasubsi', 'rutan-ruteng')
  const waiting = await orderIn('awaiting_approval', 'rutan-ruteng')
  await expectNames(officer, '/petugas/persetujuan', QUEUE)
  await expectNames(officer, `/petugas/persetujuan/${waiting}`, DECISION)
})
