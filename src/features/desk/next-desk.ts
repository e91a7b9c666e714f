import type { DeskOrder } from '../../../medusa/src/contract/order-shape.ts'
import type { TransitionName } from '../../../medusa/src/contract/order-state.ts'
import { paths } from '../../paths.ts'

const production: readonly TransitionName[] = ['start_production', 'mark_ready', 'hand_over', 'pick_up']
const finance: readonly TransitionName[] = ['pay', 'settle', 'refund']

/** The desk page where the reader takes the next step of this order; null when the next step is not theirs. */
export function nextDesk(order: Pick<DeskOrder, 'id' | 'allowed_transitions'>): string | null {
  const may = (names: readonly TransitionName[]) =>
    order.allowed_transitions.some((name) => names.includes(name))
  if (may(['approve', 'reject'])) return paths.deskApproval(order.id)
  if (may(production)) return paths.deskProductionOrder(order.id)
  return may(finance) ? paths.deskPayment(order.id) : null
}
