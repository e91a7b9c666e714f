import { expect, test } from 'vitest'
import { optionalEmailField, phoneField } from './fields'

test('a phone is understood in any form Indonesians write it', () => {
  for (const form of [
    '081234567890',
    '0812-3456-7890',
    '62 812 3456 7890',
    '+62 812-3456-7890',
    '(62)81234567890',
    ' 0812 3456 7890 ',
  ])
    expect(phoneField.parse(form)).toBe('+6281234567890')
  expect(phoneField.parse('(021) 5551234')).toBe('+62215551234')
})

test('what is no Indonesian phone gets a sentence with an example', () => {
  for (const form of ['12', 'abc', '+1 202 555 0100', '08', '']) {
    const result = phoneField.safeParse(form)
    expect(result.success).toBe(false)
    expect(result.error?.issues[0]?.message).toMatch(/nomor telepon/i)
  }
})

test('an e-mail may be left empty', () => {
  expect(optionalEmailField.parse('')).toBeNull()
  expect(optionalEmailField.parse(undefined)).toBeNull()
  expect(optionalEmailField.parse('pembeli@contoh.id')).toBe('pembeli@contoh.id')
  expect(optionalEmailField.safeParse('pembeli@').success).toBe(false)
})
