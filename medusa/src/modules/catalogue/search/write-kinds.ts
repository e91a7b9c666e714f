import { KINDS } from './kinds'

/** Data as a literal of SQL, for a migration. */
export function jsonLiteral(data: unknown): string {
  return `'${JSON.stringify(data).replaceAll("'", "''")}'::jsonb`
}

/** Brings the table of kinds to what `kinds.ts` says; a kind keeps its number. A migration runs it after each change of that file. */
export function writeKindsSql(): string {
  return `INSERT INTO listing_kind (no, slug, family, label_id, label_en, words)
    SELECT (SELECT coalesce(max(no), 0) FROM listing_kind) + place, one ->> 'slug', one ->> 'family', one ->> 'label_id',
        one ->> 'label_en', one ->> 'words'
      FROM jsonb_array_elements(${jsonLiteral(KINDS)}) WITH ORDINALITY AS given (one, place)
    ON CONFLICT (slug) DO UPDATE SET label_id = EXCLUDED.label_id, label_en = EXCLUDED.label_en, words = EXCLUDED.words`
}
