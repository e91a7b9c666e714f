import { defineConfig } from 'vitest/config'

/** Unit tests: pure code only, no database and no server. Backend tests have their own configuration. */
export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'medusa/src/**/*.test.ts',
      'tests/repository/**/*.test.ts',
    ],
    testTimeout: 30_000,
  },
})
