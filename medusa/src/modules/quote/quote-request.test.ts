import { describe, expect, it } from 'vitest'
import { hasRunOut, obstacleOf, orderedName } from './quote-request'

const quote = { revision: 2, valid_until: '2026-12-01' }

describe('a quote', () => {
  it('holds through its last day', () => {
    expect(hasRunOut(quote, '2026-12-01')).toBe(false)
    expect(hasRunOut(quote, '2026-12-02')).toBe(true)
  })

  it('is accepted only as the newest, in time, on an open request', () => {
    expect(obstacleOf({ state: 'quoted' }, quote, 2, '2026-12-01')).toBeNull()
    expect(obstacleOf({ state: 'quoted' }, quote, 1, '2026-12-01')).toBe('quote_revised')
    expect(obstacleOf({ state: 'quoted' }, quote, 2, '2026-12-02')).toBe('quote_expired')
    expect(obstacleOf({ state: 'open' }, undefined, 1, '2026-12-01')).toBe('not_quoted')
    for (const state of ['accepted', 'refused', 'withdrawn'] as const)
      expect(obstacleOf({ state }, quote, 2, '2026-12-01')).toBe('quote_closed')
  })

  it('becomes an order that names size and material', () => {
    const wish = {
      title: 'Meja makan',
      length_cm: 180,
      width_cm: 90,
      height_cm: 75,
      wood: 'jati',
      finish: 'doff',
    }
    expect(orderedName(wish)).toBe('Meja makan (180 × 90 × 75 cm, jati, doff)')
  })
})
