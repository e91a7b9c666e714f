import type { Page } from '@playwright/test'

/** Goes to a section of the desk by its menu. */
export async function toSection(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name, exact: true }).click()
}
