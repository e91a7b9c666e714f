import { expect, test } from 'vitest'
import { modeOf } from './order-mode'

test('an order of several kinds is of the one that takes most', () => {
  expect(modeOf(['made_to_order', 'ready_stock'])).toBe('made_to_order')
  expect(modeOf(['ready_stock', 'harvest'])).toBe('harvest')
  expect(modeOf([])).toBe('ready_stock')
})
