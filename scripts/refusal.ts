/**
 * Something went wrong that the reader can put right: the sentence says what, the way out says how.
 * Shown without a stack trace.
 */
export class Refusal extends Error {
  readonly wayOut: string

  constructor(sentence: string, wayOut: string) {
    super(sentence)
    this.name = 'Refusal'
    this.wayOut = wayOut
  }
}

/** Any error as a sentence and a way out; `logPath` is where the details are. */
export function explain(error: unknown, logPath: string): Refusal {
  if (error instanceof Refusal) return error
  const text = error instanceof Error ? error.message : String(error)
  if (/ENOSPC|No space left on device/i.test(text)) return diskFull()
  if (/EACCES|EPERM|EROFS/.test(text))
    return new Refusal(
      `A file could not be written: ${text}.`,
      'Give this user the right to write in this folder, or clone the project somewhere else.',
    )
  return new Refusal(`Something unexpected happened: ${firstLine(text)}`, `The details are in ${logPath}.`)
}

export function diskFull(): Refusal {
  return new Refusal(
    'The disk is full.',
    'Free about 2 GB and run the same command again; nothing has been lost.',
  )
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text
}
