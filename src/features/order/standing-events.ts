import type { TrackedPart } from '../../../medusa/src/contract/tracking.ts'

type Event = TrackedPart['events'][number]

/** The events that count: a decision that was taken back at once never happened, for the buyer. */
export function standingEvents(events: readonly Event[]): Event[] {
  return events.filter(
    (event, index) =>
      event.transition !== 'undo_decision' && events[index + 1]?.transition !== 'undo_decision',
  )
}

/** True when the goods came back after the buyer had them: such a part was not cancelled. */
export function wasReturned({ events }: Pick<TrackedPart, 'events'>): boolean {
  return events.some(({ transition }) => transition === 'accept_return')
}

/** What ended a part or sent it back, with the reason given; undefined while it goes its way. */
export function endingOf(part: Pick<TrackedPart, 'state' | 'events'>): Event | undefined {
  if (part.state === 'awaiting_approval') return undefined
  return standingEvents(part.events).findLast(
    (event) => event.to_state === part.state && Boolean(event.reason_code || event.note),
  )
}
