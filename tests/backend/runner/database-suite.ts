import { type Knex, knex } from '@medusajs/framework/mikro-orm/knex'
import { afterAll, afterEach, beforeEach, describe } from 'vitest'
import { copyDatabase, templateName, urlOf } from './database-copy.ts'

/**
 * A suite that needs the migrated database and no backend: a service is made by hand on `sql()`, for instance
 * `new LedgerService({ [ContainerRegistrationKeys.PG_CONNECTION]: sql() })`. Every test starts on a fresh copy.
 */
export function databaseSuite(name: string, declare: (sql: () => Knex) => void) {
  describe(name, () => {
    let connection: Knex | undefined
    const database = `test_${process.pid}_bare`
    beforeEach(async () => {
      await copyDatabase(templateName(), database)
      connection = knex({ client: 'pg', connection: urlOf(database), pool: { min: 0, max: 20 } })
    })
    afterEach(() => connection?.destroy())
    afterAll(() => {
      connection = undefined
    })
    declare(() => {
      if (!connection) throw new Error('The database is there inside tests and hooks only.')
      return connection
    })
  })
}
