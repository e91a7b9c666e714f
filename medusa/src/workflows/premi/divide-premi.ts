import { apportion } from '../../modules/treasury/scheme/apportion'
import { type Rupiah, rupiah } from '../../money/rupiah'

/** The work that one workshop did for a sale, and what its goods fetched. */
export interface WorkshopWork {
  goods_rupiah: Rupiah
  /** Quarter hours or pieces, never both in one workshop. */
  work: readonly { maker: string; quantity: bigint }[]
}

/**
 * Divides a premi part over makers: each workshop counts by the value of its goods, each maker by their share of the workshop's
 * work. One largest remainder over all of them, so that amounts sum to the part and nobody is a rupiah or more away from the exact
 * share. Equal remainders are served in the order of the codes; the order in which work is given has no influence.
 */
export function dividePremi(
  part: Rupiah,
  workshops: readonly WorkshopWork[],
): { maker: string; amount_rupiah: Rupiah }[] {
  const totals = workshops.map(({ work }) => work.reduce((sum, { quantity }) => sum + quantity, 0n))
  const weights = new Map<string, bigint>()
  for (const [index, { goods_rupiah, work }] of workshops.entries()) {
    // goods × quantity / total of the workshop, on one common denominator: the product of all totals.
    const others = totals.reduce((product, total, other) => (other === index ? product : product * total), 1n)
    for (const { maker, quantity } of work)
      weights.set(maker, (weights.get(maker) ?? 0n) + goods_rupiah * quantity * others)
  }
  const makers = [...weights.keys()].sort()
  const amounts = apportion(
    part,
    makers.map((maker) => weights.get(maker)!),
  )
  return makers
    .map((maker, index) => ({ maker, amount_rupiah: rupiah(amounts[index]!) }))
    .filter(({ amount_rupiah }) => amount_rupiah > 0n)
}
