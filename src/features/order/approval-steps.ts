import type { TrackedPart } from '../../../medusa/src/contract/tracking.ts'
import type { Step } from '../../components/ui/Steps.astro'
import type { Words } from '../../i18n/words.ts'

type Part = Pick<TrackedPart, 'state' | 'approval' | 'next'>

/** The approval of a part as its buyer follows it: roles and times, never people; the deadline stands at the step that waits. */
export function approvalSteps(part: Part, words: Words, formatTime: (instant: string) => string): Step[] {
  const { order } = words
  const steps = part.approval?.steps ?? []
  // Nobody waits any more once the time is over; the first who had not decided is the one who missed it.
  const missed =
    part.state === 'expired' ? steps.find(({ status }) => status !== 'approved')?.step : undefined
  return steps.map((step) => {
    const is_missed = step.step === missed
    const is_over = step.status === 'later' && (part.state === 'rejected' || part.state === 'expired')
    const status = is_missed
      ? order.approval_missed
      : order.approval_step[is_over ? 'not_needed' : step.status]
    const capacity = step.capacity && step.capacity !== 'own' ? order.approval_by[step.capacity] : null
    return {
      title: roleName(step.role, words),
      state: is_missed ? 'stopped' : STATES[step.status],
      text: [status, capacity].filter(Boolean).join(' '),
      time: step.at ? formatTime(step.at) : deadline(step.status, part, order, formatTime),
    }
  })
}

const STATES: Record<NonNullable<Part['approval']>['steps'][number]['status'], Step['state']> = {
  approved: 'done',
  rejected: 'stopped',
  waiting: 'now',
  later: 'ahead',
}

function deadline(
  status: string,
  { next }: Part,
  words: Words['order'],
  formatTime: (instant: string) => string,
): string | undefined {
  return status === 'waiting' && next?.due_at ? words.by_when(formatTime(next.due_at)) : undefined
}

function roleName(role: string, words: Words): string {
  return Object.entries(words.role).find(([code]) => code === role)?.[1] ?? role
}

/** Whether the approval still says something about what comes: later it is history. */
export function isInApproval(state: TrackedPart['state']): boolean {
  return ['awaiting_approval', 'approved', 'rejected', 'expired'].includes(state)
}
