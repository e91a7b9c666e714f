declare namespace App {
  interface Locals {
    /** The language of this answer, read once from the cookie `bahasa`. */
    locale: import('./i18n/locale.ts').Locale
  }
}
