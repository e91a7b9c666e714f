import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** At which price a listing was edited, proposed or published: an officer is warned of a price that changed just before an order. */
export class Migration20261121224611 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE listing_event ADD COLUMN price_rupiah bigint`)
  }
}
