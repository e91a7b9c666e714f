import { describe, expect, it } from 'vitest'
import { searchWords } from './stop-words'

describe('the words of a search', () => {
  it('are those that tell goods apart', () => {
    expect(searchWords('anyaman dari rotan untuk  Dapur')).toEqual(['anyaman', 'rotan', 'Dapur'])
  })

  it('stay when there are no others', () => {
    expect(searchWords('untuk yang')).toEqual(['untuk', 'yang'])
  })

  it('are none for an empty search', () => {
    expect(searchWords(undefined)).toEqual([])
  })
})
