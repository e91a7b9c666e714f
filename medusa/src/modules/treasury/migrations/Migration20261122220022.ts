import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** A preset is for the whole country: a share of a partner names none. A facility picks its own when it proposes a scheme. */
export class Migration20261122220022 extends Migration {
  override async up(): Promise<void> {
    for (const table of ['preset_proposal', 'split_preset'])
      this.addSql(`ALTER TABLE ${table} ADD CONSTRAINT ${table}_names_no_partner
        CHECK (components IS NULL OR NOT jsonb_path_exists(components, '$[*].partner_id'))`)
  }
}
