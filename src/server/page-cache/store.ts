import type { Page } from './page.ts'

/** A page in the cache. */
export interface KeptPage {
  key: string
  page: Page
  tags: readonly string[]
  /** When its rendering began, in milliseconds like all times here. */
  made_at: number
  fresh_until: number
  /** Until then it may be handed out while it is made anew. */
  revalidate_until: number
  /** Something it shows has changed. */
  is_outdated: boolean
  /** Until then it may stand in for a page that cannot be made. */
  usable_until: number
  /** After a failed attempt: not to be tried again before. */
  retry_at: number
}

/** What a tag takes up that no other page has. */
const TAG_BYTES = 320

/** Pages by address, within so many bytes of all their encodings; the one asked for least recently goes first. */
export class PageStore {
  readonly #pages = new Map<string, KeptPage>()
  readonly #by_tag = new Map<string, Set<KeptPage>>()
  readonly #max_bytes: number
  #bytes = 0

  constructor(max_bytes: number) {
    this.#max_bytes = max_bytes
  }

  get bytes(): number {
    return this.#bytes
  }

  get size(): number {
    return this.#pages.size
  }

  get(key: string): KeptPage | undefined {
    const kept = this.#pages.get(key)
    if (kept) {
      this.#pages.delete(key)
      this.#pages.set(key, kept)
    }
    return kept
  }

  set(kept: KeptPage): void {
    this.delete(kept.key)
    if (sizeOf(kept) > this.#max_bytes) return
    this.#pages.set(kept.key, kept)
    this.#bytes += sizeOf(kept)
    for (const tag of kept.tags) {
      const tagged = this.#by_tag.get(tag) ?? new Set()
      this.#by_tag.set(tag, tagged.add(kept))
    }
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#max_bytes) break
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    const kept = this.#pages.get(key)
    if (!kept) return
    this.#pages.delete(key)
    this.#bytes -= sizeOf(kept)
    for (const tag of kept.tags) {
      const tagged = this.#by_tag.get(tag)
      tagged?.delete(kept)
      if (tagged?.size === 0) this.#by_tag.delete(tag)
    }
  }

  /** The pages that show something; all of them for null. */
  tagged(tag: string | null): Iterable<KeptPage> {
    return tag === null ? this.#pages.values() : (this.#by_tag.get(tag) ?? [])
  }
}

function sizeOf({ key, page, tags }: KeptPage): number {
  return page.bytes + 2 * key.length + tags.reduce((sum, tag) => sum + TAG_BYTES + tag.length, 0)
}
