/** Letters that must be changed, added, left out or swapped with a neighbour to turn one word into another (optimal string alignment). */
export function spellingDistance(a: string, b: string): number {
  const width = b.length + 1
  const cost = Array.from({ length: (a.length + 1) * width }, () => 0)
  const at = (i: number, j: number) => cost[i * width + j] ?? 0
  for (let i = 0; i <= a.length; i += 1) {
    for (let j = 0; j <= b.length; j += 1) {
      cost[i * width + j] = i === 0 || j === 0 ? i + j : cheapest(i, j)
    }
  }
  return at(a.length, b.length)

  function cheapest(i: number, j: number): number {
    const change = a[i - 1] === b[j - 1] ? 0 : 1
    const least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change)
    const is_swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
    return is_swap ? Math.min(least, at(i - 2, j - 2) + 1) : least
  }
}

/** How many letters may be wrong before it is another word. */
function allowedDistance(word: string): number {
  if (word.length < 4) return 0
  return word.length < 8 ? 1 : 2
}

/** The word that was meant: the nearest of the known ones (the first of equals), else one that it is the beginning of. */
export function correctedWord(word: string, similar: readonly string[]): string {
  const asked = word.toLowerCase()
  const near = similar
    .map((known) => ({ known, distance: spellingDistance(asked, known) }))
    .filter(({ distance }) => distance <= allowedDistance(asked))
    .sort((a, b) => a.distance - b.distance)
  return near[0]?.known ?? similar.find((known) => asked.length >= 4 && known.startsWith(asked)) ?? word
}

/** The words of a text that a spelling can be corrected to. */
export function wordsOf(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/\p{L}{4,40}/gu) ?? [])]
}
