import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** What Medusa's Postgres search needs for Indonesian: similar spellings, accents, and the Indonesian stemmer under its name. */
export class Migration20261121193612 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE EXTENSION IF NOT EXISTS unaccent`)
    this.addSql(`CREATE EXTENSION IF NOT EXISTS pg_trgm`)
    this.addSql(`DO $do$ BEGIN
      IF NOT EXISTS (SELECT 1 FROM pg_ts_config WHERE cfgname = 'medusa_search_indonesian') THEN
        CREATE TEXT SEARCH CONFIGURATION medusa_search_indonesian (COPY = indonesian);
        ALTER TEXT SEARCH CONFIGURATION medusa_search_indonesian
          ALTER MAPPING FOR hword, hword_part, word WITH unaccent, indonesian_stem;
      END IF;
    END $do$`)
  }
}
