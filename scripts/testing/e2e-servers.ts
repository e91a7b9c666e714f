import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../free-port.ts'
import { dataDir } from '../project.ts'
import { seedsOf } from '../start/prepare-database.ts'
import { startBackend, startShop, storefrontSecret } from '../start/servers.ts'
import { Shutdown } from '../start/shutdown.ts'

export interface EndToEndServers {
  /** What the browser tests read to find everything. */
  environment: Record<string, string>
  backendPid: number
  shopPid: number
  stop(): Promise<void>
}

/** The built backend, seeded as a demo, and the built shop, on ports of their own. */
export async function startEndToEndServers(folder: string, databaseUrl: string): Promise<EndToEndServers> {
  const servers = new Shutdown()
  const data = join(folder, 'data')
  // Kept after the run, for whoever has to find out why a test failed.
  const logDir = join(dataDir, 'logs', 'e2e')
  mkdirSync(logDir, { recursive: true })
  mkdirSync(data, { recursive: true })
  const [backendPort, shopPort] = [await freePort(), await freePort()]
  const shopUrl = `http://localhost:${shopPort}`
  const backendUrl = `http://127.0.0.1:${backendPort}`
  let backendPid = 0
  let shopPid = 0
  try {
    const backend = await startBackend({
      port: backendPort,
      databaseUrl,
      shopUrl,
      mode: 'demo',
      secrets: { JWT_SECRET: 'only-for-tests-and-builds', COOKIE_SECRET: 'only-for-tests-and-builds' },
      logPath: join(logDir, 'backend.log'),
      seeds: seedsOf('demo'),
      onSeeded: async () => {},
      env: { LAPAK_DATA_DIR: data },
    })
    servers.add(() => backend.stop(), backend.kill)
    backendPid = backend.pid
    const shop = await startShop({
      port: shopPort,
      backendUrl,
      shopUrl,
      logPath: join(logDir, 'shop.log'),
      env: { LAPAK_DATA_DIR: data },
    })
    servers.add(() => shop.stop(), shop.kill)
    shopPid = shop.pid
  } catch (error) {
    await servers.run()
    throw error
  }
  return {
    environment: {
      SHOP_URL: shopUrl,
      BACKEND_URL: backendUrl,
      DATABASE_URL: databaseUrl,
      DEMO_ACCOUNTS_PATH: join(data, 'demo-accounts.json'),
      // For a test that starts another shop of its own.
      STOREFRONT_SECRET: storefrontSecret,
    },
    backendPid,
    shopPid,
    stop: () => servers.run(),
  }
}
