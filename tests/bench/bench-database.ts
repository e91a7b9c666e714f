import pg from 'pg'
import { startTestDatabase } from '../../scripts/testing/test-database.ts'

/** What a reading of the backend needs of its connection. */
export type Reading = (sql: never) => Promise<unknown>

export interface Statement {
  text: string
  values: unknown[]
}

const WARM_UPS = 3

/** Measures on a migrated database of its own, which is gone afterwards. */
export async function onBenchDatabase<Measured>(
  name: string,
  measure: (client: pg.Client) => Promise<Measured>,
): Promise<Measured> {
  const database = await startTestDatabase()
  const client = new pg.Client({ connectionString: await database.copy(name) })
  try {
    await client.connect()
    return await measure(client)
  } finally {
    await client.end()
    await database.stop()
  }
}

/** The statements that the backend's own reading sends, caught on their way to the database. */
export async function statementsOf(client: pg.Client, reading: Reading): Promise<Statement[]> {
  const sent: Statement[] = []
  await reading({
    raw(text: string, values: readonly unknown[]) {
      let place = 0
      const statement = { text: text.replace(/\?/g, () => `$${++place}`), values: [...values] }
      sent.push(statement)
      return client.query(statement)
    },
  } as never)
  return sent
}

/** Milliseconds of planning and executing all statements, as the server itself counts them, for each of the runs. */
export async function samplesOf(
  client: pg.Client,
  statements: readonly Statement[],
  runs: number,
): Promise<number[]> {
  const samples: number[] = []
  for (let run = 0; run < runs + WARM_UPS; run++) {
    let milliseconds = 0
    for (const { text, values } of statements) {
      const explained = await client.query(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`, values)
      const [plan] = explained.rows[0]['QUERY PLAN']
      milliseconds += plan['Planning Time'] + plan['Execution Time']
    }
    samples.push(milliseconds)
  }
  return samples.slice(WARM_UPS)
}
