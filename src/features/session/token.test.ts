import { describe, expect, it } from 'vitest'
import { secondsLeft } from './token.ts'

const now = new Date('2026-11-21T00:00:00Z')
const token = (claims: unknown) => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`

describe('how long a session lasts', () => {
  it('is as long as the token', () => {
    expect(secondsLeft(token({ exp: now.getTime() / 1000 + 3600 }), now)).toBe(3600)
  })

  it('is over for a token that expired, or is none', () => {
    expect(secondsLeft(token({ exp: now.getTime() / 1000 - 1 }), now)).toBe(0)
    for (const text of ['', 'x', 'a.b.c', token({}), token(null)]) expect(secondsLeft(text, now)).toBe(0)
  })
})
