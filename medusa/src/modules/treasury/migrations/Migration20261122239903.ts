import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** A split scheme stands on the pages of its facility's goods too. */
export class Migration20261122239903 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`DROP TRIGGER split_scheme_change ON split_scheme`)
    this.addSql(`CREATE OR REPLACE FUNCTION split_scheme_announces_change() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        PERFORM pg_notify('shop_change', concat_ws(' ', 'openness', (SELECT 'maker:' || slug FROM facility WHERE id = NEW.facility_id)));
        RETURN NULL;
      END $fn$`)
    this.addSql(`CREATE TRIGGER split_scheme_change AFTER INSERT OR UPDATE ON split_scheme
      FOR EACH ROW EXECUTE FUNCTION split_scheme_announces_change()`)
  }
}
