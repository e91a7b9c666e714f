import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/project.ts'

test('.ci/run does nothing but call npm test', () => {
  const lines = readFileSync(join(root, '.ci/run'), 'utf8').trim().split('\n')
  expect(lines).toEqual(['#!/usr/bin/env bash', 'exec npm test'])
})
