import { describe, expect, it } from 'vitest'
import { altOf, chosenFiles } from './send-photos.ts'

describe('photos from a phone', () => {
  it('are counted without the empty file of an untouched input', () => {
    const form = new FormData()
    form.append('picture', new File([], ''))
    form.append('picture', new File(['x'], 'meja.jpg'))
    expect(chosenFiles(form).map((file) => file.name)).toEqual(['meja.jpg'])
  })

  it('share their description, numbered when there are several', () => {
    expect(altOf('Meja lipat', 0, 1)).toBe('Meja lipat')
    expect(altOf('Meja lipat', 1, 3)).toBe('Meja lipat (2)')
    expect(altOf('', 1, 3)).toBe('')
  })
})
