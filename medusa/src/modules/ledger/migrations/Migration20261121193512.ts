import { Migration } from '@medusajs/framework/mikro-orm/migrations'
import { ledgerSchema } from '../ledger.sql'

/** Creates the ledger. There is no way down: books are not dropped by a migration. */
export class Migration20261121193512 extends Migration {
  override async up(): Promise<void> {
    for (const statement of ledgerSchema) this.addSql(statement)
  }
}
