/** Where the arrows of the keyboard lead in a list of `count` suggestions; -1 is the text field itself, before the first and after the last. */
export function movedTo(active: number, count: number, key: string): number {
  if (count === 0) return -1
  if (key === 'ArrowDown') return active + 1 >= count ? -1 : active + 1
  if (key === 'ArrowUp') return active < 0 ? count - 1 : active - 1
  return active
}

/** Fewer letters find too much to be of use. */
const fewest_letters = 3

/** What to ask for after typing; null when there is nothing to ask. */
export function askedFor(typed: string, chosen: string): string | null {
  const text = typed.trim()
  return text === chosen || text.replace(/[^\p{L}\d]/gu, '').length < fewest_letters ? null : text
}
