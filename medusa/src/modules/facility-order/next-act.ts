import type { FacilityOrderState } from '../../contract/order-state'

export interface NextAct {
  by: 'officer' | 'other_facilities' | 'buyer' | 'treasurer' | 'workshop' | 'cooperative' | 'courier'
  due_at: string | null
}

/** Who must act next on a facility order, and by when if there is a deadline; null when its buyer has nothing to wait for. */
export function nextAct(order: {
  state: FacilityOrderState
  is_paid: boolean
  method: 'delivery' | 'pickup'
  due_at: Date | null
}): NextAct | null {
  const due_at = order.due_at?.toISOString() ?? null
  switch (order.state) {
    case 'awaiting_approval':
      return { by: 'officer', due_at }
    case 'approved':
      if (order.is_paid) return { by: 'workshop', due_at: null }
      // Payment has a deadline from the moment it begins: once every part of the order is decided.
      return order.due_at ? { by: 'buyer', due_at } : { by: 'other_facilities', due_at: null }
    case 'in_production':
      return { by: 'workshop', due_at: null }
    case 'ready':
      return { by: order.method === 'pickup' ? 'buyer' : 'workshop', due_at: null }
    case 'handed_over':
      return { by: 'cooperative', due_at: null }
    case 'shipped':
      return { by: 'courier', due_at: null }
    case 'refund_due':
      return { by: 'treasurer', due_at: null }
    default:
      return null
  }
}
