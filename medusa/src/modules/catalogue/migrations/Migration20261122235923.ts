import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Away with what the search index before this one needed: Medusa's tables and stemmer, and how far it had followed. */
export class Migration20261122235923 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`DROP INDEX listing_to_index`)
    this.addSql(`ALTER TABLE listing DROP COLUMN public_version, DROP COLUMN indexed_version`)
    for (const table of [
      'search_pg_listing_v1',
      'search_index_sync',
      'search_index_version',
      'search_postgres_index',
      'search_index',
    ])
      this.addSql(`DROP TABLE IF EXISTS ${table} CASCADE`)
    this.addSql(`DROP TEXT SEARCH CONFIGURATION medusa_search_indonesian`)
  }
}
