/** Words that say what kind of area follows; people write them or leave them out. */
const KINDS = new Set('kel kelurahan desa ds kec kecamatan kab kabupaten prov provinsi'.split(' '))
const MAX_WORDS = 6
/** What everybody says and no register writes. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  babel: 'kepulauan bangka belitung',
  diy: 'yogyakarta',
  jabar: 'jawa barat',
  jakbar: 'jakarta barat',
  jakpus: 'jakarta pusat',
  jaksel: 'jakarta selatan',
  jaktim: 'jakarta timur',
  jakut: 'jakarta utara',
  jateng: 'jawa tengah',
  jatim: 'jawa timur',
  jkt: 'jakarta',
  jogja: 'yogyakarta',
  kalbar: 'kalimantan barat',
  kalsel: 'kalimantan selatan',
  kaltara: 'kalimantan utara',
  kalteng: 'kalimantan tengah',
  kaltim: 'kalimantan timur',
  kepri: 'kepulauan riau',
  ntb: 'nusa tenggara barat',
  ntt: 'nusa tenggara timur',
  sby: 'surabaya',
  sulbar: 'sulawesi barat',
  sulsel: 'sulawesi selatan',
  sulteng: 'sulawesi tengah',
  sultra: 'sulawesi tenggara',
  sulut: 'sulawesi utara',
  sumbar: 'sumatera barat',
  sumsel: 'sumatera selatan',
  sumut: 'sumatera utara',
  tangsel: 'tangerang selatan',
}

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

/** The same words with short forms written out (`jaksel`: jakarta selatan). */
export function writtenOut(words: readonly string[]): string[] {
  return [...new Set(words.flatMap((word) => (SHORT_FORMS[word] ?? word).split(' ')))]
}

/**
 * Other ways to understand words of which no place has all: two that are written as one (`suka maju`), then all but one of them, the last
 * left out first.
 */
export function looserWords(groups: readonly (readonly string[])[]): (readonly string[])[][] {
  const joined = groups.slice(1).map((group, index) => {
    const word = `${groups[index]?.[0]}${group[0]}`
    return [...groups.slice(0, index), [word], ...groups.slice(index + 2)]
  })
  const without = groups.map((_, index) => groups.filter((_, at) => at !== index)).reverse()
  return groups.length > 1 ? [...joined, ...without] : []
}

/** How many letters have to be added, left out, changed or swapped with the next to make one word of the other. */
function editDistance(a: string, b: string): number {
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
