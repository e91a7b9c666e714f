import { KINDS } from './kinds'
import { MATERIALS } from './materials'
import { ROOTS } from './roots'
import { STOP_WORDS } from './stop-words'
import { ALSO_FINDS, SYNONYMS } from './synonyms'

/*
 * SQL that brings the tables of search data to what the files beside this one say. Migrations run it: after a change of a
 * file a new one does, and ends with `SELECT listing_search_rebuild()`.
 */

/** Brings the table of kinds to what `kinds.ts` says; a kind keeps its number. */
export function writeKindsSql(): string {
  return `INSERT INTO listing_kind (no, slug, family, label_id, label_en, words)
    SELECT (SELECT coalesce(max(no), 0) FROM listing_kind) + place, one ->> 'slug', one ->> 'family', one ->> 'label_id',
        one ->> 'label_en', one ->> 'words'
      FROM jsonb_array_elements(${literal(KINDS)}) WITH ORDINALITY AS given (one, place)
    ON CONFLICT (slug) DO UPDATE SET label_id = EXCLUDED.label_id, label_en = EXCLUDED.label_en, words = EXCLUDED.words`
}

/** Brings the table of materials to what `materials.ts` says; the place in that file is the number of the bit. */
export function writeMaterialsSql(): string {
  return `INSERT INTO listing_material (no, slug, label_id, label_en, words)
    SELECT place - 1, one ->> 'slug', one ->> 'label_id', one ->> 'label_en',
        ARRAY(SELECT jsonb_array_elements_text(one -> 'words'))
      FROM jsonb_array_elements(${literal(MATERIALS)}) WITH ORDINALITY AS given (one, place)
    ON CONFLICT (slug) DO UPDATE SET label_id = EXCLUDED.label_id, label_en = EXCLUDED.label_en, words = EXCLUDED.words`
}

/** Writes the stop words, roots and synonyms anew, with the stems of the words already sold. */
export function writeWordsSql(): string[] {
  return [
    `DELETE FROM listing_stop_word`,
    `INSERT INTO listing_stop_word SELECT DISTINCT jsonb_array_elements_text(${literal(STOP_WORDS)})`,
    `DELETE FROM listing_root`,
    `INSERT INTO listing_root SELECT DISTINCT jsonb_array_elements_text(${literal(ROOTS)})`,
    `DELETE FROM listing_word`,
    `DELETE FROM listing_synonym`,
    `INSERT INTO listing_synonym (words, finds)
      SELECT DISTINCT a, b FROM jsonb_array_elements(${literal(SYNONYMS)}) AS family,
        jsonb_array_elements_text(family) AS a, jsonb_array_elements_text(family) AS b WHERE a <> b
      UNION
      SELECT one ->> 'words', jsonb_array_elements_text(one -> 'finds') FROM jsonb_array_elements(${literal(ALSO_FINDS)}) AS one`,
    `UPDATE listing_synonym SET word_stems = array_to_string(listing_stems(listing_tokens(words)), ' '),
      find_stems = array_to_string(listing_stems(listing_tokens(finds)), ' ')`,
    `DELETE FROM listing_synonym WHERE word_stems IN ('', find_stems) OR find_stems = ''`,
  ]
}

/** Data as a literal of SQL. */
function literal(data: unknown): string {
  return `'${JSON.stringify(data).replaceAll("'", "''")}'::jsonb`
}
