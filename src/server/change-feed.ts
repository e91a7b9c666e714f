import { setTimeout as pause } from 'node:timers/promises'

/** What the backend answers to "what has changed since?" (`GET /store/changes`). */
interface Changes {
  /** Whose numbers these are: a backend process counts from its own beginning. */
  epoch: string
  number: number
  tags: string[]
  /** False when it can't tell what changed since what we know. */
  is_complete: boolean
}

export interface ChangeFeedOptions {
  backend_url: string
  /** Proves to the backend that its own shop asks. */
  secret: string
  signal: AbortSignal
  onTags: (tags: readonly string[]) => void
  /** Something has changed, and nobody knows what. */
  onEverything: () => void
  onHearing: (does_hear: boolean) => void
  log?: (message: string) => void
}

/** The backend answers within 20 seconds, whether something has changed or not. */
const TIMEOUT_MS = 25_000
const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 3_000
/** Backend processes whose last number is remembered: behind a balancer each answer may come from another one. */
const MAX_EPOCHS = 16

/** Listens to what changes at the backend until the signal aborts. Every front listens for itself, so it does not matter how many there are. */
export async function followChanges(options: ChangeFeedOptions): Promise<void> {
  const { signal, onTags, onEverything, onHearing, log = console.error } = options
  const known = new Map<string, number>()
  let failures = 0
  while (!signal.aborted) {
    try {
      const { epoch, number, tags, is_complete } = await ask(options, known)
      if (!is_complete) onEverything()
      else if (tags.length > 0) onTags(tags)
      known.delete(epoch)
      known.set(epoch, number)
      for (const oldest of known.keys()) {
        if (known.size <= MAX_EPOCHS) break
        known.delete(oldest)
      }
      onHearing(true)
      failures = 0
    } catch (error) {
      if (signal.aborted) return
      onHearing(false)
      if (failures === 0) log(`The shop does not hear of changes: ${String(error)}`)
      const milliseconds = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures++)
      await pause(milliseconds, undefined, { signal }).catch(() => {})
    }
  }
}

async function ask(
  { backend_url, secret, signal }: ChangeFeedOptions,
  known: ReadonlyMap<string, number>,
): Promise<Changes> {
  const url = new URL('/store/changes', backend_url)
  url.searchParams.set('after', [...known].map(([epoch, number]) => `${epoch}:${number}`).join(','))
  const response = await fetch(url, {
    headers: { 'x-storefront-secret': secret },
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  })
  if (!response.ok) throw new Error(`the backend answered ${response.status}`)
  return (await response.json()) as Changes
}
