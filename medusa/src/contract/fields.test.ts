import { expect, test } from 'vitest'
import { optionalEmailField, phoneField, textField } from './fields'

test('a phone is understood in any form Indonesians write it', () => {
  for (const form of [
    '081234567890',
    '0812-3456-7890',
    '62 812 3456 7890',
    '+62 812-3456-7890',
    '(62)81234567890',
    ' 0812 3456 7890 ',
    '81234567890',
    '0062 812 3456 7890',
    '(+62) 812-3456-7890',
    '+62 0812 3456 7890',
    '0812.3456.7890',
    '0812–3456–7890',
    '(0812) 3456/7890',
    'WA 0812\u00a03456\u00a07890',
    // As a phone's address book copies it, with marks of direction around it.
    '\u202a+62 812-3456-7890\u202c',
    '\u202a62 812-3456-7890\u202c',
  ])
    expect(phoneField.parse(form), form).toBe('+6281234567890')
  for (const [form, stored] of [
    ['(021) 5551234', '+62215551234'],
    ['0385-21234', '+6238521234'],
    // Not the country code: the area code of Perbaungan.
    ['0628 20123', '+6262820123'],
    ['0967 531234', '+62967531234'],
  ] as const)
    expect(phoneField.parse(form)).toBe(stored)
})

test('what is no Indonesian phone gets a sentence with an example', () => {
  const none = ['12', 'abc', '+1 202 555 0100', '08', '', '0812345', '0812 3456 7890 1234', '110', '+62']
  const two = ['0812 3456 7890 / 0813 4567 8901', '081234567890 0813555']
  for (const form of [...none, ...two]) {
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

test('a text is what people see of it: no marks that hide letters or turn them round, and emoji stay whole', () => {
  const name = textField('nama', 2, 40)
  expect(name.parse(' Sari\u202e\u200b \u0007Dewi\ufeff ')).toBe('Sari Dewi')
  expect(name.parse('Ibu 👩🏽‍🌾 ❤️‍🔥')).toBe('Ibu 👩🏽‍🌾 ❤️‍🔥')
  expect(name.parse('Jose\u0301')).toBe('José')
  expect(name.parse('Gang 2\r\nRT 3\rRW 4')).toBe('Gang 2\nRT 3\nRW 4')
  expect(name.parse('ab\ud83d')).toBe('ab')
  for (const nothing of ['\u200b\u200b\u200b', '\u200d\u200d', '\u202e\u202c', '  \u00a0 '])
    expect(name.safeParse(nothing).success, JSON.stringify(nothing)).toBe(false)
})
