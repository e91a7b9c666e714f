import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'

export interface ProgramOptions {
  cwd: string
  env?: Record<string, string | undefined>
  /** Where the output goes as well, appended. */
  logPath?: string
  /** Ended after this time, with code 124. */
  timeoutSeconds?: number
}

const running = new Set<ChildProcess>()

/** Ends every program that `runProgram` is still waiting for, and what those have started. */
export function stopPrograms() {
  for (const child of running) endGroup(child)
}

/** Runs a program to its end and returns what it printed; a non-zero exit is in `code`, not an exception. */
export function runProgram(
  command: string,
  args: string[],
  options: ProgramOptions,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...options.env },
      // A group of its own, so that its children can be ended with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    const log = options.logPath ? createWriteStream(options.logPath, { flags: 'a' }) : undefined
    log?.on('error', () => {})
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk
        log?.write(chunk)
      })
    let isLate = false
    const timer = setTimeout(
      () => {
        isLate = true
        output += `\nStopped after ${options.timeoutSeconds} s.\n`
        endGroup(child)
      },
      (options.timeoutSeconds ?? 1800) * 1000,
    )
    const done = () => {
      clearTimeout(timer)
      running.delete(child)
      log?.end()
    }
    child.once('error', (error) => {
      done()
      reject(error)
    })
    child.once('close', (code) => {
      done()
      resolve({ code: isLate ? 124 : (code ?? 1), output })
    })
  })
}

/** Asks the whole group to end; what does not listen is killed five seconds later. */
function endGroup(child: ChildProcess) {
  const { pid } = child
  if (pid === undefined) return
  const send = (signal: NodeJS.Signals) => {
    try {
      process.kill(-pid, signal)
    } catch {
      // Nobody of the group is left.
    }
  }
  send('SIGTERM')
  setTimeout(() => send('SIGKILL'), 5000).unref()
}
