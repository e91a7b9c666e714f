import type { Rupiah } from '../../../money/rupiah'
import { apportion } from './apportion'

export const SPLIT_BASES = ['GROSS', 'NET_OF_COST', 'NET_OF_NEXT_COST'] as const
export type SplitBase = (typeof SPLIT_BASES)[number]

/** Who a share belongs to. */
export const SPLIT_KINDS = ['PREMI', 'PNBP', 'MODAL', 'PROGRAM', 'KOPERASI', 'MITRA', 'VICTIM_FUND'] as const
export type SplitKind = (typeof SPLIT_KINDS)[number]

/** One share of a scheme; the rates of a scheme sum to 10,000 basis points. */
export interface SplitComponent {
  position: number
  code: string
  label: string
  kind: SplitKind
  rate_bps: number
  /** Whose share one of kind MITRA is; absent for the others, null or absent in schemes that were recorded before partners were named. */
  partner_id?: string | null
}

/**
 * Divides a base by the components of a scheme. Rupiah that the division leaves over follow the largest remainder; where two
 * remainders are equal the state's share comes first ("remainder to PNBP", design §7), then the lower position. The order in
 * which the components are given has no influence.
 */
export function split({
  base_rupiah,
  components,
}: {
  base_rupiah: Rupiah
  components: readonly SplitComponent[]
}): (SplitComponent & { amount_rupiah: Rupiah })[] {
  const in_turn = [...components].sort(
    (a, b) => Number(b.kind === 'PNBP') - Number(a.kind === 'PNBP') || a.position - b.position,
  )
  const amounts = apportion(
    base_rupiah,
    in_turn.map((component) => BigInt(component.rate_bps)),
  )
  return in_turn
    .map((component, index) => ({ ...component, amount_rupiah: amounts[index]! }))
    .sort((a, b) => a.position - b.position)
}
