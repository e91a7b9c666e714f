import { queryRows } from './support/database.ts'
import { toSection } from './support/desk.ts'
import { expectGoodPage } from './support/good-page.ts'
import { expect, test } from './support/test.ts'

const LINE = `SELECT c.token, l.name, l.handle FROM facility_order o JOIN checkout c ON c.order_id = o.order_id
  JOIN facility_order_line l ON l.facility_order_id = o.id JOIN facility f ON f.id = o.facility_id
  WHERE f.slug = 'lapas-parigi' AND o.state = 'picked_up' AND l.listing_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM review r WHERE r.facility_order_line_id = l.id)
  ORDER BY o.placed_at, l.id LIMIT 1`

test('A buyer reviews what they picked up, an officer reads it, and everybody sees it', async ({
  people,
}) => {
  test.setTimeout(120_000)
  const [line] = await queryRows<{ token: string; name: string; handle: string }>(LINE, [])
  if (!line) throw new Error('The demo has nothing that was picked up and not reviewed.')
  const buyer = await people.visitor({ javaScriptEnabled: false })
  const visitor = await people.visitor()
  const officer = await people.staff('kasubsi', 'lapas-parigi')
  const write = () => buyer.locator('details', { hasText: `Beri ulasan untuk ${line.name}` })

  await test.step('Without stars it is not taken, and nothing is lost', async () => {
    await buyer.goto(`/pesanan/${line.token}`)
    await write().locator('summary').click()
    await write().getByLabel('Pendapat Anda').fill('Wangi, dan bungkusnya rapat.')
    await write().getByRole('button', { name: 'Kirim ulasan' }).click()
    await expect(buyer.getByRole('alert').getByRole('link')).toHaveText('Pilih satu sampai lima bintang.')
    await expect(write().getByLabel('Pendapat Anda')).toHaveValue('Wangi, dan bungkusnya rapat.')
  })

  await test.step('With stars it waits for an officer, and nobody else sees it', async () => {
    await write().getByLabel('4 bintang: puas').check()
    await write().getByLabel('Nama tampilan').fill('Ibu di Parigi')
    await write().getByRole('button', { name: 'Kirim ulasan' }).click()
    await expect(buyer.getByRole('status')).toContainText('Petugas membaca ulasan Anda')
    await expect(buyer.getByText('Menunggu dibaca petugas')).toBeVisible()
    await visitor.goto(`/produk/${line.handle}`)
    await expect(visitor.getByText('Ibu di Parigi')).toHaveCount(0)
  })

  await test.step('The officer is told what a refusal needs, and publishes it', async () => {
    await toSection(officer, 'Ulasan')
    const card = officer.getByRole('article', { name: line.name })
    await card.getByText('Tolak ulasan ini').click()
    await card.getByRole('button', { name: 'Tolak', exact: true }).click()
    await expect(officer.getByRole('alert').getByRole('link')).toHaveCount(2)
    await expectGoodPage(officer, 'a review that is refused without a reason')
    await card.getByRole('button', { name: `Tampilkan ulasan untuk ${line.name}` }).click()
    await expect(officer.getByText('Ulasan ditampilkan di halaman barang.')).toBeVisible()
  })

  await test.step('Everybody sees it at once, on the page and on the card', async () => {
    await expect(async () => {
      await visitor.goto(`/produk/${line.handle}`)
      await expect(visitor.getByRole('region', { name: 'Ulasan pembeli' })).toContainText('Ibu di Parigi', {
        timeout: 500,
      })
    }).toPass({ timeout: 15_000 })
    await expectGoodPage(visitor, 'an item with a review')
    const data = await visitor.locator('script[type="application/ld+json"]').allTextContents()
    expect(data.join()).toContain('"aggregateRating"')
    await visitor.goto('/lapas/lapas-parigi')
    await expect(visitor.getByText('Dinilai 4,0 dari 5 oleh 1 pembeli').first()).toBeAttached()
  })

  await test.step('The facility answers, and the buyer can change nothing any more', async () => {
    await officer.getByRole('link', { name: /^Tampil \(/ }).click()
    const card = officer.getByRole('article', { name: line.name })
    await card.getByText('Jawab di depan umum').click()
    await card.getByLabel('Jawaban Lapas Parigi').fill('Terima kasih atas masukannya.')
    await card.getByRole('button', { name: 'Kirim jawaban' }).click()
    await expect(officer.getByText('Jawaban tampil di bawah ulasan.')).toBeVisible()
    await buyer.reload()
    await expect(buyer.getByText('Jawaban Lapas Parigi: Terima kasih atas masukannya.')).toBeVisible()
    await expect(buyer.getByText(`Ubah ulasan untuk ${line.name}`)).toHaveCount(0)
  })
})
