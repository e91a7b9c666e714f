import type { AstroGlobal } from 'astro'
import type { OrganisationType } from '../../../medusa/src/contract/role.ts'
import { t, type Words } from '../../i18n/words.ts'
import type { Failure } from '../../lib/medusa.ts'
import { paths, withQuery } from '../../paths.ts'
import type { News } from '../desk/news.ts'
import { type DeskBackend, deskBackend } from './desk-backend.ts'
import { type Me, type Workplace, workplaceOf, workplacesOf } from './membership.ts'
import { forgetToken, tokenOf } from './session-cookie.ts'
import { staffHeaders } from './staff-headers.ts'

/** Everything that a desk page works with. Who may do what is decided by the backend on every call. */
export interface Desk {
  me: Me['staff']
  /** The organisation that this page acts for, with the roles held there. */
  workplace: Workplace
  backend: DeskBackend
  words: Words
  /** Ends the page on a call that failed: to the sign-in, or to a page that says why. */
  stop(failure: Failure): Promise<Response> | Response
  /** Ends a successful act: to a page that tells the news (POST → redirect → GET). */
  go(path: string, news?: News): Response
}

/**
 * Opens a desk page for staff of one kind of organisation. Gives a response instead when nobody is signed in, the
 * session is over, or the person works elsewhere: `if (desk instanceof Response) return desk`.
 */
export async function openDesk(page: AstroGlobal, type: OrganisationType): Promise<Desk | Response> {
  const token = tokenOf(page.cookies)
  if (!token) return toSignIn(page)
  const headers = staffHeaders(page, token)
  const me = await deskBackend(headers).get<Me>('/staff/me')
  if (!me.ok) return stopOn(page, me)
  const workplace = workplaceOf(workplacesOf(me.data.memberships), type)
  if (!workplace) return halt(page, 'peran')
  return {
    me: me.data.staff,
    workplace,
    backend: deskBackend({ ...headers, 'x-organisation': workplace.id }),
    words: t(page),
    stop: (failure) => stopOn(page, failure),
    go: (path, news) => page.redirect(withNews(path, news), 303),
  }
}

/** The address with the news in it; keeps a fragment at its end. */
function withNews(path: string, news?: News): string {
  const [address = '', fragment] = path.split('#')
  const join = address.includes('?') ? '&' : '?'
  return (news ? `${address}${join}kabar=${news}` : address) + (fragment ? `#${fragment}` : '')
}

function stopOn(page: AstroGlobal, failure: Failure): Promise<Response> | Response {
  if (failure.status === 401) {
    forgetToken(page.cookies)
    return toSignIn(page, 'habis')
  }
  if (failure.status === 403) return halt(page, 'peran')
  // An address that asks for what cannot be (a day that is none, an unknown place in a list) finds nothing: the backend is there.
  return halt(page, failure.status === 404 || failure.status === 400 ? 'tiada' : 'terputus')
}

/** To the sign-in, and back here afterwards. */
function toSignIn(page: AstroGlobal, news?: 'habis'): Response {
  const back = page.url.pathname + page.url.search
  return page.redirect(withQuery(paths.signIn(), { kembali: back, kabar: news }), 303)
}

/** Shows, at this address, why the page can't be shown. A new request, because the form may have been read already. */
function halt(page: AstroGlobal, cause: 'peran' | 'tiada' | 'terputus'): Promise<Response> {
  const address = new URL(withQuery(paths.halted(), { sebab: cause }), page.url)
  return page.rewrite(new Request(address, { headers: { cookie: page.request.headers.get('cookie') ?? '' } }))
}
