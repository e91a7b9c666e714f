import pg from 'pg'
import type LedgerService from '../../../medusa/src/modules/ledger/service.ts'
import { startTestDatabase } from '../../../scripts/testing/test-database.ts'
import type { BenchCase } from '../bench-case.ts'
import { FACILITY, fillBook } from '../ledger/fill-book.ts'
import { openLedger } from '../ledger/ledger-service.ts'
import { quantile } from '../quantile.ts'

const POSTINGS = 1_000_000
const LIMIT_MILLISECONDS = 100
const RUNS = 40
const PAGE = 50

type Reading = (ledger: LedgerService, sql: never) => Promise<unknown>

const ledgerReport: BenchCase = {
  name: 'ledger-report',
  target: `trial balance, movements and pages of a book of ${POSTINGS.toLocaleString('en')} postings take ≤ ${LIMIT_MILLISECONDS} ms in the database (95 of 100)`,
  async run() {
    const database = await startTestDatabase()
    const url = await database.copy('ledger_report')
    const client = new pg.Client({ connectionString: url })
    const superuser = new pg.Client({ connectionString: asSuperuser(url) })
    const { ledger, sql } = openLedger(url)
    try {
      await ledger.openBook(FACILITY, ['425119'])
      await Promise.all([client.connect(), superuser.connect()])
      const { last_day } = await fillBook(superuser, POSTINGS)
      return await measure(client, ledger, last_day)
    } finally {
      await Promise.all([client.end(), superuser.end(), sql.destroy()])
      await database.stop()
    }
  },
}

export default ledgerReport

/** What is read: first pages, and pages near the end of the book. */
function readings(last_day: string): Record<string, Reading> {
  const month = { from: `${last_day.slice(0, 8)}01`, to: last_day }
  const late = `${last_day}_${POSTINGS / 2 - 400}_1`
  const page = (request: object): Reading => {
    return (ledger, sql) => ledger.statement(FACILITY, { limit: PAGE, ...request }, sql)
  }
  return {
    'trial balance': (ledger, sql) => ledger.trialBalance(FACILITY, last_day, sql),
    'movements of a month': (ledger, sql) => ledger.movements(FACILITY, month, sql),
    'bank account, first page': page({ account: '1101' }),
    'bank account, first page of the last month': page({ account: '1101', ...month }),
    'bank account, late page': page({ account: '1101', after: late }),
    'whole book, first page': page({}),
    'whole book, late page': page({ after: late }),
  }
}

async function measure(client: pg.Client, ledger: LedgerService, last_day: string) {
  const rows = []
  const figures: Record<string, number> = {}
  for (const [look, reading] of Object.entries(readings(last_day))) {
    const statements = await statementsOf(client, ledger, reading)
    const samples = await samplesOf(client, statements)
    const [p50, p95] = [quantile(samples, 0.5), quantile(samples, 0.95)]
    rows.push({ look, 'p50 ms': p50.toFixed(1), 'p95 ms': p95.toFixed(1) })
    figures[`${look} p95 ms`] = p95
  }
  return { isMet: Math.max(...Object.values(figures)) <= LIMIT_MILLISECONDS, rows, figures }
}

interface Statement {
  text: string
  values: unknown[]
}

/** The statements that the ledger's own reading sends, caught on their way to the database. */
async function statementsOf(
  client: pg.Client,
  ledger: LedgerService,
  reading: Reading,
): Promise<Statement[]> {
  const sent: Statement[] = []
  const sql = {
    raw(text: string, values: readonly unknown[]) {
      let place = 0
      const statement = { text: text.replace(/\?/g, () => `$${++place}`), values: [...values] }
      sent.push(statement)
      return client.query(statement)
    },
  }
  const answer = (await reading(ledger, sql as never)) as { lines?: unknown[] }
  if (answer.lines && answer.lines.length === 0) throw new Error('The page is empty.')
  return sent
}

/** Milliseconds of planning and executing all statements, as the server itself counts them. */
async function samplesOf(client: pg.Client, statements: readonly Statement[]): Promise<number[]> {
  const samples: number[] = []
  for (let run = 0; run < RUNS + 3; run++) {
    let milliseconds = 0
    for (const { text, values } of statements) {
      const explained = await client.query(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`, values)
      const [plan] = explained.rows[0]['QUERY PLAN']
      milliseconds += plan['Planning Time'] + plan['Execution Time']
    }
    samples.push(milliseconds)
  }
  return samples.slice(3)
}

/** The server's superuser has the password of the owner on a test server; only it writes past foreign keys. */
function asSuperuser(url: string): string {
  const address = new URL(url)
  address.username = 'postgres'
  return address.href
}
