import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** What approval follows: rules per facility in versions, working hours, holidays, and substitutes (Plh) of officers. */
export class Migration20261121223501 extends Migration {
  override async up(): Promise<void> {
    // A version is never changed: an order's chain names the version it was made from (design D11).
    this.addSql(`CREATE TABLE approval_rule (
      id text PRIMARY KEY,
      facility_id text NOT NULL REFERENCES facility (id),
      version int NOT NULL CHECK (version > 0),
      steps jsonb NOT NULL CHECK (jsonb_array_length(steps) > 0),
      is_small_office boolean NOT NULL,
      bulk_limit_rupiah bigint NOT NULL CHECK (bulk_limit_rupiah >= 0),
      note text NOT NULL,
      adopted_by text,
      adopted_at timestamptz NOT NULL,
      UNIQUE (facility_id, version)
    )`)
    this.addSql(`CREATE FUNCTION approval_rule_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'LB104'; END $fn$`)
    this.addSql(`CREATE TRIGGER approval_rule_append_only BEFORE UPDATE OR DELETE ON approval_rule
      FOR EACH ROW EXECUTE FUNCTION approval_rule_is_append_only()`)
    this.addSql(`CREATE TRIGGER approval_rule_no_truncate BEFORE TRUNCATE ON approval_rule
      FOR EACH STATEMENT EXECUTE FUNCTION approval_rule_is_append_only()`)
    // National holidays and joint leave, per year by joint decree of three ministers (SKB).
    this.addSql(`CREATE TABLE holiday (
      day date PRIMARY KEY,
      name text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('national', 'joint_leave')),
      legal_basis text NOT NULL
    )`)
    // A person who acts in a role (pelaksana harian) for a period, by an official letter. Ended early, never removed.
    this.addSql(`CREATE TABLE role_substitute (
      id text PRIMARY KEY,
      facility_id text NOT NULL REFERENCES facility (id),
      role text NOT NULL CHECK (role IN ('kasubsi', 'kasi_giatja', 'head', 'security')),
      staff_id text NOT NULL REFERENCES staff (id),
      substitute_for text NOT NULL REFERENCES staff (id),
      starts_on date NOT NULL,
      ends_on date NOT NULL CHECK (ends_on >= starts_on),
      letter_number text NOT NULL CHECK (letter_number <> ''),
      appointed_by text NOT NULL,
      appointed_at timestamptz NOT NULL,
      ended_at timestamptz,
      CHECK (staff_id <> substitute_for)
    )`)
    this.addSql(`CREATE INDEX role_substitute_person ON role_substitute (staff_id, starts_on)`)
    this.addSql(`CREATE INDEX role_substitute_facility ON role_substitute (facility_id, role, starts_on)`)
  }
}
