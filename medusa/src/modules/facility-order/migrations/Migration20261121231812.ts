import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** The newest lines of a listing first: ids grow with time, so what is usual is read from a few hundred rows and not from all. */
export class Migration20261121231812 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`DROP INDEX facility_order_line_listing`)
    this.addSql(`CREATE INDEX facility_order_line_listing ON facility_order_line (listing_id, id)`)
  }
}
