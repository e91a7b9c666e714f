import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isProcessOf } from '../process-alive.ts'

/** What Linux keeps in memory. */
const MEMORY = '/dev/shm'
const ROOM_BYTES = 2 * 1024 ** 3

/**
 * A new folder for a test server's data, in memory where there is room: the tests copy databases of two thousand files hundreds of
 * times, which a file system on a disk takes ten times as long for. What a killed run has left there is removed.
 */
export function throwAwayFolder(place = hasRoom(MEMORY) ? MEMORY : tmpdir()): string {
  for (const name of readdirSync(place)) {
    const maker = /^lapak-test-(\d+)-/.exec(name)?.[1]
    if (maker && !isProcessOf(Number(maker), '')) rmSync(join(place, name), { recursive: true, force: true })
  }
  return mkdtempSync(join(place, `lapak-test-${process.pid}-`))
}

function hasRoom(place: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(place)
    return bavail * bsize >= ROOM_BYTES
  } catch {
    return false
  }
}
