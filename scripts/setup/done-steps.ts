import pg from 'pg'

/**
 * What has been done to a database, kept in that database: an address may change, and a copy or a restored backup
 * brings its own truth with it.
 */
export class DoneSteps {
  private readonly url: string

  constructor(url: string) {
    this.url = url
  }

  /** The fingerprint the step was last done with. */
  async read(step: string): Promise<string | undefined> {
    return this.connected(async (client) => {
      const found = await client.query<{ fingerprint: string }>(
        'SELECT fingerprint FROM lapak_setup WHERE step = $1',
        [step],
      )
      return found.rows[0]?.fingerprint
    })
  }

  async write(step: string, fingerprint: string) {
    await this.connected((client) =>
      client.query(
        `INSERT INTO lapak_setup (step, fingerprint) VALUES ($1, $2)
         ON CONFLICT (step) DO UPDATE SET fingerprint = excluded.fingerprint, done_at = now()`,
        [step, fingerprint],
      ),
    )
  }

  private async connected<T>(act: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: this.url })
    await client.connect()
    try {
      await client.query(
        'CREATE TABLE IF NOT EXISTS lapak_setup (step text PRIMARY KEY, fingerprint text NOT NULL, done_at timestamptz NOT NULL DEFAULT now())',
      )
      return await act(client)
    } finally {
      await client.end()
    }
  }
}
