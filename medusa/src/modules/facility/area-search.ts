import { rows, type Sql } from '../../database/sql'
import { areaWords, looserWords, meantWords, writtenOut } from './area-words'
import type { AreaPath } from './areas'

export interface FoundArea extends AreaPath {
  /** Of the village. */
  code: string
}

const MOST_FOUND = 12
const SHORTEST_QUERY = 3
const MOST_ALIKE = 40

/**
 * Villages by any names on the way to them, each word whole or only begun, the village's own name first. When nothing has all words:
 * short forms written out; words that were probably meant instead; words of the neighbourhood (`tenda ruteng`: Tenda lies beside Ruteng,
 * not in it); in the end all but one of them, because a list to choose from helps more than none.
 */
export async function searchAreas(sql: Sql, text: string): Promise<FoundArea[]> {
  const typed = areaWords(text)
  if (typed.join('').length < SHORTEST_QUERY) return []
  const words = writtenOut(typed)
  const exact = await firstFound(
    sql,
    [...new Set([typed.join(' '), words.join(' ')])].map((each) => each.split(' ').map((word) => [word])),
  )
  if (exact.length > 0) return exact
  const meant = await Promise.all(words.map((word) => wordsLike(sql, word)))
  // A word that no place has is corrected, or left out when nothing is like it; the others stand as they were typed.
  const mended = meant.map(({ word, is_known, near }) => (is_known ? [word] : near)).filter(isFilled)
  const found = await villagesWith(sql, mended)
  if (found.length > 0) return found
  const beside = await villagesBeside(sql, mended)
  if (beside.length > 0) return beside
  const alike = meant.map(({ word, near }) => [word, ...near]).filter((group) => group.length > 1)
  return firstFound(sql, [alike, ...looserWords(mended)])
}

/** The villages of the first of these queries that finds any. */
async function firstFound(
  sql: Sql,
  queries: readonly (readonly (readonly string[])[])[],
): Promise<FoundArea[]> {
  for (const groups of queries) {
    const found = await villagesWith(sql, groups)
    if (found.length > 0) return found
  }
  return []
}

const isFilled = (group: readonly string[]) => group.length > 0

/** Villages whose names have a word of each group, as a beginning. */
async function villagesWith(sql: Sql, groups: readonly (readonly string[])[]): Promise<FoundArea[]> {
  if (groups.length === 0) return []
  const { text, bindings } = villagesStatement(groups)
  return rows<FoundArea>(sql, text, bindings)
}

/** The statement that finds them; exported so that a test can look at its plan. */
export function villagesStatement(groups: readonly (readonly string[])[]): {
  text: string
  bindings: unknown[]
} {
  const has_group = groups.map((group) => `(${group.map(() => `v.search_text LIKE ?`).join(' OR ')})`)
  return statement({ condition: has_group.join(' AND '), bindings: groups.flat().map(anywhere) }, groups)
}

/** Villages of which one word names the village itself, and the others anything above it or a district of the same regency. */
async function villagesBeside(sql: Sql, groups: readonly (readonly string[])[]): Promise<FoundArea[]> {
  if (groups.length < 2) return []
  const regencies = await Promise.all(groups.map((group) => regenciesAround(sql, group)))
  const own = `(v.search_text LIKE ANY (?::text[]) AND split_part(v.search_text, '|', 1) LIKE ANY (?::text[]))`
  const other = `(v.search_text LIKE ANY (?::text[]) OR left(v.code, 5) = ANY (?::text[]))`
  const named = groups.map((_, index) => groups.map((_, at) => (at === index ? own : other)).join(' AND '))
  const bindings = groups.flatMap((_, index) =>
    groups.flatMap((group, at) => {
      const patterns = group.map(anywhere)
      return [patterns, at === index ? patterns : regencies[at]]
    }),
  )
  const condition = named.map((each) => `(${each})`).join(' OR ')
  const { text, bindings: rest } = statement({ condition: `(${condition})`, bindings }, groups)
  return rows<FoundArea>(sql, text, rest)
}

/** The regencies that have a district of which the name has a word that begins so. */
async function regenciesAround(sql: Sql, words: readonly string[]): Promise<string[]> {
  const around = await rows<{ code: string }>(
    sql,
    `SELECT DISTINCT left(code, 5) AS code FROM area WHERE level = 3 AND ' ' || lower(name) LIKE ANY (?::text[])`,
    [words.map(anywhere)],
  )
  return around.map(({ code }) => code)
}

interface KnownWord {
  word: string
  /** Some place has a word that begins so. */
  is_known: boolean
  near: string[]
}

/** What the register knows of a word: whether it begins one of its own, and which of them are alike. */
async function wordsLike(sql: Sql, word: string): Promise<KnownWord> {
  const [known, alike] = await Promise.all([
    rows(sql, `SELECT 1 FROM area_word WHERE word LIKE ? LIMIT 1`, [`${word}%`]),
    rows<{ word: string; similarity: number }>(
      sql,
      `SELECT word, similarity(word, ?) AS similarity FROM area_word WHERE word % ? ORDER BY 2 DESC, word LIMIT ?`,
      [word, word, MOST_ALIKE],
    ),
  ])
  return { word, is_known: known.length > 0, near: meantWords(word, alike) }
}

/**
 * Villages under a condition. First those whose own name is all in the query, of these those whose district is, then those that begin with
 * its first word.
 */
function statement(
  { condition, bindings }: { condition: string; bindings: unknown[] },
  groups: readonly (readonly string[])[],
): { text: string; bindings: unknown[] } {
  return {
    text: `SELECT v.code, v.name AS village, d.name AS district, r.name AS regency, p.name AS province
    FROM (
      SELECT v.code, v.name, row_number() OVER (ORDER BY
          string_to_array(trim(split_part(v.search_text, '|', 1)), ' ') <@ ?::text[] DESC,
          string_to_array(trim(split_part(v.search_text, '|', 2)), ' ') <@ ?::text[] DESC,
          v.search_text LIKE ANY (?::text[]) DESC, v.search_text, v.code) AS place
        FROM area v WHERE v.level = 4 AND ${condition}
        ORDER BY place LIMIT ?
    ) v
    JOIN area d ON d.code = left(v.code, 8) JOIN area r ON r.code = left(v.code, 5) JOIN area p ON p.code = left(v.code, 2)
    ORDER BY v.place`,
    bindings: [
      groups.flat(),
      groups.flat(),
      (groups[0] ?? []).map((word) => ` ${word}%`),
      ...bindings,
      MOST_FOUND,
    ],
  }
}

const anywhere = (word: string) => `% ${word}%`
