import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Office hours, which deadlines count in, and what a workshop can make in a week. */
export class Migration20261121223500 extends Migration {
  override async up(): Promise<void> {
    // 37.5 hours in five days with their breaks (Perpres 21/2023 art. 4); a weekday that is missing is closed.
    this.addSql(`ALTER TABLE facility ADD COLUMN working_hours jsonb NOT NULL DEFAULT '{
      "mon": [["07:30", "12:00"], ["13:00", "16:00"]], "tue": [["07:30", "12:00"], ["13:00", "16:00"]],
      "wed": [["07:30", "12:00"], ["13:00", "16:00"]], "thu": [["07:30", "12:00"], ["13:00", "16:00"]],
      "fri": [["07:30", "11:30"], ["13:00", "16:30"]]}'`)
    this.addSql(`ALTER TABLE facility DROP COLUMN approval_deadline_hours`)
    this.addSql(`ALTER TABLE workshop ADD COLUMN weekly_capacity int CHECK (weekly_capacity > 0)`)
  }
}
