import type { APIRoute } from 'astro'
import { forgetToken } from '../features/session/session-cookie.ts'
import { paths, withQuery } from '../paths.ts'

/** Signs this browser out. */
export const POST: APIRoute = ({ cookies, redirect }) => {
  forgetToken(cookies)
  return redirect(withQuery(paths.signIn(), { kabar: 'keluar' }), 303)
}

/** An address typed by hand changes nothing. */
export const GET: APIRoute = ({ redirect }) => redirect(paths.signIn(), 303)
