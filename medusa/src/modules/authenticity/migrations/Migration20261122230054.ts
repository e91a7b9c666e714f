import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Certificates that a thing comes from where it says: issued once, revoked at most once and by somebody else, never altered. */
export class Migration20261122230054 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE authenticity_certificate (
      code text PRIMARY KEY CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{13}$'),
      facility_id text NOT NULL,
      listing_id text,
      workshop_id text,
      facility_order_line_id text,
      goods_name text NOT NULL,
      workshop_name text NOT NULL,
      is_made_inside boolean NOT NULL,
      made_in date NOT NULL CHECK (extract(day FROM made_in) = 1),
      quantity int NOT NULL CHECK (quantity > 0),
      idempotency_key text,
      issued_by text NOT NULL,
      issued_role text NOT NULL,
      issued_at timestamptz NOT NULL,
      revoked_by text CHECK (revoked_by <> issued_by),
      revoked_role text,
      revoked_at timestamptz,
      revocation_reason text,
      CHECK (listing_id IS NOT NULL OR facility_order_line_id IS NOT NULL),
      CHECK (num_nulls(revoked_by, revoked_role, revoked_at, revocation_reason) IN (0, 4))
    )`)
    this.addSql(`CREATE INDEX authenticity_certificate_line ON authenticity_certificate (facility_order_line_id)
      WHERE facility_order_line_id IS NOT NULL`)
    this.addSql(
      `CREATE INDEX authenticity_certificate_listing ON authenticity_certificate (listing_id, issued_at DESC)`,
    )
    this.addSql(`CREATE INDEX authenticity_certificate_key ON authenticity_certificate (listing_id, idempotency_key)
      WHERE idempotency_key IS NOT NULL`)
    this.addSql(`CREATE FUNCTION authenticity_certificate_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        IF TG_OP <> 'UPDATE' OR OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL
          OR to_jsonb(NEW) - '{revoked_by,revoked_role,revoked_at,revocation_reason}'::text[]
            IS DISTINCT FROM to_jsonb(OLD) - '{revoked_by,revoked_role,revoked_at,revocation_reason}'::text[] THEN
          RAISE EXCEPTION 'a certificate is revoked once, and otherwise stays as it was issued' USING ERRCODE = 'LB173';
        END IF;
        RETURN NEW;
      END $fn$`)
    this.addSql(`CREATE TRIGGER authenticity_certificate_append_only BEFORE UPDATE OR DELETE ON authenticity_certificate
      FOR EACH ROW EXECUTE FUNCTION authenticity_certificate_is_append_only()`)
    this.addSql(`CREATE TRIGGER authenticity_certificate_no_truncate BEFORE TRUNCATE ON authenticity_certificate
      FOR EACH STATEMENT EXECUTE FUNCTION authenticity_certificate_is_append_only()`)
    // How often, by day, and nothing about who.
    this.addSql(`CREATE TABLE authenticity_lookup (
      code text NOT NULL REFERENCES authenticity_certificate (code),
      day date NOT NULL,
      count int NOT NULL CHECK (count > 0),
      PRIMARY KEY (code, day)
    )`)
  }
}
