import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Anybody may wait for a listing, without an order; and what the shop shows of a harvest is announced like its stock. */
export class Migration20261122230052 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE waiting_list_entry ALTER COLUMN order_id DROP NOT NULL`)
    // The language in which somebody without an order asked; an order has its own.
    this.addSql(
      `ALTER TABLE waiting_list_entry ADD COLUMN locale text NOT NULL DEFAULT 'id' CHECK (locale IN ('id', 'en'))`,
    )
    this.addSql(`CREATE FUNCTION harvest_announces_change() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        PERFORM pg_notify('shop_change', concat_ws(' ', 'stock:' || NEW.listing_id, 'listing:' || NEW.listing_id, 'listings'));
        RETURN NULL;
      END $fn$`)
    this.addSql(`CREATE TRIGGER harvest_change AFTER INSERT OR UPDATE ON harvest_batch
      FOR EACH ROW EXECUTE FUNCTION harvest_announces_change()`)
  }
}
