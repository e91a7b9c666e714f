import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Whether process `pid` runs now and its command line names `mark` (a path or a script). A pid alone proves nothing:
 * after a crash or a restart of the machine its number may belong to someone else.
 */
export function isProcessOf(pid: number, mark: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return commandLine(pid).includes(mark)
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    try {
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    } catch {
      return ''
    }
  }
}
