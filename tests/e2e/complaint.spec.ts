import { expectGoodPage } from './support/good-page.ts'
import { expect, test } from './support/test.ts'

test('a complaint gets a number, and its answer is written at the desk of the place', async ({ people }) => {
  test.setTimeout(120_000)
  const visitor = await people.visitor({ javaScriptEnabled: false })
  await visitor.goto('/pengaduan?lapas=rutan-ruteng&pesanan=LB-000123')
  await visitor.getByLabel('Nama Anda').fill('Ibu Melati')
  await visitor.getByLabel('Surel').fill('melati@contoh.example')
  await visitor.getByRole('button', { name: 'Kirim pengaduan' }).click()
  await expect(visitor.getByRole('alert')).toContainText('isi pengaduan')
  await expect(visitor.getByLabel('Nama Anda')).toHaveValue('Ibu Melati')
  await expect(visitor.getByLabel('Nomor pesanan')).toHaveValue('LB-000123')
  await visitor.getByLabel('Apa yang terjadi').fill('Kursi yang saya terima goyah di satu kakinya.')
  await visitor.getByRole('button', { name: 'Kirim pengaduan' }).click()
  const sent = visitor.getByRole('heading', { level: 1, name: /Pengaduan ADU-\d+ sudah terkirim/ })
  await expect(sent).toBeVisible()
  const number = /ADU-\d+/.exec((await sent.textContent()) ?? '')?.[0] ?? ''

  const officer = await people.staff('kasubsi', 'rutan-ruteng')
  await officer.getByRole('link', { name: 'Pengaduan', exact: true }).click()
  await expectGoodPage(officer, 'the desk of complaints')
  const complaint = officer.getByRole('region', { name: number })
  await complaint.getByLabel('Jawaban').fill('Maaf')
  await complaint.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(complaint.getByLabel('Jawaban')).toHaveValue('Maaf')
  await complaint.getByLabel('Jawaban').fill('Mohon maaf. Kursinya kami ganti minggu ini.')
  await complaint.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(officer.getByText('Jawaban terkirim ke pengadu.')).toBeVisible()
  await officer.getByRole('link', { name: /Sudah dijawab/ }).click()
  await expect(officer.getByRole('region', { name: number })).toContainText('Kursinya kami ganti')

  await officer.goto('/petugas/surat')
  await expect(officer.getByText(`Jawaban atas pengaduan ${number}`)).toBeVisible()
})

test('the form of a complaint can be used by everybody', async ({ people }) => {
  const page = await people.visitor()
  for (const path of ['/pengaduan', '/en/pengaduan', '/luring', '/en/luring']) {
    await page.goto(path)
    await expectGoodPage(page, path)
  }
})
