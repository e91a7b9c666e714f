import { describe, expect, it } from 'vitest'
import { isConflict, refusalOf } from './refusal.ts'

describe('a refusal of the backend', () => {
  it('keeps the sentence of each field', () => {
    const refusal = refusalOf(400, {
      type: 'invalid_data',
      message: 'Isi harga.',
      fields: { price_rupiah: 'Isi harga.' },
    })
    expect(refusal.fields).toEqual({ price_rupiah: 'Isi harga.' })
    expect(isConflict(refusal)).toBe(false)
  })

  it('keeps what a conflict tells about the one who was faster', () => {
    const refusal = refusalOf(409, { type: 'stale_version', message: 'Sudah diputus.', role: 'head' })
    expect(isConflict(refusal)).toBe(true)
    expect(refusal.details).toEqual({ role: 'head' })
  })

  it('survives answers that are no JSON object', () => {
    for (const body of [undefined, null, 'Bad gateway', [1], { message: 7, fields: { a: 1 } }])
      expect(refusalOf(502, body)).toMatchObject({ status: 502, type: 'unknown', message: '', fields: {} })
  })
})
