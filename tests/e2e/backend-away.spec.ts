import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePort } from '../../scripts/free-port.ts'
import type { ServerProcess } from '../../scripts/start/server-process.ts'
import { startShop } from '../../scripts/start/servers.ts'
import { type CuttableLine, openLine } from './support/cuttable-line.ts'
import { expectGoodPage } from './support/good-page.ts'
import { goodsOnShelf, ordersOf } from './support/goods.ts'
import { fillBuyer, putInCart } from './support/shop.ts'
import { expect, test } from './support/test.ts'

let line: CuttableLine
let shop: ServerProcess
let shopUrl: string

/** A shop of its own, whose line to the backend can be cut without disturbing the other stories. */
test.beforeAll(async () => {
  line = await openLine(process.env.BACKEND_URL ?? '')
  const port = await freePort()
  shopUrl = `http://localhost:${port}`
  const folder = mkdtempSync(join(tmpdir(), 'lapak-away-'))
  shop = await startShop({
    port,
    backendUrl: line.url,
    shopUrl,
    logPath: join(folder, 'shop.log'),
    // The pictures lie on this machine: they must not go away with the backend.
    env: { LAPAK_DATA_DIR: dirname(process.env.DEMO_ACCOUNTS_PATH ?? '') },
  })
})

test.afterAll(async () => {
  await shop.stop()
  await line.cut()
})

test('while the backend is away the shop window stays up and says so; afterwards all goes on', async ({
  people,
}) => {
  const page = await people.visitor({ baseURL: shopUrl })
  const goods = page.getByRole('main').getByRole('article')
  await page.goto('/')
  const shown = await goods.count()
  expect(shown).toBeGreaterThan(0)
  for (const path of ['/produk', '/produk/kopi-arabika-manggarai-200g']) await page.goto(path)
  // The last pieces: an order that was placed without a word of it has taken them.
  const [good] = await goodsOnShelf('rutan-pondok-bambu')
  await putInCart(page, good?.handle ?? '', good?.available ?? 0)
  await page.getByRole('button', { name: 'Lanjut memesan' }).click()
  const phone = String(Date.now()).slice(-8)
  await fillBuyer(page, { name: 'Ibu Yuli', phone: `0815-${phone}` })
  await page.getByRole('radio', { name: /Ambil di tempat/ }).check()
  await expect(page.getByText('Jumlah semua')).toBeVisible()

  line.loseAnswerTo('POST /store/checkout ')
  await page.getByRole('button', { name: 'Kirim pesanan' }).click()
  await expect(page.getByText('Pesanan belum terkirim')).toBeVisible()
  await expect.poll(() => ordersOf(`+62815${phone}`)).toBe(1)
  await line.cut()
  await page.getByRole('button', { name: 'Kirim pesanan' }).click()
  await expect(page.getByText('Pesanan belum terkirim')).toBeVisible()
  await expect(page.getByLabel('Nama penerima')).toHaveValue('Ibu Yuli')
  await expectGoodPage(page, 'an order that could not be sent')

  const window = await people.visitor({ baseURL: shopUrl })
  const stale = window.getByText('Sambungan terputus')
  for (const path of ['/', '/produk', '/produk/kopi-arabika-manggarai-200g']) {
    await expect(async () => {
      const response = await window.goto(path)
      expect(response?.status(), path).toBe(200)
      await expect(stale).toBeVisible({ timeout: 500 })
    }).toPass()
    await expectGoodPage(window, `${path} while the backend is away`)
  }
  await window.goto('/')
  expect(await window.getByRole('main').getByRole('article').count()).toBe(shown)
  const never = await window.goto('/lapas/rutan-ternate')
  expect(never?.status()).toBe(503)
  await expect(window.getByRole('heading', { level: 1, name: 'Toko sedang tidak terhubung' })).toBeVisible()
  await expectGoodPage(window, 'a page that cannot be shown')

  await line.join()
  await page.getByRole('button', { name: 'Kirim pesanan' }).click()
  await expect(page.getByText('Pesanan Anda sudah terkirim')).toBeVisible()
  expect(await ordersOf(`+62815${phone}`)).toBe(1)
  await expect(async () => {
    await window.goto('/')
    await expect(stale).toBeHidden({ timeout: 500 })
  }).toPass()
})
