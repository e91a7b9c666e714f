import { Migration } from '@medusajs/framework/mikro-orm/migrations'
import { writeMaterialsSql, writeWordsSql } from '../search/write-search-data'

/** Words of the search: how a text is cut into words, what root a word has, and which words mean the same. */
export class Migration20261122230021 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE listing_stop_word (word text PRIMARY KEY)`)
    this.addSql(`CREATE TABLE listing_root (word text PRIMARY KEY)`)
    // The words of a listing's text, in order: small letters without accents, digits apart from letters, no stop words.
    this.addSql(`CREATE FUNCTION listing_tokens(given text) RETURNS text[] LANGUAGE sql STABLE AS $fn$
      SELECT coalesce(array_agg(word ORDER BY place), '{}') FROM regexp_split_to_table(
          regexp_replace(lower(unaccent(coalesce(given, ''))), '([0-9])([a-z])', '\\1 \\2', 'g'), '[^a-z0-9]+')
        WITH ORDINALITY AS cut (word, place)
        WHERE (length(word) > 1 OR word ~ '[0-9]') AND NOT EXISTS (SELECT FROM listing_stop_word s WHERE s.word = cut.word)
    $fn$`)
    // What may be left of a word when affixes are taken off: a clitic, a suffix, and a prefix that may have swallowed a letter.
    this.addSql(`CREATE FUNCTION listing_without_affixes(word text) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS $fn$
      WITH bare AS (SELECT word AS part UNION SELECT regexp_replace(word, '(lah|kah|pun|nya|ku|mu)$', '')),
        stemmed AS (SELECT part FROM bare UNION SELECT regexp_replace(part, '(kan|an|i)$', '') FROM bare
          UNION SELECT regexp_replace(part, 'an$', '') FROM bare)
      SELECT part FROM stemmed
      UNION SELECT restored || substr(part, length(prefix) + 1) FROM stemmed, (VALUES ('di', ''), ('ke', ''), ('se', ''), ('ber', ''),
        ('be', ''), ('ter', ''), ('te', ''), ('per', ''), ('pe', ''), ('me', ''), ('mem', ''), ('mem', 'p'), ('men', ''), ('men', 't'),
        ('meng', ''), ('meng', 'k'), ('menge', ''), ('meny', 's'), ('pem', ''), ('pem', 'p'), ('pen', ''), ('pen', 't'), ('peng', ''),
        ('peng', 'k'), ('penge', ''), ('peny', 's'), ('memper', ''), ('member', ''), ('diper', ''), ('keber', ''), ('pember', ''),
        ('seper', ''), ('berke', ''), ('berpe', '')) AS affix (prefix, restored)
        WHERE starts_with(part, prefix) AND length(part) - length(prefix) >= 3
    $fn$`)
    // The longest known root; without one what the general Indonesian stemmer says, and an English plural as its singular.
    this.addSql(`CREATE FUNCTION listing_stem(given text) RETURNS text LANGUAGE sql STABLE AS $fn$
      SELECT coalesce(
        (SELECT root.word FROM listing_without_affixes(given) AS part JOIN listing_root root ON root.word = part
          ORDER BY length(root.word) DESC, root.word LIMIT 1),
        CASE WHEN given ~ '(ch|sh|x)es$' THEN left(given, -2) WHEN given ~ '[a-z]{4}[^s]s$' THEN left(given, -1)
          ELSE (ts_lexize('indonesian_stem', given))[1] END,
        given)
    $fn$`)
    this.addSql(`DELETE FROM listing_word`)
    this.addSql(`ALTER TABLE listing_word ADD COLUMN stem text NOT NULL`)
    this.addSql(`ALTER TABLE listing_word ADD COLUMN is_sold boolean NOT NULL DEFAULT false`)
    this.addSql(`CREATE INDEX listing_word_begins ON listing_word (word text_pattern_ops)`)
    this.addSql(`CREATE INDEX listing_word_stem ON listing_word (stem)`)
    this.addSql(`CREATE FUNCTION listing_stems(tokens text[]) RETURNS text[] LANGUAGE sql STABLE AS $fn$
      SELECT coalesce(array_agg(coalesce(known.stem, listing_stem(token)) ORDER BY place), '{}')
        FROM unnest(tokens) WITH ORDINALITY AS each (token, place) LEFT JOIN listing_word known ON known.word = token
    $fn$`)
    // Words that find other words; the stems of both are kept beside them.
    this.addSql(`CREATE TABLE listing_synonym (
      words text NOT NULL, finds text NOT NULL, word_stems text NOT NULL DEFAULT '', find_stems text NOT NULL DEFAULT '',
      PRIMARY KEY (words, finds)
    )`)
    this.addSql(`CREATE TABLE listing_material (
      no smallint PRIMARY KEY CHECK (no BETWEEN 0 AND 62),
      slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      label_id text NOT NULL, label_en text NOT NULL, words text[] NOT NULL
    )`)
    this.addSql(writeMaterialsSql())
    for (const statement of writeWordsSql()) this.addSql(statement)
    // The known materials of a listing, each as its bit.
    this.addSql(`CREATE FUNCTION listing_material_bits(given text[]) RETURNS bigint LANGUAGE sql STABLE AS $fn$
      SELECT coalesce(bit_or(1::bigint << m.no), 0) FROM listing_material m, unnest(given) AS one
        WHERE m.words <@ listing_tokens(one)
    $fn$`)
  }
}
