declare namespace App {
  interface Locals {
    /** The language of this answer: of the shop by its address (`/en/…`), of the desks by the cookie `bahasa`. */
    locale: import('./i18n/locale.ts').Locale
    /** The addresses of the shop in that language. */
    paths: import('./paths.ts').ShopPaths
    /** Path and query as they were asked for, with the language. */
    asked: string
  }
}
