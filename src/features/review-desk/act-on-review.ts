import type { answerReview, decideReview } from '../../../medusa/src/contract/review.ts'
import type { Failure, ResponseOf, Result } from '../../lib/medusa.ts'
import type { News } from '../desk/news.ts'
import type { DeskBackend } from '../session/desk-backend.ts'

type Done = ResponseOf<typeof decideReview> | ResponseOf<typeof answerReview>

/** The name of a field in the form of one review, of which the page has several. */
export function deskField(name: 'reason_code' | 'note' | 'answer', id: string): string {
  return `${name}-${id}`
}

/** Does what a form of the page asks: publish, refuse or answer one review. Errors come back under the names of the form's fields. */
export async function actOnReview(
  backend: Pick<DeskBackend, 'post'>,
  values: Record<string, string>,
): Promise<Result<Done>> {
  const id = values.id ?? ''
  const address = `/facility/reviews/${encodeURIComponent(id || '-')}`
  const { expected_version, content_hash } = values
  const answered: Result<Done> =
    values.act === 'answer'
      ? await backend.post(`${address}/answers`, {
          expected_version,
          answer: values[deskField('answer', id)] ?? '',
        })
      : await backend.post(`${address}/decisions`, {
          outcome: values.act,
          reason_code: values[deskField('reason_code', id)] || undefined,
          note: values[deskField('note', id)] ?? '',
          expected_version,
          content_hash,
        })
  return answered.ok ? answered : inForm(answered, id)
}

function inForm(failure: Failure, id: string): Failure {
  const fields = Object.entries(failure.error.fields).map(([name, sentence]) => [`${name}-${id}`, sentence])
  return { ...failure, error: { ...failure.error, fields: Object.fromEntries(fields) } }
}

/** What the page announces afterwards. */
export function newsOfAct(act: string | undefined): News {
  if (act === 'answer') return 'ulasan_dijawab'
  return act === 'refuse' ? 'ulasan_ditolak' : 'ulasan_tampil'
}
