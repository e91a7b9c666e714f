import type { ReviewInput, writeReview } from '../../../medusa/src/contract/review.ts'
import type { BodyOf, ResponseOf, Result } from '../../lib/medusa.ts'

type Call = (
  path: string,
  sent: { method: 'POST'; body: BodyOf<typeof writeReview>; headers: Record<string, string> },
) => Promise<Result<ResponseOf<typeof writeReview>>>

type Values = Record<keyof ReviewInput, string>

/** A review that was refused: what was typed, and what is wrong with it by the names of its fields. */
export interface ReviewAttempt {
  line_id: string
  values: Values
  errors: Record<string, string>
  /** What no field caused. */
  message: string | undefined
  status: number
}

/** The name of a field in the form of one line, of which a page has several. */
export function reviewField(name: keyof ReviewInput, line_id: string): string {
  return `${name}-${line_id}`
}

/** Sends what a buyer typed about one line; null when it was taken. */
export async function sendReview(
  call: Call,
  { token, form, caller }: { token: string; form: FormData; caller: string },
): Promise<ReviewAttempt | null> {
  const line_id = String(form.get('baris') ?? '').slice(0, 80)
  const typed = (name: keyof ReviewInput) =>
    String(form.get(reviewField(name, line_id)) ?? '')
      .trim()
      .replace(/\r\n/g, '\n')
  const values: Values = { stars: typed('stars'), body: typed('body'), display_name: typed('display_name') }
  const answer = await call(
    `/store/track/${encodeURIComponent(token)}/reviews/${encodeURIComponent(line_id || '-')}`,
    { method: 'POST', body: values, headers: { 'x-buyer-address': caller } },
  )
  if (answer.ok) return null
  const fields = Object.entries(answer.error.fields)
  return {
    line_id,
    values,
    errors: Object.fromEntries(fields.map(([name, sentence]) => [`${name}-${line_id}`, sentence])),
    message: fields.length > 0 ? undefined : answer.error.message,
    status: answer.status === 400 ? 422 : answer.status,
  }
}
