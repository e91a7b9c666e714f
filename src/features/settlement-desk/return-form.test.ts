import { describe, expect, test } from 'vitest'
import { errorsOfForm, fieldName, stepBody } from './return-form.ts'

describe('The form of a step of a claim', () => {
  const typed = {
    id: 'rret_1',
    step: 'send',
    'rret_1.send.on': '2026-11-22',
    'rret_1.send.letter_number': 'W-1',
  }

  test('sends its own fields by their plain names', () => {
    expect(stepBody(typed)).toEqual({ step: 'send', on: '2026-11-22', letter_number: 'W-1' })
  })

  test('shows what is wrong beside its own field, not beside that of another claim', () => {
    expect(errorsOfForm(typed, { on: 'Tanggalnya belum tiba.' })).toEqual({
      [fieldName({ id: 'rret_1', step: 'send' }, 'on')]: 'Tanggalnya belum tiba.',
    })
  })
})
