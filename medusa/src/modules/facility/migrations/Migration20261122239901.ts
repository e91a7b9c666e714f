import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Announces what goods' own pages tell of those who make them: the workshop and its certificates (tag `maker:…`). */
export class Migration20261122239901 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE OR REPLACE FUNCTION workshop_announces_change() RETURNS trigger LANGUAGE plpgsql AS $fn$
      DECLARE
        was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
        now jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) ELSE to_jsonb(OLD) END;
      BEGIN
        PERFORM pg_notify('shop_change', concat_ws(' ', 'facility:' || f.slug, 'maker:' || f.slug))
          FROM facility f WHERE f.id IN (was ->> 'facility_id', now ->> 'facility_id');
        RETURN NULL;
      END $fn$`)
    this.addSql(`CREATE OR REPLACE FUNCTION workshop_certificate_announces_change() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        PERFORM pg_notify('shop_change', concat_ws(' ', 'facility:' || f.slug, 'maker:' || f.slug))
          FROM workshop w JOIN facility f ON f.id = w.facility_id WHERE w.id = NEW.workshop_id;
        RETURN NULL;
      END $fn$`)
    this.addSql(`DROP TRIGGER IF EXISTS workshop_certificate_change ON workshop_certificate`)
    this.addSql(`CREATE TRIGGER workshop_certificate_change AFTER INSERT OR UPDATE ON workshop_certificate
      FOR EACH ROW EXECUTE FUNCTION workshop_certificate_announces_change()`)
  }
}
