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
    await client.query(`DROP DATABASE IF EXISTS "${copy}" WITH (FORCE)`)
    await client.query(
      // Only our own connections: an autovacuum worker is not ours to end, and makes way by itself.
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid() AND usename = current_user',
      [original],
    )
    await client.query(`CREATE DATABASE "${copy}" TEMPLATE "${original}"`)
  })
}

async function onServer(act: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client({ connectionString: urlOf('postgres') })
  await client.connect()
  try {
    await act(client)
  } finally {
    await client.end()
  }
}
