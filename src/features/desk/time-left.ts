/** What is left until a deadline, in the coarsest unit that still helps. */
export type TimeLeft = { unit: 'days' | 'hours' | 'minutes'; count: number } | { unit: 'over' }

/** Rounds down, so that nobody is promised more time than there is. Days from two on. */
export function timeLeft(due_at: string, now: Date): TimeLeft {
  const minutes = Math.floor((Date.parse(due_at) - now.getTime()) / 60_000)
  if (minutes < 0) return { unit: 'over' }
  if (minutes < 60) return { unit: 'minutes', count: minutes }
  if (minutes < 48 * 60) return { unit: 'hours', count: Math.floor(minutes / 60) }
  return { unit: 'days', count: Math.floor(minutes / (24 * 60)) }
}

/** True when someone should act before anything else: less than four hours left, or none. */
export function isUrgent(left: TimeLeft): boolean {
  return left.unit === 'over' || left.unit === 'minutes' || (left.unit === 'hours' && left.count < 4)
}
