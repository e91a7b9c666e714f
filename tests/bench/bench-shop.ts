import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backendBuild, shopBuild } from '../../scripts/setup/build.ts'
import { startEndToEndServers } from '../../scripts/testing/e2e-servers.ts'
import { startTestDatabase } from '../../scripts/testing/test-database.ts'

/** A built, seeded shop on a database of its own, shared by the cases of one run. */
export interface BenchShop {
  shopUrl: string
  backendUrl: string
  databaseUrl: string
  backendPid: number
  shopPid: number
  stop(): Promise<void>
}

export async function openBenchShop(): Promise<BenchShop> {
  for (const build of [backendBuild(), shopBuild()]) if (build.isNeeded) await build.run()
  const folder = mkdtempSync(join(tmpdir(), 'lapak-bench-'))
  const database = await startTestDatabase()
  const servers = await startEndToEndServers(folder, await database.copy('bench')).catch(
    async (error: unknown) => {
      await database.stop()
      throw error
    },
  )
  const { SHOP_URL = '', BACKEND_URL = '', DATABASE_URL = '' } = servers.environment
  return {
    shopUrl: SHOP_URL,
    backendUrl: BACKEND_URL,
    databaseUrl: DATABASE_URL,
    backendPid: servers.backendPid,
    shopPid: servers.shopPid,
    async stop() {
      await servers.stop()
      await database.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
