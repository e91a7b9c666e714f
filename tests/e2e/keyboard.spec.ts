import type { Locator, Page } from '@playwright/test'
import { menteng, wayTo } from './support/shop.ts'
import { expect, test } from './support/test.ts'

const MOST_TABS = 120

/** Presses Tab until the thing has focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < MOST_TABS; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${target} cannot be reached with ${MOST_TABS} presses of Tab.`)
}

test('From the home page to a placed order with the keyboard alone', async ({ people }) => {
  const page = await people.visitor()
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Langsung ke isi' })).toBeFocused()
  await tabTo(page, page.getByLabel('Cari barang'))
  await page.keyboard.type('kopi arabika manggarai')
  await page.keyboard.press('Enter')
  const good = page.getByRole('main').getByRole('link', { name: /^Kopi Arabika Manggarai/ })
  await expect(good).toBeVisible()
  await tabTo(page, good)
  await page.keyboard.press('Enter')
  const add = page.getByRole('button', { name: 'Masukkan keranjang' })
  await expect(add).toBeVisible()
  await tabTo(page, page.getByLabel('Jumlah', { exact: true }))
  await page.keyboard.press('ArrowUp')
  await tabTo(page, add)
  await page.keyboard.press('Space')
  const goOn = page.getByRole('button', { name: 'Lanjut memesan' })
  await expect(goOn).toBeVisible()
  await tabTo(page, goOn)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1, name: 'Pesan' })).toBeVisible()
  await tabTo(page, page.getByLabel('Nama penerima'))
  await page.keyboard.type('Ibu Agnes')
  await tabTo(page, page.getByLabel('Nomor telepon atau WhatsApp'))
  await page.keyboard.type('+62 812-9000-1000')
  const village = page.getByRole('combobox', { name: 'Desa atau kelurahan' })
  await tabTo(page, village)
  await page.keyboard.type('menteng menteng jakarta')
  const suggestion = page.getByRole('option', { name: wayTo(menteng) })
  await expect(suggestion).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(suggestion).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(village).toHaveValue(wayTo(menteng))
  await tabTo(page, page.getByLabel('Alamat lengkap'))
  await page.keyboard.type(menteng.street)
  await expect(page.getByText('Jumlah semua')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Kirim pesanan' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Pesanan Anda sudah terkirim')).toBeVisible()
})
