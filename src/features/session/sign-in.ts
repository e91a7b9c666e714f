import type { AstroGlobal } from 'astro'
import { deskBackend } from './desk-backend.ts'
import { firstDesk, type Me, workplacesOf } from './membership.ts'
import { staffHeaders } from './staff-headers.ts'

/** Why someone could not sign in: a key of the dictionary `session`. */
export type SignInProblem = 'wrong' | 'throttled' | 'unreachable'

/** Asks the backend for a token. It throttles per account and per address. */
export async function signIn(
  page: AstroGlobal,
  email: string,
  password: string,
): Promise<{ token: string } | { problem: SignInProblem }> {
  const answer = await deskBackend(staffHeaders(page)).post<{ token?: string }>('/auth/staff/emailpass', {
    email,
    password,
  })
  if (answer.ok) return answer.data.token ? { token: answer.data.token } : { problem: 'wrong' }
  if (answer.status === 429) return { problem: 'throttled' }
  return { problem: answer.status >= 500 ? 'unreachable' : 'wrong' }
}

/** The first desk of the holder of this token; null when none is theirs. */
export async function deskOf(page: AstroGlobal, token: string): Promise<string | null> {
  const me = await deskBackend(staffHeaders(page, token)).get<Me>('/staff/me')
  return me.ok ? firstDesk(workplacesOf(me.data.memberships)) : null
}
