import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Cuts each text of a listing into words once, where the first form of these functions did so for every part of the answer. */
export class Migration20261122235924 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE OR REPLACE FUNCTION listing_material_bits(given text[]) RETURNS bigint LANGUAGE sql STABLE AS $fn$
      WITH cut AS MATERIALIZED (SELECT listing_tokens(one) AS tokens FROM unnest(given) AS one)
      SELECT coalesce(bit_or(1::bigint << m.no), 0) FROM cut JOIN listing_material m ON m.words <@ cut.tokens
    $fn$`)
    this.addSql(`CREATE OR REPLACE FUNCTION listing_lexemes(name text, telling text, description text) RETURNS tsvector LANGUAGE sql STABLE AS $fn$
      WITH stems AS MATERIALIZED (SELECT listing_stems(listing_tokens(name)) AS n, listing_stems(listing_tokens(telling)) AS w,
        listing_stems(listing_tokens(description)) AS d)
      SELECT array_to_tsvector(ARRAY(
        SELECT unnest(n || w || d) FROM stems UNION SELECT 'w/' || unnest(n || w) FROM stems UNION SELECT 'n/' || unnest(n) FROM stems
        UNION SELECT 'h/' || n[1] FROM stems WHERE n[1] IS NOT NULL
        UNION SELECT 'p/' || n[i] || '/' || n[i + 1] FROM stems, generate_series(1, cardinality(n) - 1) AS i))
    $fn$`)
  }
}
