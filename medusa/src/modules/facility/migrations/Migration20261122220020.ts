import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** The directorate general: the fifth kind of organisation that people work for. */
export class Migration20261122220020 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE directorate (
      id text PRIMARY KEY, slug text NOT NULL UNIQUE, name text NOT NULL
    )`)
    this.addSql(`ALTER TABLE membership DROP CONSTRAINT membership_organisation_type_check`)
    this.addSql(`ALTER TABLE membership ADD CONSTRAINT membership_organisation_type_check
      CHECK (organisation_type IN ('facility', 'cooperative', 'region', 'directorate', 'partner'))`)
  }
}
