import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** What stands on a facility's page, with the facilities it stands on. */
const PARTS = {
  workshop: {
    columns: 'slug, name, craft, facility_id',
    facilities: `f.id IN (was ->> 'facility_id', now ->> 'facility_id')`,
  },
  partner: {
    columns: 'slug, name, kind, facility_id',
    facilities: `f.id IN (was ->> 'facility_id', now ->> 'facility_id')`,
  },
  cooperative_facility: {
    columns: 'cooperative_id, facility_id, valid_from, valid_to',
    facilities: `f.id IN (was ->> 'facility_id', now ->> 'facility_id')`,
  },
  cooperative: {
    columns: 'slug, name, registration_status',
    facilities: `f.id IN (SELECT s.facility_id FROM cooperative_facility s WHERE s.cooperative_id = now ->> 'id')`,
  },
  region_office: { columns: 'name', facilities: `f.region_office_id = now ->> 'id'` },
}

/**
 * A change of what public pages show is announced on the channel `shop_change`, as the tags of those pages: Postgres delivers it when
 * the transaction commits, to every backend process, and never when it is rolled back.
 */
export class Migration20261122230001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE FUNCTION facility_announces_change() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        PERFORM pg_notify('shop_change', concat_ws(' ', 'facilities', 'listings', 'openness', 'facility:' || NEW.slug,
          CASE WHEN TG_OP = 'UPDATE' AND OLD.slug <> NEW.slug THEN 'facility:' || OLD.slug END));
        RETURN NULL;
      END $fn$`)
    this.addSql(`CREATE TRIGGER facility_change AFTER INSERT OR UPDATE OF slug, name, type, class, region_office_id, street, area_code,
        postal_code, time_zone, pickup_hours, phone, whatsapp, email, is_pkp, description, description_en, sells, picture
      ON facility FOR EACH ROW EXECUTE FUNCTION facility_announces_change()`)
    for (const [table, { columns, facilities }] of Object.entries(PARTS)) {
      this.addSql(`CREATE FUNCTION ${table}_announces_change() RETURNS trigger LANGUAGE plpgsql AS $fn$
        DECLARE
          was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
          now jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) ELSE to_jsonb(OLD) END;
        BEGIN
          PERFORM pg_notify('shop_change', 'facility:' || f.slug) FROM facility f WHERE ${facilities};
          RETURN NULL;
        END $fn$`)
      this.addSql(`CREATE TRIGGER ${table}_change AFTER INSERT OR DELETE OR UPDATE OF ${columns}
        ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_announces_change()`)
    }
  }
}
