import { expect, test } from 'vitest'
import { barLengths } from './bar-lengths.ts'

test('the longest bar is whole, the others in proportion, and what is below nothing has none', () => {
  expect(
    barLengths([
      [200, 50],
      [-10, 1],
    ]),
  ).toEqual([
    [100, 25],
    [0, 0.5],
  ])
})

test('a report without any amount draws nothing and breaks nothing', () => {
  expect(barLengths([[0], [0]])).toEqual([[0], [0]])
  expect(barLengths([])).toEqual([])
})
