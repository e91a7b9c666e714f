import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import pg from 'pg'
import { rows } from '../../../medusa/src/database/sql'

/** Every row of every table as people would compare them: without what is drawn by lot or by the real clock. */
export type DatabaseState = Readonly<Record<string, readonly string[]>>

/** Answers the same text for the same rows: equal before and after an act that left nothing behind. */
export type Fingerprint = () => Promise<string>

/** The tables on which two fingerprints differ. */
export function changedTables(before: string, after: string): string[] {
  const known = new Set(before.split('\n'))
  return after.split('\n').flatMap((line) => (known.has(line) ? [] : (line.split(' ')[0] ?? [])))
}

/** Runs an act that looks at fingerprints by a connection of its own, which outlives every process that dies meanwhile. */
export async function withFingerprints<Result>(
  databaseUrl: string,
  act: (fingerprint: Fingerprint) => Promise<Result>,
): Promise<Result> {
  // So many small tables are read fastest by one process that has planned it once.
  const look = new pg.Client({
    connectionString: databaseUrl,
    options: '-c max_parallel_workers_per_gather=0',
  })
  await look.connect()
  try {
    const { rows: tables } = await look.query<{ name: string }>(TABLES)
    const text = union(tables, (table) => `sum(hashtextextended(t::text, 0))::text AS value FROM ${table} t`)
    return await act(async () => {
      const { rows: found } = await look.query<NamedValue>({ name: 'fingerprint', text })
      return found.map(({ name, value }) => `${name} ${value}`).join('\n')
    })
  } finally {
    await look.end()
  }
}

/** All rows, those of a table in an order that does not come from their ids. */
export async function stateOf(sql: Knex, { is_by_anybody = false } = {}): Promise<DatabaseState> {
  const text = union(
    await rows<{ name: string }>(sql, TABLES),
    (table) => `to_jsonb(t)::text AS value FROM ${table} t`,
  )
  const state: Record<string, string[]> = {}
  for (const { name, value } of await rows<NamedValue>(sql, text)) {
    const kept = state[name] ?? []
    kept.push(bare(value, is_by_anybody ? [...LOTS, WHO] : LOTS))
    state[name] = kept
  }
  for (const kept of Object.values(state)) kept.sort()
  return state
}

/** Rows that only one of two states has. */
export function differences(expected: DatabaseState, found: DatabaseState): string[] {
  const only = (name: string, ours: DatabaseState, theirs: DatabaseState, sign: string) => {
    const left = [...(theirs[name] ?? [])]
    return (ours[name] ?? []).flatMap((row) => {
      const place = left.indexOf(row)
      if (place < 0) return [`${sign} ${name} ${row}`]
      left.splice(place, 1)
      return []
    })
  }
  return [...new Set([...Object.keys(expected), ...Object.keys(found)])].flatMap((name) => [
    ...only(name, expected, found, 'lacks'),
    ...only(name, found, expected, 'has too much'),
  ])
}

type Lot = readonly [RegExp, string]

/** A text without what is drawn by lot. */
export function bare(written: string, lots: readonly Lot[] = LOTS): string {
  return lots.reduce((text, [what, instead]) => text.replace(what, instead), written)
}

/** Stories are told in 2027: a time before is of the real clock. */
const LOTS: readonly Lot[] = [
  [/[0-9A-HJKMNP-TV-Z]{26}/g, 'ID'],
  [/"20(?:2[0-6])-\d\d-\d\d[T ][^"]*"/g, '"real clock"'],
  [/[0-9a-f]{64}/g, 'HASH'],
  [/LB-\d{6}/g, 'LB'],
  [/"display_id": \d+/g, '"display_id": N'],
  [/"pickup_code": "\w+"/g, '"pickup_code": CODE'],
  [/"token": "[\w-]+"/g, '"token": TOKEN'],
  [/pesanan\/[\w-]{27}/g, 'pesanan/TOKEN'],
]
/** Who did it: one of the staff, or the system. */
const WHO: Lot = [
  /"(actor|staff_id|role|organisation_id|settled_by|recorded_by)": (?:null|"[^"]*")/g,
  '"$1": SOMEBODY',
]

interface NamedValue {
  name: string
  value: string
}

const TABLES = `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`

/** One statement over all tables. */
function union(tables: readonly { name: string }[], columns: (table: string) => string): string {
  return tables.map(({ name }) => `SELECT '${name}' AS name, ${columns(`"${name}"`)}`).join(' UNION ALL ')
}
