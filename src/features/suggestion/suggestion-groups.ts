import type { Suggestion } from '../../../medusa/src/contract/listing-search.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Words } from '../../i18n/words.ts'
import { shopPathsIn } from '../../paths.ts'
import { localText } from '../product/local-text.ts'

/** Suggestions of one sort below their heading. */
export interface SuggestionGroup {
  label: string
  options: { text: string; href: string }[]
}

const ORDER = ['words', 'kind', 'listing', 'facility'] as const
const MOST = 8

/** What the search field offers, in groups, each thing with the address it leads to. */
export function suggestionGroups(
  suggestions: readonly Suggestion[],
  words: Pick<Words, 'finding'>,
  locale: Locale,
): SuggestionGroup[] {
  const paths = shopPathsIn(locale)
  const optionOf = (suggestion: Suggestion) => {
    switch (suggestion.type) {
      case 'words':
        return { text: suggestion.text, href: paths.products({ q: suggestion.text }) }
      case 'kind':
        return {
          text: localText(locale, suggestion.label, suggestion.label_en),
          href: paths.products({ jenis: suggestion.slug }),
        }
      case 'listing':
        return {
          text: localText(locale, suggestion.name, suggestion.name_en),
          href: paths.product(suggestion.handle),
        }
      case 'facility':
        return { text: suggestion.name, href: paths.facility(suggestion.slug) }
    }
  }
  const few = suggestions.slice(0, MOST)
  return ORDER.map((type) => ({
    label: words.finding.suggested[type],
    options: few.filter((suggestion) => suggestion.type === type).map(optionOf),
  })).filter(({ options }) => options.length > 0)
}
