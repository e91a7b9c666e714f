import { describe, expect, it } from 'vitest'
import { isUrgent, timeLeft } from './time-left.ts'

const now = new Date('2026-11-21T00:00:00Z')
const left = (minutes: number) => timeLeft(new Date(now.getTime() + minutes * 60_000).toISOString(), now)

describe('the time left until a deadline', () => {
  it('is told in minutes, hours or days, never rounded up', () => {
    expect(left(59.9)).toEqual({ unit: 'minutes', count: 59 })
    expect(left(60)).toEqual({ unit: 'hours', count: 1 })
    expect(left(47 * 60 + 59)).toEqual({ unit: 'hours', count: 47 })
    expect(left(72 * 60 - 1)).toEqual({ unit: 'days', count: 2 })
    expect(left(-1)).toEqual({ unit: 'over' })
  })

  it('calls for attention under four hours', () => {
    expect(isUrgent(left(3 * 60 + 59))).toBe(true)
    expect(isUrgent(left(4 * 60))).toBe(false)
    expect(isUrgent(left(-5))).toBe(true)
  })
})
