import { type Knex, knex } from '@medusajs/framework/mikro-orm/knex'
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'
import { copyDatabase, templateName, urlOf } from './database-copy.ts'

/**
 * A suite that needs the migrated database and no backend: a service is made by hand on `sql()`, for instance
 * `new LedgerService({ [ContainerRegistrationKeys.PG_CONNECTION]: sql() })`. Every test starts on a fresh copy,
 * or all of them on one when the suite says so.
 */
export function databaseSuite(
  name: string,
  declare: (sql: () => Knex) => void,
  options: { restore?: 'before each test' | 'once' } = {},
) {
  describe(name, () => {
    let connection: Knex | undefined
    const database = `test_${process.pid}_bare`
    const [before, after] =
      options.restore === 'once' ? ([beforeAll, afterAll] as const) : ([beforeEach, afterEach] as const)
    before(async () => {
      await copyDatabase(templateName(), database)
      connection = knex({ client: 'pg', connection: urlOf(database), pool: { min: 0, max: 20 } })
    })
    after(async () => {
      await connection?.destroy()
      connection = undefined
    })
    declare(() => {
      if (!connection) throw new Error('The database is there inside tests and hooks only.')
      return connection
    })
  })
}
