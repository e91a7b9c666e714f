import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { queryRows } from './support/database.ts'
import { expectGoodPage } from './support/good-page.ts'
import { expect, test } from './support/test.ts'

/** A desk that no other test visits: fifty more orders are in nobody's way. */
const BAMBU = 'rutan-pondok-bambu'
const GOOD = 'tempe-daun-pisang'
const ORDERS = 50
const LIMIT_SECONDS = 180

/** Places orders of one piece each at Rutan Pondok Bambu, from telephones of their own, through the shop's own route. */
async function placeOrders(handle: string, count: number, note?: string): Promise<string[]> {
  const [good] = await queryRows<{ variant_id: string; facility_id: string; token: string }>(
    `SELECT l.variant_id, l.facility_id, (SELECT token FROM api_key WHERE type = 'publishable' LIMIT 1) AS token
      FROM listing l WHERE l.handle = $1`,
    [handle],
  )
  const numbers: string[] = []
  for (let index = 0; index < count; index++) {
    const response = await fetch(`${process.env.BACKEND_URL}/store/checkout`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        'x-publishable-api-key': good?.token ?? '',
      },
      body: JSON.stringify({
        items: [{ variant_id: good?.variant_id, quantity: 1 }],
        buyer: { type: 'person', name: 'Ibu Marta', phone: `0813900${String(10_000 + index)}`, email: '' },
        parts: [{ facility_id: good?.facility_id, method: 'pickup' }],
        payment_method: 'transfer',
        note,
      }),
    })
    const body = await response.json()
    expect(response.status, JSON.stringify(body)).toBe(201)
    numbers.push(body.facility_orders[0].number)
  }
  return numbers
}

/** How many orders wait for the sub-section head of Rutan Pondok Bambu. */
async function waiting(): Promise<number> {
  const [counted] = await queryRows<{ count: number }>(
    `SELECT count(*)::int AS count FROM facility_order o JOIN facility f ON f.id = o.facility_id
      WHERE f.slug = $1 AND o.state = 'awaiting_approval' AND (o.step_role = 'kasubsi' OR o.escalated_to = 'kasubsi')`,
    [BAMBU],
  )
  return counted?.count ?? 0
}

/** Puts many on the shelf, as a harvest would. */
async function fillShelf(handle: string, quantity: number): Promise<void> {
  await queryRows(
    `UPDATE inventory_level SET stocked_quantity = reserved_quantity + $2, raw_stocked_quantity = jsonb_build_object('value', (reserved_quantity + $2)::text, 'precision', 20)
      WHERE inventory_item_id = (SELECT inventory_item_id FROM listing WHERE handle = $1)`,
    [handle, quantity],
  )
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('fifty orders are decided by keyboard alone within three minutes', async ({ people }) => {
  test.setTimeout(420_000)
  const officer = await people.staff('kasubsi', BAMBU)
  await fillShelf(GOOD, ORDERS + 10)
  await placeOrders(GOOD, ORDERS)
  expect(await waiting()).toBeGreaterThanOrEqual(ORDERS)
  const [before] = await queryRows<{ count: number }>('SELECT count(*)::int AS count FROM approval_decision')

  await officer.goto('/petugas/persetujuan')
  await expect(heading(officer)).toHaveText('Persetujuan')
  const begun = performance.now()
  await officer.keyboard.press('j')
  await officer.keyboard.press('o')
  for (let decided = 0; decided < ORDERS; decided++) {
    await expect(heading(officer)).toContainText('Putuskan pesanan')
    const number = await heading(officer).textContent()
    const is_rejected = decided % 10 === 9
    // An officer looks at each order: what is decided on is on the page before a key is pressed.
    await expect(officer.getByRole('heading', { level: 2, name: 'Barang' })).toBeVisible()
    if (is_rejected) {
      await officer.keyboard.press('r')
      await expect(officer.getByLabel('Alasan penolakan')).toBeFocused()
      await officer.keyboard.type('Kapasitas')
      await officer.keyboard.press('Tab')
      await officer.keyboard.press('Tab')
      await officer.keyboard.press('Enter')
    } else await officer.keyboard.press('a')
    await expect(heading(officer)).not.toHaveText(number ?? '')
    await expect(
      officer.getByText(is_rejected ? /ditolak\./ : /(disetujui|Anda setujui)/).first(),
    ).toBeVisible()
  }
  const seconds = (performance.now() - begun) / 1000
  console.log(`${ORDERS} orders decided by keyboard in ${seconds.toFixed(1)} s`)
  const [after] = await queryRows<{ count: number }>('SELECT count(*)::int AS count FROM approval_decision')
  expect((after?.count ?? 0) - (before?.count ?? 0)).toBe(ORDERS)
  expect(seconds).toBeLessThanOrEqual(LIMIT_SECONDS)
})

test('keys do what they say, can be turned off, and never act in a field', async ({ people }) => {
  test.setTimeout(180_000)
  const officer = await people.staff('kasubsi', BAMBU)
  await placeOrders(GOOD, 3, 'Bisa COD di gerbang, Pak?')
  await officer.goto('/petugas/persetujuan')
  await officer.keyboard.press('?')
  const help = officer.getByRole('dialog', { name: 'Pintasan papan ketik' })
  await expect(help).toBeVisible()
  await officer.keyboard.press('Escape')
  await expect(help).toBeHidden()

  await officer.keyboard.press('j')
  await officer.keyboard.press('j')
  await officer.keyboard.press('k')
  const first = officer.getByRole('rowheader').getByRole('link').first()
  await expect(first).toBeFocused()
  await officer.keyboard.press('Enter')
  await expect(heading(officer)).toContainText('Putuskan pesanan')
  const number = ((await heading(officer).textContent()) ?? '').replace('Putuskan pesanan ', '')

  await officer.keyboard.press('j')
  await expect(heading(officer)).not.toContainText(number)
  await officer.keyboard.press('k')
  await expect(heading(officer)).toContainText(number)

  const note = officer.getByLabel('Catatan untuk pembeli')
  await note.focus()
  await officer.keyboard.type('raja')
  await expect(note).toHaveValue('raja')
  await expect(heading(officer)).toContainText(number)
  await note.fill('')
  await officer.keyboard.press('Tab')
  await officer.keyboard.press('Control+a')
  await expect(heading(officer)).toContainText(number)

  await officer.keyboard.press('a')
  await expect(officer.getByText(`${number} disetujui.`)).toBeVisible()
  await expect(officer.getByRole('button', { name: `Urungkan keputusan atas ${number}` })).toBeVisible()
  await officer.keyboard.press('u')
  await expect(officer.getByText('Keputusan ditarik kembali. Pesanan menunggu lagi.')).toBeVisible()
  await expect(heading(officer)).toContainText(number)

  await officer.getByRole('switch', { name: 'Pintasan papan ketik' }).uncheck()
  await officer.reload()
  await expect(officer.getByRole('switch', { name: 'Pintasan papan ketik' })).not.toBeChecked()
  await officer.locator('body').press('a')
  await expect(officer.getByRole('radio', { name: 'Setujui' })).not.toBeChecked()
  await expectGoodPage(officer, 'an order that waits for the reader')
  await officer.goto('/petugas/persetujuan?tampilan=all&nilai=small')
  await expectGoodPage(officer, 'a narrowed queue')
  await officer.goto('/petugas/persetujuan?nilai=small')
  await officer
    .getByRole('checkbox', { name: /^Pilih LB-/ })
    .last()
    .check()
  await officer.getByRole('button', { name: 'Setujui yang dipilih' }).click()
  await expect(officer.getByText('dari 1 pesanan disetujui')).toBeVisible()
  await expectGoodPage(officer, 'results of approving several')
})

test('the desk works without JavaScript: filters, decision, undo, a late undo, and several at once', async ({
  people,
}) => {
  test.setTimeout(180_000)
  const officer = await people.staff('kasubsi', BAMBU, { javaScriptEnabled: false })
  const numbers = await placeOrders(GOOD, 4)
  await officer.goto('/petugas/persetujuan')
  await expect(officer.getByRole('switch')).toHaveCount(0)
  await officer.getByLabel('Nilai').selectOption({ label: 'Sampai Rp2 juta' })
  await officer.getByLabel('Cara').selectOption({ label: 'Siap kirim' })
  await officer.getByRole('button', { name: 'Saring' }).click()
  await expect(officer).toHaveURL(/nilai=small/)

  const [first = '', second = '', third = ''] = numbers
  const link = (number: string) => officer.getByRole('rowheader').getByRole('link', { name: number })
  await link(first).click()
  await officer.getByRole('radio', { name: 'Setujui' }).check()
  await officer.getByRole('button', { name: 'Simpan keputusan' }).click()
  await expect(officer.getByText(`${first} disetujui.`)).toBeVisible()
  await officer.getByRole('button', { name: `Urungkan keputusan atas ${first}` }).click()
  await expect(officer.getByText('Pesanan menunggu lagi.')).toBeVisible()

  await officer.getByRole('radio', { name: 'Setujui' }).check()
  await officer.getByRole('button', { name: 'Simpan keputusan' }).click()
  const undo = officer.getByRole('button', { name: `Urungkan keputusan atas ${first}` })
  await expect(undo).toBeVisible()
  const form = officer.locator('form[data-undo]')
  const action = (await form.getAttribute('action')) ?? ''
  const expected_version = await form.locator('[name="expected_version"]').inputValue()
  await expect.poll(() => decidedSecondsAgo(first), { timeout: 20_000, intervals: [500] }).toBeGreaterThan(10)
  const late = await officer.request.post(action, {
    form: { act: 'undo', expected_version },
    headers: { origin: new URL(officer.url()).origin },
  })
  expect(late.status()).toBeGreaterThanOrEqual(400)
  expect(await late.text()).toMatch(/10 detik|sepuluh detik/)

  await officer.goto('/petugas/persetujuan?nilai=small')
  for (const number of [second, third]) await officer.getByLabel(`Pilih ${number}`).check()
  await officer.getByRole('button', { name: 'Setujui yang dipilih' }).click()
  await expect(officer.getByRole('status')).toContainText('dari 2 pesanan disetujui')
})

test('a changed order says so, marks what runs late, and is no longer for whoever changed it', async ({
  people,
}) => {
  test.setTimeout(120_000)
  const officer = await people.staff('kasubsi', BAMBU)
  const [number = ''] = await placeOrders(GOOD, 1, 'Bisa COD? WA 0812-3456-7890')
  await queryRows(
    `UPDATE facility_order SET escalate_at = now() - interval '1 minute', escalated_to = 'kasi_giatja' WHERE number = $1`,
    [number],
  )
  await officer.goto('/petugas/persetujuan?tampilan=late')
  await expect(officer.getByRole('row', { name: number })).toContainText('Terlambat')
  await expectGoodPage(officer, 'orders that run late')
  await officer.getByRole('link', { name: number }).click()
  await expect(officer.getByText('Bisa COD? WA [nomor telepon]')).toBeVisible()
  await expect(officer.getByText('Catatan pembeli meminta berurusan di luar toko')).toBeVisible()
  await expect(officer.getByText('Ibu Marta')).toHaveCount(0)

  await officer.getByText('Ubah isi pesanan').click()
  await officer.getByLabel('Siap paling lambat').fill('2020-01-01')
  await officer.getByLabel('Penjelasan untuk pembeli').fill('Panen mundur satu minggu.')
  await officer.getByRole('button', { name: 'Simpan perubahan' }).click()
  await expect(officer.getByRole('alert')).toContainText('Tanggal selesai tidak boleh sebelum tanggal mulai.')
  await expect(officer.getByLabel('Penjelasan untuk pembeli')).toHaveValue('Panen mundur satu minggu.')
  await expectGoodPage(officer, 'a change that was refused')
  await officer.getByLabel('Siap paling lambat').fill('2099-01-31')
  await officer.getByRole('button', { name: 'Simpan perubahan' }).click()
  await expect(officer.getByText('Isi pesanan berubah, jadi langkah sebelumnya batal')).toBeVisible()
  await expect(officer.getByText('“Panen mundur satu minggu.”')).toBeVisible()
  await expect(officer.getByText('Keputusan ini bukan untuk Anda')).toBeVisible()
  await expectGoodPage(officer, 'an order whose chain began again')
})

async function decidedSecondsAgo(number: string): Promise<number> {
  const [found] = await queryRows<{ seconds: number }>(
    `SELECT extract(epoch FROM now() - d.at)::float AS seconds FROM approval_decision d JOIN facility_order o ON o.id = d.facility_order_id
      WHERE o.number = $1 ORDER BY d.event_seq DESC LIMIT 1`,
    [number],
  )
  return found?.seconds ?? 0
}
