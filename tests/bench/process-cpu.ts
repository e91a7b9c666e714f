import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Processor time a process has used so far, in milliseconds. */
export function cpuMilliseconds(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    // utime and stime, in ticks of 10 ms.
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    const time = execFileSync('ps', ['-o', 'time=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return time.split(/[:.]/).reduce((sum, part) => sum * 60 + Number(part), 0) * 1000
  }
}
