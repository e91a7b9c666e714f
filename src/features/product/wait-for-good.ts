import type { waitForListing } from '../../../medusa/src/contract/waiting-list.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { BodyOf, ResponseOf, Result } from '../../lib/medusa.ts'

type Call = (
  path: string,
  sent: { method: 'POST'; body: BodyOf<typeof waitForListing>; headers: Record<string, string> },
) => Promise<Result<ResponseOf<typeof waitForListing>>>

/** What came of asking for news: the address is on the list, or a sentence says what is wrong. */
export interface Waiting {
  email: string
  is_waiting: boolean
  error?: string
}

/** Asks the backend for one mail once the good can be ordered again. */
export async function waitForGood(
  call: Call,
  { handle, form, locale, caller }: { handle: string; form: FormData; locale: Locale; caller: string },
): Promise<Waiting> {
  const email = String(form.get('email') ?? '').trim()
  const answer = await call(`/store/listings/${encodeURIComponent(handle)}/waiting-list`, {
    method: 'POST',
    body: { email, locale },
    headers: { 'x-buyer-address': caller },
  })
  if (answer.ok) return { email, is_waiting: true }
  return { email, is_waiting: false, error: answer.error.fields.email ?? answer.error.message }
}
