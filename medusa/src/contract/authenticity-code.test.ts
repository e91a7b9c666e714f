import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CODE_LENGTH, codeOf, printedCode, readCode } from './authenticity-code'

const random = fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 12, maxLength: 12 })
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('a code is read however it is typed: spaces, small letters, O for 0, I or L for 1, or the address of the QR', () => {
  fc.assert(
    fc.property(random, (numbers) => {
      const code = codeOf(numbers)
      expect(code).toHaveLength(CODE_LENGTH)
      expect(code).not.toMatch(/[ILOU]/)
      const typed = [
        printedCode(code),
        code.toLowerCase(),
        ` ${code.replaceAll('0', 'o').replaceAll('1', 'l')} `,
        code.replaceAll('0', 'O').replaceAll('1', 'I'),
        `https://lapak.example/verifikasi/${code}`,
        code.replace(/(.{4})/g, '$1-'),
      ]
      for (const each of typed) expect(readCode(each)).toBe(code)
    }),
  )
})

test('one wrong character is always noticed', () => {
  fc.assert(
    fc.property(
      random,
      fc.integer({ min: 0, max: 12 }),
      fc.constantFrom(...ALPHABET),
      (numbers, place, wrong) => {
        const code = codeOf(numbers)
        fc.pre(code[place] !== wrong)
        expect(readCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBeNull()
      },
    ),
  )
})

test('two characters that changed places are always noticed', () => {
  fc.assert(
    fc.property(random, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }), (numbers, a, b) => {
      const code = [...codeOf(numbers)]
      fc.pre(code[a] !== code[b])
      const [first, second] = [code[a] as string, code[b] as string]
      code[a] = second
      code[b] = first
      expect(readCode(code.join(''))).toBeNull()
    }),
  )
})

test.each(['', 'abc', '7K2M9PQX4TRW', 'U'.repeat(13), '7K2M 9PQX 4TRW 33'])('%j is no code', (typed) => {
  expect(readCode(typed)).toBeNull()
})
