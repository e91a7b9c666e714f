import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Goods of a kind in a range of prices, among which a similar one is looked for. */
export class Migration20261122000203 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX listing_similar ON listing (category, price_rupiah) WHERE published IS NOT NULL`,
    )
  }
}
