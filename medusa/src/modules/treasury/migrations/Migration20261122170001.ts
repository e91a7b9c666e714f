import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * One person alone changes nothing about money that came in before. A cost sheet counts from the day it is recorded at the earliest, so
 * that it never divides what was sold already; and the loss of refused revenue is borne by the word of somebody who neither wrote to the
 * treasury office nor recorded its answer. Rows from before are kept as they are.
 */

/** There is no way down: what was refused stays refused. */
export class Migration20261122170001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE cost_sheet DROP CONSTRAINT cost_sheet_not_long_ago,
      ADD CONSTRAINT cost_sheet_not_backdated CHECK (valid_from BETWEEN recorded_on AND recorded_on + 366) NOT VALID`)
    this.addSql(`ALTER TABLE revenue_return
      ADD CONSTRAINT revenue_return_borne_by_another CHECK (borne_by <> sent_by AND borne_by <> answered_by) NOT VALID`)
  }
}
