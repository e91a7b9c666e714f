import type { Suggestion } from '../../../contract/listing-search'
import { row, rows, type Sql } from '../../../database/sql'
import { correctedText, corrections } from './corrections'
import { readQueryWords } from './query-words'

const MOST = 8
const MOST_KINDS = 2
const MOST_FACILITIES = 2
const SHORTEST = 2
/** Of what a common beginning finds, so many are put in order; with all of them an answer would not keep up with typing. */
const MOST_COMPARED = 300
const MOST_ENDINGS = 12

/**
 * At most eight things that somebody who has typed this much may mean: kinds and facilities whose name has all the words,
 * then goods whose name does; the last word may be only begun. Misspelt words are put right first, and said.
 */
export async function suggestListings(sql: Sql, q: string, now: Date): Promise<Suggestion[]> {
  if (q.length < SHORTEST) return []
  const found = await suggestionsFor(sql, q, now)
  if (found.length > 0) return found
  const { unknown } = await readQueryWords(sql, q)
  const text = correctedText(q, await corrections(sql, unknown))
  if (text === q) return []
  return [{ type: 'words' as const, text }, ...(await suggestionsFor(sql, text, now))].slice(0, MOST)
}

async function suggestionsFor(sql: Sql, q: string, now: Date): Promise<Suggestion[]> {
  const named = await rows<{ one: Suggestion }>(
    sql,
    `WITH begun AS MATERIALIZED (SELECT ARRAY(SELECT '% ' || token || '%' FROM unnest(listing_tokens(?)) AS token) AS patterns)
      (SELECT jsonb_build_object('type', 'kind', 'slug', slug, 'label', label_id, 'label_en', label_en) AS one FROM listing_kind, begun
        WHERE patterns <> '{}' AND lower(' ' || label_id || ' ' || label_en) LIKE ALL (patterns) ORDER BY no LIMIT ?)
      UNION ALL
      (SELECT jsonb_build_object('type', 'facility', 'slug', f.slug, 'name', f.name)
        FROM listing_search_facility s JOIN facility f ON f.id = s.facility_id, begun
        WHERE patterns <> '{}' AND lower(' ' || f.name) LIKE ALL (patterns) ORDER BY f.name LIMIT ?)`,
    [q, MOST_KINDS, MOST_FACILITIES],
  )
  const words = await begunWords(sql, q)
  const goods = words ? await goodsNamed(sql, words, now) : []
  const listings = goods.map((good) => ({ type: 'listing' as const, ...good }))
  return [...named.map(({ one }) => one), ...listings].slice(0, MOST)
}

function goodsNamed(sql: Sql, words: string, now: Date) {
  return rows<{ handle: string; name: string; name_en: string | null }>(
    sql,
    `SELECT l.handle, l.published ->> 'name' AS name, l.published ->> 'name_en' AS name_en
      FROM (SELECT listing_id, sold_until, name_length, published_at FROM listing_search WHERE words @@ ?::tsquery LIMIT ?) AS s
      JOIN listing l ON l.id = s.listing_id ORDER BY s.sold_until > ? DESC, s.name_length, s.published_at DESC, s.listing_id LIMIT ?`,
    [words, MOST_COMPARED, now, MOST],
  )
}

/** Every word but the last as a root, the last as the roots of the sold words that begin with it; as `tsquery` of names. */
async function begunWords(sql: Sql, q: string): Promise<string | undefined> {
  const read = await row<{ stems: string[]; begun: string[] }>(
    sql,
    `WITH given AS MATERIALIZED (SELECT tokens, tokens[cardinality(tokens)] AS last FROM (SELECT (listing_tokens(?))[1:8] AS tokens) AS cut)
    SELECT listing_stems(trim_array(tokens, 1)) AS stems, ARRAY(SELECT DISTINCT stem FROM (
        SELECT stem, length(word) FROM listing_word WHERE is_sold AND word LIKE last || '%' ORDER BY length(word), word LIMIT ?) AS ending) AS begun
      FROM given WHERE cardinality(tokens) > 0`,
    [q, MOST_ENDINGS],
  )
  if (!read || read.begun.length === 0) return undefined
  return [
    ...read.stems.map((stem) => `'n/${stem}'`),
    `(${read.begun.map((stem) => `'n/${stem}'`).join(' | ')})`,
  ].join(' & ')
}
