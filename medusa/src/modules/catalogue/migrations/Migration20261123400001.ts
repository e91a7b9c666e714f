import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** A publication also announces the family, before and after: what stands beside its other goods may be something else now. */
export class Migration20261123400001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE OR REPLACE FUNCTION listing_announces_change() RETURNS trigger LANGUAGE plpgsql AS $fn$
      DECLARE
        place text := (SELECT 'facility:' || slug FROM facility WHERE id = NEW.facility_id);
        families text := (SELECT string_agg(DISTINCT 'family:' || category, ' ')
          FROM (VALUES (OLD.published ->> 'category'), (NEW.published ->> 'category')) f (category));
      BEGIN
        IF OLD.published IS DISTINCT FROM NEW.published THEN
          PERFORM pg_notify('shop_change', concat_ws(' ', 'listing:' || NEW.id, 'listings', 'facilities', place, families));
        END IF;
        RETURN NULL;
      END $fn$`)
  }
}
