import type { FacilityOrderState, TransitionName } from '../../../medusa/src/contract/order-state.ts'
import type { TrackedPart } from '../../../medusa/src/contract/tracking.ts'
import type { Step } from '../../components/ui/Steps.astro'
import type { Words } from '../../i18n/words.ts'
import { standingEvents, wasReturned } from './standing-events.ts'

type StepName = keyof Words['order']['steps']

/** How far along the way each state is: the number of steps that are done. */
const done: Partial<Record<FacilityOrderState, StepName>> = {
  awaiting_approval: 'placed',
  approved: 'approval',
  in_production: 'payment',
  ready: 'ready',
  handed_over: 'custody',
  shipped: 'shipped',
  delivered: 'delivered',
  picked_up: 'collected',
}
/** The event that marks a step as done; payment has its own record. */
const marks: Partial<Record<StepName, TransitionName>> = {
  placed: 'place',
  approval: 'approve',
  production: 'start_production',
  ready: 'mark_ready',
  custody: 'hand_over',
  shipped: 'ship',
  delivered: 'deliver',
  collected: 'pick_up',
  refund: 'refund',
}
const ways: Record<TrackedPart['method'], readonly StepName[]> = {
  delivery: ['placed', 'approval', 'payment', 'production', 'ready', 'custody', 'shipped', 'delivered'],
  pickup: ['placed', 'approval', 'payment', 'production', 'ready', 'collected'],
}

type Part = Pick<TrackedPart, 'state' | 'method' | 'payment' | 'events'>

/** The way of one part from the order to the buyer's hands: what is done, where it stands, where it stopped. */
export function timeline(
  whole: Part,
  words: Words['order'],
  formatTime: (instant: string) => string,
): Step[] {
  const part = { ...whole, events: standingEvents(whole.events) }
  const way = ways[part.method]
  const timeOf = (step: StepName) => {
    const at = part.events.find((event) => event.transition === marks[step])?.at
    return at === undefined ? undefined : formatTime(at)
  }
  const step = (name: StepName, state: Step['state']): Step => ({
    title: words.steps[name],
    state,
    time: timeOf(name),
  })

  const stop = stopOf(part)
  if (stop) {
    const passed = way.filter((name) => hasHappened(part, name)).map((name) => step(name, 'done'))
    const at = part.events.find((event) => event.to_state === stop)?.at
    const end: Step = {
      title: words.states[stop],
      state: 'stopped',
      time: at === undefined ? undefined : formatTime(at),
    }
    const refunded: Step[] =
      part.state === 'refunded'
        ? [step('refund', 'done')]
        : part.state === 'refund_due'
          ? [step('refund', 'now')]
          : []
    return [
      ...passed,
      part.state === 'refund_due' || part.state === 'refunded'
        ? { ...end, title: wasReturned(part) ? words.goods_returned : words.states.cancelled }
        : end,
      ...refunded,
    ]
  }
  const last = lastDone(part, way)
  return way.map((name, index) => step(name, index <= last ? 'done' : index === last + 1 ? 'now' : 'ahead'))
}

function lastDone(part: Part, way: readonly StepName[]): number {
  if (part.state === 'settled') return way.length - 1
  if (part.state === 'approved' && part.payment?.state === 'paid') return way.indexOf('payment')
  return way.indexOf(done[part.state] ?? 'placed')
}

function hasHappened(part: Part, step: StepName): boolean {
  if (step === 'payment') return part.payment?.state === 'paid'
  return part.events.some((event) => event.transition === marks[step])
}

function stopOf(part: Part): FacilityOrderState | null {
  switch (part.state) {
    case 'rejected':
    case 'expired':
    case 'cancelled':
      return part.state
    case 'refund_due':
    case 'refunded':
      return 'refund_due'
    default:
      return null
  }
}
