import type { Words } from '../../i18n/words.ts'

/** What a page may announce after an act; the sentence is in the dictionary. */
export type News = keyof Words['desk']['news']

/** The sentence that the address asks to announce, if it is one of ours. */
export function newsOf(url: URL, words: Words): string | undefined {
  const code = url.searchParams.get('kabar') ?? ''
  return Object.hasOwn(words.desk.news, code) ? words.desk.news[code as News] : undefined
}
