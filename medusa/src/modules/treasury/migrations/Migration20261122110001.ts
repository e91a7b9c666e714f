import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * Cost sheets: what making a good cost, per batch, and what making it again will cost. Only ever added to: a mistake is corrected
 * by a newer sheet, and what was settled keeps the sheet it was divided with.
 */

const schema: readonly string[] = [
  `CREATE TABLE cost_sheet (
    id                    text PRIMARY KEY CHECK (id LIKE 'csht_%'),
    facility_id           text NOT NULL CHECK (facility_id <> ''),
    listing_id            text NOT NULL CHECK (listing_id <> ''),
    version               integer NOT NULL CHECK (version > 0),
    -- A batch of the workshop's own numbering; null for the good as it is usually made.
    batch                 text CHECK (btrim(batch) <> ''),
    valid_from            date NOT NULL,
    units_made            integer NOT NULL CHECK (units_made > 0),
    total_rupiah          bigint NOT NULL CHECK (total_rupiah >= 0),
    -- Rounded up to the rupiah: working capital never gets back less than was spent.
    unit_cost_rupiah      bigint NOT NULL CHECK (unit_cost_rupiah = (total_rupiah + units_made - 1) / units_made),
    next_unit_cost_rupiah bigint NOT NULL CHECK (next_unit_cost_rupiah >= 0),
    note                  text NOT NULL,
    recorded_by           text NOT NULL CHECK (btrim(recorded_by) <> ''),
    recorded_at           timestamptz NOT NULL,
    -- The day of recording where the facility keeps its books.
    recorded_on           date NOT NULL,
    -- A batch is counted when it is finished, so a sheet may reach back a month, and no further.
    CONSTRAINT cost_sheet_not_long_ago CHECK (valid_from BETWEEN recorded_on - 31 AND recorded_on + 366),
    UNIQUE (facility_id, listing_id, version)
  )`,
  `CREATE INDEX cost_sheet_in_force ON cost_sheet (facility_id, listing_id, valid_from DESC, version DESC)`,
  `CREATE TABLE cost_sheet_line (
    sheet_id      text NOT NULL REFERENCES cost_sheet (id),
    position      integer NOT NULL CHECK (position > 0),
    label         text NOT NULL CHECK (btrim(label) <> ''),
    kind          text NOT NULL CHECK (kind IN ('MATERIAL', 'LABOUR', 'OVERHEAD', 'OTHER')),
    amount_rupiah bigint NOT NULL CHECK (amount_rupiah > 0),
    PRIMARY KEY (sheet_id, position)
  )`,
  `CREATE FUNCTION cost_sheet_takes_its_turn() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('cost_sheet:' || NEW.facility_id || NEW.listing_id, 0));
    SELECT coalesce(max(version), 0) + 1 INTO NEW.version FROM cost_sheet
      WHERE facility_id = NEW.facility_id AND listing_id = NEW.listing_id;
    RETURN NEW;
  END $fn$`,
  `CREATE TRIGGER cost_sheet_turn BEFORE INSERT ON cost_sheet FOR EACH ROW EXECUTE FUNCTION cost_sheet_takes_its_turn()`,
  // The lines are the whole, at commit, when all of them are there.
  `CREATE FUNCTION cost_sheet_is_its_lines() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$
  DECLARE
    sheet text := CASE TG_TABLE_NAME WHEN 'cost_sheet' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'sheet_id' END;
  BEGIN
    IF (SELECT total_rupiah FROM cost_sheet WHERE id = sheet) IS DISTINCT FROM
       (SELECT coalesce(sum(amount_rupiah), 0) FROM cost_sheet_line WHERE sheet_id = sheet) THEN
      RAISE EXCEPTION 'Cost sheet % is not the sum of its lines.', sheet USING ERRCODE = 'LT002';
    END IF;
    RETURN NULL;
  END $fn$`,
  ...['cost_sheet', 'cost_sheet_line'].flatMap((table) => [
    `CREATE CONSTRAINT TRIGGER ${table}_is_its_lines AFTER INSERT ON ${table}
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cost_sheet_is_its_lines()`,
    `CREATE TRIGGER ${table}_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION treasury_frozen()`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM PUBLIC, CURRENT_USER`,
  ]),
  // Foreign keys lock the sheet they point to, which takes the right to update one column of it.
  `GRANT UPDATE (id) ON cost_sheet TO CURRENT_USER`,
]

/** Creates the cost sheets. There is no way down: what money was divided by is not dropped by a migration. */
export class Migration20261122110001 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
