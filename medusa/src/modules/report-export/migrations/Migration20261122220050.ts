import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * Regional offices and cooperatives ask for files too: an export belongs to an organisation of a kind, and no longer to a facility alone.
 * What was asked for before stays, and stays the facility's.
 */
const ours: readonly string[] = [
  `ALTER TABLE report_export RENAME COLUMN facility_id TO organisation_id`,
  `ALTER TABLE report_export ADD COLUMN organisation_type text NOT NULL DEFAULT 'facility'
    CHECK (organisation_type IN ('facility', 'cooperative', 'region'))`,
  `ALTER TABLE report_export ALTER COLUMN organisation_type DROP DEFAULT`,
  `DROP INDEX report_export_of_facility`,
  `CREATE INDEX report_export_of_organisation ON report_export (organisation_type, organisation_id, created_at DESC, id DESC)`,
]

const before: readonly string[] = [
  `DELETE FROM report_export WHERE organisation_type <> 'facility'`,
  `DROP INDEX report_export_of_organisation`,
  `ALTER TABLE report_export DROP COLUMN organisation_type`,
  `ALTER TABLE report_export RENAME COLUMN organisation_id TO facility_id`,
  `CREATE INDEX report_export_of_facility ON report_export (facility_id, created_at DESC, id DESC)`,
]

export class Migration20261122220050 extends Migration {
  override async up(): Promise<void> {
    for (const statement of ours) this.addSql(statement)
  }

  override async down(): Promise<void> {
    for (const statement of before) this.addSql(statement)
  }
}
