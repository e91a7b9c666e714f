import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** The order inside a rank of the search: the page of a word that very many share is read from its beginning. */
export class Migration20261123500001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX listing_search_shortest ON listing_search (name_length, published_at DESC, listing_id)`,
    )
  }
}
