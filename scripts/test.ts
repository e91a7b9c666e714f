import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopPrograms } from './run-program.ts'
import { backendBuild, shopBuild } from './setup/build.ts'
import { Shutdown } from './start/shutdown.ts'
import { findBrowser } from './testing/browser.ts'
import { checkLint, checkTypes } from './testing/checks.ts'
import { type EndToEndServers, startEndToEndServers } from './testing/e2e-servers.ts'
import { total } from './testing/outcome.ts'
import { StageLog } from './testing/stage-log.ts'
import { runBackend, runEndToEnd, runUnit } from './testing/suites.ts'
import { startTestDatabase, type TestDatabase } from './testing/test-database.ts'

/**
 * `npm test`: everything. `npm test -- unit backend` runs those stages only; a word that is no stage narrows to the
 * files whose path contains it (`npm test -- backend ledger`).
 */
const STAGES = ['lint', 'types', 'unit', 'build', 'backend', 'e2e'] as const
type Stage = (typeof STAGES)[number]

const words = process.argv.slice(2)
const chosen = STAGES.filter((stage) => words.includes(stage))
const filters = words.filter((word) => !STAGES.some((stage) => stage === word))
const wants = (...stages: Stage[]) => chosen.length === 0 || stages.some((stage) => chosen.includes(stage))

const begun = Date.now()
const folder = mkdtempSync(join(tmpdir(), 'lapak-tests-'))
const log = new StageLog()
let endToEndServers: EndToEndServers | undefined
let databaseOnce: Promise<TestDatabase | undefined> | undefined
const cleanUp = new Shutdown()
cleanUp.add(async () => rmSync(folder, { recursive: true, force: true }))
cleanUp.add(async () => stopPrograms())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
  process.on(signal, async () => {
    await cleanUp.run()
    process.exit(1)
  })

try {
  // Two lanes for two cores: the database is migrated and the backend tested beside the checks and the builds.
  await Promise.all([databaseLane(), sourceLane()])
  await endToEnd()
} catch (error) {
  log.failed(error)
} finally {
  await cleanUp.run()
}

const { passed, failed } = total(log.outcomes)
console.log(`\nAll of it took ${((Date.now() - begun) / 1000).toFixed(0)} s.`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

async function databaseLane() {
  if (!wants('backend')) return
  const database = await testDatabase()
  if (database) await log.stage('backend', () => runBackend(folder, filters, database.environment))
}

async function sourceLane() {
  if (wants('lint')) await log.stage('lint', checkLint)
  if (wants('types')) await log.stage('types', checkTypes)
  if (wants('unit')) await log.stage('unit', () => runUnit(folder, filters))
  const built = wants('build', 'e2e') ? await log.stage('build', buildAll) : undefined
  if (wants('e2e') && built?.failed === 0) endToEndServers = await seededServers()
}

async function buildAll() {
  for (const build of [backendBuild(), shopBuild()]) if (build.isNeeded) await build.run()
  return { passed: 1, failed: 0, output: '' }
}

/** The shop that the browser tests visit; being seeded, it takes a while, so it begins beside the backend tests. */
async function seededServers(): Promise<EndToEndServers | undefined> {
  const database = await testDatabase()
  if (!database) return undefined
  try {
    return await log.work('seeded shop for e2e', async () => {
      const servers = await startEndToEndServers(folder, await database.copy('e2e'))
      cleanUp.add(() => servers.stop())
      return servers
    })
  } catch {
    // It is in the log, and counted.
    return undefined
  }
}

async function endToEnd() {
  const servers = endToEndServers
  if (!servers) return
  await log.stage('e2e', async () =>
    runEndToEnd(folder, filters, { ...servers.environment, CHROME_PATH: await findBrowser() }),
  )
}

function testDatabase(): Promise<TestDatabase | undefined> {
  databaseOnce ??= log
    .work('database for the tests', startTestDatabase)
    .then((database) => {
      cleanUp.add(() => database.stop())
      return database
    })
    .catch(() => undefined)
  return databaseOnce
}
