import type { AstroGlobal } from 'astro'
import type { OrganisationType } from '../../../medusa/src/contract/role.ts'
import { type Words, t } from '../../i18n/words.ts'
import { paths, withQuery } from '../../paths.ts'
import type { News } from '../desk/news.ts'
import { type DeskBackend, deskBackend } from './desk-backend.ts'
import { type Me, type Workplace, workplaceOf, workplacesOf } from './membership.ts'
import type { Refusal } from './refusal.ts'
import { forgetToken, tokenOf } from './session-cookie.ts'
import { staffHeaders } from './staff-headers.ts'

/** Everything that a desk page works with. Who may do what is decided by the backend on every call. */
export interface Desk {
  me: Me['staff']
  /** The organisation that this page acts for. */
  workplace: Workplace
  workplaces: readonly Workplace[]
  backend: DeskBackend
  words: Words
  /** Ends the page on a read that failed: to the sign-in, or to a page that says why. */
  stop(refusal: Refusal): Promise<Response>
  /** Ends a successful act: to a page that tells the news (POST → redirect → GET). */
  go(path: string, news?: News): Response
}

/**
 * Opens a desk page for staff of one kind of organisation. Gives a response instead when nobody is signed in, the
 * session is over, or the person works elsewhere: `if (desk instanceof Response) return desk`.
 */
export async function openDesk(page: AstroGlobal, type: OrganisationType): Promise<Desk | Response> {
  page.response.headers.set('Cache-Control', 'no-store')
  const token = tokenOf(page.cookies)
  if (!token) return toSignIn(page)
  const headers = staffHeaders(page, token)
  const me = await deskBackend(headers).get<Me>('/staff/me')
  if (!me.ok) return stopOn(page, me.refusal)
  const workplaces = workplacesOf(me.value.memberships)
  const workplace = workplaceOf(workplaces, type, page.cookies.get('petugas_organisasi')?.value)
  if (!workplace) return halt(page, 'peran')
  return {
    me: me.value.staff,
    workplace,
    workplaces,
    backend: deskBackend({ ...headers, 'x-organisation': workplace.id }),
    words: t(page),
    stop: (refusal) => stopOn(page, refusal),
    go: (path, news) => page.redirect(withQuery(path, { kabar: news }), 303),
  }
}

async function stopOn(page: AstroGlobal, refusal: Refusal): Promise<Response> {
  if (refusal.status === 401) {
    forgetToken(page.cookies)
    return toSignIn(page, 'habis')
  }
  if (refusal.status === 403) return halt(page, 'peran')
  return halt(page, refusal.status === 404 ? 'tiada' : 'terputus')
}

/** To the sign-in, and back here afterwards. */
function toSignIn(page: AstroGlobal, news?: 'habis'): Response {
  const back = page.url.pathname + page.url.search
  return page.redirect(withQuery(paths.signIn(), { kembali: back, kabar: news }), 303)
}

/** Shows, at this address, the page that says why it can't be shown. A new request, because the form may be read already. */
function halt(page: AstroGlobal, cause: 'peran' | 'tiada' | 'terputus'): Promise<Response> {
  return page.rewrite(
    new Request(new URL(withQuery(paths.halted(), { sebab: cause }), page.url), {
      headers: page.request.headers,
    }),
  )
}
