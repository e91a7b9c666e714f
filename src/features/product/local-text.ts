import type { Locale } from '../../i18n/locale.ts'

/** A text in the reader's language, or in Indonesian when nobody has translated it. */
export function localText(locale: Locale, indonesian: string, english: string | null): string {
  return locale === 'en' && english ? english : indonesian
}
