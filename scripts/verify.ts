import { createRequire } from 'node:module'
import { join } from 'node:path'
import { medusaDir } from './project.ts'
import { explain, Refusal } from './refusal.ts'
import { openDatabase } from './start/database.ts'
import { readSecrets } from './start/secrets.ts'
import { readSettings } from './start/settings.ts'

/** `npm run verify`: orders, books and the search again from raw rows; exit code 1 when anything is wrong. */
interface Verifier {
  verifyAll(databaseUrl: string): Promise<{ book: string; violations: Violation[] }[]>
}

interface Violation {
  rule: string
  facility_id: string | null
  subject: string
  found: string
}

try {
  process.exitCode = (await verify()) ? 0 : 1
} catch (error) {
  const { message, wayOut } = explain(error, '.data/logs')
  console.error(`✗ ${message}\n  ${wayOut}`)
  process.exitCode = 2
}
// The channel to the launcher would keep this process alive.
process.disconnect?.()

async function verify(): Promise<boolean> {
  const database = await openDatabase(readSettings(process.env), readSecrets())
  try {
    const books = await loadVerifier().verifyAll(database.url).catch(explainMissingTable)
    for (const { book, violations } of books) {
      console.log(`${violations.length === 0 ? '✓' : '✗'} ${book}: ${violations.length} violations`)
      for (const [place, { rule, facility_id, subject, found }] of violations.entries())
        console.log(
          `  ${place === 0 ? 'first: ' : ''}${rule}: ${subject}${facility_id ? ` (${facility_id})` : ''}: ${found}`,
        )
    }
    return books.every(({ violations }) => violations.length === 0)
  } finally {
    if (!database.wasRunning) await database.stop()
  }
}

function explainMissingTable(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== '42P01' && code !== '42703') throw error
  throw new Refusal(
    'The database has not been prepared for this version yet.',
    'Run `npm start` once, then verify again.',
  )
}

/** The backend's own code, compiled as it is loaded. */
function loadVerifier(): Verifier {
  const require = createRequire(join(medusaDir, 'package.json'))
  require('ts-node').register({ cwd: medusaDir, swc: true, transpileOnly: true })
  return require(join(medusaDir, 'src', 'workflows', 'verify', 'verify-all.ts'))
}
