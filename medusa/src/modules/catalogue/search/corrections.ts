import { rows, type Sql } from '../../../database/sql'
import { correctedWord } from '../spelling'

/** Each unknown word with the known one that was probably meant; those without one are left out. */
export async function corrections(sql: Sql, unknown: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const word of unknown) {
    const corrected = correctedWord(word, await similarWords(sql, word))
    if (corrected !== word) found.set(word, corrected)
  }
  return found
}

/** The question with its misspelt words put right, and everything else as it was typed. */
export function correctedText(q: string, corrected: ReadonlyMap<string, string>): string {
  return q.replace(/[\p{L}\p{N}]+/gu, (word) => corrected.get(word.toLowerCase()) ?? word)
}

/** Known words that share pieces with this one, or begin alike and are about as long (two swapped letters leave few pieces). */
async function similarWords(sql: Sql, word: string): Promise<string[]> {
  const found = await rows<{ word: string }>(
    sql,
    `SELECT word FROM (SELECT word, is_sold FROM listing_word WHERE word % ?
        UNION SELECT word, is_sold FROM listing_word WHERE word LIKE ? || '%' AND length(word) BETWEEN ?::int - 1 AND ?::int + 1) AS known
      WHERE length(word) >= 3 ORDER BY similarity(word, ?) DESC, is_sold DESC, word LIMIT 300`,
    [word, word.slice(0, 1), word.length, word.length, word],
  )
  return found.map((each) => each.word)
}
