import type { Page } from '@playwright/test'
import { queryRows } from './support/database.ts'
import { toSection } from './support/desk.ts'
import { expectGoodPage } from './support/good-page.ts'
import {
  creditBalance,
  expectedPostings,
  expectSamePostings,
  partsOfOrder,
  postingsOfDeposit,
  postingsOfPart,
} from './support/order-books.ts'
import { expectPictureWithoutMetadata, phonePhoto } from './support/photo.ts'
import {
  fillAddress,
  fillBuyer,
  menteng,
  partNumber,
  partOf,
  putInCart,
  rupiahIn,
  search,
  textOf,
  waitForPayment,
} from './support/shop.ts'
import { expect, test } from './support/test.ts'
import { runVerify } from './support/verify.ts'

const RUTENG = 'Rutan Ruteng'
const PALU = 'Lapas Palu'
const PRICE_RUPIAH = 385_750n
const COST_RUPIAH = 211_333n
const QUANTITY = 3
const STOCK = 8
const BUYER = { name: 'Ibu Maria', phone: '0812-3456-7890', email: 'maria@pembeli.example' }
const TRACKING_NUMBER = 'POS-26-004417'
const run = Date.now().toString().slice(-9)
const GOOD = `Kotak Perhiasan Ukir Poco Ranaka ${run.slice(-5)}`
const NTPN = `0A1B2C3D${run.slice(-8)}`
const BILLING_CODE = `820${run.padStart(12, '0')}`
const NTB = `B${run}`

test('From a new listing in Ruteng to an NTPN in the books', async ({ people }) => {
  test.setTimeout(240_000)
  const staff = await people.staff('catalogue_staff', 'rutan-ruteng')
  const kasubsi = await people.staff('kasubsi', 'rutan-ruteng')
  const kasi = await people.staff('kasi_giatja', 'rutan-ruteng')
  const treasurer = await people.staff('treasurer', 'rutan-ruteng')
  const paluOfficer = await people.staff('kasubsi', 'lapas-palu')
  const clerk = await people.staff('cooperative_clerk', 'primkopasindo-ruteng')
  const buyer = await people.visitor()

  await test.step('A staff member writes a listing, adds two photos and proposes it', async () => {
    await expectGoodPage(staff, 'the desk of catalogue staff')
    await toSection(staff, 'Katalog')
    await expectGoodPage(staff, 'the catalogue')
    await staff.getByRole('link', { name: 'Barang baru' }).click()
    await staff.getByLabel('Nama barang').fill(GOOD)
    await staff.getByLabel('Kelompok barang').selectOption({ label: 'Kerajinan' })
    await staff.getByLabel('Bengkel pembuat').selectOption({ label: 'Bengkel Kayu' })
    await staff
      .getByLabel('Keterangan')
      .fill('Kotak jati bertutup, diukir dengan motif gunung Poco Ranaka dan dipoles lilin lebah.')
    await staff.getByLabel('Harga jual per buah').fill('375.000')
    await staff.getByLabel('Biaya bahan per buah').fill(String(COST_RUPIAH))
    await staff.getByLabel('Stok sekarang').fill(String(STOCK))
    await staff.getByLabel('Berat per buah').fill('1400')
    await staff.getByLabel('Bahan (boleh kosong)').fill('Jati')
    await expectGoodPage(staff, 'a new listing')
    await staff.getByRole('button', { name: 'Simpan draf' }).click()
    await expect(staff.getByRole('heading', { level: 1, name: GOOD })).toBeVisible()

    await staff
      .getByLabel('Pilih foto dari ponsel atau komputer')
      .setInputFiles([
        await phonePhoto('IMG_0412.jpg', '#8A4B24'),
        await phonePhoto('IMG_0413.jpg', '#B7791F'),
      ])
    await staff.getByLabel('Keterangan foto').fill('Kotak jati berukir')
    await staff.getByRole('button', { name: 'Unggah foto' }).click()
    await expect(staff.getByText('Foto tersimpan.')).toBeVisible()
    await expect(staff.getByRole('button', { name: /^Hapus foto: Kotak jati berukir/ })).toHaveCount(2)
    await expectGoodPage(staff, 'a draft with photos')
    await staff.getByRole('button', { name: 'Usulkan untuk diterbitkan' }).click()
    await expect(staff.getByText('Barang diusulkan. Pejabat lain akan memeriksanya.')).toBeVisible()
    await expect(staff.getByRole('button', { name: 'Terbitkan' })).toHaveCount(0)
  })

  await test.step('The kasi corrects the price, and therefore cannot publish it', async () => {
    await toSection(kasi, 'Katalog')
    await kasi.getByRole('link', { name: GOOD }).click()
    await kasi.getByLabel('Harga jual per buah').fill('385.750')
    await kasi.getByRole('button', { name: 'Simpan perubahan' }).click()
    await kasi.getByRole('button', { name: 'Usulkan untuk diterbitkan' }).click()
    await expect(kasi.getByText('Yang menyunting tidak boleh menerbitkan')).toBeVisible()
    await expect(kasi.getByRole('button', { name: 'Terbitkan' })).toHaveCount(0)
    // The version is the right one: what refuses is the rule, not a conflict.
    const [seen] = await queryRows<{ version: number }>('SELECT version FROM listing WHERE name = $1', [GOOD])
    const forced = await sendForm(kasi, { act: 'publish', expected_version: String(seen?.version) })
    expect(forced).toBe(403)
    await expectGoodPage(kasi, 'a proposed listing, for its editor')
  })

  await test.step('Another officer publishes it', async () => {
    await toSection(kasubsi, 'Katalog')
    await kasubsi.getByRole('link', { name: GOOD }).click()
    await kasubsi.getByRole('button', { name: 'Terbitkan' }).click()
    await expect(kasubsi.getByText('Barang diterbitkan.')).toBeVisible()
  })

  await test.step('Within five seconds a buyer finds it, whatever the affix or the spelling', async () => {
    await expect
      .poll(async () => (await buyer.request.get('/produk?q=menghias+ranaka')).text(), {
        timeout: 5_000,
        intervals: [200],
      })
      .toContain(GOOD)
    await buyer.goto('/')
    await search(buyer, 'menghias ranaka')
    const link = buyer.getByRole('main').getByRole('link', { name: GOOD })
    await expect(link).toBeVisible()
    await expectGoodPage(buyer, 'a search')
    await search(buyer, 'kotak prhiasan ranakka')
    await expect(buyer.getByText('Tidak ada yang persis cocok')).toBeVisible()
    await link.click()
    await expect(buyer.getByRole('heading', { level: 1, name: GOOD })).toBeVisible()
    await expect(buyer.getByText('Bengkel Kayu, Rutan Ruteng').first()).toBeVisible()
    await expectGoodPage(buyer, 'the new good')
    await expectNoPlaceInPictures(buyer)
  })

  await test.step('The buyer puts it into one cart with a good of another facility', async () => {
    await putInCart(buyer, new URL(buyer.url()).pathname.replace('/produk/', ''), QUANTITY)
    await putInCart(buyer, 'bawang-goreng-palu-200g', 2)
    await expect(buyer.getByRole('region', { name: RUTENG })).toContainText(GOOD)
    await expect(buyer.getByRole('region', { name: PALU })).toContainText('Bawang')
    await expectGoodPage(buyer, 'the cart')
    await buyer.getByRole('button', { name: 'Lanjut memesan' }).click()
  })

  await test.step('The buyer orders as a guest, paying nothing', async () => {
    await fillBuyer(buyer, BUYER)
    await fillAddress(buyer, menteng)
    await expect(buyer.getByText('Jumlah semua')).toBeVisible()
    await expectGoodPage(buyer, 'the checkout')
    await buyer.getByRole('button', { name: 'Kirim pesanan' }).click()
    await expect(buyer.getByText('Pesanan Anda sudah terkirim')).toBeVisible()
    for (const facility of [RUTENG, PALU])
      await expect(partOf(buyer, facility).getByText('Menunggu persetujuan', { exact: true })).toBeVisible()
    await expectGoodPage(buyer, 'an order that waits')
  })
  const order = await orderNumber(buyer)

  await test.step('The buyer comes back by number and phone, typed another way', async () => {
    await buyer.goto('/pesanan')
    await expectGoodPage(buyer, 'finding an order')
    await buyer.getByLabel('Nomor pesanan').fill(order)
    await buyer.getByLabel('Nomor telepon atau WhatsApp').fill('+62 812 3456 7890')
    await buyer.getByRole('button', { name: 'Cari pesanan' }).click()
    await expect(buyer.getByRole('heading', { level: 1, name: `Pesanan ${order}` })).toBeVisible()
  })

  await test.step('Lapas Palu rejects its part, with a reason and a note', async () => {
    await toSection(paluOfficer, 'Persetujuan')
    await expectGoodPage(paluOfficer, 'the queue of Lapas Palu')
    await paluOfficer.getByRole('link', { name: await partNumber(buyer, PALU) }).click()
    await expectGoodPage(paluOfficer, 'a decision')
    await paluOfficer.getByRole('radio', { name: 'Tolak' }).check()
    await paluOfficer.getByLabel('Alasan penolakan').selectOption({ label: 'Bahan tidak tersedia' })
    await paluOfficer.getByLabel('Catatan untuk pembeli').fill('Bawang baru datang minggu depan.')
    await paluOfficer.getByRole('button', { name: 'Simpan keputusan' }).click()
    await expect(paluOfficer.getByText(/-\d ditolak\./)).toBeVisible()
    await buyer.reload()
    const part = partOf(buyer, PALU)
    await expect(part.getByText('Ditolak', { exact: true }).first()).toBeVisible()
    await expect(part.getByText('Bahannya sedang tidak ada.')).toBeVisible()
    await expect(part.getByText('Bawang baru datang minggu depan.').first()).toBeVisible()
  })

  await test.step('In Ruteng the step is not for whoever comes along; the officer whose step it is approves', async () => {
    const number = await partNumber(buyer, RUTENG)
    await kasi.goto('/petugas/persetujuan?tampilan=all')
    await kasi.getByRole('link', { name: number }).click()
    await expect(kasi.getByText('Keputusan diambil oleh pejabat yang berwenang')).toBeVisible()
    await expect(kasi.getByRole('button', { name: 'Simpan keputusan' })).toHaveCount(0)
    await toSection(kasubsi, 'Persetujuan')
    await kasubsi.getByRole('link', { name: number }).click()
    await kasubsi.getByRole('radio', { name: 'Setujui' }).check()
    await kasubsi.getByRole('button', { name: 'Simpan keputusan' }).click()
    await expect(kasubsi.getByText(`${number} disetujui.`)).toBeVisible()
    await toSection(kasubsi, 'Persetujuan')
    await expectGoodPage(kasubsi, 'the queue of Rutan Ruteng')
  })

  const asked =
    await test.step('The buyer sees what to pay, where and until when, and sends a proof', async () => {
      await waitForPayment(buyer, RUTENG)
      const part = partOf(buyer, RUTENG)
      const value = (term: string) =>
        part
          .locator('div')
          .filter({ has: buyer.getByText(term, { exact: true }) })
          .last()
      await expect(value('Nomor rekening')).toContainText('880101005310301')
      await expect(value('Atas nama')).toContainText('RPL 903 BPN Rutan Ruteng')
      await expect(value('Batas waktu')).toContainText(/\d{2}\.\d{2} WITA/)
      const amount_rupiah = rupiahIn(await textOf(value('Jumlah yang ditransfer')))
      await expectGoodPage(buyer, 'an order to pay')
      await part.getByRole('button', { name: 'Kirim bukti' }).click()
      await expect(part.getByText('Pilih gambar bukti transfer dahulu.')).toBeVisible()
      await part.getByLabel('Gambar bukti transfer').setInputFiles(await phonePhoto('bukti.jpg', '#1E6B4E'))
      await part.getByRole('button', { name: 'Kirim bukti' }).click()
      await expect(part.getByText('1 bukti sudah kami terima.')).toBeVisible()
      return amount_rupiah
    })

  await test.step('The treasurer records the receipt, of exactly that sum', async () => {
    await toSection(treasurer, 'Pembayaran')
    await expectGoodPage(treasurer, 'open payments')
    await treasurer.getByRole('link', { name: await partNumber(buyer, RUTENG) }).click()
    await expect(treasurer.getByRole('img', { name: /^Bukti transfer 1/ })).toBeVisible()
    await treasurer.getByLabel('Jumlah yang masuk').fill(String(asked - 1))
    await treasurer.getByRole('button', { name: 'Catat penerimaan' }).click()
    await expect(treasurer.getByText('Jumlah harus persis').first()).toBeVisible()
    await expectGoodPage(treasurer, 'a receipt that was refused')
    await treasurer.getByLabel('Jumlah yang masuk').fill(asked.toLocaleString('id-ID'))
    await treasurer.getByRole('button', { name: 'Catat penerimaan' }).click()
    await expect(treasurer.getByText('Pembayaran tercatat.')).toBeVisible()
  })

  await test.step('The workshop makes it and hands it over, counted', async () => {
    await toSection(staff, 'Produksi')
    await expectGoodPage(staff, 'production')
    await staff.getByRole('link', { name: await partNumber(buyer, RUTENG) }).click()
    await staff.getByRole('button', { name: 'Mulai kerjakan' }).click()
    await staff.getByRole('button', { name: 'Tandai siap' }).click()
    await staff.getByLabel(`Jumlah yang diserahkan: ${GOOD}`).fill(String(QUANTITY))
    await expectGoodPage(staff, 'a hand-over')
    await staff.getByRole('button', { name: 'Serahkan ke koperasi' }).click()
    await expect(staff.getByText('Barang diserahkan ke koperasi.')).toBeVisible()
    await staff.getByRole('link', { name: 'Cetak berita acara' }).click()
    await expectGoodPage(staff, 'the hand-over note')
  })

  await test.step('The cooperative counts, accepts, ships and delivers', async () => {
    await toSection(clerk, 'Serah terima')
    await expectGoodPage(clerk, 'the hand-overs of the cooperative')
    await clerk.getByRole('link', { name: await partNumber(buyer, RUTENG) }).click()
    await clerk.getByLabel(`Jumlah yang diterima: ${GOOD}`).fill(String(QUANTITY))
    await expectGoodPage(clerk, 'counting')
    await clerk.getByRole('button', { name: 'Terima barang' }).click()
    await clerk.getByLabel('Kurir atau ekspedisi').fill('Pos Indonesia')
    await clerk.getByLabel('Nomor resi').fill(TRACKING_NUMBER)
    await expectGoodPage(clerk, 'shipping')
    await clerk.getByRole('button', { name: 'Catat pengiriman' }).click()
    await expect(clerk.getByText('Pengiriman tercatat.')).toBeVisible()
    await expectGoodPage(clerk, 'what is on its way')
    await buyer.reload()
    await expect(partOf(buyer, RUTENG).getByText(TRACKING_NUMBER)).toBeVisible()
    await clerk.getByRole('link', { name: await partNumber(buyer, RUTENG) }).click()
    await clerk.getByRole('button', { name: 'Tandai sudah sampai' }).click()
    await expect(clerk.getByText('Barang tercatat sampai di pembeli.')).toBeVisible()
    await buyer.reload()
    await expect(partOf(buyer, RUTENG).getByText('Sudah sampai', { exact: true }).first()).toBeVisible()
    await expectGoodPage(buyer, 'an order that has arrived')
  })

  await test.step('The treasurer divides the proceeds and deposits the share of the state', async () => {
    await toSection(treasurer, 'Pembayaran')
    await treasurer.getByRole('link', { name: await partNumber(buyer, RUTENG) }).click()
    await expectGoodPage(treasurer, 'proceeds to divide')
    await treasurer.getByRole('button', { name: 'Bagi hasil penjualan' }).click()
    await expect(treasurer.getByText('Hasil penjualan dibagi dan dibukukan.')).toBeVisible()
    await toSection(treasurer, 'Buku keuangan')
    await expectGoodPage(treasurer, 'the books')
    await treasurer.getByRole('link', { name: 'Catat setoran untuk kode akun 425119' }).click()
    await treasurer.getByLabel('Kode billing').fill(BILLING_CODE)
    await treasurer.getByLabel(/^NTPN( \(|$)/).fill(NTPN)
    await treasurer.getByLabel('NTPN sekali lagi').fill(NTPN.replace('0A', 'OA'))
    await treasurer.getByLabel('NTB').fill(NTB)
    await treasurer.getByLabel('Bank atau pos').fill('BRI Ruteng')
    await treasurer.getByLabel('Tanggal setor').fill(dayIn('Asia/Makassar'))
    await treasurer.getByRole('button', { name: 'Catat setoran' }).click()
    await expect(treasurer.getByText('Kedua NTPN berbeda.').first()).toBeVisible()
    await expectGoodPage(treasurer, 'a deposit that was refused')
    await treasurer.getByLabel('NTPN sekali lagi').fill(NTPN)
    await treasurer.getByRole('button', { name: 'Catat setoran' }).click()
    await expect(treasurer.getByText('Setoran tercatat dan dibukukan.')).toBeVisible()
    await expectGoodPage(treasurer, 'a deposit')
  })

  await test.step('The NTPN stands in the books, and the trial balance comes out even', async () => {
    await toSection(treasurer, 'Buku keuangan')
    await treasurer.getByRole('link', { name: 'Buku', exact: true }).click()
    await treasurer.getByLabel('Akun').selectOption({ label: '2301.425119 Utang PNBP 425119' })
    await treasurer.getByRole('button', { name: 'Tampilkan' }).click()
    await expect(treasurer.getByText(`NTPN ${NTPN}`).first()).toBeVisible()
    await expectGoodPage(treasurer, 'the journal')
    await treasurer.getByRole('link', { name: 'Neraca saldo' }).click()
    const total = treasurer.getByRole('row', { name: /^Jumlah/ })
    const [debit, credit] = await total.getByRole('cell').allTextContents()
    expect(rupiahIn(debit ?? '')).toBeGreaterThan(0)
    expect(debit).toBe(credit)
    await expectGoodPage(treasurer, 'the trial balance')
  })

  await test.step('The buyer was told of every turn by mail', async () => {
    await toSection(staff, 'Surat keluar')
    const number = await partNumber(buyer, RUTENG)
    for (const subject of ['kami terima', 'disetujui: silakan bayar', 'dalam pengiriman', 'sudah sampai'])
      await expect(staff.getByText(`Pesanan ${number} ${subject}`)).toBeVisible()
    await expect(staff.getByText(`Pembayaran pesanan ${number} kami terima`)).toBeVisible()
    await expectGoodPage(staff, 'the mails')
  })

  await test.step('In the database, every rupiah is where it belongs', async () => {
    const [palu, ruteng] = await partsOfOrder(order)
    if (!palu || !ruteng) throw new Error('The order does not have two parts.')
    expect([palu.facility, palu.state, ruteng.facility, ruteng.state]).toEqual([
      'lapas-palu',
      'rejected',
      'rutan-ruteng',
      'settled',
    ])
    expect(ruteng.goods_rupiah).toBe(PRICE_RUPIAH * BigInt(QUANTITY))
    const [placed] = await queryRows<{ total: string; captured: string; phone: string }>(
      `SELECT c.total_rupiah AS total, (SELECT sum(amount) FROM capture WHERE payment_id = c.payment_id) AS captured,
        c.buyer_phone AS phone FROM checkout c WHERE c.order_number = $1`,
      [order],
    )
    expect(BigInt(placed?.total ?? 0)).toBe(palu.total_rupiah + ruteng.total_rupiah)
    expect(BigInt(placed?.captured ?? 0), 'captured: the approved part and nothing else').toBe(
      ruteng.total_rupiah,
    )
    expect(placed?.phone).toBe('+6281234567890')

    const unique_code = BigInt(asked) - ruteng.total_rupiah
    expect(unique_code).toBeGreaterThan(0n)
    expect(unique_code).toBeLessThan(1000n)
    const wanted = await expectedPostings(ruteng, unique_code)
    const found = await postingsOfPart(ruteng.id)
    expectSamePostings(found, wanted)
    expect(creditBalance(found, '2101'), 'nothing of the buyer’s money is left over').toBe(0n)
    const revenue = creditBalance(wanted, '2301.425119')
    expectSamePostings(await postingsOfDeposit(NTPN), [
      { event: 'pnbp_deposited', debit: '2301.425119', credit: '1101', amount_rupiah: revenue },
    ])
    expect(await postingsOfPart(palu.id), 'a rejected part moves no money').toEqual([])
    expect(await reservedFor(palu.id), 'a rejected part holds no stock').toBe(0)
    expect(await reservedFor(ruteng.id), 'a delivered part holds no stock').toBe(0)
    expect(await stockOf(GOOD)).toEqual({ stocked: STOCK - QUANTITY, reserved: 0 })
  })

  await test.step('A check of all raw rows finds nothing wrong', async () => {
    const { code, output } = await runVerify()
    expect(output).toContain('✓ ledger: 0 violations')
    expect(code, output).toBe(0)
  })
})

async function orderNumber(buyer: Page): Promise<string> {
  return (await textOf(buyer.getByRole('heading', { level: 1 }))).replace('Pesanan ', '')
}

/** Sends a form that the page does not offer, from the page itself; gives the status of the answer. */
function sendForm(page: Page, fields: Record<string, string>): Promise<number> {
  return page.evaluate(
    async (body) => (await fetch(location.href, { method: 'POST', body: new URLSearchParams(body) })).status,
    fields,
  )
}

/** What a phone writes into a photo does not reach the public. */
async function expectNoPlaceInPictures(page: Page): Promise<void> {
  const sources = await page
    .getByRole('main')
    .getByRole('img', { name: 'Kotak jati berukir' })
    .evaluateAll((pictures) => pictures.map((picture) => (picture as HTMLImageElement).currentSrc))
  expect(sources.length).toBeGreaterThan(0)
  for (const source of sources) {
    const answer = await page.request.get(source)
    expect(answer.status(), source).toBe(200)
    await expectPictureWithoutMetadata(await answer.body())
  }
}

async function reservedFor(facility_order_id: string): Promise<number> {
  const [found] = await queryRows<{ quantity: string }>(
    `SELECT coalesce(sum(r.quantity), 0) AS quantity FROM reservation_item r
      JOIN facility_order_line l ON l.order_line_item_id = r.line_item_id
      WHERE l.facility_order_id = $1 AND r.deleted_at IS NULL`,
    [facility_order_id],
  )
  return Number(found?.quantity)
}

async function stockOf(name: string): Promise<{ stocked: number; reserved: number }> {
  const [found] = await queryRows<{ stocked: string; reserved: string }>(
    `SELECT il.stocked_quantity AS stocked, il.reserved_quantity AS reserved FROM listing l
      JOIN product_variant_inventory_item v ON v.variant_id = l.variant_id AND v.deleted_at IS NULL
      JOIN inventory_level il ON il.inventory_item_id = v.inventory_item_id AND il.deleted_at IS NULL
      WHERE l.name = $1 ORDER BY l.created_at DESC LIMIT 1`,
    [name],
  )
  return { stocked: Number(found?.stocked), reserved: Number(found?.reserved) }
}

/** Today's date where a facility keeps its books. */
function dayIn(zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date())
}
