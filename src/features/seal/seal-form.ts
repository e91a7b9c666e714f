import { numberOrText } from '../desk/form-values.ts'

/** The form that issues certificates, as the backend reads it. */
export function issueBody(values: Record<string, string>): Record<string, unknown> {
  const { facility_order_line_id, request_key, per, made_in, quantity } = values
  return {
    ...(facility_order_line_id === undefined ? {} : { facility_order_line_id }),
    ...(request_key === undefined ? {} : { request_key }),
    ...(quantity === undefined ? {} : { quantity: numberOrText(quantity) ?? '' }),
    per: per || undefined,
    made_in: made_in ?? '',
  }
}

/** `November 2026` from `2026-11`. */
export function monthText(month: string, locale: string): string {
  const language = locale === 'en' ? 'en-GB' : 'id-ID'
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
}

/** `2026-11`, on the facility's clock. */
export function thisMonth(now: Date, time_zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', timeZone: time_zone }).format(
    now,
  )
}
