import type pg from 'pg'
import type { BenchCase } from '../bench-case.ts'
import { onBenchDatabase, type Reading, samplesOf, statementsOf } from '../bench-database.ts'
import { quantile } from '../quantile.ts'
import { openCatalogue } from '../search/catalogue-service.ts'
import { fillListings } from '../search/fill-listings.ts'
import { BEGINNINGS, QUESTIONS } from '../search/questions.ts'

const LISTINGS = 50_000
const LIMIT_MILLISECONDS = 50
const SUGGESTION_LIMIT_MILLISECONDS = 10
const RUNS = 15

const search50k: BenchCase = {
  name: 'search-50k',
  target: `among ${LISTINGS.toLocaleString('en')} listings a page with all facets takes ≤ ${LIMIT_MILLISECONDS} ms in the database, suggestions ≤ ${SUGGESTION_LIMIT_MILLISECONDS} ms (95 of 100)`,
  run: () =>
    onBenchDatabase('search', async (client) => {
      await fillListings(client, LISTINGS)
      return measure(client)
    }),
}

export default search50k

async function measure(client: pg.Client) {
  const catalogue = openCatalogue()
  const now = new Date('2028-06-01T00:00:00Z')
  const rows = []
  const searches: number[] = []
  for (const question of QUESTIONS) {
    const query = { sort: 'relevance', page: 1, per_page: 24, ...question } as const
    const samples = await timesOf(client, (sql) => catalogue.search(query, now, sql))
    rows.push(rowOf(JSON.stringify(question), samples))
    searches.push(...samples)
  }
  const suggestions: number[] = []
  for (const q of BEGINNINGS) {
    const samples = await timesOf(client, (sql) => catalogue.suggest(q, now, sql))
    rows.push(rowOf(`suggest ${q}`, samples))
    suggestions.push(...samples)
  }
  rows.push(rowOf('ALL QUESTIONS', searches), rowOf('ALL SUGGESTIONS', suggestions))
  const figures = {
    'search p50 ms': quantile(searches, 0.5),
    'search p95 ms': quantile(searches, 0.95),
    'search p99 ms': quantile(searches, 0.99),
    'suggestion p95 ms': quantile(suggestions, 0.95),
  }
  const isMet =
    figures['search p95 ms'] <= LIMIT_MILLISECONDS &&
    figures['suggestion p95 ms'] <= SUGGESTION_LIMIT_MILLISECONDS
  return { isMet, rows, figures }
}

function rowOf(question: string, samples: number[]) {
  const at = (share: number) => quantile(samples, share).toFixed(1)
  return { question, 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'p99 ms': at(0.99) }
}

async function timesOf(client: pg.Client, reading: Reading): Promise<number[]> {
  return samplesOf(client, await statementsOf(client, reading), RUNS)
}
