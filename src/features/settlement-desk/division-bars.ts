import type { SettlementPart } from '../../../medusa/src/contract/settlement.ts'

/** A part as a bar: its share of the whole in percent, and whether it is the state's. */
export interface DivisionBar {
  label: string
  amount_rupiah: number
  percent: number
  is_states: boolean
}

const rate = new Intl.NumberFormat('id-ID', { style: 'percent', maximumFractionDigits: 2 })

/** Names a part: its label, account code and rate. */
export function labelOf(part: SettlementPart): string {
  return [part.label, part.account_code, part.rate_bps === null ? null : rate.format(part.rate_bps / 10_000)]
    .filter(Boolean)
    .join(' · ')
}

/** The parts of a settlement as bars, the whole being everything that the buyer paid. */
export function divisionBars(parts: readonly SettlementPart[]): DivisionBar[] {
  const whole = parts.reduce((sum, part) => sum + part.amount_rupiah, 0)
  return parts.map((part) => ({
    label: labelOf(part),
    amount_rupiah: part.amount_rupiah,
    percent: whole === 0 ? 0 : Math.round((part.amount_rupiah * 10_000) / whole) / 100,
    is_states: part.account_code !== null,
  }))
}
