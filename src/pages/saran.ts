import type { APIRoute } from 'astro'
import type { suggestListings } from '../../medusa/src/contract/listing-search.ts'
import { askedWords } from '../features/suggestion/asked-words.ts'
import { type SuggestionGroup, suggestionGroups } from '../features/suggestion/suggestion-groups.ts'
import { wordsOf } from '../i18n/words.ts'
import { medusa, type ResponseOf } from '../lib/medusa.ts'
import { pageTags } from '../lib/page-tags.ts'
import { withQuery } from '../paths.ts'

/** What somebody may be typing, for everybody who types the same: kept for a minute, or until other goods are published. */
export const GET: APIRoute = async ({ url, locals: { locale } }) => {
  const q = askedWords(url.searchParams.get('q'))
  if (!q) return answer([])
  const result = await medusa.call<ResponseOf<typeof suggestListings>>(
    withQuery('/store/listings/suggestions', { q }),
    { timeout_ms: 2_000 },
  )
  if (!result.ok)
    return answer([], { 'Cache-Control': 'public, max-age=0', 'Surrogate-Control': 'max-age=2' })
  return answer(suggestionGroups(result.data.suggestions, wordsOf(locale), locale))
}

function answer(groups: SuggestionGroup[], headers: Record<string, string> = {}): Response {
  return Response.json(
    { groups },
    { headers: { 'Cache-Control': 'public, max-age=60', 'Cache-Tag': pageTags.listings, ...headers } },
  )
}
