import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { throwAwayFolder } from './throw-away-folder.ts'

/** More than a process can have for a number. */
const NOBODY = 2 ** 22 + 1

test('what a killed run has left is removed, and what a running one uses stays', () => {
  const place = mkdtempSync(join(tmpdir(), 'lapak-place-'))
  const left = join(place, `lapak-test-${NOBODY}-AbCdEf`)
  const used = throwAwayFolder(place)
  mkdirSync(left)
  const second = throwAwayFolder(place)
  expect(existsSync(left)).toBe(false)
  expect(existsSync(used)).toBe(true)
  expect(second).not.toBe(used)
})
