import { SHOP_URL } from 'astro:env/server'
import type { AstroCookies } from 'astro'

/** The session of the buyer at this browser, and a sign-in or a deletion under way. All are out of reach of scripts and of other sites. */
const sessionCookie = 'akun'
const signInCookie = 'akun_masuk'
const deletionCookie = 'akun_hapus'

const CODE_SECONDS = 600

const attributes = {
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: SHOP_URL.startsWith('https:'),
} as const

/** The token of the buyer at this browser, if signed in. */
export function sessionToken(cookies: AstroCookies): string | undefined {
  return cookies.get(sessionCookie)?.value || undefined
}

/** Keeps the token for 90 days from now. */
export function rememberSession(cookies: AstroCookies, token: string): void {
  cookies.set(sessionCookie, token, { ...attributes, maxAge: 90 * 24 * 3600 })
}

/** Signs this browser out. */
export function forgetSession(cookies: AstroCookies): void {
  cookies.delete(sessionCookie, attributes)
}

/** A sign-in that waits for its code. */
export interface SignInUnderWay {
  challenge: string
  email: string
}

/** The sign-in that this browser has begun, if it is not too old. */
export function signInUnderWay(cookies: AstroCookies): SignInUnderWay | undefined {
  const [challenge = '', email = ''] = (cookies.get(signInCookie)?.value ?? '').split(' ')
  return /^[\w-]{43}$/.test(challenge) ? { challenge, email } : undefined
}

/** Keeps a sign-in until its code is over. */
export function rememberSignIn(cookies: AstroCookies, { challenge, email }: SignInUnderWay): void {
  cookies.set(signInCookie, `${challenge} ${email}`, { ...attributes, maxAge: CODE_SECONDS })
}

/** The sign-in is over. */
export function forgetSignIn(cookies: AstroCookies): void {
  cookies.delete(signInCookie, attributes)
}

/** The challenge of a deletion that waits for its code. */
export function deletionUnderWay(cookies: AstroCookies): string | undefined {
  const challenge = cookies.get(deletionCookie)?.value ?? ''
  return /^[\w-]{43}$/.test(challenge) ? challenge : undefined
}

/** Keeps a deletion until its code is over. */
export function rememberDeletion(cookies: AstroCookies, challenge: string): void {
  cookies.set(deletionCookie, challenge, { ...attributes, maxAge: CODE_SECONDS })
}

/** The deletion is done, or begins anew. */
export function forgetDeletion(cookies: AstroCookies): void {
  cookies.delete(deletionCookie, attributes)
}
