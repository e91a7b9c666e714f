import type { confirmPayment } from '../../../medusa/src/contract/payment.ts'
import type { BodyOf } from '../../lib/medusa.ts'
import { numberOrText } from '../desk/form-values.ts'

/** What the treasurer read on the bank statement; the backend compares it with what was asked for. */
export function confirmationBody(
  values: Record<string, string>,
): Record<keyof BodyOf<typeof confirmPayment>, unknown> {
  return {
    received_on: values.received_on ?? '',
    amount_rupiah: numberOrText(values.amount_rupiah) ?? undefined,
  }
}

/** Today in a facility's zone, as a date field wants it: `2026-11-21`. */
export function todayIn(zone: string, now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: zone }).format(now)
}
