import { describe, expect, it } from 'vitest'
import { decisionBody } from './decision-body.ts'

const seen = { expected_version: '3', content_hash: 'a'.repeat(64) }

describe('a decision as it is sent', () => {
  it('says what the officer saw', () => {
    expect(decisionBody({ ...seen, outcome: 'approve', note: '' })).toEqual({ ...seen, outcome: 'approve' })
  })

  it('carries the reason with a rejection only', () => {
    const typed = { ...seen, reason_code: 'no_capacity', note: 'Bulan depan dapat.' }
    expect(decisionBody({ ...typed, outcome: 'reject' })).toMatchObject({ reason_code: 'no_capacity' })
    expect(decisionBody({ ...typed, outcome: 'approve' }).reason_code).toBeUndefined()
  })

  it('leaves an outcome that was not chosen to the backend to refuse', () => {
    expect(decisionBody(seen).outcome).toBeUndefined()
  })
})
