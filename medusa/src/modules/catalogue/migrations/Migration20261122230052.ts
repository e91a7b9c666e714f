import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Anybody may wait for a listing, without an order. */
export class Migration20261122230052 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE waiting_list_entry ALTER COLUMN order_id DROP NOT NULL`)
    // The language in which somebody without an order asked; an order has its own.
    this.addSql(
      `ALTER TABLE waiting_list_entry ADD COLUMN locale text NOT NULL DEFAULT 'id' CHECK (locale IN ('id', 'en'))`,
    )
  }
}
