/** A page as the shop wrote it: before it is kept, compressed or sent. */
export interface Rendered {
  status: number
  /** By lower-case name. */
  headers: Readonly<Record<string, string | readonly string[]>>
  body: Buffer
}

/** What the page asks of the cache, in headers that never leave the house. */
export interface KeepingWishes {
  /** What it shows: it is out of date when one of these changes. */
  tags: readonly string[]
  /** How long it is good, where that is less than its route allows. */
  keep_seconds: number
  /** Whether it may be handed out later, when it cannot be made. */
  may_stand_in: boolean
}

/** Whether everybody may be given this answer. */
export function isForEverybody({ status, headers }: Rendered): boolean {
  if (status !== 200 && status !== 404) return false
  if (headers['set-cookie'] !== undefined || headers['www-authenticate'] !== undefined) return false
  return !/\b(private|no-store)\b/i.test(text(headers['cache-control']))
}

export function wishesOf({ headers }: Rendered): KeepingWishes {
  const wished = text(headers['surrogate-control'])
  const seconds = /\bmax-age=(\d+)/.exec(wished)?.[1]
  return {
    tags: text(headers['cache-tag'])
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
    keep_seconds: seconds === undefined ? Number.POSITIVE_INFINITY : Number(seconds),
    may_stand_in: !/\bstale-if-error=0\b/.test(wished),
  }
}

function text(value: string | readonly string[] | undefined): string {
  return value === undefined ? '' : String(value)
}
