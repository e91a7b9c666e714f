import * as en from './en/index.ts'
import * as id from './id/index.ts'
import type { Locale } from './locale.ts'

/** All words of one language, by noun: `words.cart.title`. English has the same shape, or it does not compile. */
export type Words = typeof id

const dictionaries: Record<Locale, Words> = { id, en }

/** The dictionary of a language. */
export function wordsOf(locale: Locale): Words {
  return dictionaries[locale]
}

/** The dictionary for the page being rendered: `const words = t(Astro)`. */
export function t(page: { locals: App.Locals }): Words {
  return wordsOf(page.locals.locale)
}
