import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** What a workshop can show for its craft: certificates with how many people hold them. Counts only, never a person. */
export class Migration20261122230051 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE workshop_certificate (
      id text PRIMARY KEY,
      workshop_id text NOT NULL REFERENCES workshop (id),
      title text NOT NULL,
      issuer text NOT NULL,
      partner_id text REFERENCES partner (id),
      year int NOT NULL CHECK (year BETWEEN 1990 AND 2200),
      holder_count int NOT NULL CHECK (holder_count > 0),
      written_by text NOT NULL,
      written_at timestamptz NOT NULL,
      removed_by text,
      removed_at timestamptz,
      CHECK ((removed_by IS NULL) = (removed_at IS NULL))
    )`)
    this.addSql(
      `CREATE INDEX workshop_certificate_kept ON workshop_certificate (workshop_id) WHERE removed_at IS NULL`,
    )
    // The same paper of the same year is one row: another count replaces the old one.
    this.addSql(`CREATE UNIQUE INDEX workshop_certificate_once ON workshop_certificate (workshop_id, lower(title), lower(issuer), year)
      WHERE removed_at IS NULL`)
  }
}
