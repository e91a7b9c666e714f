import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { explain, type Refusal } from './refusal.ts'
import { stopPrograms } from './run-program.ts'
import { type Build, backendBuild, shopBuild } from './setup/build.ts'
import { openDatabase } from './start/database.ts'
import { prepareDatabase, rememberSeeded, seedsToRun } from './start/prepare-database.ts'
import { Progress } from './start/progress.ts'
import { checkPorts, releaseDataFolder, takeDataFolder } from './start/run-file.ts'
import { readSecrets, signingSecrets } from './start/secrets.ts'
import { startBackend, startShop } from './start/servers.ts'
import { readSettings, type Settings } from './start/settings.ts'
import { Shutdown } from './start/shutdown.ts'
import { welcome } from './start/welcome.ts'

/** `npm start`: everything from an empty folder to an open shop, and a clean end. */
const begun = Date.now()
const progress = new Progress()
const shutdown = new Shutdown()
const SAME_REQUEST_MILLISECONDS = 500
let logDir = '.data/logs'
let stoppingSince = 0

// A terminal that has been closed must not keep us from stopping in order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

process.on('SIGINT', () => stopOnRequest())
process.on('SIGTERM', () => stopOnRequest())
process.on('SIGHUP', () => stopOnRequest())
// The launcher is gone: nobody is left to tell us to stop.
process.on('disconnect', () => stopOnRequest())

try {
  await start(readSettings(process.env))
} catch (error) {
  if (!shutdown.isUnderWay) await fail(explain(error, logDir))
}

async function start(settings: Settings) {
  logDir = settings.logDir
  mkdirSync(logDir, { recursive: true })
  takeDataFolder(settings)
  shutdown.add(async () => releaseDataFolder())
  shutdown.add(async () => stopPrograms())
  const secrets = readSecrets()
  const signing = signingSecrets(settings, secrets)
  await checkPorts(settings)

  const database = await progress.step('Starting the database', 'Database answers', () =>
    openDatabase(settings, secrets),
  )
  shutdown.add(() => database.stop())
  database.onCrash(fail)

  await Promise.all([
    prepareDatabase(database, progress, join(logDir, 'migrate.log')),
    build(backendBuild(), 'backend'),
    build(shopBuild(), 'shop'),
  ])

  const seeds = await seedsToRun(database.url, settings.mode)
  const startsWith = seeds.length > 0 ? 'Filling the shop and starting the backend' : 'Starting the backend'
  const backend = await progress.step(startsWith, 'Backend answers', () =>
    startBackend({
      port: settings.backendPort,
      databaseUrl: database.url,
      shopUrl: settings.shopUrl,
      mode: settings.mode,
      secrets: signing,
      logPath: join(logDir, 'backend.log'),
      seeds,
      onSeeded: (name) => rememberSeeded(database.url, name),
    }),
  )
  shutdown.add(() => backend.stop(), backend.kill)
  backend.onCrash(fail)

  const shop = await progress.step('Starting the shop', 'Shop answers', () =>
    startShop({
      port: settings.shopPort,
      backendUrl: settings.backendUrl,
      shopUrl: settings.shopUrl,
      logPath: join(logDir, 'shop.log'),
    }),
  )
  shutdown.add(() => shop.stop(), shop.kill)
  shop.onCrash(fail)
  progress.line(`\n${welcome(settings)}\nReady after ${((Date.now() - begun) / 1000).toFixed(1)} s.`)
}

async function build(build: Build, name: string) {
  if (!build.isNeeded) return
  const capital = `${name[0]?.toUpperCase()}${name.slice(1)}`
  await progress.step(`Building the ${name}`, `${capital} is built`, () =>
    build.run(join(logDir, `build-${name}.log`)),
  )
}

async function stopOnRequest() {
  if (shutdown.isUnderWay) {
    // A closing terminal tells us twice: once by itself, once through the launcher.
    if (Date.now() - stoppingSince < SAME_REQUEST_MILLISECONDS) return
    shutdown.force()
    process.exit(130)
  }
  stoppingSince = Date.now()
  progress.line('\nStopping the shop, the backend and the database ...')
  await shutdown.run()
  progress.line('Stopped. Nothing is lost; `npm start` opens again.')
  process.exit(0)
}

async function fail(refusal: Refusal) {
  if (shutdown.isUnderWay) return
  progress.line(`\n✗ ${refusal.message}\n  ${refusal.wayOut}`)
  await shutdown.run()
  process.exit(1)
}
