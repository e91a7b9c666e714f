import { numberOrText } from '../desk/form-values.ts'

const offsets: Record<string, string> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
}

/** A date and time as typed at the facility, as an instant; what is no date stays as it is, for the backend to refuse. */
export function instantIn(zone: string, local: string | undefined): string | undefined {
  if (!local) return undefined
  const is_minute = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)
  return is_minute ? `${local}:00${offsets[zone] ?? '+07:00'}` : local
}

/** The proof of a deposit from the form, as typed. */
function proofBody(values: Record<string, string>): Record<string, string | undefined> {
  const { ntpn, ntpn_repeat, ntb, bank, paid_on } = values
  return { ntpn, ntpn_repeat, ntb, bank, paid_on }
}

/** The payment of a bill from the form: the proof as typed, its amount, and the text it can be read from. */
export function paymentBody(values: Record<string, string>): Record<string, unknown> {
  const { amount_rupiah, proof_text } = values
  return { ...proofBody(values), amount_rupiah: numberOrText(amount_rupiah) ?? undefined, proof_text }
}

/** A new billing code from the form. */
export function billingBody(values: Record<string, string>, zone: string): Record<string, unknown> {
  return { billing_code: values.billing_code, billing_expires_at: instantIn(zone, values.billing_expires_at) }
}

/** A new deposit from the form: the chosen receipts, the bill and, when it is paid, the proof. */
export function depositBody(
  values: Record<string, string>,
  settlement_ids: readonly string[],
  zone: string,
): Record<string, unknown> {
  return {
    account_code: values.account_code,
    amount_rupiah: numberOrText(values.amount_rupiah),
    ...(values.up_to ? { up_to: values.up_to } : { settlement_ids }),
    ...billingBody(values, zone),
    ...proofBody(values),
  }
}
