import { expect, type Page } from '@playwright/test'
import { queryRows } from './database.ts'

/** The newest sign-in code that was written to an address, as its owner would read it. */
export async function codeOf(email: string): Promise<string> {
  const [mail] = await queryRows<{ body_text: string }>(
    'SELECT body_text FROM outbox_mail WHERE recipient = $1 AND secret_until > now() ORDER BY written_at DESC LIMIT 1',
    [email],
  )
  const code = /^\d{6}$/m.exec(mail?.body_text ?? '')?.[0]
  if (!code) throw new Error(`No code was written to ${email}.`)
  return code
}

/** Signs a buyer in through the two forms, and ends at the account. */
export async function signInAsBuyer(page: Page, email: string): Promise<void> {
  await page.goto('/akun')
  await page.getByLabel('Alamat surel').fill(email)
  await page.getByRole('button', { name: 'Kirim kode' }).click()
  await page.getByLabel('Kode 6 angka').fill(await codeOf(email))
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Akun Anda' })).toBeVisible()
}
