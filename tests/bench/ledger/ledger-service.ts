import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type LedgerService from '../../../medusa/src/modules/ledger/service.ts'

/** The ledger's own service on a database, without the backend around it. */
export interface OpenLedger {
  ledger: LedgerService
  sql: Knex
}

/** The backend's sources are CommonJS to be, so they are loaded as Medusa loads them. */
export function openLedger(connection: string): OpenLedger {
  const medusaDir = resolve(import.meta.dirname, '../../../medusa')
  const require = createRequire(resolve(medusaDir, 'package.json'))
  require('ts-node').register({ cwd: medusaDir, swc: true, transpileOnly: true })
  const { knex } = require('@medusajs/framework/mikro-orm/knex')
  const sql: Knex = knex({ client: 'pg', connection, pool: { min: 1, max: 2 } })
  const { default: Service } = require(resolve(medusaDir, 'src/modules/ledger/service.ts'))
  return { ledger: new Service({ __pg_connection__: sql }), sql }
}
