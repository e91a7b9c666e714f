import pg from 'pg'
import type { Cluster } from './cluster.ts'

/** The role that owns our databases: not a superuser, so that the database can hold the application to its rules. */
export const OWNER = 'lapak'

/** Makes the owner role with this password, or gives it this password. */
export async function ensureOwner(cluster: Cluster, password: string) {
  await asSuperuser(cluster, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [OWNER])
    const verb = rowCount ? 'ALTER' : 'CREATE'
    await client.query(`${verb} ROLE ${OWNER} LOGIN CREATEDB PASSWORD ${client.escapeLiteral(password)}`)
  })
}

/**
 * Lets the owner role say of a database that its clock is free, so that months of other years can be closed in it. For servers of tests
 * only: Postgres keeps a setting that it does not know to superusers, and so the application cannot give itself this one.
 */
export async function freeClock(cluster: Cluster) {
  await asSuperuser(cluster, async (client) => {
    await client.query(`GRANT SET ON PARAMETER lapak.clock_is_free TO ${OWNER}`)
  })
}

/** Makes the database when there is none of that name. */
export async function ensureDatabase(cluster: Cluster, name: string) {
  await asSuperuser(cluster, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER ${OWNER}`)
  })
}

/** A copy of a database that nobody is connected to. */
export async function copyDatabase(cluster: Cluster, from: string, to: string) {
  await asSuperuser(cluster, async (client) => {
    await client.query(
      `CREATE DATABASE ${client.escapeIdentifier(to)} TEMPLATE ${client.escapeIdentifier(from)} OWNER ${OWNER}`,
    )
  })
}

/** The databases that belong to the owner role. */
export async function listDatabases(cluster: Cluster): Promise<string[]> {
  const found = await asSuperuser(cluster, (client) =>
    client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE datdba = (SELECT oid FROM pg_roles WHERE rolname = $1)',
      [OWNER],
    ),
  )
  return found.rows.map((row) => row.datname)
}

export async function renameDatabase(cluster: Cluster, from: string, to: string) {
  await asSuperuser(cluster, (client) =>
    client.query(`ALTER DATABASE ${client.escapeIdentifier(from)} RENAME TO ${client.escapeIdentifier(to)}`),
  )
}

/** Throws everybody out of the database and removes it. */
export async function dropDatabase(cluster: Cluster, name: string) {
  await asSuperuser(cluster, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  )
}

export function ownerUrl(cluster: Cluster, password: string, database: string): string {
  return `postgres://${OWNER}:${password}@localhost:${cluster.port}/${database}`
}

async function asSuperuser<T>(cluster: Cluster, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    host: 'localhost',
    port: cluster.port,
    user: 'postgres',
    password: cluster.superuserPassword,
    database: 'postgres',
  })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}
