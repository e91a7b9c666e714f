/** So many at once are remarkable for a good that nobody ordered lately. */
const MANY_OF_AN_UNKNOWN = 20
/** Fewer than this are never remarkable, however few others order. */
const FEW = 5
const TIMES_THE_USUAL = 3

/**
 * True when somebody orders far more of a good than others do: at least 5 and more than three times the median of its latest orders;
 * at least 20 when there are none (`usual_quantity` null).
 */
export function isUnusualQuantity(quantity: number, usual_quantity: number | null): boolean {
  if (usual_quantity === null) return quantity >= MANY_OF_AN_UNKNOWN
  return quantity >= FEW && quantity > TIMES_THE_USUAL * usual_quantity
}
