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
  /**
   * Brings the database to where many suites begin: `make` leads there from the boot's database when it is wanted first, and a copy
   * afterwards. What `make` has answered is answered again.
   */
  begin<Known>(name: string, make: () => Promise<Known>): Promise<Known>
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
  const restore = () => copyDatabase(snapshot, database)
  const beginnings = new Map<string, unknown>()
  return {
    container,
    sql: container.resolve('__pg_connection__') as unknown as Knex,
    url: `http://127.0.0.1:${port}`,
    databaseUrl,
    store,
    restore,
    async begin<Known>(name: string, make: () => Promise<Known>) {
      const kept = `${database}_${name}`
      if (beginnings.has(name)) await copyDatabase(kept, database)
      else {
        await restore()
        beginnings.set(name, await make())
        await copyDatabase(database, kept)
      }
      return structuredClone(beginnings.get(name)) as Known
    },
  }
}
