import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { builtMedusaDir } from '../project.ts'
import { DoneSteps } from '../setup/done-steps.ts'
import { migrationsFingerprint } from '../setup/fingerprint.ts'
import { migrate } from '../setup/migrate.ts'
import type { Database } from './database.ts'
import type { Progress } from './progress.ts'
import type { Settings } from './settings.ts'

const AREAS = 'seed-areas'
const DEMO = 'seed-demo'

/** Tables and links up to date; skipped when nothing about them has changed. */
export async function prepareDatabase(database: Database, progress: Progress, logPath: string) {
  const steps = new DoneSteps(database.url)
  if (database.empty && (await steps.read(DEMO)) === 'begun') await database.empty()
  const wanted = migrationsFingerprint()
  if ((await steps.read('migrations')) === wanted) return
  await progress.step('Preparing the tables', 'Tables are up to date', () => migrate(database.url, logPath))
  await steps.write('migrations', wanted)
}

/**
 * The seeds this database still needs. A demo that was interrupted while it was being filled has never been shown to
 * anyone: it begins again from an empty database (`prepareDatabase`).
 */
export async function seedsToRun(databaseUrl: string, mode: Settings['mode']): Promise<string[]> {
  const steps = new DoneSteps(databaseUrl)
  const wanted = seedsOf(mode)
  const done = await Promise.all(wanted.map((name) => steps.read(name)))
  const missing = wanted.filter((_name, index) => done[index] !== 'done')
  for (const name of missing) await steps.write(name, 'begun')
  return missing
}

/** What fills an empty database in this mode: names of files in medusa/src/scripts. */
export function seedsOf(mode: Settings['mode']): string[] {
  return (mode === 'demo' ? [AREAS, DEMO] : [AREAS]).filter(isBuilt)
}

function isBuilt(name: string): boolean {
  return existsSync(join(builtMedusaDir, 'src', 'scripts', `${name}.js`))
}

export async function rememberSeeded(databaseUrl: string, name: string) {
  await new DoneSteps(databaseUrl).write(name, 'done')
}
