import { queryRows } from './support/database.ts'
import { toSection } from './support/desk.ts'
import { phonePhoto } from './support/photo.ts'
import { fillAddress, fillArea, menteng, textOf } from './support/shop.ts'
import { expect, test } from './support/test.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('A buyer describes a table, is quoted twice, accepts, and the order waits for approval', async ({
  people,
}) => {
  test.setTimeout(180_000)
  const buyer = await people.visitor({ javaScriptEnabled: false })
  const staff = await people.staff('catalogue_staff', 'rutan-ruteng')
  const officer = await people.staff('kasubsi', 'rutan-ruteng')

  await test.step('The buyer finds the form from a piece of furniture, and is told what is missing', async () => {
    await buyer.goto('/produk?kategori=mebel&lapas=rutan-ruteng')
    await buyer.getByRole('link', { name: 'Pesan menurut ukuran sendiri' }).click()
    const maker = buyer.getByLabel('Tempat pembuat', { exact: true })
    await expect(maker.locator('option:checked')).toContainText('Rutan Ruteng')
    await buyer.getByLabel('Nama barang').fill('Meja makan keluarga')
    await buyer.getByRole('button', { name: 'Kirim permintaan' }).last().click()
    await expect(buyer.getByRole('alert').getByRole('link').first()).toBeVisible()
    await expect(buyer.getByLabel('Nama barang')).toHaveValue('Meja makan keluarga')
    await expect(buyer.getByLabel('Panjang')).toHaveAttribute('aria-invalid', 'true')
  })

  await test.step('It is described with a size and a drawing, and sent', async () => {
    await buyer.getByLabel('Penjelasan').fill('Meja makan untuk enam orang dengan sudut tumpul.')
    for (const [label, value] of [
      ['Panjang', '180'],
      ['Lebar', '90'],
      ['Tinggi', '75'],
      ['Kayu atau bahan', 'Jati'],
      ['Penyelesaian akhir', 'Natural doff'],
      ['Jumlah', '2'],
      ['Diperlukan paling lambat', inDays(60)],
      ['Nama pemesan', 'Bapak Yohanes'],
      ['Nomor telepon atau WhatsApp', '0812 7000 9000'],
      ['Surel', 'yohanes@contoh.example'],
    ] as const)
      await buyer.getByLabel(label, { exact: label === 'Jumlah' }).fill(value)
    await fillArea(buyer, menteng, { presses_button: true })
    await expect(buyer.getByLabel('Panjang')).toHaveValue('180')
    await buyer.getByLabel('Gambar atau foto contoh').setInputFiles(await phonePhoto('sketsa.jpg', '#8A4B24'))
    await buyer.getByRole('button', { name: 'Kirim permintaan' }).last().click()
    await expect(buyer.getByText('Permintaan Anda sudah terkirim')).toBeVisible()
    await expect(buyer.getByRole('img', { name: 'Gambar 1 dari pemesan' })).toBeVisible()
    await expect(buyer.getByRole('img', { name: /panjang 180 cm/ })).toBeVisible()
  })
  const number = (await textOf(buyer.getByRole('heading', { level: 1 }))).replace('Permintaan ', '')

  const offer = async (price: string, note: string, button: string) => {
    await staff.getByLabel('Harga satuan').fill(price)
    await staff.getByLabel('Biaya bahan satuan').fill('1.200.000')
    await staff.getByLabel('Waktu tercepat').fill('14')
    await staff.getByLabel('Waktu terlama').fill('21')
    await staff.getByLabel('Berat satuan').fill('42.500')
    await staff.getByLabel('Berlaku sampai').fill(inDays(14))
    await staff
      .getByLabel('Bengkel', { exact: true })
      .selectOption({ label: 'Bengkel Kayu (Mebel dan ukiran kayu)' })
    await staff.getByLabel('Catatan untuk pembeli').fill(note)
    await staff.getByRole('button', { name: button }).click()
    await expect(staff.getByText('Penawaran terkirim.')).toBeVisible()
  }

  await test.step('The desk sees size and drawing, and quotes', async () => {
    await toSection(staff, 'Penawaran')
    await staff.getByRole('link', { name: number }).click()
    await expect(staff.getByRole('img', { name: 'Gambar 1 dari pemesan' })).toBeVisible()
    await offer('2.750.000', '', 'Kirim penawaran')
  })

  await test.step('It revises the quote; the buyer sees both and what changed', async () => {
    await offer('2.500.000', 'Tanpa laci.', 'Kirim revisi')
    await buyer.reload()
    const quotes = buyer.getByRole('region', { name: 'Penawaran' })
    await expect(quotes.getByRole('heading', { name: /^Penawaran (pertama|revisi 2)/ })).toHaveCount(2)
    await expect(quotes.getByText('sebelumnya Rp2.750.000')).toBeVisible()
  })

  await test.step('The buyer accepts with an address', async () => {
    await fillAddress(buyer, menteng, { presses_button: true })
    await buyer.getByRole('button', { name: 'Terima penawaran' }).last().click()
    await expect(buyer.getByText('Pesanan Anda sudah terkirim')).toBeVisible()
    await expect(buyer.getByText('Meja makan keluarga (180 × 90 × 75 cm, Jati, Natural doff)')).toBeVisible()
    await expect(buyer.getByRole('link', { name: /Meja makan keluarga/ })).toHaveCount(0)
  })

  await test.step('It stands in the approval queue, and the page of the request leads to it', async () => {
    const [order] = await queryRows<{ number: string; mode: string; total_rupiah: string }>(
      `SELECT o.number, o.mode, o.goods_rupiah AS total_rupiah FROM facility_order o
        JOIN quote_request r ON r.order_id = o.order_id WHERE r.number = $1`,
      [number],
    )
    expect(order).toMatchObject({ mode: 'custom', total_rupiah: '5000000' })
    await toSection(officer, 'Persetujuan')
    await expect(officer.getByRole('link', { name: order?.number ?? '' }).first()).toBeVisible()
    await staff.reload()
    await expect(staff.getByRole('link', { name: `Buka pesanan ${order?.number}` })).toBeVisible()
  })
})
