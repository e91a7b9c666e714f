import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** All that is counted and sorted by, without the words: a browse of the whole shop reads a tenth of the table. */
export class Migration20261122235925 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX listing_search_counted ON listing_search (kind_no)
      INCLUDE (facility_no, price, materials, sold_until, mode_no, is_made_inside, published_at, listing_id)`)
  }
}
