import { readFile } from 'node:fs/promises'
import { codeOf, signInAsBuyer } from './support/account.ts'
import { expectGoodPage } from './support/good-page.ts'
import { goodsOnShelf } from './support/goods.ts'
import { fillAddress, fillArea, fillBuyer, menteng, putInCart } from './support/shop.ts'
import { expect, test } from './support/test.ts'

test('A guest finds the order again by e-mail, orders it once more, and leaves', async ({ people }) => {
  test.setTimeout(240_000)
  const email = 'sari.akun@contoh.id'
  const [good] = await goodsOnShelf('rutan-ternate')
  const handle = good?.handle ?? ''
  const buyer = await people.visitor()

  await test.step('She orders as a guest', async () => {
    await putInCart(buyer, handle, 1)
    await buyer.getByRole('button', { name: 'Lanjut memesan' }).click()
    await fillBuyer(buyer, { name: 'Ibu Sari', phone: '0812 7000 9000', email })
    await fillAddress(buyer, menteng)
    await buyer.getByRole('button', { name: 'Kirim pesanan' }).last().click()
    await expect(buyer.getByText('Pesanan Anda sudah terkirim')).toBeVisible()
  })

  await test.step('A wrong code does not open, the right one does, and the order is there', async () => {
    await buyer.goto('/akun')
    await buyer.getByLabel('Alamat surel').fill(email)
    await buyer.getByRole('button', { name: 'Kirim kode' }).click()
    const code = await codeOf(email)
    await buyer.getByLabel('Kode 6 angka').fill(code === '000000' ? '000001' : '000000')
    await buyer.getByRole('button', { name: 'Masuk', exact: true }).click()
    await expect(buyer.getByRole('alert')).toContainText('Kode ini salah')
    await expectGoodPage(buyer, 'a code that is wrong')
    await buyer.getByLabel('Kode 6 angka').fill(`${code.slice(0, 3)} ${code.slice(3)}`)
    await buyer.getByRole('button', { name: 'Masuk', exact: true }).click()
    await expect(buyer.getByRole('heading', { level: 1, name: 'Akun Anda' })).toBeVisible()
    await expect(buyer.getByText('Menunggu persetujuan')).toBeVisible()
    await expectGoodPage(buyer, 'the account')
  })

  await test.step('She orders the same again, at today’s price', async () => {
    await buyer
      .getByRole('button', { name: /^Pesan lagi/ })
      .first()
      .click()
    await expect(buyer.getByText('Sudah ada di keranjang')).toBeVisible()
    await expectGoodPage(buyer, 'orders, with what was put into the cart')
    await buyer.getByRole('link', { name: 'Buka keranjang' }).click()
    await expect(buyer.getByLabel(/^Jumlah /)).toHaveValue('1')
  })

  await test.step('She keeps an address, and the checkout begins with it', async () => {
    await buyer.goto('/akun/alamat/baru')
    await buyer.getByRole('button', { name: 'Simpan' }).last().click()
    await expect(buyer.getByRole('alert')).toBeVisible()
    await expectGoodPage(buyer, 'an address that lacks everything')
    await buyer.getByLabel('Nama penerima').fill('Kantor Ibu Sari')
    await buyer.getByLabel('Nomor telepon atau WhatsApp').fill('0812 7000 9000')
    await fillArea(buyer, menteng)
    await buyer.getByLabel('Alamat lengkap').fill('Jalan Melati 5')
    await buyer.getByRole('button', { name: 'Simpan' }).last().click()
    await expect(buyer.getByText('Alamat disimpan.')).toBeVisible()
    await expectGoodPage(buyer, 'the address book')
    await buyer.goto('/checkout')
    await expect(buyer.getByText(`Satu halaman, sebagai ${email}.`)).toBeVisible()
    await expect(buyer.getByLabel('Nama penerima')).toHaveValue('Kantor Ibu Sari')
    await expect(buyer.getByLabel('Alamat lengkap')).toHaveValue('Jalan Melati 5')
  })

  const second = await people.visitor()
  await test.step('On another device she finds her cart, merged with what is in it there', async () => {
    const [, other] = await goodsOnShelf('rutan-ternate')
    await putInCart(second, other?.handle ?? handle, 1)
    await signInAsBuyer(second, email)
    await second.goto('/keranjang')
    await expect(second.getByLabel(/^Jumlah /)).toHaveCount(other ? 2 : 1)
    await second.goto('/akun')
    await expect(second.getByRole('button', { name: /^Keluarkan / })).toHaveCount(1)
  })

  await test.step('She takes her data along, and erases the account', async () => {
    await buyer.goto('/akun/data')
    await expectGoodPage(buyer, 'the data of a buyer')
    const download = buyer.waitForEvent('download')
    await buyer.getByRole('link', { name: 'Unduh semua data (JSON)' }).click()
    const data = JSON.parse(await readFile(await (await download).path(), 'utf8'))
    expect(data.account.email).toBe(email)
    expect(data.orders).toHaveLength(1)
    await buyer.getByRole('link', { name: 'Lanjut ke penghapusan' }).click()
    await buyer.getByRole('button', { name: 'Kirim kode penghapusan' }).click()
    await expect(buyer.getByRole('alert')).toContainText('Centang bahwa Anda mengerti')
    await expectGoodPage(buyer, 'the deletion of an account')
    await buyer.getByLabel('Saya mengerti, dan ingin menghapus akun saya').check()
    await buyer.getByRole('button', { name: 'Kirim kode penghapusan' }).click()
    await expect(buyer.getByLabel('Kode 6 angka')).toBeVisible()
    const code = await codeOf(email)
    await buyer.getByLabel('Kode 6 angka').fill(code === '000000' ? '000001' : '000000')
    await buyer.getByRole('button', { name: 'Hapus akun sekarang' }).click()
    await expect(buyer.getByRole('alert')).toContainText('Kode ini salah')
    await expectGoodPage(buyer, 'the code of a deletion')
    await buyer.getByLabel('Kode 6 angka').fill(code)
    await buyer.getByRole('button', { name: 'Hapus akun sekarang' }).click()
    await expect(buyer.getByText('Akun Anda sudah dihapus.')).toBeVisible()
    await second.goto('/akun')
    await expect(second.getByText('Masa masuk Anda sudah habis.')).toBeVisible()
  })
})

test('Signing in and out works without JavaScript, and pages of the account are for their browser alone', async ({
  people,
}) => {
  const buyer = await people.visitor({ javaScriptEnabled: false })
  await signInAsBuyer(buyer, 'yohanes.akun@contoh.id')
  // What looks a page over is a script itself.
  const looker = await people.visitor()
  await looker.context().addCookies(await buyer.context().cookies())
  for (const path of ['/akun', '/akun/pesanan', '/akun/alamat', '/akun/data', '/en/akun']) {
    const response = await buyer.goto(path)
    expect.soft(response?.status(), path).toBe(200)
    expect.soft(response?.headers()['cache-control'], path).toMatch(/^private/)
    await looker.goto(path)
    await expectGoodPage(looker, path)
  }
  const [session] = (await buyer.context().cookies()).filter(({ name }) => name === 'akun')
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  await buyer.goto('/akun')
  await buyer.getByRole('button', { name: 'Keluar dari semua peramban' }).click()
  await expect(buyer.getByText('Anda sudah keluar dari akun')).toBeVisible()
  await buyer.goto('/akun/pesanan')
  await expect(buyer.getByRole('heading', { level: 1, name: 'Masuk dengan surel' })).toBeVisible()
})
