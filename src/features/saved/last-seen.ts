import { decodeHandles, encodeHandles, type Handles, withGood, withoutGood } from './saved-goods.ts'

const key = 'terakhir_dilihat'
const most = 12
const shown = 4

type Store = Pick<Storage, 'getItem' | 'setItem'>

/** What was seen lately, the newest first, besides the item of this page. Nothing where the browser keeps nothing. */
export function lastSeen(store: Store, here: string): Handles {
  try {
    return withoutGood(decodeHandles(store.getItem(key)), here).slice(0, shown)
  } catch {
    return []
  }
}

/** Remembers the item of this page, in this browser alone. */
export function rememberSeen(store: Store, here: string): void {
  try {
    store.setItem(key, encodeHandles(withGood(decodeHandles(store.getItem(key)), here).slice(0, most)))
  } catch {
    // A browser that keeps nothing shows no shelf of what was seen.
  }
}
