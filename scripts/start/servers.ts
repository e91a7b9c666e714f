import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { builtMedusaDir, dataDir, root } from '../project.ts'
import { type ServerProcess, startServer } from './server-process.ts'

/** By this word the backend knows its own shop, and believes the visitor's address that the shop names. New with every start. */
export const storefrontSecret = process.env.STOREFRONT_SECRET ?? randomBytes(24).toString('hex')

export interface BackendOptions {
  port: number
  databaseUrl: string
  shopUrl: string
  mode: 'demo' | 'production'
  secrets: { JWT_SECRET: string; COOKIE_SECRET: string }
  logPath: string
  /** Seeds to run before it opens: names of files in medusa/src/scripts. */
  seeds: string[]
  onSeeded: (name: string) => Promise<void>
  env?: Record<string, string>
}

/** The built backend on its port of the loopback. */
export function startBackend(options: BackendOptions): Promise<ServerProcess> {
  return startServer({
    name: 'backend',
    script: join(root, 'scripts', 'serve-backend.mjs'),
    cwd: builtMedusaDir,
    logPath: options.logPath,
    env: {
      NODE_ENV: 'production',
      LAPAK_MODE: options.mode,
      LAPAK_DATA_DIR: dataDir,
      DATABASE_URL: options.databaseUrl,
      SHOP_URL: options.shopUrl,
      BACKEND_PORT: String(options.port),
      BACKEND_URL: `http://127.0.0.1:${options.port}`,
      SEED_SCRIPTS: options.seeds.join(','),
      MEDUSA_DISABLE_TELEMETRY: '1',
      STOREFRONT_SECRET: storefrontSecret,
      ...options.secrets,
      ...options.env,
    },
    async onMessage(message) {
      if (isSeeded(message)) await options.onSeeded(message.seeded)
    },
  })
}

export interface ShopOptions {
  port: number
  backendUrl: string
  shopUrl: string
  logPath: string
  env?: Record<string, string>
}

/** The built shop behind its front. */
export function startShop(options: ShopOptions): Promise<ServerProcess> {
  return startServer({
    name: 'shop',
    script: join(root, 'src', 'server', 'front.ts'),
    cwd: root,
    logPath: options.logPath,
    env: {
      NODE_ENV: 'production',
      // What a page is made of is soon let go; the room that V8 would otherwise hold for it is larger than the whole page cache.
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=16`.trim(),
      // glibc keeps a heap for each thread that packs pages, and gives little of it back; two are as fast here.
      MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2',
      PORT: String(options.port),
      HOST: process.env.SHOP_HOST ?? '127.0.0.1',
      BACKEND_URL: options.backendUrl,
      SHOP_URL: options.shopUrl,
      STOREFRONT_SECRET: storefrontSecret,
      LAPAK_DATA_DIR: dataDir,
      ...options.env,
    },
  })
}

function isSeeded(message: unknown): message is { seeded: string } {
  return typeof message === 'object' && message !== null && 'seeded' in message
}
