import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Locale } from '../../i18n/locale.ts'
import { splitLanguage } from '../../paths.ts'
import { ChangesHeard } from './changes-heard.ts'
import { limit, Overloaded } from './limit.ts'
import { type Mark, makePage, type Page } from './page.ts'
import { isForEverybody, type Rendered, wishesOf } from './rendered.ts'
import { type PublicPage, publicPage } from './routes.ts'
import { sendPage } from './send-page.ts'
import { type KeptPage, PageStore } from './store.ts'

export interface PageCacheOptions {
  /** Makes a page for nobody in particular, from its address alone. */
  render: (key: string) => Promise<Rendered>
  max_bytes: number
  now?: () => number
  log?: (message: string, error: unknown) => void
}

/** How long a page is fresh while nothing is heard of changes. */
const UNHEARD_FRESH_MS = 2_000
/** What is not there is asked for again after this: it may have been published. */
const MISSING_FRESH_MS = 3_000
/** How long an earlier page stands in for one that cannot be made. */
const STALE_IF_ERROR_MS = 3_600_000
const RETRY_MS = 1_000
/** Longer than this nobody waits for a new page while there is an earlier one. */
const PATIENCE_MS = 3_000
/** Pages being made at a time, and waiting for it. */
const MAX_RENDERING = 8
const MAX_WAITING = 500
/** The share of pages that anybody can make up: searches, and addresses where nothing is. */
const OPEN_ENDED_SHARE = 1 / 8

/** What became of a rendering: a page for everybody who waits, or an answer that is made for each by itself. */
type Outcome = { page: Page; is_outdated: boolean } | 'not for everybody'

interface Flight {
  /** The latest change that it can know of; none yet while it waits for its turn. */
  number: number
  landed: Promise<Outcome>
}

/**
 * The public pages, made once and kept in all encodings. Simultaneous requests for a page that is not there wait for one
 * rendering. What shows something that has changed is made anew before it is handed out again; when it cannot be made, the
 * earlier page stands in for an hour.
 */
export class PageCache {
  readonly #render: (key: string) => Promise<Rendered>
  readonly #now: () => number
  readonly #log: (message: string, error: unknown) => void
  readonly #pages: PageStore
  readonly #open_ended: PageStore
  readonly #flights = new Map<string, Flight>()
  readonly #changes = new ChangesHeard()
  readonly #inTurn = limit(MAX_RENDERING, MAX_WAITING)
  #hears_changes = false

  constructor({ render, max_bytes, now = Date.now, log = console.error }: PageCacheOptions) {
    this.#render = render
    this.#now = now
    this.#log = log
    this.#open_ended = new PageStore(max_bytes * OPEN_ENDED_SHARE)
    this.#pages = new PageStore(max_bytes * (1 - OPEN_ENDED_SHARE))
  }

  get bytes(): number {
    return this.#pages.bytes + this.#open_ended.bytes
  }

  get size(): number {
    return this.#pages.size + this.#open_ended.size
  }

  /** Answers a request for a public page; `pass` gets everything else. */
  answer(request: IncomingMessage, response: ServerResponse, pass: () => void): void {
    const { method, url = '' } = request
    const is_reading = method === 'GET' || method === 'HEAD'
    // Most addresses are already in their one form.
    const kept = is_reading ? this.#pages.get(url) : undefined
    if (kept && this.#isFresh(kept)) {
      sendPage(request, response, kept.page, 'hit')
      return
    }
    const wanted = is_reading ? publicPage(url) : null
    if (wanted) this.#answerLater(wanted, request, response, pass)
    else pass()
  }

  #answerLater(
    wanted: PublicPage,
    request: IncomingMessage,
    response: ServerResponse,
    pass: () => void,
  ): void {
    this.#find(wanted)
      .catch((error: unknown) => {
        this.#log(`Could not keep ${wanted.key}.`, error)
        return 'not for everybody' as const
      })
      .then((found) => {
        if (response.destroyed) return
        if (found === 'not for everybody') pass()
        else sendPage(request, response, found.page, found.mark)
      })
  }

  /** Pages that show one of these are no longer right. */
  invalidate(tags: readonly string[]): void {
    this.#changes.note(tags)
    for (const tag of tags) this.#outdate(tag)
  }

  /** Nobody knows what has changed: everything is looked at anew, and stays at hand in case it can't be. */
  invalidateEverything(): void {
    this.#changes.note(null)
    this.#outdate(null)
  }

  /** Whether changes are heard of. While they are not, pages are fresh for a moment only. */
  set hears_changes(does_hear: boolean) {
    this.#hears_changes = does_hear
  }

  #outdate(tag: string | null): void {
    for (const store of [this.#pages, this.#open_ended])
      for (const kept of store.tagged(tag)) {
        if (!kept.is_outdated)
          kept.usable_until = Math.min(kept.usable_until, this.#now() + STALE_IF_ERROR_MS)
        kept.is_outdated = true
        kept.retry_at = 0
      }
  }

  #isFresh(kept: KeptPage): boolean {
    const now = this.#now()
    return (
      !kept.is_outdated &&
      now < kept.fresh_until &&
      (this.#hears_changes || now < kept.made_at + UNHEARD_FRESH_MS)
    )
  }

  async #find(wanted: PublicPage): Promise<{ page: Page; mark: Mark } | 'not for everybody'> {
    const kept = this.#pages.get(wanted.key) ?? this.#open_ended.get(wanted.key)
    if (!kept) return this.#made(wanted)
    if (this.#isFresh(kept)) return { page: kept.page, mark: 'hit' }
    const now = this.#now()
    const earlier = now < kept.usable_until ? { page: kept.page, mark: 'stale' as const } : null
    if (!earlier) return this.#made(wanted)
    if (now < kept.retry_at) return earlier
    const made = this.#made(wanted)
    made.catch(() => {})
    if (this.#hears_changes && !kept.is_outdated && now < kept.revalidate_until) return earlier
    const found = await within(PATIENCE_MS, made)
    if (found === 'too late') kept.retry_at = this.#now() + RETRY_MS
    const has_failed = found === 'too late' || (found !== 'not for everybody' && found.page.status >= 500)
    return has_failed ? earlier : found
  }

  /** The page as it is now, made once for all who ask for it at the same time. */
  async #made(wanted: PublicPage): Promise<{ page: Page; mark: Mark } | 'not for everybody'> {
    const asked_at = this.#changes.number
    for (;;) {
      const flight = this.#flights.get(wanted.key) ?? this.#takeOff(wanted)
      const outcome = await flight.landed
      if (outcome === 'not for everybody') return outcome
      // It began before a change that was heard before this request came: somebody may have seen that change already.
      if (outcome.is_outdated && flight.number < asked_at) continue
      return { page: outcome.page, mark: 'miss' }
    }
  }

  #takeOff(wanted: PublicPage): Flight {
    const flight: Flight = { number: Number.POSITIVE_INFINITY, landed: Promise.resolve('not for everybody') }
    flight.landed = this.#fly(wanted, flight)
    this.#flights.set(wanted.key, flight)
    const land = () => {
      this.#flights.delete(wanted.key)
      if (this.#flights.size === 0) this.#changes.forget()
    }
    flight.landed.then(land, land)
    return flight
  }

  async #fly(wanted: PublicPage, flight: Flight): Promise<Outcome> {
    const rendered = await this.#inTurn(() => {
      flight.number = this.#changes.number
      return this.#render(wanted.key)
    }).catch((error: unknown) => {
      if (!(error instanceof Overloaded)) this.#log(`Could not make ${wanted.key}.`, error)
      return unavailableIn(splitLanguage(wanted.key).locale)
    })
    const earlier = this.#pages.get(wanted.key) ?? this.#open_ended.get(wanted.key)
    if (rendered.status >= 500) {
      if (earlier) earlier.retry_at = this.#now() + RETRY_MS
      return { page: await makePage(rendered), is_outdated: false }
    }
    if (!isForEverybody(rendered)) {
      this.#forget(wanted.key)
      return 'not for everybody'
    }
    const page = await makePage(rendered)
    const is_outdated = this.#changes.touched(wishesOf(rendered).tags, flight.number)
    this.#keep(wanted, rendered, { page, is_outdated, earlier })
    return { page, is_outdated }
  }

  #keep(
    wanted: PublicPage,
    rendered: Rendered,
    { page, is_outdated, earlier }: { page: Page; is_outdated: boolean; earlier: KeptPage | undefined },
  ): void {
    const { tags, keep_seconds, may_stand_in } = wishesOf(rendered)
    const is_missing = page.status === 404
    const made_at = this.#now()
    // What is not there may be published at any moment.
    const good_until = made_at + (is_missing ? MISSING_FRESH_MS : keep_seconds * 1_000)
    const fresh_until = Math.min(good_until, made_at + wanted.keep_seconds * 1_000)
    this.#forget(wanted.key)
    // What was made of earlier answers of the backend does not count the hour anew.
    const usable_until = may_stand_in
      ? fresh_until + STALE_IF_ERROR_MS
      : (earlier?.usable_until ?? fresh_until)
    const store = is_missing || wanted.is_open_ended ? this.#open_ended : this.#pages
    store.set({
      key: wanted.key,
      page,
      tags,
      made_at,
      fresh_until,
      revalidate_until: Math.min(good_until, fresh_until + wanted.revalidate_seconds * 1_000),
      is_outdated,
      usable_until: is_missing ? fresh_until : usable_until,
      retry_at: 0,
    })
  }

  #forget(key: string): void {
    for (const store of [this.#pages, this.#open_ended]) store.delete(key)
  }
}

const busy: Record<Locale, string> = {
  id: 'Toko sedang sibuk. Muat ulang sebentar lagi.\n',
  en: 'The shop is busy. Reload in a moment.\n',
}

/** When the shop itself has nothing to say. */
function unavailableIn(locale: Locale): Rendered {
  return {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '2' },
    body: Buffer.from(busy[locale]),
  }
}

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | 'too late'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'too late'>((resolve) => {
    timer = setTimeout(resolve, milliseconds, 'too late')
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
