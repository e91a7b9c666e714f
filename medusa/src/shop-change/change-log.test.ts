import { describe, expect, it } from 'vitest'
import { ChangeLog, readPositions } from './change-log'

const known = (number: number, epoch = 'e1') => new Map([[epoch, number]])

describe('the log of changes', () => {
  it('tells each change once to who knows where he was', () => {
    const log = new ChangeLog('e1')
    expect(log.hasNews(known(0))).toBe(false)
    log.add(['listing:1', 'listings'])
    log.add(['listing:2', 'listings'])
    expect(log.since(known(0))).toEqual({
      epoch: 'e1',
      number: 2,
      tags: ['listing:1', 'listings', 'listing:2'],
      is_complete: true,
    })
    expect(log.since(known(1)).tags).toEqual(['listing:2', 'listings'])
    expect(log.hasNews(known(2))).toBe(false)
    expect(log.since(known(2))).toMatchObject({ tags: [], is_complete: true })
  })

  it('says that anything may have changed to who comes from elsewhere, from the future, or too late', () => {
    const log = new ChangeLog('e1', 3)
    expect(log.since(new Map())).toMatchObject({ is_complete: false })
    expect(log.since(known(0, 'e0'))).toMatchObject({ epoch: 'e1', number: 0, is_complete: false })
    expect(log.since(known(7))).toMatchObject({ is_complete: false })
    for (let each = 1; each <= 20; each++) log.add([`listing:${each}`])
    expect(log.since(known(1))).toMatchObject({ number: 20, tags: [], is_complete: false })
    expect(log.since(known(18))).toMatchObject({ tags: ['listing:19', 'listing:20'], is_complete: true })
  })

  it('reads where somebody was with each of several processes', () => {
    expect(readPositions('e1:5,e2:0')).toEqual(
      new Map([
        ['e1', 5],
        ['e2', 0],
      ]),
    )
    expect(readPositions('')).toEqual(new Map())
    expect(readPositions('a,:3,b:')).toEqual(new Map())
  })
})
