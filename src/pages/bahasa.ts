import type { APIRoute } from 'astro'
import { localeCookie, localeOf } from '../i18n/locale.ts'
import { safeReturn } from '../paths.ts'

/** Remembers the language (`?ke=en&kembali=/produk`) and goes back. */
export const GET: APIRoute = ({ url, cookies, redirect }) => {
  const locale = localeOf(url.searchParams.get('ke') ?? undefined)
  cookies.set(localeCookie, locale, { path: '/', sameSite: 'lax', maxAge: 365 * 24 * 3600 })
  return redirect(safeReturn(url.searchParams.get('kembali')), 303)
}
