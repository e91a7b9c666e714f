const LONGEST = 80

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

/** The first of `handle`, `handle-2`, `handle-3` … that is not taken. */
export function freeHandle(handle: string, taken: ReadonlySet<string>): string {
  if (!taken.has(handle)) return handle
  for (let number = 2; ; number += 1) if (!taken.has(`${handle}-${number}`)) return `${handle}-${number}`
}
