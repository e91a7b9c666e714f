import pg from 'pg'

/** The address of a database on the test server. */
export function urlOf(database: string): string {
  const { DB_USERNAME, DB_PASSWORD, DB_HOST, DB_PORT } = process.env
  return `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/${database}`
}

export function templateName(): string {
  const name = process.env.TEST_TEMPLATE
  if (!name) throw new Error('Run backend tests with `npm run backend`: it brings the database they need.')
  return name
}

/** Makes `copy` an exact copy of `original`, whatever `copy` was before and whoever was connected to either. */
export async function copyDatabase(original: string, copy: string) {
  await onServer(async (client) => {
    await endConnections(client, copy)
    await client.query(`DROP DATABASE IF EXISTS "${copy}"`)
    await endConnections(client, original)
    await client.query(`CREATE DATABASE "${copy}" TEMPLATE "${original}" STRATEGY file_copy`)
    // Tests tell stories of other years: here alone a month closes by the time that is given (see the migrations of the ledger).
    await client.query(`ALTER DATABASE "${copy}" SET lapak.clock_is_free = 'on'`)
  })
}

/** Makes `name` a database without any table, whatever it was before. */
export async function emptyDatabase(name: string) {
  await onServer(async (client) => {
    await endConnections(client, name)
    await client.query(`DROP DATABASE IF EXISTS "${name}"`)
    await client.query(`CREATE DATABASE "${name}" TEMPLATE template0`)
    await client.query(`ALTER DATABASE "${name}" SET lapak.clock_is_free = 'on'`)
  })
}

/**
 * Ends our own connections to a database. `DROP DATABASE … WITH (FORCE)` would also try to end an autovacuum worker, which our role
 * may not; both a plain DROP and CREATE make such a worker go, and wait for it.
 */
async function endConnections(client: pg.Client, database: string) {
  try {
    await client.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid() AND usename = current_user',
      [database],
    )
  } catch (error) {
    // A connection that is just closing belongs to nobody any more, and is refused for that.
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error
  }
}

const INSUFFICIENT_PRIVILEGE = '42501'

async function onServer(act: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client({ connectionString: urlOf('postgres') })
  await client.connect()
  try {
    await act(client)
  } finally {
    await client.end()
  }
}
