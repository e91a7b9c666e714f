import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'

export interface ProgramOptions {
  cwd: string
  env?: Record<string, string | undefined>
  /** Where the output goes as well, appended. */
  logPath?: string
}

const running = new Set<ChildProcess>()

/** Ends every program that `runProgram` is still waiting for. */
export function stopPrograms() {
  for (const child of running) child.kill('SIGTERM')
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
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    const log = options.logPath ? createWriteStream(options.logPath, { flags: 'a' }) : undefined
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk
        log?.write(chunk)
      })
    child.once('error', reject)
    child.once('close', (code, signal) => {
      running.delete(child)
      log?.end()
      resolve({ code: code ?? (signal ? 1 : 0), output })
    })
  })
}
