import type { DeskOrder } from '../../../medusa/src/contract/order-shape.ts'
import type { Step } from '../../components/ui/Steps.astro'
import type { Words } from '../../i18n/words.ts'
import { formatMoment } from '../../lib/dates.ts'
import { roleTitle } from '../desk/timeline.ts'

type Chain = NonNullable<DeskOrder['approval']>

const STATES: Record<Chain['steps'][number]['status'], Step['state']> = {
  approved: 'done',
  rejected: 'stopped',
  waiting: 'now',
  later: 'ahead',
}

/** The chain as steps: which role, what it decided and in which capacity, and whom the waiting step has gone up to. */
export function chainSteps(chain: Chain, words: Words, zone: string, locale: string): Step[] {
  const { approval } = words
  return chain.steps.map((step) => {
    const escalated = step.status === 'waiting' && chain.escalated_to
    const capacity = step.capacity && step.capacity !== 'own' ? approval.capacity[step.capacity] : ''
    return {
      title: approval.step_of(step.step, roleTitle(step.role, words)),
      state: STATES[step.status],
      text: [
        approval.step_status[step.status],
        capacity,
        escalated ? approval.escalated_to(roleTitle(chain.escalated_to, words)) : '',
        step.small_office.length > 0 ? approval.small_office : '',
        step.note ? approval.noted(step.note) : '',
      ]
        .filter(Boolean)
        .join(' · '),
      time: step.at ? formatMoment(step.at, zone, locale) : undefined,
    }
  })
}
