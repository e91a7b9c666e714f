import { SHOP_URL } from 'astro:env/server'
import { defineMiddleware } from 'astro:middleware'
import { localeCookie, localeOf } from './i18n/locale.ts'
import { t } from './i18n/words.ts'
import { speaking } from './lib/page-language.ts'
import { isDeskPath, shopPathsIn, splitLanguage, withQuery } from './paths.ts'
import { isForeignWrite } from './server/foreign-write.ts'
import { securityHeaders } from './server/security-headers.ts'

/** Every page: refuse writes that another site started, know the language, send the security headers. */
export const onRequest = defineMiddleware(async (context, next) => {
  const { request, url, cookies, locals } = context
  const { locale, path } = splitLanguage(url.pathname)
  const is_desk = isDeskPath(path)
  locals.locale = is_desk ? localeOf(cookies.get(localeCookie)?.value) : locale
  if (isForeignWrite(request, url.host))
    return new Response(t(context).failure.foreign_write, {
      status: 403,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  if (is_desk && path !== url.pathname) return context.redirect(path + url.search, 308)
  locals.paths = shopPathsIn(locals.locale)
  locals.asked = url.pathname + url.search
  const answer = speaking(locals.locale, () => (path === url.pathname ? next() : next(path + url.search)))
  const response = await answer.catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'BackendAway') throw error
    const dari = request.method === 'GET' ? locals.asked : url.pathname
    return context.rewrite(new Request(new URL(withQuery('/terputus', { dari }), url)))
  })
  const type = response.headers.get('Content-Type')
  if (type === 'text/html') response.headers.set('Content-Type', 'text/html; charset=utf-8')
  for (const [name, value] of Object.entries(securityHeaders(SHOP_URL, type)))
    response.headers.set(name, value)
  return response
})
