import type { Page } from '@playwright/test'
import { expectGoodPage } from './support/good-page.ts'
import { rupiahIn, search, textOf } from './support/shop.ts'
import { expect, test } from './support/test.ts'

const PHONE = { width: 360, height: 800 }
const radio = (page: Page, name: RegExp) => page.getByRole('main').getByRole('radio', { name })
const countOf = async (page: Page) =>
  Number(/^[\d.]+/.exec(await textOf(page.locator('#jumlah-hasil')))?.[0].replaceAll('.', ''))

async function pricesOn(page: Page): Promise<number[]> {
  const texts = await page.getByRole('main').locator('.shelf .good-price').allTextContents()
  return texts.map((text) => rupiahIn(text))
}

for (const javaScriptEnabled of [true, false])
  test(`goods are filtered, sorted and paged ${javaScriptEnabled ? 'at once' : 'without scripts'}`, async ({
    people,
  }) => {
    const page = await people.visitor({ javaScriptEnabled })
    const apply = () =>
      javaScriptEnabled ? Promise.resolve() : page.getByRole('button', { name: 'Terapkan' }).click()
    await page.goto('/produk')
    const all = await countOf(page)

    await radio(page, /^Mebel/).check()
    await apply()
    await expect(page).toHaveURL(/\/produk\?kategori=mebel/)
    await expect(page.getByRole('heading', { level: 1, name: 'Mebel' })).toBeVisible()
    await expect(radio(page, /^Mebel/)).toBeChecked()
    expect(await countOf(page)).toBeLessThan(all)
    if (javaScriptEnabled) await expect(radio(page, /^Mebel/)).toBeFocused()

    await page.getByRole('checkbox', { name: /^Bisa dibeli sekarang/ }).check()
    await apply()
    await expect(page).toHaveURL(/tersedia=ya/)
    await page.getByRole('navigation', { name: 'Urutkan' }).getByRole('link', { name: 'Termurah' }).click()
    await expect(page).toHaveURL(/urut=termurah/)
    const prices = await pricesOn(page)
    expect(prices.length).toBeGreaterThan(1)
    expect(prices).toEqual([...prices].sort((a, b) => a - b))

    await page.getByRole('link', { name: 'Hapus saringan Mebel' }).click()
    await page.getByRole('link', { name: 'Hapus saringan Bisa dibeli sekarang' }).click()
    await expect(page).toHaveURL(/\/produk\?urut=termurah$/)
    expect(await countOf(page)).toBe(all)
    const first = await pricesOn(page)
    await page.getByRole('link', { name: 'Halaman 2', exact: true }).click()
    await expect(page).toHaveURL(/halaman=2/)
    expect(Math.min(...(await pricesOn(page)))).toBeGreaterThanOrEqual(Math.max(...first))
  })

test('going back takes a filter back, and a new family forgets the kind of the old one', async ({
  people,
}) => {
  const page = await people.visitor()
  await page.goto('/produk')
  const all = await textOf(page.locator('#jumlah-hasil'))
  await radio(page, /^Pangan olahan/).check()
  await expect(page).toHaveURL(/kategori=pangan$/)
  await page.goBack()
  await expect(page.locator('#jumlah-hasil')).toHaveText(all)
  await expect(radio(page, /^Pangan olahan/)).not.toBeChecked()

  await page.goto('/produk?kategori=mebel&jenis=kursi')
  await radio(page, /^Pangan olahan/).check()
  await expect(page).toHaveURL(/\/produk\?kategori=pangan$/)
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
})

test('a range of prices finds as many goods as it says', async ({ people }) => {
  const page = await people.visitor()
  await page.goto('/produk')
  await page.locator('summary', { hasText: 'Harga' }).click()
  const range = page.getByRole('link', { name: /^Rp50\.000 – Rp199\.999/ })
  const told = Number(/(\d+)$/.exec(await textOf(range))?.[1])
  await range.click()
  await expect(page).toHaveURL(/harga_dari=50000&harga_sampai=199999$/)
  expect(await countOf(page)).toBe(told)
  for (const price of await pricesOn(page)) {
    expect(price).toBeGreaterThanOrEqual(50_000)
    expect(price).toBeLessThan(200_000)
  }
  await page.getByLabel('Sampai (Rp)').fill('100.000')
  await page.getByLabel('Sampai (Rp)').press('Tab')
  await expect(page).toHaveURL(/harga_sampai=100\.000/)
  expect(Math.max(...(await pricesOn(page)))).toBeLessThanOrEqual(100_000)
})

test('filters can be used on a phone', async ({ people }) => {
  const page = await people.visitor({ viewport: PHONE })
  await page.goto('/produk?kategori=mebel')
  await expect(radio(page, /^Kerajinan/)).toBeHidden()
  await page.getByText('Saring barang').click()
  await expect(page.getByText('1 dipilih')).toBeVisible()
  await radio(page, /^Kerajinan/).check()
  await page.getByRole('button', { name: 'Terapkan' }).click()
  await expect(page).toHaveURL(/kategori=kerajinan/)
  await expect(page.getByRole('link', { name: 'Hapus saringan Kerajinan' })).toBeVisible()
})

for (const javaScriptEnabled of [true, false])
  test(`the nearest goods come first from where the buyer says to be, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    people,
  }) => {
    const page = await people.visitor({ javaScriptEnabled })
    const nearest = page.getByRole('navigation', { name: 'Urutkan' }).getByRole('link', { name: 'Terdekat' })
    await page.goto('/produk?kategori=mebel')
    await nearest.click()
    await expect(page.getByRole('heading', { level: 1, name: 'Barang terdekat' })).toBeVisible()
    if (javaScriptEnabled) await expectGoodPage(page, 'where the buyer is')
    await page.getByRole('button', { name: 'Tampilkan yang terdekat' }).click()
    await expect(page.getByRole('alert')).toContainText('Pilih provinsi, kabupaten, atau kota')
    await page.getByLabel('Provinsi, kabupaten, atau kota Anda').selectOption('53.10')
    await page.getByRole('button', { name: 'Tampilkan yang terdekat' }).click()
    await expect(page).toHaveURL(/\/produk\?kategori=mebel&dekat=53\.10&urut=terdekat$/)
    await expect(page.getByText(/^Yang terdekat dari .*Manggarai/)).toBeVisible()
    await expect(page.getByRole('main').getByRole('article').first()).toContainText('Rutan Ruteng')

    // The browser remembers the place.
    await page.goto('/produk')
    await nearest.click()
    await expect(page).toHaveURL(/\/produk\?dekat=53\.10&urut=terdekat$/)
    await page.getByRole('link', { name: 'Ganti tempat' }).click()
    await expect(page.getByLabel('Provinsi, kabupaten, atau kota Anda')).toHaveValue('53.10')
  })

test('suggestions can be chosen with the keyboard, and passed over', async ({ people }) => {
  const page = await people.visitor()
  await page.goto('/')
  const field = page.getByRole('combobox', { name: 'Cari barang' })
  const list = page.getByRole('listbox', { name: 'Saran pencarian' })
  await field.focus()
  await page.keyboard.type('kursi')
  await expect(list.getByRole('option').first()).toBeVisible()
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  expect(await list.getByRole('option').count()).toBeLessThanOrEqual(8)
  await expectGoodPage(page, 'suggestions')

  await field.focus()
  await page.keyboard.press('ArrowDown')
  await expect(list.getByRole('option', { selected: true })).toHaveText('Kursi dan bangku')
  await expect(field).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(list.getByRole('option', { selected: true })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(field).toHaveValue('kursi')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/produk\?jenis=kursi$/)

  await search(page, 'kursi')
  await expect(page).toHaveURL(/\/produk\?q=kursi$/)
})

test('suggestions correct what was mistyped, and can be chosen by touch, in English as well', async ({
  people,
}) => {
  const page = await people.visitor({ viewport: PHONE })
  await page.goto('/en')
  await page.getByRole('combobox').pressSequentially('kusri rotan')
  const meant = page.getByRole('group', { name: 'Did you mean' }).getByRole('option')
  await expect(meant).toHaveText('kursi rotan')
  await meant.click()
  await expect(page).toHaveURL(/\/en\/produk\?q=kursi\+rotan$/)
})

test('the search field is a plain one without scripts', async ({ people }) => {
  const page = await people.visitor({ javaScriptEnabled: false })
  await page.goto('/')
  await expect(page.getByRole('searchbox', { name: 'Cari barang' })).toBeVisible()
  await search(page, 'kopi')
})

test('a search that finds nothing says what to do next', async ({ people }) => {
  const page = await people.visitor()
  await page.goto('/produk?q=kursi&kategori=pangan')
  await expect(page.getByRole('heading', { name: 'Belum ada yang cocok' })).toBeVisible()
  await expectGoodPage(page, 'nothing found with a filter')
  const way = page.getByRole('listitem').filter({ hasText: 'Tanpa kelompok' })
  const told = Number(/([\d.]+) barang/.exec(await textOf(way))?.[1])
  await way.getByRole('link').click()
  expect(await countOf(page)).toBe(told)

  await page.goto('/produk?q=barangyangtakada')
  await expect(page.getByRole('link', { name: 'Pesan menurut ukuran sendiri' })).toBeVisible()
  await page.getByRole('navigation', { name: 'Yang banyak dibuat' }).getByRole('link').first().click()
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()

  await page.goto('/produk?q=kursi+teras+mahni')
  await page.getByRole('main').getByRole('link', { name: 'kursi teras mahoni', exact: true }).click()
  await expect(page.getByRole('main').getByRole('article').first()).toContainText('Mahoni')
})

test('an address of nonsense, or of a page that is not there any more, still leads to goods', async ({
  people,
}) => {
  const page = await people.visitor()
  for (const address of [
    '/produk?kategori=mobil&lapas=../x&harga_dari=murah&urut=acak&halaman=-2',
    '/produk?halaman=500',
    '/produk?harga_dari=900000&harga_sampai=1000',
    '/en/produk?provinsi=53&kabupaten=73.71',
  ]) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBe(200)
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  }
})
