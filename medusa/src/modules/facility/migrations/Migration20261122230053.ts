import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Announces what a workshop can show: it stands on the facility's page and on those of the workshop's goods. */
export class Migration20261122230053 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE FUNCTION workshop_certificate_announces_change() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        PERFORM pg_notify('shop_change', 'facility:' || f.slug) FROM workshop w JOIN facility f ON f.id = w.facility_id
          WHERE w.id = NEW.workshop_id;
        PERFORM pg_notify('shop_change', 'listing:' || l.id) FROM listing l
          WHERE l.workshop_id = NEW.workshop_id AND l.published IS NOT NULL;
        RETURN NULL;
      END $fn$`)
    this.addSql(`CREATE TRIGGER workshop_certificate_change AFTER INSERT OR UPDATE ON workshop_certificate
      FOR EACH ROW EXECUTE FUNCTION workshop_certificate_announces_change()`)
  }
}
