import { row, type Sql } from '../../database/sql'
import { type OpennessRequest, type OpennessRow, opennessRows } from './openness-rows'

interface Remembered {
  state: string
  found: Promise<OpennessRow[]>
}

const remembered = new WeakMap<Sql, Map<string, Remembered>>()

/** As many years and facilities as are kept: what is asked for least recently is forgotten. */
const MOST = 200

/**
 * A year's rows as `opennessRows` reads them, read once for as long as nobody books anything: anybody may ask for them, and they are a
 * year of postings. Those who ask at the same moment wait for the same reading.
 */
export async function rememberedRows(request: OpennessRequest, sql: Sql): Promise<OpennessRow[]> {
  const state = await stateOfBooks(request, sql)
  const kept = remembered.get(sql) ?? new Map<string, Remembered>()
  remembered.set(sql, kept)
  const key = `${request.facility_id ?? ''}/${request.year}`
  const known = kept.get(key)
  const current = known?.state === state ? known : { state, found: opennessRows(request, sql) }
  kept.delete(key)
  kept.set(key, current)
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST) break
    kept.delete(oldest)
  }
  try {
    return await current.found
  } catch (error) {
    if (kept.get(key) === current) kept.delete(key)
    throw error
  }
}

/** The last number of each book: it changes with everything that is booked. */
async function stateOfBooks({ facility_id }: OpennessRequest, sql: Sql): Promise<string> {
  const found = await row<{ state: string | null }>(
    sql,
    `SELECT string_agg(f.id || ':' || coalesce((SELECT max(t.seq) FROM ledger_transaction t WHERE t.facility_id = f.id), 0), ',' ORDER BY f.id) AS state
       FROM facility f WHERE ?::text IS NULL OR f.id = ?`,
    [facility_id, facility_id],
  )
  return found?.state ?? ''
}
