/** Words that say what kind of area follows; people write them or leave them out. */
const KINDS = new Set('kel kelurahan desa ds kec kecamatan kab kabupaten prov provinsi'.split(' '))
const MAX_WORDS = 6

/** The words to look for, written as the register's search text is; the kinds of areas are left out, unless there is nothing else. */
export function areaWords(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/['’"]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const names = words.filter((word) => !KINDS.has(word))
  return [...new Set(names.length > 0 ? names : words)].slice(0, MAX_WORDS)
}

/** How many letters have to be added, left out, changed or swapped with the next to make one word of the other. */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const is_same = a[i - 1] === b[j - 1]
      let steps = Math.min((last[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (is_same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps = Math.min(steps, (before[j - 2] ?? 0) + 1)
      next.push(steps)
    }
    before = last
    last = next
  }
  return last[b.length] ?? 0
}

const MAX_MEANT = 5

/**
 * Which of the register's words somebody probably meant: one letter off for a short word, two for a long one; when there is none,
 * the most alike (`langkerembong` was two words). `alike` comes with the most alike first.
 */
export function meantWords(word: string, alike: readonly { word: string; similarity: number }[]): string[] {
  const most = word.length <= 4 ? 1 : 2
  const near = alike
    .map((known) => ({ ...known, steps: editDistance(word, known.word) }))
    .filter(({ steps }) => steps <= most)
    .sort((a, b) => a.steps - b.steps || b.similarity - a.similarity)
  const meant = near.length > 0 ? near : alike.filter(({ similarity }) => similarity >= 0.4)
  return meant.slice(0, MAX_MEANT).map((known) => known.word)
}
