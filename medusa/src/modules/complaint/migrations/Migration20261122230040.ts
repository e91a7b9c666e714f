import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Complaints of buyers and the one answer to each (PP 80/2019 art. 27): both are written once and stay. */
export class Migration20261122230040 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE SEQUENCE complaint_number`)
    this.addSql(`CREATE TABLE complaint (
      id text PRIMARY KEY,
      number text NOT NULL UNIQUE DEFAULT 'ADU-' || lpad(nextval('complaint_number')::text, 6, '0'),
      idempotency_key text NOT NULL UNIQUE,
      request_hash text NOT NULL,
      facility_id text NOT NULL REFERENCES facility (id),
      name text NOT NULL,
      email text NOT NULL,
      order_number text,
      content text NOT NULL,
      locale text NOT NULL CHECK (locale IN ('id', 'en')),
      sent_at timestamptz NOT NULL,
      UNIQUE (id, facility_id)
    )`)
    this.addSql(`CREATE INDEX complaint_of_facility ON complaint (facility_id, sent_at DESC, id DESC)`)
    this.addSql(`CREATE TABLE complaint_answer (
      complaint_id text PRIMARY KEY,
      facility_id text NOT NULL,
      content text NOT NULL,
      answered_by text NOT NULL REFERENCES staff (id),
      role text NOT NULL,
      answered_at timestamptz NOT NULL,
      FOREIGN KEY (complaint_id, facility_id) REFERENCES complaint (id, facility_id)
    )`)
    this.addSql(`CREATE FUNCTION complaint_record_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'LB104'; END $fn$`)
    for (const table of ['complaint', 'complaint_answer']) {
      this.addSql(`CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION complaint_record_is_append_only()`)
      this.addSql(`CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION complaint_record_is_append_only()`)
    }
  }
}
