import { queryRows } from './support/database.ts'
import { expect, test } from './support/test.ts'

/** A day of the facility as the date field takes it, some days from now. */
const day = (days: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Makassar' }).format(Date.now() + days * 86_400_000)

test('A head sets what approval follows, with JavaScript off', async ({ people }) => {
  const head = await people.staff('head', 'rutan-donggala', { javaScriptEnabled: false })
  const kasi = await people.staff('kasi_giatja', 'rutan-donggala', { javaScriptEnabled: false })

  await test.step('Rules are read in plain words, refused beside the field, and kept as typed', async () => {
    await head.getByRole('link', { name: 'Aturan', exact: true }).click()
    await expect(
      head.getByText('Kasubsi Kegiatan Kerja selalu memutuskan, dalam 8 jam kerja.').first(),
    ).toBeVisible()
    const kasiRule = head.getByRole('group', { name: 'Kasi Kegiatan Kerja' })
    await kasiRule.getByLabel('Nilai pesanan di atas').fill('dua juta')
    await kasiRule.getByLabel('Waktu untuk memutuskan').fill('12')
    await head.getByLabel('Alasan perubahan').fill('Surat edaran kepala, nilai dinaikkan')
    await head.getByRole('button', { name: 'Tetapkan aturan' }).click()
    await expect(kasiRule.getByText('Isi nilai rupiah dengan angka bulat', { exact: false })).toBeVisible()
    await expect(kasiRule.getByLabel('Nilai pesanan di atas')).toHaveValue('dua juta')
    await kasiRule.getByLabel('Nilai pesanan di atas').fill('3.000.000')
  })

  await test.step('Their effect is shown before they are adopted', async () => {
    await head.getByRole('button', { name: 'Lihat akibatnya' }).click()
    await expect(head.getByRole('heading', { name: 'Akibat aturan baru' })).toBeVisible()
    await expect(head.getByLabel('Alasan perubahan')).toHaveValue('Surat edaran kepala, nilai dinaikkan')
    await head.getByRole('button', { name: 'Tetapkan aturan' }).click()
    await expect(head.getByText('Aturan baru berlaku untuk pesanan yang masuk sesudah ini.')).toBeVisible()
    await expect(head.getByText('nilainya di atas Rp3.000.000', { exact: false }).first()).toBeVisible()
    await expect(head.getByText('Surat edaran kepala', { exact: false })).toBeVisible()
  })

  await test.step('Office hours are refused beside the field, then saved; the year ahead is not complete', async () => {
    await head.getByRole('link', { name: 'Jam kerja' }).click()
    await expect(head.getByText('Kalender libur 2027 belum lengkap')).toBeVisible()
    await head.getByLabel('Jumat, Sesudah istirahat, tutup').fill('10.00')
    await head.getByRole('button', { name: 'Simpan jam kerja' }).click()
    await expect(
      head.getByRole('group', { name: 'Jumat' }).getByText('Jam tutup harus sesudah jam buka.'),
    ).toBeVisible()
    await head.getByLabel('Jumat, Sesudah istirahat, tutup').fill('16.00')
    await head.getByRole('button', { name: 'Simpan jam kerja' }).click()
    await expect(head.getByText('Jam kerja tersimpan.')).toBeVisible()
    await expect(head.getByText('07.30–11.30, 13.00–16.00')).toBeVisible()
  })

  await test.step('An acting officer has the role at once, and loses it at once', async () => {
    await head.getByRole('link', { name: 'Plh', exact: true }).click()
    const post = head.getByLabel('Pejabat yang digantikan')
    const [kasubsi] = await post.getByRole('option').filter({ hasText: 'Kasubsi' }).allTextContents()
    await post.selectOption(kasubsi ?? '')
    const [person] = await head
      .getByLabel('Pengganti', { exact: true })
      .getByRole('option')
      .filter({ hasText: 'Kasi Kegiatan Kerja' })
      .allTextContents()
    await head.getByLabel('Pengganti', { exact: true }).selectOption(person ?? '')
    await head.getByLabel('Mulai tanggal').fill(day(0))
    await head.getByLabel('Sampai tanggal').fill(day(-1))
    await head.getByLabel('Nomor surat').fill('W.24-KP.04.01-17')
    await head.getByRole('button', { name: 'Tunjuk' }).click()
    await expect(head.getByText('Tanggal selesai tidak boleh sebelum tanggal mulai.').last()).toBeVisible()
    await expect(head.getByLabel('Nomor surat')).toHaveValue('W.24-KP.04.01-17')
    await head.getByLabel('Sampai tanggal').fill(day(3))
    await head.getByRole('button', { name: 'Tunjuk' }).click()
    await expect(head.getByText('Plh ditunjuk.')).toBeVisible()

    await kasi.goto('/petugas/aturan/plh')
    await expect(kasi.getByText('Plh. Kasubsi Kegiatan Kerja', { exact: false })).toBeVisible()
    await head.getByRole('button', { name: /^Akhiri masa tugas/ }).click()
    await expect(head.getByText('Masa tugas Plh diakhiri.')).toBeVisible()
    await kasi.reload()
    await expect(kasi.getByText('Plh. Kasubsi Kegiatan Kerja', { exact: false })).toHaveCount(0)
  })

  await test.step('The section head sets what a workshop can make', async () => {
    await kasi.getByRole('link', { name: 'Kapasitas' }).click()
    const tenun = kasi.getByLabel('Kapasitas seminggu Bengkel Tenun')
    await tenun.fill('banyak')
    await kasi.getByRole('button', { name: 'Simpan kapasitas Bengkel Tenun' }).click()
    await expect(tenun).toHaveValue('banyak')
    await expect(tenun).toHaveAccessibleDescription(/Isi angka bulat/)
    await tenun.fill('9')
    await kasi.getByRole('button', { name: 'Simpan kapasitas Bengkel Tenun' }).click()
    await expect(tenun).toHaveValue('9')
  })

  const [saved] = await queryRows<{ versions: number }>(
    `SELECT max(version) AS versions FROM approval_rule r JOIN facility f ON f.id = r.facility_id WHERE f.slug = $1`,
    ['rutan-donggala'],
  )
  expect(saved?.versions).toBe(2)
})
