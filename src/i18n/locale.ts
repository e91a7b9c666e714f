/** Languages of the storefront; the first is the one for people who have not chosen. */
export const locales = ['id', 'en'] as const
export type Locale = (typeof locales)[number]

/** The cookie that remembers the choice on the desks; the shop has an address for each language. */
export const localeCookie = 'bahasa'

/** The language a cookie asks for; Indonesian for anything unknown. */
export function localeOf(value: string | undefined): Locale {
  return locales.find((locale) => locale === value) ?? 'id'
}
