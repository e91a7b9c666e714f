import { rows, type Sql } from '../../database/sql'

/** Remembers words of published goods. */
export async function writeWords(sql: Sql, words: readonly string[]): Promise<void> {
  await sql.raw(`INSERT INTO listing_word (word) SELECT unnest(?::text[]) ON CONFLICT DO NOTHING`, [
    words,
  ] as never)
}

/** Known words that look like this one, the most alike first. */
export async function similarWords(sql: Sql, word: string): Promise<string[]> {
  const found = await rows<{ word: string }>(
    sql,
    `SELECT word FROM listing_word WHERE word % ? ORDER BY similarity(word, ?) DESC, word LIMIT 20`,
    [word, word],
  )
  return found.map((each) => each.word)
}
