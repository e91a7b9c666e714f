/** Thrown instead of waiting when too many wait already. */
export class Overloaded extends Error {
  override name = 'Overloaded'
}

/** Lets so many run at a time and so many wait for their turn. */
export function limit(max_running: number, max_waiting: number) {
  const waiting: (() => void)[] = []
  let running = 0
  return async <T>(act: () => Promise<T>): Promise<T> => {
    if (running < max_running) running++
    else {
      if (waiting.length >= max_waiting) throw new Overloaded('Too many pages wait to be made.')
      // Whoever ends hands its place on, so the count stays.
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
    try {
      return await act()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
