import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** A code is for one thing: to sign in, or to delete the account. */
export class Migration20261123100004 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE buyer_code ADD COLUMN purpose text NOT NULL DEFAULT 'sign_in'
      CHECK (purpose IN ('sign_in', 'deletion'))`)
  }
}
