import { expect, test } from 'vitest'
import { hoursTaken } from './step-durations'

test('the median is what half of the steps did not exceed, and the 90th percentile what nine of ten did not', () => {
  expect(hoursTaken([8, 1, 2, 3, 4, 5, 6, 7, 9, 40])).toEqual({
    median_working_hours: 5,
    p90_working_hours: 9,
  })
  expect(hoursTaken([1.26])).toEqual({ median_working_hours: 1.3, p90_working_hours: 1.3 })
})

test('of no steps there is nothing to tell', () => {
  expect(hoursTaken([])).toEqual({ median_working_hours: null, p90_working_hours: null })
})
