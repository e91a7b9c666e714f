import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** A facility's wide picture: its place, never its walls or people. */
export class Migration20261121204901 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE facility ADD COLUMN picture jsonb`)
  }
}
