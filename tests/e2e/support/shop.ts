import { expect, type Locator, type Page } from '@playwright/test'

/** Looks for something with the field in the header. */
export async function search(page: Page, words: string): Promise<void> {
  await page.getByLabel('Cari barang').fill(words)
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Semua barang' })).toBeVisible()
}

/** Puts a good into the cart from its own page, and ends in the cart. */
export async function putInCart(page: Page, handle: string, quantity: number): Promise<void> {
  await page.goto(`/produk/${handle}`)
  await page.getByLabel('Jumlah', { exact: true }).fill(String(quantity))
  await page.getByRole('button', { name: 'Masukkan keranjang' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Keranjang' })).toBeVisible()
}

export interface Buyer {
  name: string
  phone: string
  email?: string
}

/** Who orders. */
export async function fillBuyer(page: Page, { name, phone, email = '' }: Buyer): Promise<void> {
  await page.getByLabel('Nama penerima').fill(name)
  await page.getByLabel('Nomor telepon atau WhatsApp').fill(phone)
  if (!email) return
  const field = page.getByLabel('Surel')
  if (!(await field.isVisible())) await page.getByText('Tambahan (tidak wajib)').click()
  await field.fill(email)
}

export interface Address {
  province: string
  regency: string
  district: string
  village: string
  street: string
}

export const menteng: Address = {
  province: 'Daerah Khusus Ibukota Jakarta',
  regency: 'Kota Administrasi Jakarta Pusat',
  district: 'Menteng',
  village: 'Menteng',
  street: 'Jalan Kenanga 12, RT 03/RW 05',
}

/** The whole way down to a village, as the field that finds it shows it. */
export function wayTo({ village, district, regency, province }: Address): string {
  return [village, district, regency, province].join(', ')
}

/** Finds the village by typing names. With scripts a suggestion is chosen; without, one of the list that a button brings. */
export async function fillArea(page: Page, address: Address, { presses_button = false } = {}): Promise<void> {
  const field = page.getByRole(presses_button ? 'textbox' : 'combobox', { name: 'Desa atau kelurahan' })
  await field.fill(`${address.village} ${address.district} jakarta`)
  if (presses_button) {
    const find = page.getByRole('button', { name: 'Cari tempat dan hitung ongkos' })
    await find.click()
    await page.getByRole('radio', { name: wayTo(address) }).check()
    await find.click()
  } else {
    await page.getByRole('option', { name: wayTo(address) }).click()
  }
  await expect(field).toHaveValue(wayTo(address))
}

const LEVELS = [
  ['Provinsi', 'province'],
  ['Kabupaten atau kota', 'regency'],
  ['Kecamatan', 'district'],
  ['Desa/kelurahan', 'village'],
] as const

/** The same from the lists of areas, province down to village. With scripts each choice brings the next by itself; without, the button does. */
export async function fillAreaFromLists(
  page: Page,
  address: Address,
  { presses_button = false } = {},
): Promise<void> {
  await page.getByText('Pilih dari daftar wilayah').click()
  for (const [label, level] of LEVELS) {
    const select = page.getByLabel(label)
    await expect(select).toBeEnabled()
    await select.selectOption({ label: address[level] })
    if (presses_button)
      await page.getByRole('button', { name: 'Perbarui pilihan wilayah dan ongkos' }).click()
  }
  await expect(page.getByLabel('Desa atau kelurahan')).toHaveValue(wayTo(address))
}

/** Where to. */
export async function fillAddress(
  page: Page,
  address: Address,
  options: { presses_button?: boolean } = {},
): Promise<void> {
  await fillArea(page, address, options)
  await page.getByLabel('Alamat lengkap').fill(address.street)
  // Like a person, who reads what it costs before pressing the button.
  await expect(page.locator('form[data-checkout]')).not.toHaveAttribute('aria-busy', 'true')
}

/** The part of one facility on the order's page. */
export function partOf(page: Page, facility: string) {
  return page.getByRole('article', { name: facility })
}

/** Payment begins once every part is decided and nobody can take a decision back any more: ten seconds later. */
export async function waitForPayment(page: Page, facility: string): Promise<void> {
  await expect(async () => {
    await page.reload()
    await expect(partOf(page, facility).getByText('Nomor rekening', { exact: true })).toBeVisible({
      timeout: 1_000,
    })
  }).toPass({ timeout: 90_000, intervals: [2_000] })
}

/** The number of one facility's part, as the order's page tells it. */
export async function partNumber(page: Page, facility: string): Promise<string> {
  const told = await textOf(partOf(page, facility).getByText('Nomor bagian').first())
  return told.replace('Nomor bagian', '').trim()
}

/** What an element says, in one line. */
export async function textOf(locator: Locator): Promise<string> {
  return ((await locator.textContent()) ?? '').replace(/\s+/g, ' ').trim()
}

/** Whole rupiah out of a text such as `Rp1.250.000`. */
export function rupiahIn(text: string): number {
  const found = /Rp([\d.]+)/.exec(text)?.[1]
  if (!found) throw new Error(`There is no amount in "${text}".`)
  return Number(found.replaceAll('.', ''))
}
