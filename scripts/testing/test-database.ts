import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { freePort } from '../free-port.ts'
import { openCluster } from '../postgres/cluster.ts'
import {
  copyDatabase,
  dropDatabase,
  ensureDatabase,
  ensureOwner,
  freeClock,
  listDatabases,
  OWNER,
  ownerUrl,
  renameDatabase,
} from '../postgres/owner.ts'
import { migrationsFingerprint } from '../setup/fingerprint.ts'
import { migrate } from '../setup/migrate.ts'
import { throwAwayFolder } from './throw-away-folder.ts'

export interface TestDatabase {
  /** What the tests read to find the server and the template they copy. */
  environment: Record<string, string>
  /** A copy of the template; returns its address. */
  copy(name: string): Promise<string>
  stop(): Promise<void>
}

const PASSWORD = 'only-for-tests'

/**
 * A Postgres server in a temporary folder with one migrated database that tests copy. Setting TEST_POSTGRES_DIR keeps
 * the server's data there, so that the next run need not migrate again.
 */
export async function startTestDatabase(): Promise<TestDatabase> {
  const kept = process.env.TEST_POSTGRES_DIR
  const folder = kept ? resolve(kept) : throwAwayFolder()
  mkdirSync(folder, { recursive: true })
  const cluster = await openCluster({
    dataDir: join(folder, 'postgres'),
    port: Number(process.env.TEST_POSTGRES_PORT ?? (await freePort())),
    superuserPassword: PASSWORD,
    logPath: join(folder, 'postgres.log'),
    isThrowAway: true,
  })
  const stop = async () => {
    await cluster.stop()
    if (!kept) rmSync(folder, { recursive: true, force: true })
  }
  const template = `template_${migrationsFingerprint()}`
  try {
    await ensureOwner(cluster, PASSWORD)
    await freeClock(cluster)
    const before = await listDatabases(cluster)
    for (const name of before) if (name !== template) await dropDatabase(cluster, name)
    if (!before.includes(template)) {
      const unfinished = `unfinished_${template}`
      await ensureDatabase(cluster, unfinished)
      await migrate(ownerUrl(cluster, PASSWORD, unfinished))
      await renameDatabase(cluster, unfinished, template)
    }
  } catch (error) {
    await stop()
    throw error
  }
  return {
    async copy(name) {
      await dropDatabase(cluster, name)
      await copyDatabase(cluster, template, name)
      return ownerUrl(cluster, PASSWORD, name)
    },
    stop,
    environment: {
      TEST_TEMPLATE: template,
      // Medusa's own test tools want these; the host must be this word, or they insist on TLS.
      DB_HOST: 'localhost',
      DB_PORT: String(cluster.port),
      DB_USERNAME: OWNER,
      DB_PASSWORD: PASSWORD,
    },
  }
}
