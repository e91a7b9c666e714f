import { expect, it } from 'vitest'
import { pagesToShow } from './pages-to-show.ts'

it('links the first, the last and the neighbouring pages', () => {
  expect(pagesToShow(1, 3)).toEqual([1, 2, 3])
  expect(pagesToShow(5, 10)).toEqual([1, null, 4, 5, 6, null, 10])
  expect(pagesToShow(3, 10)).toEqual([1, 2, 3, 4, null, 10])
  expect(pagesToShow(4, 10)).toEqual([1, 2, 3, 4, 5, null, 10])
})
