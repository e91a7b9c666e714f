import { describe, expect, it } from 'vitest'
import { numberOrText, rowsOf, valuesOf } from './form-values.ts'

describe('what was typed into a form', () => {
  it('is kept, trimmed, without files', () => {
    const form = new FormData()
    form.set('name', '  Meja lipat ')
    form.set('note', 'satu\r\ndua')
    form.set('photo', new File(['x'], 'x.jpg'))
    expect(valuesOf(form)).toEqual({ name: 'Meja lipat', note: 'satu\ndua' })
  })

  it('reads numbers the way Indonesians write them', () => {
    expect(numberOrText('1.250.000')).toBe(1_250_000)
    expect(numberOrText('Rp 12.500')).toBe(12_500)
    expect(numberOrText('7')).toBe(7)
    expect(numberOrText(' ')).toBeNull()
  })

  it('never turns something else into a number', () => {
    for (const text of ['1.25', 'dua', '-3', '1,5', '1e3']) expect(numberOrText(text)).toBe(text)
  })

  it('gathers the rows of a list, whatever their gaps', () => {
    expect(
      rowsOf({ 'lines.0.id': 'a', 'lines.0.quantity': '2', 'lines.3.id': 'b', 'lines.x.id': 'c' }, 'lines'),
    ).toEqual([{ id: 'a', quantity: '2' }, { id: 'b' }])
  })
})
