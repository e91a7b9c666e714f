import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/**
 * The row `2502.*` of the chart stands for one account for each partner that a scheme names, under the partner's number. A named
 * partner's account follows settlements and payouts, so no manual journal touches it; what named nobody stays on 2502, as before.
 */
export class Migration20261122220002 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`INSERT INTO ledger_chart (code, name, kind, is_clearing, is_manual, valid_from)
      VALUES ('2502.*', 'Utang mitra *', 'liability', false, false, '2000-01-01')`)
  }
}
