import { beforeAll, beforeEach, describe } from 'vitest'
import { type MedusaApp, medusaApp } from './medusa-app.ts'

interface SuiteOptions {
  /** When the database is put back: before each test (default), or once before a suite whose tests tell one story. */
  restore?: 'before each test' | 'once'
}

/**
 * A suite against the running backend. Tests get the app through the function, because it does not exist yet when
 * they are declared: `medusaSuite('Ledger', (app) => { test('…', async () => { app().container … }) })`.
 */
export function medusaSuite(
  name: string,
  declare: (app: () => MedusaApp) => void,
  options: SuiteOptions = {},
) {
  describe(name, () => {
    let app: MedusaApp | undefined
    beforeAll(async () => {
      app = await medusaApp()
      if (options.restore === 'once') await app.restore()
    })
    if (options.restore !== 'once') beforeEach(() => app?.restore())
    declare(() => {
      if (!app) throw new Error('The backend is there inside tests and hooks only.')
      return app
    })
  })
}
