import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import type { Express } from 'express'
import { defaultStoreKey } from '../../../medusa/src/http/default-store-key'
import { prepareStore, type StoreSetup } from '../../../medusa/src/workflows/facility/prepare-store'
import { copyDatabase, templateName, urlOf } from './database-copy.ts'

/** The one Medusa that all suites of a run share. */
export interface MedusaApp {
  container: MedusaContainer
  /** The backend's own connection pool. */
  sql: Knex
  /** Where its HTTP server listens, without a slash at the end. */
  url: string
  databaseUrl: string
  /** The shop's channel, region and key, which every database of these tests has. */
  store: StoreSetup
  /** Puts the database back to what it was right after the boot. */
  restore(): Promise<void>
}

interface Loaders {
  default(options: { directory: string; expressApp: Express }): Promise<{ container: MedusaContainer }>
}

const booted = globalThis as { __lapakTestApp?: Promise<MedusaApp> }

/** Boots on first use; a second boot in one process cannot work, so it is remembered for the whole run. */
export function medusaApp(): Promise<MedusaApp> {
  booted.__lapakTestApp ??= boot()
  return booted.__lapakTestApp
}

async function boot(): Promise<MedusaApp> {
  const database = `test_${process.pid}`
  const snapshot = `${database}_snapshot`
  await copyDatabase(templateName(), database)
  const databaseUrl = urlOf(database)
  process.env.DATABASE_URL = databaseUrl
  const require = createRequire(`${process.cwd()}/package.json`)
  const expressApp: Express = require('express')()
  const loaders: Loaders = require('@medusajs/medusa/loaders/index')
  const storeKey = defaultStoreKey()
  expressApp.use('/store', storeKey.handler)
  const { container } = await loaders.default({ directory: process.cwd(), expressApp })
  const store = await prepareStore(container)
  storeKey.use(store.publishable_key)
  const server = expressApp.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  await copyDatabase(database, snapshot)
  const { port } = server.address() as AddressInfo
  return {
    container,
    sql: container.resolve('__pg_connection__') as unknown as Knex,
    url: `http://127.0.0.1:${port}`,
    databaseUrl,
    store,
    restore: () => copyDatabase(snapshot, database),
  }
}
