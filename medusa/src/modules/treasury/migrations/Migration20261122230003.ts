import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Announces a new split scheme (see the same in the facility module): the openness pages tell by which rules proceeds are divided. */
export class Migration20261122230003 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE FUNCTION split_scheme_announces_change() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN PERFORM pg_notify('shop_change', 'openness'); RETURN NULL; END $fn$`)
    this.addSql(`CREATE TRIGGER split_scheme_change AFTER INSERT OR UPDATE ON split_scheme
      FOR EACH STATEMENT EXECUTE FUNCTION split_scheme_announces_change()`)
  }
}
