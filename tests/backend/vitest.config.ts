import { defineConfig } from 'vitest/config'

/** Backend tests: one real Medusa on one real Postgres for all files, the database put back before every test. */
export default defineConfig({
  cacheDir: '../../node_modules/.vite-backend',
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts', '../crash/**/*.test.ts'],
    globalSetup: ['./runner/global-setup.ts'],
    setupFiles: ['./runner/load-typescript.ts'],
    pool: 'forks',
    fileParallelism: false,
    // All files share one process, and so one booted Medusa: a second boot in a process cannot work.
    isolate: false,
    // Medusa loads its sources with `require`; tests must get those same instances, not Vitest's copies.
    server: { deps: { external: [/medusa\/src\//] } },
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // Putting the database back ends the pool's idle connections; that they say so is of no interest.
    onConsoleLog: (text) => !text.includes('Connection ended unexpectedly'),
    env: { NODE_ENV: 'test', LOG_LEVEL: 'error', MEDUSA_DISABLE_TELEMETRY: '1' },
  },
})
