import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** A buyer finds the orders of a verified address, and may ask not to be shown with them any more once they are finished. */
export class Migration20261122230092 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE checkout ADD COLUMN buyer_hidden_at timestamptz`)
    this.addSql(`CREATE INDEX checkout_buyer_email ON checkout (lower(buyer_email), placed_at DESC, order_id DESC)
      WHERE buyer_email IS NOT NULL`)
  }
}
