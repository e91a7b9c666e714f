import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Announces what can be ordered of a harvest, as stock is announced: the exact number for the product page, and for a card whether it is open. */
export class Migration20261122239902 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE FUNCTION harvest_batch_announces_change() RETURNS trigger LANGUAGE plpgsql AS $fn$
      DECLARE
        is_only_ordered boolean := TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'ordered_quantity' = to_jsonb(NEW) - 'ordered_quantity'
          AND (OLD.ordered_quantity < OLD.total_quantity) = (NEW.ordered_quantity < NEW.total_quantity);
      BEGIN
        PERFORM pg_notify('shop_change', concat_ws(' ', 'stock:' || l.id,
            CASE WHEN NOT is_only_ordered THEN 'listing:' || l.id || ' listings' END))
          FROM listing l WHERE l.id = NEW.listing_id AND l.published IS NOT NULL;
        RETURN NULL;
      END $fn$`)
    this.addSql(`CREATE TRIGGER harvest_batch_change AFTER INSERT OR UPDATE ON harvest_batch
      FOR EACH ROW EXECUTE FUNCTION harvest_batch_announces_change()`)
  }
}
