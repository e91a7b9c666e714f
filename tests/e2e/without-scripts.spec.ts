import { phonePhoto } from './support/photo.ts'
import {
  fillAreaFromLists,
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

const PALU = 'Lapas Palu'

test('The same purchase with JavaScript off, and its approval', async ({ people }) => {
  const buyer = await people.visitor({ javaScriptEnabled: false })
  const officer = await people.staff('kasubsi', 'lapas-palu', { javaScriptEnabled: false })

  await test.step('The buyer searches and fills the cart from two facilities', async () => {
    await buyer.goto('/')
    await search(buyer, 'bawang goreng')
    await buyer.getByRole('main').getByRole('link', { name: 'Bawang Goreng Palu 200 g' }).click()
    await buyer.getByRole('button', { name: 'Masukkan keranjang' }).click()
    await putInCart(buyer, 'kopi-arabika-manggarai-200g', 1)
    await buyer.getByLabel(/^Jumlah Bawang Goreng/).fill('2')
    await buyer.getByRole('button', { name: 'Perbarui jumlah' }).last().click()
    await expect(buyer.getByLabel(/^Jumlah Bawang Goreng/)).toHaveValue('2')
    await buyer.getByRole('button', { name: 'Lanjut memesan' }).click()
  })

  await test.step('The areas come level by level, by a button, and what was typed stays', async () => {
    await fillBuyer(buyer, { name: 'Bapak Yohanes', phone: '(0812) 7000 8000' })
    await fillAreaFromLists(buyer, menteng, { presses_button: true })
    await buyer.getByLabel('Alamat lengkap').fill(menteng.street)
    await expect(buyer.getByLabel('Nama penerima')).toHaveValue('Bapak Yohanes')
    await expect(buyer.getByText('Jumlah semua')).toBeVisible()
    await buyer.getByRole('button', { name: 'Kirim pesanan' }).last().click()
    await expect(buyer.getByText('Pesanan Anda sudah terkirim')).toBeVisible()
    expect(new URL(buyer.url()).hash, 'what the lists led to stays behind').toBe('')
  })
  const part = partOf(buyer, PALU)
  const number = await partNumber(buyer, PALU)

  await test.step('An officer approves it, with JavaScript off as well', async () => {
    await officer.getByRole('link', { name: 'Persetujuan', exact: true }).click()
    await officer.getByRole('link', { name: number }).click()
    await officer.getByRole('button', { name: 'Simpan keputusan' }).click()
    await expect(officer.getByRole('radio', { name: 'Setujui' })).toBeVisible()
    await officer.getByRole('radio', { name: 'Setujui' }).check()
    await officer.getByRole('button', { name: 'Simpan keputusan' }).click()
    await expect(officer.getByText(`${number} disetujui.`)).toBeVisible()
  })

  await test.step('The other part may still be cancelled', async () => {
    const other = partOf(buyer, 'Rutan Ruteng')
    await buyer.reload()
    await other.getByText('Batalkan bagian ini').first().click()
    await other.getByRole('button', { name: 'Batalkan bagian ini' }).click()
    await expect(buyer.getByText('Bagian itu sudah dibatalkan.')).toBeVisible()
  })

  await test.step('Now that every part is decided the buyer is told the amount, and sends a proof', async () => {
    await waitForPayment(buyer, PALU)
    const code = part.locator('dl > div').filter({ hasText: 'Ditambah kode unik' })
    expect(rupiahIn(await textOf(code))).toBeGreaterThan(0)
    await expect(code).toContainText('supaya transfer Anda dikenali')
    await part.getByLabel('Gambar bukti transfer').setInputFiles(await phonePhoto('bukti.jpg', '#1E6B4E'))
    await part.getByRole('button', { name: 'Kirim bukti' }).click()
    await expect(part.getByText('1 bukti sudah kami terima.')).toBeVisible()
  })
})
