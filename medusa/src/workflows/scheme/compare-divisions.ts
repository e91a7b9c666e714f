import { type ComparedShare, SHARE_KINDS } from '../../contract/scheme-shape'
import type { SplitBase, SplitComponent } from '../../modules/treasury/scheme/split'
import { divideProceeds, type SoldLine } from '../../modules/treasury/settlement/settlement-parts'
import { type Rupiah, rupiah, rupiahToJson } from '../../money/rupiah'

/** A way to divide. */
export interface Division {
  base: SplitBase
  components: readonly SplitComponent[]
}

/** The lines of one order with what they cost by the base of a division. */
export interface DividedOrder {
  division: Division
  lines: readonly SoldLine[]
}

type Kind = ComparedShare['kind']
export type Shares = ReadonlyMap<Kind, Rupiah>

/** What each receiver gets of the goods of one order, exactly as settling it divides them. */
export function sharesOf({ division, lines }: DividedOrder): Shares {
  const { parts } = divideProceeds({
    ...division,
    lines,
    shipping_rupiah: rupiah(0),
    unique_code_rupiah: rupiah(0),
  })
  return sumShares(parts.map((part) => new Map([[part.kind as Kind, part.amount_rupiah]])))
}

/** Adds up what each receiver got. */
export function sumShares(all: readonly Shares[]): Shares {
  const sums = new Map<Kind, Rupiah>()
  for (const shares of all)
    for (const [kind, amount] of shares) sums.set(kind, rupiah((sums.get(kind) ?? 0n) + amount))
  return sums
}

/** Both divisions side by side, receiver by receiver; who gets nothing by either is left out. */
export function compareShares(before: Shares, after: Shares): ComparedShare[] {
  return [...SHARE_KINDS, 'COST' as const]
    .filter((kind) => before.has(kind) || after.has(kind))
    .map((kind) => ({
      kind,
      before_rupiah: rupiahToJson(before.get(kind) ?? rupiah(0)),
      after_rupiah: rupiahToJson(after.get(kind) ?? rupiah(0)),
    }))
}
