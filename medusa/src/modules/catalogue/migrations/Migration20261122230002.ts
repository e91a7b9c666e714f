import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/**
 * Announces what the shop shows of a listing (see the same in the facility module): its published form, its place in the search index,
 * and its stock. A card tells only whether few or none are left (availability.ts); the product page tells how many.
 */
export class Migration20261122230002 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE FUNCTION listing_announces_change() RETURNS trigger LANGUAGE plpgsql AS $fn$
      DECLARE place text := (SELECT 'facility:' || slug FROM facility WHERE id = NEW.facility_id);
      BEGIN
        IF OLD.published IS DISTINCT FROM NEW.published THEN
          PERFORM pg_notify('shop_change', concat_ws(' ', 'listing:' || NEW.id, 'listings', 'facilities', place));
        ELSIF OLD.indexed_version IS DISTINCT FROM NEW.indexed_version THEN
          PERFORM pg_notify('shop_change', concat_ws(' ', 'listings', place));
        END IF;
        RETURN NULL;
      END $fn$`)
    this.addSql(`CREATE TRIGGER listing_change AFTER UPDATE OF published, indexed_version ON listing
      FOR EACH ROW EXECUTE FUNCTION listing_announces_change()`)
    this.addSql(`CREATE FUNCTION stock_announces_change() RETURNS trigger LANGUAGE plpgsql AS $fn$
      DECLARE
        listing_id text := (SELECT id FROM listing WHERE inventory_item_id = NEW.inventory_item_id AND published IS NOT NULL);
        was numeric := greatest(OLD.stocked_quantity - OLD.reserved_quantity, 0);
        now numeric := greatest(NEW.stocked_quantity - NEW.reserved_quantity, 0);
      BEGIN
        IF listing_id IS NOT NULL AND was <> now THEN
          PERFORM pg_notify('shop_change', concat_ws(' ', 'stock:' || listing_id,
            CASE WHEN least(was, 10) <> least(now, 10) THEN 'listing:' || listing_id END,
            CASE WHEN (was = 0) <> (now = 0) THEN 'listings' END));
        END IF;
        RETURN NULL;
      END $fn$`)
    this.addSql(`DO $do$ BEGIN
      IF to_regclass('inventory_level') IS NULL THEN RAISE EXCEPTION 'inventory_level must exist before its changes are announced'; END IF;
    END $do$`)
    this.addSql(`CREATE TRIGGER stock_change AFTER UPDATE OF stocked_quantity, reserved_quantity ON inventory_level
      FOR EACH ROW EXECUTE FUNCTION stock_announces_change()`)
  }
}
