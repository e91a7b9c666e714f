import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Away with what the search index before this one needed: Medusa's tables and stemmer, and how far it had followed. */
export class Migration20261122235923 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`DROP INDEX listing_to_index`)
    // The index follows in the transaction of the publication, which is announced already.
    this.addSql(`DROP TRIGGER listing_change ON listing`)
    this.addSql(`CREATE OR REPLACE FUNCTION listing_announces_change() RETURNS trigger LANGUAGE plpgsql AS $fn$
      DECLARE place text := (SELECT 'facility:' || slug FROM facility WHERE id = NEW.facility_id);
      BEGIN
        IF OLD.published IS DISTINCT FROM NEW.published THEN
          PERFORM pg_notify('shop_change', concat_ws(' ', 'listing:' || NEW.id, 'listings', 'facilities', place));
        END IF;
        RETURN NULL;
      END $fn$`)
    this.addSql(`CREATE TRIGGER listing_change AFTER UPDATE OF published ON listing
      FOR EACH ROW EXECUTE FUNCTION listing_announces_change()`)
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
