import type { DeskOrder } from '../../../medusa/src/contract/order-shape.ts'
import type { Step } from '../../components/ui/Steps.astro'
import type { Words } from '../../i18n/words.ts'
import { formatMoment } from '../../lib/dates.ts'

type Event = DeskOrder['events'][number]

const stopped: readonly Event['to_state'][] = ['rejected', 'expired', 'cancelled', 'refund_due']

/** The events of a facility order as steps, oldest first: what, by which role, why, and when in the facility's zone. */
export function timelineOf(
  order: Pick<DeskOrder, 'events' | 'next'>,
  words: Words,
  zone: string,
  locale: string,
): Step[] {
  const events = [...order.events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const steps = events.map(
    (event): Step => ({
      title: words.desk_order.transition[event.transition],
      state: stopped.includes(event.to_state) ? 'stopped' : 'done',
      text: textOf(event, words),
      time: formatMoment(event.at, zone, locale),
    }),
  )
  if (!order.next) return steps
  return [
    ...steps,
    {
      title: `${words.desk_order.next}: ${words.desk_order.next_by[order.next.by]}`,
      state: 'now',
      time: order.next.due_at
        ? `${words.desk_order.due}: ${formatMoment(order.next.due_at, zone, locale)}`
        : undefined,
    },
  ]
}

/** Who acts, in words: the role's title, the buyer, or the system. */
export function actorOf(event: Pick<Event, 'actor' | 'role'>, words: Words): string {
  if (event.actor !== 'staff') return words.desk_order.by[event.actor]
  return roleTitle(event.role, words)
}

/** The title of a role that comes from the backend as text. */
export function roleTitle(role: string | null, words: Words): string {
  return Object.entries(words.role).find(([code]) => code === role)?.[1] ?? ''
}

/** The words of a reason code; the code itself when the dictionary does not know it. */
export function reasonTitle(code: string, words: Words): string {
  return Object.entries(words.desk_order.reason).find(([known]) => known === code)?.[1] ?? code
}

function textOf(event: Event, words: Words): string {
  const reason = event.reason_code ? reasonTitle(event.reason_code, words) : ''
  return [actorOf(event, words), reason, event.note ?? ''].filter(Boolean).join(' · ')
}
