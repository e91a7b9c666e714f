import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type pg from 'pg'
import type { listApprovals as ListApprovals } from '../../../medusa/src/workflows/approval/list-approvals.ts'
import { FACILITY, fillQueue } from '../approval-queue/fill-queue.ts'
import type { BenchCase } from '../bench-case.ts'
import { onBenchDatabase, type Statement, samplesOf, statementsOf } from '../bench-database.ts'
import { quantile } from '../quantile.ts'

const WAITING = 50_000
const LIMIT_MILLISECONDS = 100
const RUNS = 100
const PAGE = 25

type Query = Parameters<typeof ListApprovals>[2]
type Role = Parameters<typeof ListApprovals>[1]['roles'][number]

/** What officers look at, each the first page with the counts unless it says otherwise. */
const LOOKS: Record<string, { role: Role; query: Partial<Query> }> = {
  'mine, first step': { role: 'kasubsi', query: { view: 'mine' } },
  'mine, second step': { role: 'kasi_giatja', query: { view: 'mine' } },
  'mine, head': { role: 'head', query: { view: 'mine' } },
  'the whole queue': { role: 'head', query: { view: 'all' } },
  late: { role: 'kasubsi', query: { view: 'late' } },
  'custom orders of offices above Rp10 million': {
    role: 'kasubsi',
    query: { view: 'mine', mode: 'custom', value: 'large', buyer_type: 'office' },
  },
}

const approvalQueue: BenchCase = {
  name: 'approval-queue',
  target: `the first page of ${WAITING.toLocaleString('en')} waiting orders, with counts, takes ≤ ${LIMIT_MILLISECONDS} ms in the database (95 of 100)`,
  run: () =>
    onBenchDatabase('approval_queue', async (client) => {
      await fillQueue(client, WAITING)
      return measure(client)
    }),
}

export default approvalQueue

async function measure(client: pg.Client) {
  const plain = await samplesOf(
    client,
    [
      {
        text: `SELECT * FROM facility_order WHERE facility_id = $1 AND state = 'awaiting_approval' ORDER BY due_at, id LIMIT ${PAGE}`,
        values: [FACILITY],
      },
    ],
    RUNS,
  )
  const plain_p50 = quantile(plain, 0.5)
  const figures: Record<string, number> = { 'plain page p50 ms': plain_p50 }
  const rows = [rowOf('a plain indexed page of 25 rows', plain, plain_p50)]
  let worst = 0
  for (const [name, { role, query }] of Object.entries(LOOKS)) {
    const statements = await pageStatements(client, role, query)
    if (name === 'mine, first step') await printPlans(client, statements)
    const samples = await samplesOf(client, statements, RUNS)
    rows.push(rowOf(name, samples, plain_p50))
    figures[`${name} p95 ms`] = quantile(samples, 0.95)
    figures[`${name} ratio`] = quantile(samples, 0.5) / plain_p50
    worst = Math.max(worst, quantile(samples, 0.95))
  }
  return { isMet: worst <= LIMIT_MILLISECONDS, rows, figures }
}

function rowOf(look: string, samples: number[], plain_p50: number) {
  return {
    look,
    'p50 ms': quantile(samples, 0.5).toFixed(1),
    'p95 ms': quantile(samples, 0.95).toFixed(1),
    '× plain': (quantile(samples, 0.5) / plain_p50).toFixed(1),
  }
}

/** The statements of a first page, which is not empty. */
function pageStatements(client: pg.Client, role: Role, query: Partial<Query>): Promise<Statement[]> {
  return statementsOf(client, async (sql) => {
    const caller = { organisation_id: FACILITY, roles: [role] }
    const { orders } = await listApprovals()(sql, caller, { limit: PAGE, ...query } as Query, new Date())
    if (orders.length === 0) throw new Error('The queue is empty.')
  })
}

async function printPlans(client: pg.Client, statements: readonly Statement[]): Promise<void> {
  for (const { text, values } of statements) {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN (ANALYZE, BUFFERS) ${text}`,
      values,
    )
    console.log(`\n${rows.map((row) => row['QUERY PLAN']).join('\n')}`)
  }
}

/** The backend's sources are CommonJS to be, so they are loaded as Medusa loads them. */
function listApprovals(): typeof ListApprovals {
  const medusaDir = resolve(import.meta.dirname, '../../../medusa')
  const require = createRequire(resolve(medusaDir, 'package.json'))
  require('ts-node').register({ cwd: medusaDir, swc: true, transpileOnly: true })
  return require(resolve(medusaDir, 'src/workflows/approval/list-approvals.ts')).listApprovals
}
