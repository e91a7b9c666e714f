import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctedWord, spellingDistance, wordsOf } from './spelling'

describe('spelling', () => {
  it('counts changed, missing, added and swapped letters', () => {
    expect(spellingDistance('kusi', 'kursi')).toBe(1)
    expect(spellingDistance('krusi', 'kursi')).toBe(1)
    expect(spellingDistance('rottan', 'rotan')).toBe(1)
    expect(spellingDistance('', 'kopi')).toBe(4)
  })

  it('is the same both ways, and nothing between equal words', () => {
    const word = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(spellingDistance(a, b)).toBe(spellingDistance(b, a))
        expect(spellingDistance(a, b) === 0).toBe(a === b)
        expect(spellingDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
      { numRuns: 1000 },
    )
  })

  it('corrects to the nearest known word, and leaves alone what is too far or too short', () => {
    expect(correctedWord('Kusi', ['kursi', 'kusen', 'kopi'])).toBe('kursi')
    expect(correctedWord('mejaa', ['meja', 'raja'])).toBe('meja')
    expect(correctedWord('kerip', ['keripik', 'keris'])).toBe('keris')
    expect(correctedWord('tempur', ['tempurung', 'temu'])).toBe('tempurung')
    expect(correctedWord('teh', ['tas'])).toBe('teh')
    expect(correctedWord('televisi', ['telur', 'tenunan'])).toBe('televisi')
  })

  it('finds the words of a text once each', () => {
    expect(wordsOf('Kursi teras, kursi 40 cm dari rotan')).toEqual(['kursi', 'teras', 'dari', 'rotan'])
  })
})
