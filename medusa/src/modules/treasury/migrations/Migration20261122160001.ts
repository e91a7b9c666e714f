import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * What a facility is to bring in for the state in a year, by account code. A target is revised by a newer version; the earlier ones
 * stay, because a report that was signed rested on them. Code of refusal: LT001 frozen row.
 */

const schema: readonly string[] = [
  `CREATE TABLE pnbp_target (
    id            text PRIMARY KEY CHECK (id LIKE 'ptgt_%'),
    facility_id   text NOT NULL CHECK (facility_id <> ''),
    year          integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    account_code  text NOT NULL REFERENCES account_code (code),
    version       integer NOT NULL CHECK (version > 0),
    amount_rupiah bigint NOT NULL CHECK (amount_rupiah >= 0),
    recorded_by   text NOT NULL CHECK (btrim(recorded_by) <> ''),
    recorded_at   timestamptz NOT NULL,
    UNIQUE (facility_id, year, account_code, version)
  )`,
  `CREATE FUNCTION pnbp_target_takes_its_turn() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('pnbp_target:' || NEW.facility_id, 0));
    SELECT coalesce(max(version), 0) + 1 INTO NEW.version FROM pnbp_target
      WHERE facility_id = NEW.facility_id AND year = NEW.year AND account_code = NEW.account_code;
    RETURN NEW;
  END $fn$`,
  `CREATE TRIGGER pnbp_target_turn BEFORE INSERT ON pnbp_target FOR EACH ROW EXECUTE FUNCTION pnbp_target_takes_its_turn()`,
  `CREATE TRIGGER pnbp_target_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON pnbp_target
    FOR EACH STATEMENT EXECUTE FUNCTION treasury_frozen()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON pnbp_target FROM PUBLIC, CURRENT_USER`,
  // Those that count: the newest version of each.
  `CREATE VIEW pnbp_target_in_force AS
    SELECT DISTINCT ON (facility_id, year, account_code) * FROM pnbp_target
      ORDER BY facility_id, year, account_code, version DESC`,
]

/** Brings the yearly targets. There is no way down: what reports rested on is not dropped by a migration. */
export class Migration20261122160001 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
