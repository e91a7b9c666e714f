import type { APIRoute } from 'astro'
import type { suggestListings } from '../../medusa/src/contract/listing-search.ts'
import { askedWords } from '../features/suggestion/asked-words.ts'
import { suggestionGroups } from '../features/suggestion/suggestion-groups.ts'
import { wordsOf } from '../i18n/words.ts'
import { medusa, type ResponseOf } from '../lib/medusa.ts'
import { pageTags } from '../lib/page-tags.ts'
import { withQuery } from '../paths.ts'

/** What somebody may be typing, for everybody who types the same: kept for a minute, or until other goods are published. */
export const GET: APIRoute = async ({ url, request, locals: { locale } }) => {
  const q = askedWords(url.searchParams.get('q'))
  const result = q
    ? await medusa.call<ResponseOf<typeof suggestListings>>(withQuery('/store/listings/suggestions', { q }), {
        timeout_ms: 2_000,
      })
    : undefined
  const groups = result?.ok ? suggestionGroups(result.data.suggestions, wordsOf(locale), locale) : []
  const is_missed = result?.ok === false
  const headers = new Headers({ 'Cache-Control': `public, max-age=${is_missed ? 0 : 60}` })
  if (request.headers.has('surrogate-capability')) {
    headers.set('Cache-Tag', pageTags.listings)
    if (is_missed) headers.set('Surrogate-Control', 'max-age=2, stale-if-error=0')
  }
  return Response.json({ groups }, { headers })
}
