import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** An order forgets who placed it: its buyer deleted the account, and every part has come to an end. */
export class Migration20261123100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE checkout DROP CONSTRAINT checkout_buyer_phone_check`)
    this.addSql(`ALTER TABLE checkout ADD COLUMN buyer_erased_at timestamptz,
      ADD CONSTRAINT checkout_buyer_phone_check CHECK (CASE WHEN buyer_erased_at IS NULL THEN buyer_phone ~ '^\\+62\\d{7,13}$'
        ELSE (buyer_phone, request_hash) = ('', '') AND coalesce(buyer_email, address::text, buyer_note) IS NULL END)`)
    this.addSql(`CREATE INDEX checkout_to_erase ON checkout (order_id)
      WHERE buyer_hidden_at IS NOT NULL AND buyer_erased_at IS NULL`)
  }
}
