import type { DeskQuoteRequest } from '../../../medusa/src/contract/quote-shape.ts'
import { formatCount } from '../../lib/money.ts'
import { numberOrText } from '../desk/form-values.ts'

/** The fields that hold whole numbers, in the units their names tell. */
const NUMBERS = [
  'unit_price_rupiah',
  'cost_rupiah',
  'lead_time_days_min',
  'lead_time_days_max',
  'weight_grams',
] as const

/** The account of goods that are made: other products (Bagan Akun Standar). */
const USUAL_ACCOUNT = '425119'

/** What the form says, as the backend reads it. What is no number stays text, so that the backend refuses it. */
export function quoteBody(values: Record<string, string>): Record<string, unknown> {
  return {
    expected_revision: values.expected_revision,
    ...Object.fromEntries(NUMBERS.map((name) => [name, numberOrText(values[name]) ?? undefined])),
    valid_until: values.valid_until ?? '',
    account_code: values.account_code ?? '',
    workshop_id: values.workshop_id ?? '',
    note: values.note ?? '',
  }
}

/** The form as it opens: the newest quote, to be revised, or what a first one usually has. */
export function quoteValues(
  request: Pick<DeskQuoteRequest, 'quotes' | 'workshops' | 'account_codes'>,
): Record<string, string> {
  const newest = request.quotes.at(-1)
  if (newest)
    return {
      ...Object.fromEntries(NUMBERS.map((name) => [name, formatCount(newest[name])])),
      valid_until: newest.valid_until,
      account_code: newest.account_code,
      workshop_id: newest.workshop_id,
      note: newest.note ?? '',
    }
  const [workshop, ...others] = request.workshops
  return {
    account_code: request.account_codes.some(({ code }) => code === USUAL_ACCOUNT) ? USUAL_ACCOUNT : '',
    workshop_id: workshop && others.length === 0 ? workshop.id : '',
  }
}
