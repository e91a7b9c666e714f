import { Migration } from '@medusajs/framework/mikro-orm/migrations'
import { writeKindsSql } from '../search/write-search-data'

/** Finer kinds of goods under the four families, and whether a good is made entirely inside. */
export class Migration20261122230020 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE listing_kind (
      no smallint PRIMARY KEY CHECK (no > 0),
      slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      family text NOT NULL CHECK (family IN ('mebel', 'kerajinan', 'hasil-tani', 'pangan')),
      label_id text NOT NULL,
      label_en text NOT NULL,
      words text NOT NULL,
      UNIQUE (slug, family)
    )`)
    this.addSql(writeKindsSql())
    this.addSql(`ALTER TABLE listing ADD COLUMN kind text`)
    this.addSql(`ALTER TABLE listing ADD COLUMN is_made_inside boolean NOT NULL DEFAULT false`)
    // A kind belongs to one family, and so does everything that is of it.
    this.addSql(`ALTER TABLE listing ADD CONSTRAINT listing_kind_of_family
      FOREIGN KEY (kind, category) REFERENCES listing_kind (slug, family)`)
  }
}
