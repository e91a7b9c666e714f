import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { freePort, isPortFree } from '../free-port.ts'
import { openCluster } from '../postgres/cluster.ts'
import { dropDatabase, ensureDatabase, ensureOwner, ownerUrl } from '../postgres/owner.ts'
import { dataDir } from '../project.ts'
import { Refusal } from '../refusal.ts'
import type { Secrets } from './secrets.ts'
import type { Settings } from './settings.ts'

export interface Database {
  url: string
  /** Someone else had started it, and may still need it. */
  wasRunning: boolean
  /** Begins again with an empty database; only on a server of ours. */
  empty: (() => Promise<void>) | undefined
  stop(): Promise<void>
  onCrash(callback: (refusal: Refusal) => void): void
}

const NAME = 'lapak'
const portFile = join(dataDir, 'postgres-port')

/** The reader's own server when DATABASE_URL names one, else ours on `.data/postgres`. */
export async function openDatabase(settings: Settings, secrets: Secrets): Promise<Database> {
  if (settings.databaseUrl) {
    await checkConnection(settings.databaseUrl)
    return {
      url: settings.databaseUrl,
      wasRunning: true,
      empty: undefined,
      stop: async () => {},
      onCrash() {},
    }
  }
  mkdirSync(settings.logDir, { recursive: true })
  const logPath = join(settings.logDir, 'postgres.log')
  const cluster = await openCluster({
    dataDir: join(dataDir, 'postgres'),
    port: await rememberedPort(),
    superuserPassword: secrets.postgresSuperuser,
    logPath,
  })
  writeFileSync(portFile, String(cluster.port))
  await ensureOwner(cluster, secrets.postgresOwner)
  await ensureDatabase(cluster, NAME)
  return {
    url: ownerUrl(cluster, secrets.postgresOwner, NAME),
    wasRunning: cluster.adopted,
    async empty() {
      await dropDatabase(cluster, NAME)
      await ensureDatabase(cluster, NAME)
    },
    stop: () => cluster.stop(),
    onCrash: (callback) =>
      cluster.onCrash(() =>
        callback(new Refusal('Postgres has stopped unexpectedly.', `The details are in ${logPath}.`)),
      ),
  }
}

/** The address in use, for scripts that run beside a start. */
export function databaseUrlInUse(settings: Settings, secrets: Secrets): string {
  return (
    settings.databaseUrl ?? `postgres://lapak:${secrets.postgresOwner}@localhost:${readPort() ?? 0}/${NAME}`
  )
}

async function rememberedPort(): Promise<number> {
  const last = readPort()
  return last && (await isPortFree(last)) ? last : freePort()
}

function readPort(): number | undefined {
  try {
    return Number(readFileSync(portFile, 'utf8'))
  } catch {
    return undefined
  }
}

async function checkConnection(url: string) {
  const wayOut = 'Correct DATABASE_URL, or unset it to use the Postgres that comes with the project.'
  if (!URL.canParse(url) || !/^postgres(ql)?:/.test(url))
    throw new Refusal(
      'DATABASE_URL is not an address of the form postgres://user:password@host:5432/name.',
      wayOut,
    )
  const { hostname, pathname } = new URL(url)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT 1')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === '3D000')
      throw new Refusal(
        `The server of DATABASE_URL has no database "${pathname.slice(1)}".`,
        `Make it (\`CREATE DATABASE ${pathname.slice(1)}\`) and start again.`,
      )
    if (code === '28P01' || code === '28000')
      throw new Refusal('The server of DATABASE_URL does not accept its user or password.', wayOut)
    throw new Refusal(
      `The server of DATABASE_URL (${hostname}) does not answer${code ? ` (${code})` : ''}.`,
      wayOut,
    )
  } finally {
    await client.end().catch(() => {})
  }
}
