/** What changed after a number that somebody knows. */
export interface ChangesSince {
  epoch: string
  number: number
  tags: string[]
  /** False when that number is of another epoch or too long ago: anything may have changed. */
  is_complete: boolean
}

/** The last changes with their numbers, which count from the beginning of an epoch. An epoch ends when something may have been missed. */
export class ChangeLog {
  private changes: { number: number; tags: readonly string[] }[] = []
  private number = 0

  constructor(
    readonly epoch: string,
    private readonly max_changes = 5_000,
  ) {}

  add(tags: readonly string[]): void {
    this.number++
    this.changes.push({ number: this.number, tags })
    // Cut in large pieces, not at every change.
    if (this.changes.length > 2 * this.max_changes) this.changes = this.changes.slice(-this.max_changes)
  }

  /** Whether somebody who knows these numbers has something to hear. */
  hasNews(known: ReadonlyMap<string, number>): boolean {
    return known.get(this.epoch) !== this.number
  }

  since(known: ReadonlyMap<string, number>): ChangesSince {
    const { epoch, number } = this
    const after = known.get(epoch)
    const oldest = this.changes[0]?.number ?? number + 1
    if (after === undefined || after > number || after + 1 < oldest)
      return { epoch, number, tags: [], is_complete: false }
    const heard = this.changes.filter((change) => change.number > after)
    return { epoch, number, tags: [...new Set(heard.flatMap(({ tags }) => tags))], is_complete: true }
  }
}

/** Reads `epoch:number,epoch:number`: a caller may know several backend processes. */
export function readPositions(text: string): Map<string, number> {
  const pairs = text.split(',').map((pair) => pair.split(':'))
  return new Map(
    pairs.flatMap(([epoch, number]) => (epoch && number ? [[epoch, Number(number)] as const] : [])),
  )
}
