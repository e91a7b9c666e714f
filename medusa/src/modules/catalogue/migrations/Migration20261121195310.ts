import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** The proposer is a maker too; and the search index can tell which listings it has not seen in their present form. */
export class Migration20261121195310 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE listing DROP CONSTRAINT listing_maker_is_not_checker`)
    this.addSql(`ALTER TABLE listing ADD CONSTRAINT listing_maker_is_not_checker CHECK (state <> 'published' OR (
      published_by IS NOT NULL AND published_by <> price_edited_by AND published_by <> last_edited_by
      AND published_by IS DISTINCT FROM proposed_by))`)
    this.addSql(`ALTER TABLE listing ADD CONSTRAINT listing_published_is_public
      CHECK (state <> 'published' OR (published IS NOT NULL AND published_at IS NOT NULL))`)
    // Counts how often the public form changed; the index notes up to which of these it has followed.
    this.addSql(`ALTER TABLE listing ADD COLUMN public_version int NOT NULL DEFAULT 0`)
    this.addSql(`ALTER TABLE listing ADD COLUMN indexed_version int NOT NULL DEFAULT 0`)
    this.addSql(
      `CREATE INDEX listing_to_index ON listing (updated_at) WHERE indexed_version <> public_version`,
    )
    this.addSql(
      `CREATE INDEX listing_public ON listing (facility_id, published_at DESC) WHERE published IS NOT NULL`,
    )
  }
}
