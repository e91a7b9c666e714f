import type { Page } from '@playwright/test'
import { queryRows } from './support/database.ts'
import { expectGoodPage } from './support/good-page.ts'
import { goodsOnShelf } from './support/goods.ts'
import { putInCart } from './support/shop.ts'
import { expect, test } from './support/test.ts'

/** The newest facility order in a state, with the address of its order's page. */
async function orderIn(state: string, facility?: string): Promise<{ id: string; token: string }> {
  const [found] = await queryRows<{ id: string; token: string }>(
    `SELECT o.id, c.token FROM facility_order o JOIN checkout c ON c.order_id = o.order_id
      JOIN facility f ON f.id = o.facility_id
      WHERE o.state = $1 AND ($2::text IS NULL OR f.slug = $2) ORDER BY o.placed_at DESC LIMIT 1`,
    [state, facility ?? null],
  )
  if (!found) throw new Error(`The demo has no order in the state ${state} ${facility ?? ''}.`)
  return found
}

async function expectGoodPages(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const response = await page.goto(path)
    expect.soft(response?.status(), path).toBe(200)
    await expectGoodPage(page, path)
  }
}

const INFO_PAGES = [
  '/tentang',
  '/cara-kerja',
  '/persetujuan',
  '/pengiriman-dan-pengembalian',
  '/kontak',
  '/etika',
  '/privasi',
  '/aksesibilitas',
]

test('what explains the shop can be read by everybody, in both languages', async ({ people }) => {
  test.setTimeout(180_000)
  const page = await people.visitor()
  await expectGoodPages(
    page,
    INFO_PAGES.flatMap((path) => [path, `/en${path}`]),
  )
})

test('every public page can be used by everybody, on a phone and on a desk', async ({ people }) => {
  test.setTimeout(180_000)
  const page = await people.visitor()
  const [good] = await goodsOnShelf('rutan-ternate')
  await expectGoodPages(page, [
    '/',
    '/produk',
    '/produk?kategori=mebel&urut=termurah',
    '/produk?q=barangyangtakada',
    '/produk?provinsi=53&kabupaten=53.10&tersedia=ya&harga_sampai=2000000',
    '/produk?dekat=53.10&urut=terdekat',
    '/dekat',
    '/produk/meja-kafe-kaki-besi',
    '/produk/kursi-teras-mahoni',
    `/produk/${good?.handle}`,
    // Sold by harvest: with one that can be ordered from, and with none planned.
    '/produk/cabai-rawit-250g',
    '/produk/jagung-manis-5-tongkol',
    '/verifikasi',
    '/verifikasi/0000000000000',
    '/lapas',
    '/lapas/rutan-ruteng',
    '/lapas/bapas-palu',
    '/pesanan-khusus',
    '/keranjang',
    '/checkout',
    '/akun/masuk',
    '/keterbukaan',
    '/keterbukaan?tahun=2020',
    '/keterbukaan/rutan-ruteng',
    '/keterbukaan/bapas-palu',
    '/masuk',
  ])
  await page.goto('/verifikasi?kode=7K2M')
  await expectGoodPage(page, 'a code that can’t be one')
  await putInCart(page, good?.handle ?? '', 1)
  await page.goto('/en')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expectGoodPages(page, [
    '/en',
    '/en/produk',
    '/en/produk?q=barangyangtakada',
    '/en/dekat',
    '/en/keranjang',
    '/en/keterbukaan',
  ])
})

const ORDER_STATES = [
  'awaiting_approval',
  'approved',
  'rejected',
  'expired',
  'cancelled',
  'in_production',
  'ready',
  'shipped',
  'picked_up',
  'refund_due',
  'refunded',
]

test('an order can be followed by everybody, whatever has become of it', async ({ people }) => {
  test.setTimeout(180_000)
  const page = await people.visitor()
  for (const state of ORDER_STATES) {
    const { token } = await orderIn(state)
    await page.goto(`/pesanan/${token}`)
    await expectGoodPage(page, `an order that is ${state}`)
  }
})

/** The newest request for a custom order in a state. */
async function requestIn(state: string): Promise<{ id: string; token: string }> {
  const [found] = await queryRows<{ id: string; token: string }>(
    `SELECT id, token FROM quote_request WHERE state = $1 ORDER BY requested_at DESC LIMIT 1`,
    [state],
  )
  if (!found) throw new Error(`The demo has no request that is ${state}.`)
  return found
}

test('a custom order can be followed by everybody, from its request on', async ({ people }) => {
  test.setTimeout(180_000)
  const page = await people.visitor()
  await page.goto('/pesanan-khusus')
  await page.getByRole('button', { name: 'Kirim permintaan' }).last().click()
  await expectGoodPage(page, 'a request that lacks everything')
  for (const state of ['open', 'quoted', 'accepted'])
    await expectGoodPages(page, [`/pesanan-khusus/${(await requestIn(state)).token}`])
  const staff = await people.staff('catalogue_staff', 'rutan-ruteng')
  await expectGoodPages(staff, [
    '/petugas/penawaran',
    '/petugas/penawaran?bagian=closed',
    `/petugas/penawaran/${(await requestIn('open')).id}`,
    `/petugas/penawaran/${(await requestIn('accepted')).id}`,
  ])
})

test('the desks of a facility that the story does not visit can be used by everybody', async ({ people }) => {
  test.setTimeout(240_000)
  const kasubsi = await people.staff('kasubsi', 'rutan-ruteng')
  await expectGoodPages(kasubsi, [
    '/petugas',
    '/petugas/persetujuan?tampilan=all',
    `/petugas/persetujuan/${(await orderIn('awaiting_approval', 'rutan-ruteng')).id}`,
    `/petugas/produksi/${(await orderIn('ready', 'rutan-ruteng')).id}`,
    '/petugas/pesanan',
    '/petugas/ulasan',
    '/petugas/ulasan?bagian=published',
    `/petugas/pesanan/${(await orderIn('in_production', 'rutan-ruteng')).id}`,
    `/petugas/produksi/${(await orderIn('in_production', 'rutan-ruteng')).id}/sertifikat`,
    '/petugas/aturan/sertifikat-keahlian',
  ])
  await kasubsi.goto('/petugas/katalog')
  await kasubsi.getByRole('main').getByRole('rowheader').getByRole('link').first().click()
  await expectGoodPage(kasubsi, 'a listing on the desk')

  const head = await people.staff('head', 'rutan-ruteng')
  await expectGoodPages(head, [
    '/petugas/persetujuan/laporan',
    `/petugas/pesanan/${(await orderIn('awaiting_approval', 'rutan-ruteng')).id}/riwayat`,
    `/petugas/pesanan/${(await orderIn('in_production', 'rutan-ruteng')).id}/riwayat`,
  ])

  const treasurer = await people.staff('treasurer', 'rutan-ruteng')
  await expectGoodPages(treasurer, [
    '/petugas',
    '/petugas/keuangan/buku?akun=1101',
    '/petugas/keuangan/jurnal/baru',
    '/petugas/keuangan/jurnal/baru?nomor=1',
    '/petugas/keuangan/pembagian',
    '/petugas/keuangan/setoran',
    '/petugas/keuangan/setoran/baru',
    '/petugas/keuangan/laporan/target-pnbp',
    '/petugas/keuangan/laporan/setoran-terlambat',
    '/petugas/keuangan/laporan/pembagian-koperasi',
    '/petugas/keuangan/laporan/pembagian-mitra',
    '/petugas/keuangan/laporan/premi',
    '/petugas/keuangan/laporan/penjualan',
    `/petugas/keuangan/pembayaran/${(await orderIn('approved', 'rutan-ruteng')).id}`,
    '/petugas/aturan',
  ])
})

test('what approval follows can be read and set by everybody who may', async ({ people }) => {
  test.setTimeout(180_000)
  const head = await people.staff('head', 'rutan-ruteng')
  await expectGoodPages(head, ['/petugas/aturan', '/petugas/aturan/jam-kerja', '/petugas/aturan/plh'])
  await head.goto('/petugas/aturan')
  await head.getByRole('button', { name: 'Lihat akibatnya' }).click()
  await expect(head.getByRole('heading', { name: 'Akibat aturan baru' })).toBeVisible()
  await expectGoodPage(head, 'the effect of rules that are tried')
  const kasubsi = await people.staff('kasubsi', 'rutan-ruteng')
  await expectGoodPages(kasubsi, ['/petugas/aturan/kapasitas'])
})

test('the pages of the directorate can be used by everybody', async ({ people }) => {
  test.setTimeout(120_000)
  const [waiting] = await queryRows<{ id: string }>(
    `SELECT id FROM preset_proposal WHERE state = 'waiting'`,
    [],
  )
  const officer = await people.staff('directorate_officer', 'ditjenpas')
  await expect(officer).toHaveURL(/\/pusat$/)
  await expectGoodPages(officer, [
    '/pusat',
    '/pusat/preset',
    '/pusat/preset/baru',
    '/pusat/preset/baru?kunci=kepmen-1990',
    '/pusat/preset/akhiri?kunci=kepmen-1990',
    `/pusat/preset/usulan/${waiting?.id}`,
  ])
  await officer.goto('/pusat/preset/baru?kunci=kepmen-1990')
  await officer.getByLabel('Nomor dokumen').fill('PAS-1')
  await officer.getByLabel('Alasan perubahan').fill('Angka untuk uji halaman ini.')
  await officer.getByLabel('Persen').first().fill('51')
  await officer.getByRole('button', { name: 'Ajukan', exact: true }).click()
  await expect(officer.getByRole('alert')).toContainText('tepat 100%')
  await expect(officer.getByLabel('Persen').first()).toHaveValue('51')
  await expectGoodPage(officer, 'a preset that is more than the whole')
})

test('the desks of a cooperative and of a region can be used by everybody', async ({ people }) => {
  test.setTimeout(120_000)
  const clerk = await people.staff('cooperative_clerk', 'farmtisan-lestari-berjaya')
  await expectGoodPages(clerk, [
    `/koperasi/serah-terima/${(await orderIn('handed_over', 'lpp-palu')).id}`,
    '/koperasi/pengiriman',
    '/koperasi/laporan',
  ])
  const officer = await people.staff('region_officer', 'kanwil-sulawesi-tengah')
  await expectGoodPages(officer, [
    '/wilayah',
    '/wilayah/persetujuan',
    '/wilayah/laporan',
    `/wilayah/pesanan/${(await orderIn('handed_over', 'lpp-palu')).id}`,
  ])
  await officer.goto('/petugas')
  await expectGoodPage(officer, 'a desk that is not yours')
})
