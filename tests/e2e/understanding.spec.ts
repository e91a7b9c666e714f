import type { Locator } from '@playwright/test'
import { listingByHandle } from './support/goods.ts'
import { expect, test } from './support/test.ts'

const rupiahIn = async (place: Locator) =>
  Number(/Rp([\d.]+)/.exec((await place.textContent()) ?? '')?.[1]?.replaceAll('.', ''))

test('the page of an item answers what a buyer asks before ordering', async ({ people }) => {
  const page = await people.visitor()
  await page.goto('/produk/meja-makan-enam-kursi')

  // What it is.
  await expect(
    page.getByRole('heading', { level: 1, name: 'Meja Makan Jati dengan Enam Kursi' }),
  ).toBeVisible()
  await expect(page.getByText('Dibuat dalam 28–42 hari').first()).toBeVisible()
  const facts = page.getByRole('region', { name: 'Ukuran dan bahan' })
  await expect(
    facts.getByRole('img', { name: 'Kotak dengan panjang 180 cm, lebar 90 cm, dan tinggi 76 cm' }),
  ).toContainText(/p 180 cm.*l 90 cm.*t 76 cm/s)
  await expect(facts).toContainText('180 × 90 × 76 cm')
  await expect(facts).toContainText('118 kg')
  await expect(facts).toContainText('kayu jati')

  // Who made it, and what happens to the money.
  const maker = page.getByRole('region', { name: 'Siapa pembuatnya' })
  await expect(maker.getByRole('link', { name: 'Rutan Ruteng' })).toHaveAttribute(
    'href',
    '/lapas/rutan-ruteng',
  )
  await expect(maker).toContainText(/Dilatih bersama .*SKB Randong/)
  await expect(maker).toContainText(/\d+ orang bersertifikat, SKB Randong, \d{4}/)
  await expect(maker.getByRole('link', { name: 'Periksa keaslian barang' })).toBeVisible()
  const money = page.getByRole('region', { name: 'Ke mana uang Anda' })
  const shares = await money.getByRole('listitem').allTextContents()
  const percents = shares.map((share) => Number(/^\s*([\d,]+)%/.exec(share)?.[1]?.replace(',', '.')))
  expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100)
  expect(shares.join()).toContain('disetor ke kas negara')
  await expect(money.getByRole('link', { name: /angka nyata/ })).toHaveAttribute(
    'href',
    '/keterbukaan/rutan-ruteng',
  )

  // What delivery costs, before anything is put into the cart.
  const delivery = page.getByRole('region', { name: 'Ongkos kirim' })
  const most = await rupiahIn(delivery)
  await delivery.getByRole('link', { name: 'Hitung ongkos kirim ke tempat Anda' }).click()
  await page.getByLabel('Dikirim ke kabupaten atau kota').selectOption({ label: 'Kabupaten Manggarai Barat' })
  await page.getByRole('button', { name: 'Hitung' }).click()
  const there = page.getByRole('listitem').filter({ hasText: 'Kirim satu ke Kabupaten Manggarai Barat' })
  await expect(there).toContainText('Perkiraan tiba')
  const fee = await rupiahIn(there)
  expect(fee).toBeGreaterThan(0)
  expect(fee).toBeLessThan(most)
  const pickup = page.getByRole('listitem').filter({ hasText: 'Ambil sendiri di Rutan Ruteng' })
  await expect(pickup).toContainText('hemat')
  expect(await rupiahIn(pickup)).toBe(fee)
  await page.getByRole('link', { name: 'Kembali ke barang' }).click()
  // The browser remembers where to.
  await expect(delivery).toContainText('Kirim satu ke Kabupaten Manggarai Barat')

  // Passing it on, and looking further.
  const whatsapp = await page.getByRole('link', { name: 'Bagikan lewat WhatsApp' }).getAttribute('href')
  const text = new URL(whatsapp ?? '').searchParams.get('text')
  expect(text).toContain('Rp8.400.000')
  expect(text).toContain(`${process.env.SHOP_URL}/produk/meja-makan-enam-kursi`)
  const related = page.getByRole('region', { name: 'Barang lain yang sejenis' })
  await expect(related.getByRole('article')).toHaveCount(4)
})

test('a picture is enlarged with two fingers, and by buttons', async ({ people }) => {
  const page = await people.visitor()
  await page.goto('/produk/kopi-arabika-manggarai-200g')
  await page.getByRole('link', { name: 'Perbesar foto 1' }).click()
  const picture = page.getByRole('dialog').getByRole('img')
  await expect(picture).toBeVisible()
  const scale = () => picture.evaluate((each) => new DOMMatrix(getComputedStyle(each).transform).a)
  const fingers = await page.context().newCDPSession(page)
  await fingers.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 })
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', half: number) =>
    fingers.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [640 - half, 640 + half].map((x, id) => ({ x, y: 450, id })),
    })
  await touch('touchStart', 50)
  for (const half of [70, 90, 110]) await touch('touchMove', half)
  await touch('touchEnd', 0)
  await expect.poll(scale).toBeGreaterThan(1.5)
  const pinched = await scale()
  await page.getByRole('button', { name: 'Perkecil' }).click()
  expect(await scale()).toBeLessThan(pinched)
  await page.getByRole('button', { name: 'Tutup foto' }).click()
  await expect(picture).toBeHidden()
})

test('the home page explains the promise in one screen, and a facility who works there', async ({
  people,
}) => {
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 360, height: 680 },
  ]) {
    const page = await people.visitor({ viewport })
    await page.goto('/')
    const seen = { ratio: 1 }
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport(seen)
    await expect(page.getByText('Setiap pesanan diperiksa petugas, setiap rupiah tercatat.')).toBeInViewport(
      seen,
    )
    await expect(page.getByText('Uang baru diminta setelah petugas menyetujui pesanan Anda.')).toBeInViewport(
      seen,
    )
    await expect(page.getByRole('link', { name: 'Lihat semua barang' })).toBeInViewport(seen)
  }
  const page = await people.visitor()
  await page.goto('/lapas/rutan-ruteng')
  await expect(page.getByRole('region', { name: 'Bengkel', exact: true })).toContainText('Bengkel Kayu')
  const goods = page.getByRole('region', { name: 'Barang dari Rutan Ruteng' })
  expect(await goods.getByRole('article').count()).toBeGreaterThan(3)
  const figures = page.getByRole('region', { name: /^Angka tahun/ })
  expect(await rupiahIn(figures)).toBeGreaterThan(0)
  await goods.getByRole('link', { name: /Lihat semua \d+ barang/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Barang dari Rutan Ruteng' })).toBeVisible()
})

test('a certificate issued at the desk is genuine to whoever checks it, until another officer takes it back', async ({
  people,
}) => {
  const address = `/petugas/katalog/${(await listingByHandle('selendang-songke')).id}/sertifikat`
  const workshop = await people.staff('catalogue_staff', 'rutan-ruteng')
  await workshop.goto(address)
  await workshop.getByLabel('Jumlah buah').fill('1')
  await workshop.getByRole('button', { name: 'Terbitkan sertifikat' }).click()
  const label = workshop.getByRole('region', { name: 'Label untuk dicetak' }).getByRole('listitem').first()
  await expect(label).toContainText('Selendang')
  const code =
    /[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]/.exec((await label.textContent()) ?? '')?.[0] ?? ''

  const visitor = await people.visitor({ javaScriptEnabled: false })
  const check = async () => {
    await visitor.goto('/verifikasi')
    await visitor.getByLabel('Kode pada label').fill(code.toLowerCase())
    await visitor.getByRole('button', { name: 'Periksa' }).click()
    await expect(visitor).toHaveURL(`/verifikasi/${code.replaceAll(' ', '')}`)
    return visitor.getByRole('status')
  }
  const answer = await check()
  await expect(answer).toContainText(`Asli: ${code}`)
  await expect(answer).toContainText('Rutan Ruteng')
  await expect(answer.getByRole('link', { name: 'Lihat barang ini di toko' })).toBeVisible()

  const head = await people.staff('head', 'rutan-ruteng')
  await head.goto(address)
  const row = head.getByRole('row').filter({ hasText: code })
  await row.getByText('Cabut', { exact: true }).first().click()
  await row.getByLabel('Alasan').fill('Labelnya tertukar dengan barang lain.')
  await row.getByRole('button', { name: 'Cabut', exact: true }).click()
  await expect(row).toContainText('Dicabut')
  await expect(await check()).toContainText('Sudah dicabut')
})
