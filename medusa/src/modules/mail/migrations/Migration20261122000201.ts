import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Mails to officers are kept with the role they were written to, because a desk names nobody who works there. */
export class Migration20261122000201 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE outbox_mail ADD COLUMN recipient_role text`)
  }
}
