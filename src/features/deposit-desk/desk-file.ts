import type { APIContext } from 'astro'
import { paths, withQuery } from '../../paths.ts'
import { deskBackend } from '../session/desk-backend.ts'
import { type Me, workplaceOf, workplacesOf } from '../session/membership.ts'
import { tokenOf } from '../session/session-cookie.ts'
import { staffHeaders } from '../session/staff-headers.ts'

interface DeskFile {
  media_type: string
  file_name: string
  bytes: Uint8Array<ArrayBuffer>
}

/** Answers a file of the facility's desk as a download; nobody signed in goes to the sign-in, and a refusal stays a bare status. */
export async function readDeskFile<Answer>(
  context: APIContext,
  address: string,
  fileOf: (answer: Answer) => DeskFile,
): Promise<Response> {
  const token = tokenOf(context.cookies)
  const headers = token ? staffHeaders(context, token) : undefined
  const me = headers && (await deskBackend(headers).get<Me>('/staff/me'))
  if (!headers || !me?.ok)
    return context.redirect(
      withQuery(paths.signIn(), { kembali: context.url.pathname + context.url.search }),
      303,
    )
  const workplace = workplaceOf(workplacesOf(me.data.memberships), 'facility')
  if (!workplace) return new Response(null, { status: 403 })
  const answer = await deskBackend({ ...headers, 'x-organisation': workplace.id }).get<Answer>(address)
  if (!answer.ok)
    return new Response(answer.error.message, {
      status: answer.status,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  const { media_type, file_name, bytes } = fileOf(answer.data)
  return new Response(bytes, {
    headers: {
      'content-type': media_type,
      'content-disposition': `attachment; filename="${file_name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
