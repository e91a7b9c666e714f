import { expect, it } from 'vitest'
import { formatWeight } from './weight.ts'

it('writes grams below a kilogram and kilograms above', () => {
  expect(formatWeight(450, 'id')).toBe('450 gram')
  expect(formatWeight(2_500, 'id')).toBe('2,5 kg')
  expect(formatWeight(2_500, 'en')).toBe('2.5 kg')
})
