import { AsyncLocalStorage } from 'node:async_hooks'
import type { Locale } from '../i18n/locale.ts'

const languages = new AsyncLocalStorage<Locale>()

/** Makes a page in this language: what the backend refuses meanwhile is said in it, without every call having to tell. */
export function speaking<T>(locale: Locale, make: () => T): T {
  return languages.run(locale, make)
}

/** The language of the page being made; Indonesian outside of one. */
export function pageLanguage(): Locale {
  return languages.getStore() ?? 'id'
}
