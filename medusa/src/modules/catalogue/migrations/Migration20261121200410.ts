import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Every word that a published listing ever had: what a misspelt search is corrected to, with an index that finds similar ones. */
export class Migration20261121200410 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE listing_word (word text PRIMARY KEY)`)
    this.addSql(`CREATE INDEX listing_word_similar ON listing_word USING gin (word gin_trgm_ops)`)
  }
}
