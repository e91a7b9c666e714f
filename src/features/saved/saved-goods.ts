/** Handles of goods that somebody wants to find again, the newest first. */
export type Handles = readonly string[]

/** Holds the saved goods, readable by the page: nothing in it says who somebody is. */
export const savedCookie = 'simpan'
export const savedSeconds = 365 * 24 * 3_600
const most = 40
/** A cookie holds four thousand letters, and more than one of ours is sent along. */
const longest = 3_000

/** Reads handles parted by dots; what is no handle, doubled or too much is left out. */
export function decodeHandles(text: string | null | undefined): Handles {
  const handles = (text ?? '').split('.').filter((part) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(part))
  return bounded([...new Set(handles)])
}

/** The text of a cookie or of an address. */
export function encodeHandles(handles: Handles): string {
  return handles.join('.')
}

/** Puts a good first; the oldest make room. */
export function withGood(handles: Handles, handle: string): Handles {
  return bounded([handle, ...withoutGood(handles, handle)])
}

export function withoutGood(handles: Handles, handle: string): Handles {
  return handles.filter((each) => each !== handle)
}

function bounded(handles: Handles): Handles {
  let left = longest
  return handles.slice(0, most).filter((handle) => {
    left -= handle.length + 1
    return left >= 0
  })
}
