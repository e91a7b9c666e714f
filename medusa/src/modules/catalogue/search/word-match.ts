/** A word or expression of a question: its own roots, and every meaning of it that is sold, each a list of roots. */
export interface WordUnit {
  own: readonly string[]
  meanings: readonly (readonly string[])[]
}

/** What a listing must have to be found, and how those found stand: the best rank first. Each is a Postgres `tsquery`. */
export interface WordMatch {
  base: string
  /** No listing is in two of them; together they are the base. */
  ranks: readonly string[]
}

/** Where in a listing a word stands: anywhere, in name or telling words, in the name, or at the head of the name. */
type Place = '' | 'w/' | 'n/' | 'h/'

/** Every word must be there: in the name and side by side, in the name with its head among them, in the name, and so on. */
export function matchAll(units: readonly WordUnit[]): WordMatch {
  const base = every(units, '')
  const in_name = every(units, 'n/')
  const head = `(${units.map((unit) => headed(unit)).join(' | ')})`
  const own = units.map((unit) => meaning(unit.own, 'n/')).join(' & ')
  const own_head = `(${units.map(({ own: [first] }) => lexeme('h/', first as string)).join(' | ')})`
  return {
    base,
    ranks: disjoint([
      ...sideBySide(units),
      `${own} & ${own_head}`,
      `${in_name} & ${head}`,
      in_name,
      `${base} & ${head}`,
      every(units, 'w/'),
      base,
    ]),
  }
}

const MOST_COUNTED = 5

/** Any of the words will do: the more of them, and the more telling where they stand, the better. */
export function matchAny(units: readonly WordUnit[]): WordMatch {
  const counted = units.slice(0, MOST_COUNTED)
  const head = `(${counted.map((unit) => headed(unit)).join(' | ')})`
  const base = atLeast(1, units, '')
  const ranks: string[] = []
  for (let count = counted.length - 1; count > 0; count -= 1) {
    ranks.push(
      `${atLeast(count, counted, 'w/')} & ${head}`,
      atLeast(count, counted, 'w/'),
      atLeast(count, counted, ''),
    )
  }
  return { base, ranks: disjoint([...ranks, base]) }
}

/** At least so many of the units: one group for each way to choose them. */
function atLeast(count: number, units: readonly WordUnit[], place: Place): string {
  return `(${choices(count, units)
    .map((chosen) => every(chosen, place))
    .join(' | ')})`
}

function choices<Item>(count: number, items: readonly Item[]): Item[][] {
  if (count === 0) return [[]]
  return items.flatMap((item, place) =>
    choices(count - 1, items.slice(place + 1)).map((others) => [item, ...others]),
  )
}

function every(units: readonly WordUnit[], place: Place): string {
  return `(${units.map((unit) => `(${unit.meanings.map((stems) => meaning(stems, place)).join(' | ')})`).join(' & ')})`
}

function meaning(stems: readonly string[], place: Place): string {
  return `(${stems.map((stem) => lexeme(place, stem)).join(' & ')})`
}

/** The name begins with this unit: its first word is the head, the others follow somewhere in the name. */
function headed({ meanings }: WordUnit): string {
  const one = ([first, ...rest]: readonly string[]) =>
    `(${[lexeme('h/', first as string), ...rest.map((stem) => lexeme('n/', stem))].join(' & ')})`
  return `(${meanings.map(one).join(' | ')})`
}

/** The words as typed, each after the other in the name. */
function sideBySide(units: readonly WordUnit[]): string[] {
  const stems = units.flatMap(({ own }) => own)
  if (stems.length < 2) return []
  return [
    stems
      .slice(1)
      .map((stem, place) => `'p/${stems[place]}/${stem}'`)
      .join(' & '),
  ]
}

function lexeme(place: Place, stem: string): string {
  return `'${place}${stem}'`
}

/** Each rank without what the better ones have. */
function disjoint(ranks: readonly string[]): string[] {
  return ranks.map((rank, place) =>
    place === 0
      ? rank
      : `(${rank}) & !(${ranks
          .slice(0, place)
          .map((better) => `(${better})`)
          .join(' | ')})`,
  )
}
