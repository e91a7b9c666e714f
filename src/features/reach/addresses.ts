import { type Locale, locales } from '../../i18n/locale.ts'
import { inLanguage } from '../../paths.ts'

/** One public page in each of its languages, as the world reaches it. */
export type Addresses = Record<Locale, string>

/** The full address of a path of the site: below the configured address of the shop, never below what a request claims. */
export function absolute(shop_url: string, path: string): string {
  return new URL(path, shop_url).toString()
}

/** The addresses of a page in all languages; `path` is the one without a language, query included. */
export function addressesOf(shop_url: string, path: string): Addresses {
  const plain = path.length > 1 ? path.replace(/\/(?=$|\?)/, '') : path
  const entries = locales.map((locale) => [locale, absolute(shop_url, inLanguage(locale, plain))])
  return Object.fromEntries(entries) as Addresses
}

/** What a page says of its other languages, to search engines: each one, and the one for everybody else. */
export function alternatesOf(addresses: Addresses): { hreflang: string; href: string }[] {
  return [
    ...locales.map((locale) => ({ hreflang: locale as string, href: addresses[locale] })),
    { hreflang: 'x-default', href: addresses.id },
  ]
}
