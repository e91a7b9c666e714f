import type { Page } from '@playwright/test'
import { queryRows } from './support/database.ts'
import { toSection } from './support/desk.ts'
import { expectGoodPage } from './support/good-page.ts'
import {
  fillAddress,
  fillBuyer,
  menteng,
  partNumber,
  partOf,
  putInCart,
  rupiahIn,
  textOf,
  waitForPayment,
} from './support/shop.ts'
import { expect, test } from './support/test.ts'
import { runVerify } from './support/verify.ts'

const PALU = 'Lapas Palu'
const GOOD = 'meja-rapat-sepuluh-orang'
const LETTER = 'W.24.PAS.1-KP.04.01-118'
const WHY = 'Kayu palapi kering baru tiba pekan depan, jadi tanggal selesai mundur.'

test('Three steps, one of them void, one late and one by a substitute, up to the approved sum', async ({
  people,
}) => {
  test.setTimeout(300_000)
  const buyer = await people.visitor()
  const staff = await people.staff('catalogue_staff', 'lapas-palu')
  const kasubsi = await people.staff('kasubsi', 'lapas-palu')
  const kasi = await people.staff('kasi_giatja', 'lapas-palu')
  const head = await people.staff('head', 'lapas-palu')
  const security = await people.staff('security', 'lapas-palu')
  const region = await people.staff('region_officer', 'sulawesi-tengah')

  await test.step('A buyer orders something so dear that three officers decide', async () => {
    await putInCart(buyer, GOOD, 1)
    await buyer.getByRole('button', { name: 'Lanjut memesan' }).click()
    await fillBuyer(buyer, { name: 'Ibu Rosa', phone: '0812-7700-8800', email: 'rosa@pembeli.example' })
    await fillAddress(buyer, menteng)
    await buyer.getByRole('button', { name: 'Kirim pesanan' }).click()
    await expect(buyer.getByText('Pesanan Anda sudah terkirim')).toBeVisible()
    for (const role of ['Kasubsi Kegiatan Kerja', 'Kasi Kegiatan Kerja', 'Kepala UPT'])
      await expect(partOf(buyer, PALU).getByText(role).first()).toBeVisible()
    await expectGoodPage(buyer, 'an order with three steps')
  })
  const number = await partNumber(buyer, PALU)

  await test.step('The kasubsi takes the first step', async () => {
    await open(kasubsi, number)
    await expect(kasubsi.getByText('Nama, telepon, dan alamat lengkap baru tampil sesudah')).toBeVisible()
    await approve(kasubsi)
    await expect(
      kasubsi.getByText(`${number} Anda setujui. Langkah berikutnya: Kasi Kegiatan Kerja.`),
    ).toBeVisible()
  })

  await test.step('The promised date is put off: the step is void, and the buyer reads why', async () => {
    await open(staff, number)
    await staff.getByText('Ubah isi pesanan').click()
    const later = new Date(Date.now() + 120 * 86_400_000).toISOString().slice(0, 10)
    await staff.getByLabel('Siap paling lambat').fill(later)
    await staff.getByRole('button', { name: 'Simpan perubahan' }).click()
    await expect(staff.getByText('Jelaskan perubahannya; pembeli membacanya.').first()).toBeVisible()
    await expect(staff.getByLabel('Siap paling lambat')).toHaveValue(later)
    await staff.getByLabel('Penjelasan untuk pembeli').fill(WHY)
    await staff.getByRole('button', { name: 'Simpan perubahan' }).click()
    await expect(staff.getByText('langkah sebelumnya batal').first()).toBeVisible()
    await expectGoodPage(staff, 'an order whose content changed')
    await buyer.reload()
    await expect(partOf(buyer, PALU).getByText(WHY).first()).toBeVisible()
    await expectGoodPage(buyer, 'an order whose approval began again')
  })

  await test.step('The kasubsi decides again, on what stands there now', async () => {
    await open(kasubsi, number)
    await approve(kasubsi)
    await expect(kasubsi.getByText(`${number} Anda setujui.`)).toBeVisible()
  })

  await test.step('The head appoints somebody to act in his place, by letter', async () => {
    await head.goto('/petugas/aturan/plh')
    await choose(head, 'Pejabat yang digantikan', /^Kepala (UPT|Lapas)/)
    await choose(head, 'Pengganti', /Pengamanan|KPLP/)
    await head.getByLabel('Mulai tanggal').fill(dayIn('Asia/Makassar', 0))
    await head.getByLabel('Sampai tanggal').fill(dayIn('Asia/Makassar', 3))
    await head.getByLabel('Nomor surat').fill(LETTER)
    await head.getByRole('button', { name: 'Tunjuk' }).click()
    await expect(head.getByText(LETTER).first()).toBeVisible()
  })

  await test.step('The second step runs late: the next role may take it, and the regional office sees it', async () => {
    await open(head, number)
    await expect(head.getByRole('button', { name: 'Simpan keputusan' })).toHaveCount(0)
    // Three quarters of the working time have passed; the minute sweep does the rest.
    await queryRows(
      `UPDATE facility_order SET remind_at = now() - interval '2 hours', escalate_at = now() - interval '1 minute' WHERE number = $1`,
      [number],
    )
    await expect
      .poll(
        async () =>
          (await queryRows('SELECT escalated_to FROM facility_order WHERE number = $1', [number]))[0],
        {
          timeout: 90_000,
        },
      )
      .toEqual({ escalated_to: 'head' })
    await head.reload()
    await approve(head)
    await expect(head.getByText(`${number} Anda setujui.`)).toBeVisible()
    await region.goto('/wilayah/persetujuan')
    await expect(region.getByRole('row', { name: new RegExp(PALU) }).first()).toBeVisible()
    await expectGoodPage(region, 'lateness by facility')
  })

  await test.step('Whoever took one step takes no other: the substitute decides the last', async () => {
    await open(head, number)
    await expect(head.getByText('Anda sudah menyetujui langkah sebelumnya')).toBeVisible()
    await expect(head.getByRole('button', { name: 'Simpan keputusan' })).toHaveCount(0)
    await open(security, number)
    await expectGoodPage(security, 'a decision by a substitute')
    await approve(security)
    await expect(security.getByText(`${number} disetujui.`)).toBeVisible()
  })

  await test.step('The decision is taken back within ten seconds, and made again', async () => {
    await security.getByRole('button', { name: `Urungkan keputusan atas ${number}` }).click()
    await expect(security.getByRole('radio', { name: 'Setujui' })).toBeVisible()
    await approve(security)
    await expect(security.getByText(`${number} disetujui.`)).toBeVisible()
  })

  await test.step('Then the buyer is asked for exactly the approved sum', async () => {
    await waitForPayment(buyer, PALU)
    const [order] = await queryRows<{ total: string; unique_code: number }>(
      `SELECT o.total_rupiah AS total, p.unique_code FROM facility_order o JOIN payment_request p ON p.facility_order_id = o.id
        WHERE o.number = $1`,
      [number],
    )
    const asked = partOf(buyer, PALU)
      .locator('div')
      .filter({ has: buyer.getByText('Jumlah yang ditransfer', { exact: true }) })
      .last()
    expect(rupiahIn(await textOf(asked))).toBe(Number(order?.total) + Number(order?.unique_code))
    await expectGoodPage(buyer, 'an approved order')
    expect(await textOf(buyer.getByRole('main'))).not.toContain(LETTER)
  })

  await test.step('An auditor reads all of it, with hashes that are computed again', async () => {
    const [order] = await queryRows<{ id: string }>('SELECT id FROM facility_order WHERE number = $1', [
      number,
    ])
    for (const [reader, address] of [
      [head, `/petugas/pesanan/${order?.id}/riwayat`],
      [region, `/wilayah/pesanan/${order?.id}`],
    ] as const) {
      await reader.goto(address)
      await expect(reader.getByText('Semua sidik cocok')).toBeVisible()
      await expect(reader.getByText(`Surat ${LETTER}`).first()).toBeVisible()
      await expect(reader.getByText('diurungkan').first()).toBeVisible()
      await expect(reader.getByText('karena langkah terlambat').first()).toBeVisible()
      await expectGoodPage(reader, 'the record of an approval')
    }
    await toSection(kasi, 'Persetujuan')
    await kasi.goto('/petugas/persetujuan/laporan')
    await expectGoodPage(kasi, 'the month in approvals')
    const decisions = await queryRows(
      `SELECT d.round, d.step, d.role, d.capacity, d.outcome FROM approval_decision d JOIN facility_order o ON o.id = d.facility_order_id
        WHERE o.number = $1 ORDER BY d.event_seq`,
      [number],
    )
    expect(decisions).toEqual([
      { round: 1, step: 1, role: 'kasubsi', capacity: 'own', outcome: 'approve' },
      { round: 2, step: 1, role: 'kasubsi', capacity: 'own', outcome: 'approve' },
      { round: 2, step: 2, role: 'head', capacity: 'escalation', outcome: 'approve' },
      { round: 2, step: 3, role: 'head', capacity: 'substitute', outcome: 'approve' },
      { round: 2, step: 3, role: 'head', capacity: 'substitute', outcome: 'undo' },
      { round: 2, step: 3, role: 'head', capacity: 'substitute', outcome: 'approve' },
    ])
    const { code, output } = await runVerify()
    expect(code, output).toBe(0)
  })
})

/** Opens one order of the queue at an officer's desk. */
async function open(page: Page, number: string): Promise<void> {
  await page.goto('/petugas/persetujuan?tampilan=all')
  await page.getByRole('link', { name: number }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number)
}

async function approve(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Setujui' }).check()
  await page.getByRole('button', { name: 'Simpan keputusan' }).click()
}

/** Chooses the first option that reads like this. */
async function choose(page: Page, label: string, option: RegExp): Promise<void> {
  const select = page.getByLabel(label, { exact: true })
  const text = await select.locator('option').filter({ hasText: option }).first().textContent()
  await select.selectOption({ label: text ?? '' })
}

/** A day where the facility is, so many days from now. */
function dayIn(zone: string, days: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(Date.now() + days * 86_400_000))
}
