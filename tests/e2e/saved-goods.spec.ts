import { expectGoodPage } from './support/good-page.ts'
import { expect, test } from './support/test.ts'

const GOOD = 'kopi-arabika-manggarai-200g'
const OTHER = 'bawang-goreng-palu-200g'

test('goods can be saved for later without an account, and let go again', async ({ people }) => {
  const page = await people.visitor()
  await page.goto(`/produk/${GOOD}`)
  await page.getByRole('button', { name: 'Simpan untuk nanti' }).click()
  await expect(page.getByRole('button', { name: 'Hapus dari simpanan' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Hapus dari simpanan' })).toBeVisible()
  await page.goto('/tersimpan')
  const letGo = page.getByRole('button', { name: /^Hapus dari simpanan: / })
  await expect(letGo).toHaveCount(1)
  await expectGoodPage(page, 'saved goods')
  await letGo.click()
  await expect(page.getByText('Belum ada yang disimpan')).toBeVisible()
  await expectGoodPage(page, 'no saved goods')
})

test('without scripts too, and a list can be passed on by its address', async ({ people }) => {
  const page = await people.visitor({ javaScriptEnabled: false })
  for (const handle of [GOOD, OTHER]) {
    await page.goto(`/produk/${handle}`)
    await page.getByRole('button', { name: 'Simpan untuk nanti' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Barang tersimpan' })).toBeVisible()
  }
  await page.getByRole('link', { name: 'Buka alamat daftar ini' }).click()
  const friend = await people.visitor()
  await friend.goto(page.url())
  await expect(friend.getByRole('main').getByRole('article')).toHaveCount(2)
  await expectGoodPage(friend, 'a list that was passed on')
})

test('what was seen lately waits at the foot of the next page, known to the browser alone', async ({
  people,
}) => {
  const page = await people.visitor()
  await page.goto(`/produk/${GOOD}`)
  await expect(page.getByRole('heading', { name: 'Terakhir Anda lihat' })).toBeHidden()
  await page.goto(`/produk/${OTHER}`)
  const shelf = page.getByRole('region', { name: 'Terakhir Anda lihat' })
  await expect(shelf.getByRole('article')).toHaveCount(1)
  await expect(shelf.getByRole('link', { name: /^Kopi Arabika Manggarai/ })).toBeVisible()
  await expectGoodPage(page, 'an item with what was seen lately')
})
