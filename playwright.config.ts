import { defineConfig, devices } from '@playwright/test'

const { SHOP_URL, CHROME_PATH, PLAYWRIGHT_JSON_OUTPUT_NAME } = process.env
if (!SHOP_URL) throw new Error('Run browser tests with `npm run e2e`: it starts the servers they look at.')

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // The stories share one shop; one after another keeps its books readable.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: SHOP_URL,
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(CHROME_PATH ? { executablePath: CHROME_PATH } : {}),
      // Chrome's sandbox refuses root, which is what containers run as.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
})
