import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** The queue's filters are decided inside its indexes: a rare kind of order is found without visiting the rows of all others. */
export class Migration20261121235801 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`DROP INDEX facility_order_approvals`)
    this.addSql(`DROP INDEX facility_order_approvals_of_role`)
    this.addSql(`CREATE INDEX facility_order_approvals ON facility_order
      (facility_id, due_at, id, mode, buyer_type, total_rupiah, escalate_at) INCLUDE (step_role, escalated_to) WHERE state = 'awaiting_approval'`)
    this.addSql(`CREATE INDEX facility_order_approvals_of_role ON facility_order
      (facility_id, step_role, due_at, id, mode, buyer_type, total_rupiah) WHERE state = 'awaiting_approval'`)
  }
}
