import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Buyers who want to know when a listing is for sale again, and when its shelf was last filled. */
export class Migration20261122000202 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE waiting_list_entry (
      id text PRIMARY KEY,
      listing_id text NOT NULL REFERENCES listing (id),
      email text NOT NULL CHECK (email = lower(email)),
      order_id text NOT NULL,
      joined_at timestamptz NOT NULL,
      told_at timestamptz,
      UNIQUE (listing_id, email)
    )`)
    this.addSql(
      `CREATE INDEX waiting_list_entry_untold ON waiting_list_entry (listing_id) WHERE told_at IS NULL`,
    )
    // What an order gives back does not fill the shelf: only a person who counts more pieces than before does.
    this.addSql(`ALTER TABLE listing ADD COLUMN stock_raised_at timestamptz`)
  }
}
