import { expect, test } from '@playwright/test'

test('a visitor finds the shop open', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveTitle(/Lapak Binaan/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
