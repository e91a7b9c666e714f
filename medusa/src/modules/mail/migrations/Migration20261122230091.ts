import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Mails that hold a secret are gone from the outbox once they are sent, and at the latest when the secret is over. */
export class Migration20261122230091 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE outbox_mail ADD COLUMN secret_until timestamptz,
      ADD CONSTRAINT outbox_mail_secret_is_nobodys CHECK (secret_until IS NULL OR facility_id IS NULL)`)
    this.addSql(
      `CREATE INDEX outbox_mail_secret ON outbox_mail (secret_until) WHERE secret_until IS NOT NULL`,
    )
    this.addSql(`CREATE INDEX outbox_mail_recipient ON outbox_mail (lower(recipient))`)
  }
}
