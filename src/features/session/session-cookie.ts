import { SHOP_URL } from 'astro:env/server'
import type { AstroCookies } from 'astro'
import { secondsLeft } from './token.ts'

/** Holds the staff member's bearer token; out of reach of scripts and of other sites. */
const NAME = 'petugas'

const attributes = {
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: SHOP_URL.startsWith('https:'),
} as const

/** The token of the person at this browser, if signed in. */
export function tokenOf(cookies: AstroCookies): string | undefined {
  return cookies.get(NAME)?.value || undefined
}

/** Keeps the token for as long as it is good. */
export function rememberToken(cookies: AstroCookies, token: string, now: Date): void {
  cookies.set(NAME, token, { ...attributes, maxAge: secondsLeft(token, now) })
}

/** Signs this browser out. */
export function forgetToken(cookies: AstroCookies): void {
  cookies.delete(NAME, attributes)
}
