import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** How much of a listing is usually ordered at once, and what its workshop still has to make. */
export class Migration20261121224612 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX facility_order_line_listing ON facility_order_line (listing_id)`)
  }
}
