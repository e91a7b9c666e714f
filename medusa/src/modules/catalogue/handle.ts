const LONGEST = 80

/** Addresses of their own in the place of a handle: a listing under one of them would never be shown. */
export const RESERVED_HANDLES = ['cards', 'suggestions']

/** A name as it stands in an address: "Kursi Teras (Jati)" → "kursi-teras-jati". */
export function handleOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const handle = words.reduce(
    (text, word) => (text.length + word.length < LONGEST ? `${text}-${word}` : text),
    '',
  )
  return handle.slice(1) || 'barang'
}

/** The first of `handle`, `handle-2`, `handle-3` … that is neither taken nor reserved. */
export function freeHandle(handle: string, taken: ReadonlySet<string>): string {
  const is_free = (wanted: string) => !taken.has(wanted) && !RESERVED_HANDLES.includes(wanted)
  if (is_free(handle)) return handle
  for (let number = 2; ; number += 1) if (is_free(`${handle}-${number}`)) return `${handle}-${number}`
}
