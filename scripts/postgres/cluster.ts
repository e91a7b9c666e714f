import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { isProcessOf } from '../process-alive.ts'
import { diskFull, Refusal } from '../refusal.ts'
import { binaries } from './binaries.ts'
import { commandAs, serverUser } from './server-user.ts'

/** A Postgres server of our own, reachable over loopback only. */
export interface Cluster {
  port: number
  superuserPassword: string
  /** Whether it was already running (a killed predecessor leaves it behind). */
  adopted: boolean
  /** Finishes what is being written, disconnects everyone, returns when the server has gone. */
  stop(): Promise<void>
  /** Calls back when the server goes without `stop()` having been called. */
  onCrash(callback: () => void): void
}

export interface ClusterOptions {
  /** Where the data lives; made when missing. */
  dataDir: string
  port: number
  superuserPassword: string
  logPath: string
  /** Faster, and loses data in a power cut: for tests only. */
  isThrowAway?: boolean
}

const START_TIMEOUT_SECONDS = 60
const THROW_AWAY_FLAGS = ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'synchronous_commit=off']

/** Starts the server on its data, or takes over the one that a killed predecessor left running on it. */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const { dataDir } = options
  const running = runningServer(dataDir)
  if (running) {
    await untilItAnswers({ ...options, port: running.port }, () => isAlive(running.pid))
    return {
      ...options,
      port: running.port,
      adopted: true,
      stop: () => stopServer(running.pid),
      onCrash() {},
    }
  }
  rmSync(join(dataDir, 'postmaster.pid'), { force: true })
  if (!existsSync(join(dataDir, 'PG_VERSION'))) await initialise(options)
  return start(options)
}

async function initialise({ dataDir, superuserPassword }: ClusterOptions) {
  const { initdb } = await binaries()
  const user = serverUser()
  mkdirSync(dataDir, { recursive: true })
  chmodSync(dataDir, 0o700)
  const passwordFile = join(tmpdir(), `lapak-${randomBytes(8).toString('hex')}`)
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
  if (user) for (const path of [dataDir, passwordFile]) chownSync(path, user.uid, user.gid)
  const args = [
    `--pgdata=${dataDir}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--no-instructions',
  ]
  const run = commandAs(user, initdb, args, [dataDir, initdb])
  try {
    await promisify(execFile)(run.command, run.args, { ...run.as, cwd: '/', env: serverEnvironment() })
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true })
    const text = error instanceof Error ? error.message : String(error)
    if (/No space left/i.test(text)) throw diskFull()
    throw new Refusal(
      `Postgres could not set up its data folder: ${text.trim().split('\n').at(-1)}`,
      'Set DATABASE_URL to a Postgres server of your own and start again.',
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

async function start(options: ClusterOptions): Promise<Cluster> {
  const { dataDir, port, logPath } = options
  const { postgres } = await binaries()
  const user = serverUser()
  checkOwner(dataDir, user?.uid ?? process.getuid?.())
  const args = [
    '-D',
    dataDir,
    '-p',
    String(port),
    '-c',
    'listen_addresses=localhost',
    '-c',
    'unix_socket_directories=',
  ]
  const run = commandAs(
    user,
    postgres,
    [...args, ...(options.isThrowAway ? THROW_AWAY_FLAGS : [])],
    [dataDir, postgres],
  )
  const log = openSync(logPath, 'a')
  const logStart = statSync(logPath).size
  // A group of its own, so that Ctrl-C in the terminal does not reach it before the backend has gone.
  const child = spawn(run.command, run.args, {
    ...run.as,
    cwd: '/',
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  })
  let hasExited = false
  let isStopping = false
  let crashed = () => {}
  const exited = new Promise<void>((resolve) => {
    const gone = () => {
      hasExited = true
      if (!isStopping) crashed()
      resolve()
    }
    child.once('exit', gone)
    child.once('error', gone)
  })
  child.unref()
  try {
    await untilItAnswers(options, () => !hasExited)
  } catch (error) {
    if (!hasExited) child.kill('SIGINT')
    throw readableFailure(readFileSync(logPath, 'utf8').slice(logStart), error)
  }
  return {
    port,
    superuserPassword: options.superuserPassword,
    adopted: false,
    async stop() {
      isStopping = true
      child.ref()
      if (!hasExited) child.kill('SIGINT')
      await exited
    },
    onCrash(callback) {
      crashed = callback
    },
  }
}

/** The server that runs on this data now, if any: its own pid file, checked against the process of that number. */
function runningServer(dataDir: string): { pid: number; port: number } | undefined {
  const pidFile = join(dataDir, 'postmaster.pid')
  if (!existsSync(pidFile)) return undefined
  const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n')
  if (!isProcessOf(Number(pid), dataDir)) return undefined
  return { pid: Number(pid), port: Number(port) }
}

async function stopServer(pid: number) {
  process.kill(pid, 'SIGINT')
  for (let tries = 0; isAlive(pid) && tries < 600; tries++) await wait(50)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function untilItAnswers({ port, superuserPassword }: ClusterOptions, mayStillCome: () => boolean) {
  const deadline = Date.now() + START_TIMEOUT_SECONDS * 1000
  for (;;) {
    const client = new pg.Client({
      host: 'localhost',
      port,
      user: 'postgres',
      password: superuserPassword,
      database: 'postgres',
    })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      await client.end().catch(() => {})
      if (!mayStillCome() || Date.now() > deadline) throw error
      await wait(50)
    }
  }
}

function checkOwner(dataDir: string, uid: number | undefined) {
  if (uid === undefined || statSync(dataDir).uid === uid) return
  throw new Refusal(
    `The database in ${dataDir} was made by another user.`,
    'Start as that user, or move the folder away to begin with an empty shop.',
  )
}

function readableFailure(log: string, error: unknown): Error {
  if (/No space left/i.test(log)) return diskFull()
  const fatal = log.split('\n').find((line) => /FATAL|PANIC/.test(line))
  return new Refusal(
    `Postgres did not start: ${fatal?.replace(/^.*(FATAL|PANIC):\s*/, '') ?? String(error)}`,
    'Look into .data/logs/postgres.log, or set DATABASE_URL to a server of your own.',
  )
}

/** No PG* variable of the caller's shell may reach a server of ours. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'))
  return { ...Object.fromEntries(inherited), LC_ALL: 'C', LC_MESSAGES: 'C' }
}
