import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * Exports of reports. A row is a job: it waits, one process at a time works on it, and it ends with a file or with a reason. Each time it
 * is taken up it has a new `attempt`; what an earlier, lost attempt still writes finds no row to write to.
 */
const schema: readonly string[] = [
  `CREATE TABLE report_export (
    id           text PRIMARY KEY CHECK (id LIKE 'rexp_%'),
    facility_id  text NOT NULL CHECK (facility_id <> ''),
    report       text NOT NULL CHECK (report <> ''),
    format       text NOT NULL CHECK (format IN ('csv', 'xlsx', 'pdf')),
    -- The period and parameters as they were asked for, read again when the file is made.
    asked        jsonb NOT NULL,
    requested_by text NOT NULL CHECK (btrim(requested_by) <> ''),
    created_at   timestamptz NOT NULL,
    state        text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'working', 'done', 'failed')),
    attempt      integer NOT NULL DEFAULT 0 CHECK (attempt >= 0),
    -- When the process that works on it last said so.
    heartbeat_at timestamptz,
    rows_done    integer NOT NULL DEFAULT 0 CHECK (rows_done >= 0),
    rows_total   integer CHECK (rows_total >= 0),
    file_name    text CHECK (file_name <> ''),
    size_bytes   bigint CHECK (size_bytes > 0),
    failure      text CHECK (failure <> ''),
    finished_at  timestamptz,
    expires_at   timestamptz NOT NULL CHECK (expires_at > created_at),
    CHECK ((state = 'working') <= (heartbeat_at IS NOT NULL)),
    CHECK ((state = 'done') = (file_name IS NOT NULL AND size_bytes IS NOT NULL)),
    CHECK ((state = 'failed') = (failure IS NOT NULL)),
    CHECK ((state IN ('done', 'failed')) = (finished_at IS NOT NULL)),
    UNIQUE (id, attempt)
  )`,
  `CREATE INDEX report_export_to_do ON report_export (created_at, id) WHERE state IN ('waiting', 'working')`,
  `CREATE INDEX report_export_of_facility ON report_export (facility_id, created_at DESC, id DESC)`,
  `CREATE INDEX report_export_expiry ON report_export (expires_at)`,
  // The file in pieces, so that neither writing nor sending it needs all of it in memory. Only of the attempt that made it.
  `CREATE TABLE report_export_piece (
    export_id text NOT NULL,
    attempt   integer NOT NULL,
    position  integer NOT NULL CHECK (position > 0),
    bytes     bytea NOT NULL CHECK (length(bytes) > 0),
    PRIMARY KEY (export_id, position),
    FOREIGN KEY (export_id, attempt) REFERENCES report_export (id, attempt) ON DELETE CASCADE
  )`,
]

export class Migration20261122150001 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql('DROP TABLE IF EXISTS report_export_piece, report_export')
  }
}
