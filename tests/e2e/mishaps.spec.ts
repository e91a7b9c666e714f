import type { Page } from '@playwright/test'
import { expectGoodPage } from './support/good-page.ts'
import { goodsOnShelf, ordersOf } from './support/goods.ts'
import { fillBuyer, putInCart } from './support/shop.ts'
import { expect, test } from './support/test.ts'

/** A phone that no other order has. */
let phones = Date.now() % 1_000_000
const newPhone = () => `0813${String(++phones).padStart(8, '0')}`
const stored = (phone: string) => phone.replace(/^0/, '+62')

/** To the last page before an order: everything filled in, everything picked up. */
async function upToSending(page: Page, phone: string, good: { handle: string; quantity: number }) {
  await putInCart(page, good.handle, good.quantity)
  await page.getByRole('button', { name: 'Lanjut memesan' }).click()
  await fillBuyer(page, { name: 'Bapak Anton', phone })
  await page.getByRole('radio', { name: /Ambil di tempat/ }).check()
  await expect(page.getByText('Jumlah semua')).toBeVisible()
}

const send = (page: Page) => page.getByRole('button', { name: 'Kirim pesanan' })
const thanks = (page: Page) => page.getByText('Pesanan Anda sudah terkirim')

test('an address that leads nowhere says what is missing and where to go on', async ({ people }) => {
  const page = await people.visitor()
  const lost = [
    { path: '/produk/tidak-pernah-ada', title: 'Barang ini tidak ada', way: 'Semua barang' },
    { path: '/lapas/tidak-pernah-ada', title: 'Lapas atau rutan ini tidak ada', way: 'Lapas & rutan' },
    { path: '/pesanan/bukan-alamat-pesanan-siapa-pun', title: 'Pesanan ini tidak ada', way: 'Lacak pesanan' },
    // Too short or too long to be the address of anything.
    { path: '/pesanan/xx', title: 'Pesanan ini tidak ada', way: 'Lacak pesanan' },
    { path: `/produk/${'x'.repeat(300)}`, title: 'Barang ini tidak ada', way: 'Semua barang' },
    { path: '/tidak-pernah-ada', title: 'Halaman ini tidak ada', way: 'Semua barang' },
  ]
  for (const { path, title, way } of lost) {
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: way })).toBeVisible()
  }
  await expectGoodPage(page, 'a page that is not there')
})

test('an empty order form says what is missing, takes focus, and keeps what was typed', async ({
  people,
}) => {
  const page = await people.visitor()
  const [good] = await goodsOnShelf('lpp-tangerang')
  await putInCart(page, good?.handle ?? '', 1)
  await page.getByRole('button', { name: 'Lanjut memesan' }).click()
  await page.getByLabel('Nama penerima').fill('Ibu Sari')
  await page.getByLabel('Nomor telepon atau WhatsApp').fill('kosong')
  await send(page).click()
  const summary = page.getByRole('alert').first()
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).not.toHaveCount(0)
  const phone = page.getByLabel('Nomor telepon atau WhatsApp')
  await expect(phone).toHaveAttribute('aria-invalid', 'true')
  await expect(phone).toHaveAccessibleDescription(/telepon/i)
  await expect(phone).toHaveValue('kosong')
  await expect(page.getByLabel('Nama penerima')).toHaveValue('Ibu Sari')
  await expect(page.getByLabel('Nama penerima')).not.toHaveAttribute('aria-invalid', 'true')
  await expectGoodPage(page, 'an order form with errors')
  await summary.getByRole('link').first().click()
  await expect(page.locator(':focus')).toHaveAttribute('aria-invalid', 'true')
})

test('a delivered guest order asks for eight things at most', async ({ people }) => {
  const page = await people.visitor()
  await putInCart(page, 'kopi-arabika-manggarai-200g', 1)
  await page.getByRole('button', { name: 'Lanjut memesan' }).click()
  await expect(page.getByText('Tambahan (tidak wajib)')).toBeVisible()
  const names = await page
    .locator('form[data-checkout]')
    .locator('input:visible, select:visible, textarea:visible')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).name))
  const asked = new Set(names)
  expect([...asked]).toEqual(expect.arrayContaining(['nama', 'telepon', 'daerah', 'alamat', 'bayar']))
  expect(asked.size).toBeLessThanOrEqual(8)
})

test('a village that was not found is said beside its field, and what was typed stays', async ({
  people,
}) => {
  const page = await people.visitor({ javaScriptEnabled: false })
  await putInCart(page, 'kopi-arabika-manggarai-200g', 1)
  await page.getByRole('button', { name: 'Lanjut memesan' }).click()
  await fillBuyer(page, { name: 'Ibu Sari', phone: newPhone() })
  const village = page.getByLabel('Desa atau kelurahan')
  await village.fill('qqxxzz')
  await page.getByLabel('Alamat lengkap').fill('Jalan Pelita 3')
  await send(page).last().click()
  await expect(village).toHaveAttribute('aria-invalid', 'true')
  await expect(village).toHaveValue('qqxxzz')
  await expect(page.getByText('Tidak ada tempat dengan nama itu.')).toBeVisible()
  await expect(page.getByLabel('Alamat lengkap')).toHaveValue('Jalan Pelita 3')
  await village.fill('mentneg jakrta')
  await send(page).last().click()
  await expect(page.getByRole('radio', { name: /^Menteng, Menteng, / })).toBeVisible()
})

test('a price that changed since it was seen is told once, from which to which', async ({ people }) => {
  const page = await people.visitor()
  await putInCart(page, 'kopi-arabika-manggarai-200g', 1)
  await expect(page.getByText('Harga berubah dari')).toHaveCount(0)
  const cookies = await page.context().cookies()
  const kept = cookies.find(({ name }) => name.startsWith('keranjang.'))
  if (!kept) throw new Error('There is no cart.')
  // As if the buyer had seen it at Rp1.000.
  const value = decodeURIComponent(kept.value).replace(/[^:]+$/, (1_000).toString(36))
  await page.context().addCookies([{ ...kept, value: encodeURIComponent(value) }])
  await page.reload()
  await expect(page.getByText(/Harga berubah dari Rp1\.000 menjadi Rp[\d.]+\./)).toBeVisible()
  await expectGoodPage(page, 'a cart with a changed price')
  await page.reload()
  await expect(page.getByText('Harga berubah dari')).toHaveCount(0)
})

test('what ran out between cart and checkout is said in a sentence; the order can be mended and sent', async ({
  people,
}) => {
  test.setTimeout(180_000)
  const good = (await goodsOnShelf('lpp-tangerang')).find(({ available }) => available > 1)
  if (!good) throw new Error('The demo has too little on the shelf of LPP Tangerang.')
  const slow = await people.visitor()
  const quick = await people.visitor()
  const phone = newPhone()
  await upToSending(slow, phone, { handle: good.handle, quantity: good.available })
  await upToSending(quick, newPhone(), { handle: good.handle, quantity: good.available - 1 })
  await send(quick).click()
  await expect(thanks(quick)).toBeVisible()

  await send(slow).click()
  await expect(slow.getByText('Ada barang yang keburu habis')).toBeVisible()
  const mend = slow.getByRole('alert').getByRole('link', { name: /: Tinggal 1\. Kurangi jumlahnya/ })
  await mend.click()
  await expect(slow.getByRole('button', { name: 'Jadikan 1' })).toBeFocused()
  await expect(slow.getByLabel('Nama penerima')).toHaveValue('Bapak Anton')
  expect(await ordersOf(stored(phone))).toBe(0)
  await expectGoodPage(slow, 'an order that came too late')
  const cart = await slow.context().newPage()
  await cart.goto('/keranjang')
  await expect(cart.getByText('Tinggal 1. Kurangi jumlahnya untuk melanjutkan.')).toBeVisible()
  await expectGoodPage(cart, 'a cart with too much in it')

  await slow.getByRole('button', { name: 'Jadikan 1' }).click()
  await expect(slow.getByLabel('Nama penerima')).toHaveValue('Bapak Anton')
  await send(slow).click()
  await expect(thanks(slow)).toBeVisible()
  await cart.goto('/keranjang')
  await expect(cart.getByText('Keranjang masih kosong')).toBeVisible()
  await cart.goto(`/produk/${good.handle}`)
  await expect(cart.getByText('Habis', { exact: true }).first()).toBeVisible()
  await expectGoodPage(cart, 'a good that is sold out')
})

test('a double click, a reload, a way back and a second sending make one order', async ({ people }) => {
  const page = await people.visitor()
  const phone = newPhone()
  await upToSending(page, phone, { handle: 'kopi-arabika-manggarai-200g', quantity: 1 })
  const sent = page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().endsWith('/checkout'),
  )
  await send(page).dblclick()
  const body = (await sent).postData() ?? ''
  await expect(thanks(page)).toBeVisible()
  const { pathname } = new URL(page.url())
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: /^Pesanan / })).toBeVisible()
  await page.goBack()
  await page.goForward()
  const again = await page.request.post('/checkout', {
    data: body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(page.url()).origin },
  })
  expect(new URL(again.url()).pathname).toBe(pathname)
  expect(await ordersOf(stored(phone))).toBe(1)
})

test('a wrong password is refused in words, beside what was typed', async ({ people }) => {
  const page = await people.visitor()
  await page.goto('/petugas/persetujuan')
  await expect(page.getByRole('heading', { level: 1, name: 'Masuk petugas' })).toBeVisible()
  await page.getByLabel('Surel dinas').fill('bukan.siapa-siapa@lapak-binaan.example')
  await page.getByLabel('Kata sandi').fill('salah')
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('tidak cocok')
  await expect(page.getByLabel('Surel dinas')).toHaveValue('bukan.siapa-siapa@lapak-binaan.example')
  await expectGoodPage(page, 'a refused sign-in')
})
