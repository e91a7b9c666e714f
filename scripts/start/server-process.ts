import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { diskFull, Refusal } from '../refusal.ts'

export interface ServerOptions {
  /** How it is called in sentences. */
  name: string
  script: string
  cwd: string
  env: Record<string, string | undefined>
  logPath: string
  /** Called for each message before `ready`. */
  onMessage?: (message: unknown) => Promise<void> | void
}

/** A server of ours that runs in its own process until it is stopped. */
export interface ServerProcess {
  pid: number
  stop(): Promise<void>
  kill(): void
  /** Calls back when it ends without having been stopped. */
  onCrash(callback: (refusal: Refusal) => void): void
}

const STOP_TIMEOUT_SECONDS = 10

/** Starts it and returns when it says `ready`. It ends by itself when this process is gone (its channel closes). */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  mkdirSync(dirname(options.logPath), { recursive: true })
  const log = openSync(options.logPath, 'w')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', options.script], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    // A group of its own: Ctrl-C is for us, and we stop the servers one after another.
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  })
  let isStopping = false
  let crashed: (refusal: Refusal) => void = () => {}
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.once('exit', () => {
    if (!isStopping) crashed(whyItEnded(options))
  })
  try {
    await untilReady(child, options)
  } catch (error) {
    isStopping = true
    child.kill('SIGKILL')
    throw error
  }
  return {
    pid: child.pid ?? 0,
    async stop() {
      isStopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_SECONDS * 1000)
      await exited
      clearTimeout(timer)
    },
    kill() {
      isStopping = true
      child.kill('SIGKILL')
    },
    onCrash(callback) {
      crashed = callback
    },
  }
}

function untilReady(child: ChildProcess, options: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => reject(whyItEnded(options)))
    child.on('message', (message) => {
      if (message === 'ready') resolve()
      else Promise.resolve(options.onMessage?.(message)).catch(reject)
    })
  })
}

function whyItEnded({ name, logPath }: ServerOptions): Refusal {
  const log = readFileSync(logPath, 'utf8')
  if (/ENOSPC|No space left on device/i.test(log)) return diskFull()
  const reason = log.split('\n').findLast((line) => /error/i.test(line))
  return new Refusal(
    `The ${name} has stopped unexpectedly${reason ? `: ${reason.trim().slice(0, 200)}` : '.'}`,
    `The details are in ${logPath}.`,
  )
}
