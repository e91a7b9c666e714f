import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from '@medusajs/framework/utils'

const isProduction = process.env.LAPAK_MODE === 'production'
const shopUrl = process.env.SHOP_URL ?? 'http://localhost:4321'

/** Our own modules: container key → folder under src/modules. */
const ownModules = {
  facility: 'facility',
  catalogue: 'catalogue',
  authenticity: 'authenticity',
  approval: 'approval',
  facility_order: 'facility-order',
  quote: 'quote',
  complaint: 'complaint',
  ledger: 'ledger',
  treasury: 'treasury',
  transfer: 'transfer',
  mail: 'mail',
  buyer_account: 'buyer-account',
  report_export: 'report-export',
  payout: 'payout',
  premi: 'premi',
  review: 'review',
}

/** A secret of the environment. Only a throw-away process (tests, builds, migrations) may run without one. */
function secret(name: 'JWT_SECRET' | 'COOKIE_SECRET'): string {
  const value = process.env[name]
  if (value) return value
  if (isProduction) throw new Error(`Set ${name}: a production start does not run without its own secrets.`)
  return 'only-for-tests-and-builds'
}

function isThere(folder: string): boolean {
  return ['index.ts', 'index.js'].some((file) => existsSync(resolve('src/modules', folder, file)))
}

interface ModuleEntry {
  resolve: string
  options?: object
}

function modulesOfThisProject(): Record<string, ModuleEntry> {
  return Object.fromEntries(
    Object.entries(ownModules)
      .filter(([, folder]) => isThere(folder))
      .map(([key, folder]) => [key, { resolve: `./src/modules/${folder}` }]),
  )
}

/** Payment waits for the officer's approval (design D2), so a provider only remembers what was promised. */
function paymentModule(): Record<string, ModuleEntry> {
  if (!isThere('payment-transfer')) return {}
  const providers = [{ resolve: './src/modules/payment-transfer', id: 'transfer' }]
  return { payment: { resolve: '@medusajs/medusa/payment', options: { providers } } }
}

/** Several backend processes share one bus, one workflow engine, one lock table and one cache (design D7). */
function sharedModules(redisUrl: string): Record<string, ModuleEntry> {
  return {
    event_bus: { resolve: '@medusajs/medusa/event-bus-redis', options: { redisUrl } },
    workflows: { resolve: '@medusajs/medusa/workflow-engine-redis', options: { redis: { redisUrl } } },
    locking: {
      resolve: '@medusajs/medusa/locking',
      options: {
        providers: [
          {
            resolve: '@medusajs/medusa/locking-redis',
            id: 'locking-redis',
            is_default: true,
            options: { redisUrl },
          },
        ],
      },
    },
    caching: {
      resolve: '@medusajs/medusa/caching',
      options: {
        providers: [
          {
            resolve: '@medusajs/medusa/caching-redis',
            id: 'caching-redis',
            is_default: true,
            options: { redisUrl },
          },
        ],
      },
    },
  }
}

/** One process does everything by default; with Redis, servers and workers may be separate ones (design 10). */
function workerMode(): 'shared' | 'server' | 'worker' {
  const mode = process.env.MEDUSA_WORKER_MODE
  return mode === 'server' || mode === 'worker' ? mode : 'shared'
}

const redisUrl = process.env.REDIS_URL

export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    ...(redisUrl ? { redisUrl } : {}),
    workerMode: workerMode(),
    http: {
      storeCors: process.env.STORE_CORS ?? shopUrl,
      adminCors: process.env.ADMIN_CORS ?? shopUrl,
      authCors: process.env.AUTH_CORS ?? shopUrl,
      jwtSecret: secret('JWT_SECRET'),
      cookieSecret: secret('COOKIE_SECRET'),
      authMethodsPerActor: { user: ['emailpass'], customer: ['emailpass'], staff: ['emailpass'] },
    },
    // The shop reaches the backend over loopback; only a backend that is itself behind HTTPS may insist on it.
    cookieOptions: { secure: process.env.BACKEND_HTTPS === 'true' },
  },
  admin: { disable: true },
  modules: {
    ...modulesOfThisProject(),
    ...paymentModule(),
    // Search is the catalogue's own index.
    search: false,
    ...(redisUrl ? sharedModules(redisUrl) : {}),
  },
})
