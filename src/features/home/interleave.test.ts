import { expect, it } from 'vitest'
import { interleave } from './interleave.ts'

it('takes from each list in turn, and goes on when one is short', () => {
  expect(interleave([['a1', 'a2'], [], ['c1'], ['d1', 'd2']])).toEqual(['a1', 'c1', 'd1', 'a2', 'd2'])
  expect(interleave([])).toEqual([])
})
