import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** A complaint forgets who sent it, and nothing else. */
export class Migration20261123100002 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX complaint_of_sender ON complaint (lower(email))`)
    this.addSql(`CREATE OR REPLACE FUNCTION complaint_record_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'complaint' THEN
          IF to_jsonb(NEW) = to_jsonb(OLD) || '{"name": "", "email": "", "request_hash": ""}' THEN
            RETURN NEW;
          END IF;
        END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'LB104';
      END $fn$`)
  }
}
