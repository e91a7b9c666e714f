import { ORDER_MODES, type OrderMode } from '../../contract/approval-rule'

/** The mode of an order with several kinds of lines: the one that takes most. */
export function modeOf(modes: readonly string[]): OrderMode {
  return ORDER_MODES.filter((mode) => modes.includes(mode)).at(-1) ?? 'ready_stock'
}
