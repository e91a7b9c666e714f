import { describe, expect, it } from 'vitest'
import { isUnusualQuantity } from './unusual-quantity'

describe('an unusual quantity', () => {
  it('is more than three times what others order', () => {
    expect(isUnusualQuantity(6, 2)).toBe(false)
    expect(isUnusualQuantity(7, 2)).toBe(true)
    expect(isUnusualQuantity(30, 12)).toBe(false)
  })

  it('is never fewer than five', () => {
    expect(isUnusualQuantity(4, 1)).toBe(false)
    expect(isUnusualQuantity(5, 1)).toBe(true)
  })

  it('is twenty of a good that nobody ordered lately', () => {
    expect(isUnusualQuantity(19, null)).toBe(false)
    expect(isUnusualQuantity(20, null)).toBe(true)
  })
})
