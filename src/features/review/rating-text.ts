import type { Words } from '../../i18n/words.ts'

const languages: Record<string, string> = { id: 'id-ID', en: 'en-GB' }

/** An average with one decimal in the reader's language: `4,7`. */
export function averageText(average: number, locale: string): string {
  return average.toLocaleString(languages[locale], { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}

/** Five stars, as many of them filled: `★★★★☆`. For eyes only. */
export function starsText(stars: number): string {
  const filled = Math.min(5, Math.max(0, Math.round(stars)))
  return '★'.repeat(filled) + '☆'.repeat(5 - filled)
}

/** What a review is signed with: the name that was chosen, else the regency, else neither. */
export function authorText(
  { display_name, place }: { display_name: string | null; place: string | null },
  words: Words['review'],
): string {
  return display_name ?? (place ? words.buyer_in(place) : words.buyer)
}
