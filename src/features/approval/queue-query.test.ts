import { describe, expect, it } from 'vitest'
import { backendQuery, isNarrowed, placeOf, queueQueryOf, viewOf } from './queue-query.ts'

const at = (search: string) => queueQueryOf(new URL(`https://toko.example/petugas/persetujuan${search}`))

describe('the filters of the queue', () => {
  it('are read from the address, without what is none', () => {
    expect(at('?tampilan=late&nilai=large&cara=mati&lain=1')).toEqual({
      tampilan: 'late',
      nilai: 'large',
      cara: undefined,
      pembeli: undefined,
    })
  })

  it('go to the backend under its own names', () => {
    expect(backendQuery(at('?nilai=small&pembeli=office'), 'mine')).toEqual({
      view: 'mine',
      value: 'small',
      mode: undefined,
      buyer_type: 'office',
    })
  })

  it('narrow the queue, which a view alone does not', () => {
    expect(isNarrowed(at('?tampilan=all'))).toBe(false)
    expect(isNarrowed(at('?cara=custom'))).toBe(true)
  })
})

describe('the view of the queue', () => {
  it('begins with what waits for an officer, and with everything for those who take no step', () => {
    expect(viewOf(at(''), ['head'])).toBe('mine')
    expect(viewOf(at(''), ['security'])).toBe('all')
    expect(viewOf(at('?tampilan=late'), ['head'])).toBe('late')
  })
})

describe('the place of an order', () => {
  it('is its deadline and its id; nowhere once nothing waits', () => {
    expect(placeOf({ id: 'facord_1', due_at: '2026-11-24T02:00:00.000Z' })).toBe(
      '2026-11-24T02:00:00.000Z~facord_1',
    )
    expect(placeOf({ id: 'facord_1', due_at: null })).toBeUndefined()
  })
})
