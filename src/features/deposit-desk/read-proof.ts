import { readProofText } from '../../../medusa/src/contract/proof-text.ts'

/**
 * The form after "read the proof": what the text says fills the fields that are still empty. Null when nothing that proves a payment
 * can be read from it. The repeated NTPN stays empty: the text stands for the second time.
 */
export function filledFromProof(values: Record<string, string>): Record<string, string> | null {
  const { ntpn, ntb, amount_rupiah, paid_on, bank } = readProofText(values.proof_text ?? '')
  if (!ntpn && !ntb) return null
  const read = {
    ntpn,
    ntb,
    paid_on,
    bank,
    amount_rupiah: amount_rupiah === undefined ? undefined : String(amount_rupiah),
  }
  const filled = { ...values }
  for (const [name, value] of Object.entries(read)) if (value && !filled[name]) filled[name] = value
  return filled
}
