import { row, type Sql } from '../../../database/sql'
import type { WordUnit } from './word-match'

/** What somebody typed, as the index knows it. */
export interface QueryWords {
  /** The telling words as typed, in small letters. */
  tokens: readonly string[]
  /** Words that are sold nowhere, nor mean anything that is. */
  unknown: readonly string[]
  /** What a listing must have, one for each word or expression that is sold. */
  units: readonly WordUnit[]
}

interface Read {
  tokens: string[]
  stems: string[]
  synonyms: { words: string; finds: string }[]
  sold: string[]
}

/** Cuts a question into words, with their roots and everything that means the same. */
export async function readQueryWords(sql: Sql, q: string): Promise<QueryWords> {
  const read = await row<Read>(
    sql,
    `WITH given AS MATERIALIZED (SELECT tokens, listing_stems(tokens) AS stems
        FROM (SELECT (listing_tokens(?))[1:8] AS tokens) AS cut),
      synonym AS MATERIALIZED (SELECT word_stems AS words, find_stems AS finds FROM given, listing_synonym
        WHERE strpos(' ' || array_to_string(stems, ' ') || ' ', ' ' || word_stems || ' ') > 0 ORDER BY words, finds)
    SELECT tokens, stems, coalesce((SELECT jsonb_agg(to_jsonb(synonym)) FROM synonym), '[]') AS synonyms,
      ARRAY(SELECT DISTINCT stem FROM listing_word WHERE is_sold AND stem = ANY (stems
        || ARRAY(SELECT unnest(string_to_array(finds, ' ')) FROM synonym))) AS sold
      FROM given`,
    [q],
  )
  const { tokens, stems, synonyms, sold } = read as Read
  return unitsOf(tokens, stems, synonyms, new Set(sold))
}

/** Groups words into expressions that have synonyms of their own ("tempat tidur"), the longest first, and single words. */
export function unitsOf(
  tokens: readonly string[],
  stems: readonly string[],
  synonyms: readonly { words: string; finds: string }[],
  sold: ReadonlySet<string>,
): QueryWords {
  const units: WordUnit[] = []
  const unknown: string[] = []
  const is_sold = (meaning: readonly string[]) => meaning.every((stem) => sold.has(stem))
  for (let start = 0; start < stems.length; ) {
    const [unit, length] = longestUnit(stems, start, synonyms, is_sold)
    if (unit) units.push(unit)
    else unknown.push(tokens[start] as string)
    start += length
  }
  return { tokens, unknown, units: withoutDoubles(units) }
}

const LONGEST_EXPRESSION = 4

function longestUnit(
  stems: readonly string[],
  start: number,
  synonyms: readonly { words: string; finds: string }[],
  is_sold: (meaning: readonly string[]) => boolean,
): [WordUnit | undefined, number] {
  for (let length = Math.min(LONGEST_EXPRESSION, stems.length - start); length > 0; length -= 1) {
    const own = stems.slice(start, start + length)
    const others = synonyms
      .filter(({ words }) => words === own.join(' '))
      .map(({ finds }) => finds.split(' '))
    if (length > 1 && others.length === 0) continue
    const meanings = [own, ...others].filter(is_sold)
    if (meanings.length > 0) return [{ own, meanings }, length]
  }
  return [undefined, 1]
}

function withoutDoubles(units: readonly WordUnit[]): WordUnit[] {
  const names = units.map(({ own }) => own.join(' '))
  return units.filter((_, place) => names.indexOf(names[place] as string) === place)
}
