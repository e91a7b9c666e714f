import { describe, expect, it } from 'vitest'
import { fitText, outlineText, textWidth } from './outline-text'

const style = { x: 0, y: 0, size: 50, weight: 800, fill: '#000000' } as const

describe('text drawn as outlines', () => {
  it('needs no font: every letter becomes a path', () => {
    expect(outlineText('Rp65.000', style).match(/<path /g)).toHaveLength(8)
    expect(outlineText('Rp65.000', style)).not.toContain('<text')
  })

  it('draws what its alphabet lacks without the accent, and nothing for what it does not know at all', () => {
    expect(outlineText('ǎ', style)).toBe(outlineText('a', style))
    expect(textWidth('木', 50, 800)).toBe(0)
  })

  it('lets nothing of a name out as markup', () => {
    expect(outlineText('<script>&"', style)).not.toMatch(/script|&/)
  })

  it('breaks between words, fits every line, and says by an ellipsis that something is missing', () => {
    const room = { width: 480, lines: 2, size: 50, weight: 800 } as const
    const name = 'Set Kursi Tamu Rotan Anyaman Halus dengan Meja Kaca'
    const lines = fitText(name, room)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toBe('Set Kursi Tamu')
    expect(lines[1]).toMatch(/^Rotan.*…$/)
    for (const line of lines) expect(textWidth(line, room.size, room.weight)).toBeLessThanOrEqual(room.width)
    expect(fitText('Meja', room)).toEqual(['Meja'])
    expect(fitText('Sereh dan Kopi (Isi 3)', room)).toEqual(['Sereh dan Kopi', '(Isi\u00a03)'])
    expect(fitText('Mejayangnamanyapanjangsekalitanpaspasi', room)[0]).toMatch(/…$/)
  })
})
