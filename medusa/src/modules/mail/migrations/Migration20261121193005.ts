import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Outgoing mail, written in the transaction of what it tells about; a sweep sends what is not sent yet. */
export class Migration20261121193005 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE outbox_mail (
      id text PRIMARY KEY,
      dedupe_key text NOT NULL UNIQUE,
      facility_id text,
      recipient text NOT NULL,
      subject text NOT NULL,
      body_text text NOT NULL,
      body_html text NOT NULL,
      written_at timestamptz NOT NULL,
      sent_at timestamptz,
      attempts int NOT NULL DEFAULT 0,
      next_attempt_at timestamptz,
      last_error text
    )`)
    this.addSql(`CREATE INDEX outbox_mail_unsent ON outbox_mail (next_attempt_at) WHERE sent_at IS NULL`)
    this.addSql(`CREATE INDEX outbox_mail_facility ON outbox_mail (facility_id, written_at DESC)`)
  }
}
