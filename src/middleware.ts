import { defineMiddleware } from 'astro:middleware'
import { localeCookie, localeOf } from './i18n/locale.ts'
import { isForeignWrite } from './server/foreign-write.ts'

const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
}

/** Every page: refuse writes that another site started, know the language, send the security headers. */
export const onRequest = defineMiddleware(async ({ request, url, cookies, locals }, next) => {
  if (isForeignWrite(request, url.host))
    return new Response('Permintaan ini tidak datang dari Lapak Binaan. Buka halamannya lagi, lalu ulangi.', {
      status: 403,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  locals.locale = localeOf(cookies.get(localeCookie)?.value)
  const response = await next()
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
})
