import { expect, it } from 'vitest'
import { askedFor, movedTo } from './listbox-keys.ts'

it('the arrows go round through the list and the text field', () => {
  const downwards = [-1, 0, 1].map((active) => movedTo(active, 2, 'ArrowDown'))
  expect(downwards).toEqual([0, 1, -1])
  const upwards = [-1, 1, 0].map((active) => movedTo(active, 2, 'ArrowUp'))
  expect(upwards).toEqual([1, 0, -1])
})

it('other keys stay where they are, and an empty list has no place', () => {
  expect(movedTo(1, 3, 'Home')).toBe(1)
  expect(movedTo(-1, 0, 'ArrowDown')).toBe(-1)
})

it('asks for three letters and more, but not again for what was just chosen', () => {
  expect(askedFor(' tenda ', '')).toBe('tenda')
  expect(askedFor('te', '')).toBeNull()
  expect(askedFor('t, .', '')).toBeNull()
  expect(askedFor('Tenda, Langke Rembong', 'Tenda, Langke Rembong')).toBeNull()
})
