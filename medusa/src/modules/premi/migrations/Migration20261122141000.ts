import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * Premi: makers by code, the work they did, what each is allocated of a settlement's premi part, and what is paid out. There is no
 * name, no birth date and no registration number: the facility's own register on paper links codes to people. Codes of refusals:
 * LW001 frozen row, LW002 sums, LW003 a correction is not the mirror of its original, LW004 more than the balance.
 */

const trigger = (name: string, body: string) =>
  `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$${body}$fn$`

/** A check at commit, when all rows of one act are there. */
const atCommit = (table: string, name: string, events = 'INSERT') =>
  `CREATE CONSTRAINT TRIGGER ${table}_${name} AFTER ${events} ON ${table}
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ${name}()`

const schema: readonly string[] = [
  // --- Makers: a code, and nothing that tells who it is ----------------------------------------------------------------------------

  `CREATE TABLE maker (
    id          text PRIMARY KEY CHECK (id LIKE 'mkr_%'),
    facility_id text NOT NULL CHECK (facility_id <> ''),
    -- Short, with a digit, and neither a word nor a long number in it: not a name, a date of birth or a registration number.
    code        text NOT NULL CONSTRAINT maker_code_is_no_name CHECK (
      code ~ '^[A-Z0-9][A-Z0-9-]{0,11}$' AND code ~ '[0-9]' AND code !~ '[A-Z]{5}' AND code !~ '[0-9]{5}'),
    workshop_id text NOT NULL CHECK (workshop_id <> ''),
    active_from date NOT NULL,
    active_to   date CHECK (active_to >= active_from),
    recorded_by text NOT NULL CHECK (btrim(recorded_by) <> ''),
    recorded_at timestamptz NOT NULL,
    CONSTRAINT maker_code_once UNIQUE (facility_id, code),
    UNIQUE (id, facility_id)
  )`,
  trigger(
    'maker_only_ends',
    `
  BEGIN
    IF OLD.active_to IS NOT NULL OR to_jsonb(NEW) - 'active_to' <> to_jsonb(OLD) - 'active_to' THEN
      RAISE EXCEPTION 'Maker % only ever gets an end.', OLD.code USING ERRCODE = 'LW001';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER maker_ends BEFORE UPDATE ON maker FOR EACH ROW EXECUTE FUNCTION maker_only_ends()`,

  // --- What a workshop's work is counted in; hours where nothing is said -----------------------------------------------------------

  `CREATE TABLE work_unit (
    facility_id text NOT NULL CHECK (facility_id <> ''),
    workshop_id text NOT NULL CHECK (workshop_id <> ''),
    unit        text NOT NULL CHECK (unit IN ('hours', 'pieces')),
    valid_from  date NOT NULL,
    legal_basis text NOT NULL CHECK (btrim(legal_basis) <> ''),
    recorded_by text NOT NULL CHECK (btrim(recorded_by) <> ''),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (facility_id, workshop_id, valid_from)
  )`,

  // --- Work ------------------------------------------------------------------------------------------------------------------------

  `CREATE TABLE work_log (
    id                text PRIMARY KEY CHECK (id LIKE 'wlog_%'),
    facility_id       text NOT NULL,
    workshop_id       text NOT NULL CHECK (workshop_id <> ''),
    facility_order_id text CHECK (facility_order_id <> ''),
    maker_id          text NOT NULL,
    worked_on         date NOT NULL,
    quarter_hours     integer CHECK (abs(quarter_hours) BETWEEN 1 AND 96),
    pieces            integer CHECK (abs(pieces) BETWEEN 1 AND 10000),
    reverses_id       text UNIQUE REFERENCES work_log (id),
    recorded_by       text NOT NULL CHECK (btrim(recorded_by) <> ''),
    recorded_at       timestamptz NOT NULL,
    CHECK (num_nonnulls(quarter_hours, pieces) = 1),
    -- Only a correction takes work away.
    CHECK ((coalesce(quarter_hours, pieces) < 0) = (reverses_id IS NOT NULL)),
    FOREIGN KEY (maker_id, facility_id) REFERENCES maker (id, facility_id)
  )`,
  `CREATE INDEX work_log_of_workshop ON work_log (facility_id, workshop_id, worked_on, id)`,
  `CREATE INDEX work_log_of_order ON work_log (facility_order_id) WHERE facility_order_id IS NOT NULL`,
  `CREATE INDEX work_log_of_day ON work_log (facility_id, worked_on, id)`,
  trigger(
    'work_log_is_right',
    `
  DECLARE
    original work_log;
    m maker;
  BEGIN
    SELECT * INTO m FROM maker WHERE id = NEW.maker_id;
    IF NEW.worked_on < m.active_from OR NEW.worked_on > coalesce(m.active_to, 'infinity') THEN
      RAISE EXCEPTION 'Maker % did not work on %.', m.code, NEW.worked_on USING ERRCODE = 'LW003';
    END IF;
    IF NEW.reverses_id IS NOT NULL THEN
      SELECT * INTO original FROM work_log WHERE id = NEW.reverses_id;
      IF original.reverses_id IS NOT NULL OR (original.facility_id, original.workshop_id, original.facility_order_id, original.maker_id,
          original.worked_on, -original.quarter_hours, -original.pieces)
        IS DISTINCT FROM (NEW.facility_id, NEW.workshop_id, NEW.facility_order_id, NEW.maker_id, NEW.worked_on, NEW.quarter_hours,
          NEW.pieces) THEN
        RAISE EXCEPTION 'A correction of work mirrors its original.' USING ERRCODE = 'LW003';
      END IF;
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER work_log_check BEFORE INSERT ON work_log FOR EACH ROW EXECUTE FUNCTION work_log_is_right()`,

  // --- Premi: allocated from settlements, taken back with them, paid out ------------------------------------------------------------

  `CREATE TABLE premi_allocation (
    id          text PRIMARY KEY CHECK (id LIKE 'pral_%'),
    facility_id text NOT NULL CHECK (facility_id <> ''),
    month       date NOT NULL CHECK (extract(day FROM month) = 1),
    made_by     text NOT NULL CHECK (btrim(made_by) <> ''),
    made_at     timestamptz NOT NULL,
    UNIQUE (id, facility_id)
  )`,
  `ALTER TABLE payout ADD CONSTRAINT payout_of_its_facility UNIQUE (id, facility_id)`,
  `CREATE TABLE premi_payout_line (
    payout_id     text NOT NULL,
    facility_id   text NOT NULL,
    maker_id      text NOT NULL,
    amount_rupiah bigint NOT NULL CHECK (amount_rupiah > 0),
    PRIMARY KEY (payout_id, maker_id),
    FOREIGN KEY (payout_id, facility_id) REFERENCES payout (id, facility_id),
    FOREIGN KEY (maker_id, facility_id) REFERENCES maker (id, facility_id)
  )`,
  `CREATE TABLE premi_entry (
    id            text PRIMARY KEY CHECK (id LIKE 'prme_%'),
    facility_id   text NOT NULL,
    maker_id      text NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('ALLOCATED', 'TAKEN_BACK', 'PAID')),
    settlement_id text,
    allocation_id text,
    payout_id     text,
    -- What it adds to the maker's balance: below zero when it is taken back or paid.
    amount_rupiah bigint NOT NULL CHECK (amount_rupiah <> 0 AND (amount_rupiah > 0) = (kind = 'ALLOCATED')),
    entered_on    date NOT NULL,
    recorded_by   text NOT NULL CHECK (btrim(recorded_by) <> ''),
    recorded_at   timestamptz NOT NULL,
    CHECK ((kind = 'PAID') = (payout_id IS NOT NULL) AND (kind = 'PAID') = (settlement_id IS NULL)
      AND (kind = 'ALLOCATED') = (allocation_id IS NOT NULL)),
    CONSTRAINT premi_entry_once UNIQUE (settlement_id, maker_id, kind),
    UNIQUE (payout_id, maker_id),
    FOREIGN KEY (maker_id, facility_id) REFERENCES maker (id, facility_id),
    FOREIGN KEY (settlement_id, facility_id) REFERENCES settlement (id, facility_id),
    FOREIGN KEY (allocation_id, facility_id) REFERENCES premi_allocation (id, facility_id),
    FOREIGN KEY (payout_id, facility_id) REFERENCES payout (id, facility_id)
  )`,
  `CREATE INDEX premi_entry_of_maker ON premi_entry (maker_id, recorded_at, id) INCLUDE (amount_rupiah)`,
  `CREATE INDEX premi_entry_of_facility ON premi_entry (facility_id, entered_on)`,
  // One writer of premi per facility at a time. Whoever also writes to the book does that first, so that nobody waits in a circle.
  `CREATE FUNCTION premi_lock(facility_id text) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $fn$
    SELECT pg_advisory_xact_lock(hashtextextended('premi:' || facility_id, 0)) $fn$`,
  trigger(
    'premi_entry_fits_balance',
    `
  DECLARE balance bigint;
  BEGIN
    PERFORM premi_lock(NEW.facility_id);
    IF NEW.kind = 'PAID' THEN
      SELECT coalesce(sum(amount_rupiah), 0) INTO balance FROM premi_entry WHERE maker_id = NEW.maker_id;
      IF balance + NEW.amount_rupiah < 0 THEN
        RAISE EXCEPTION 'The balance of maker % is %.', NEW.maker_id, balance USING ERRCODE = 'LW004';
      END IF;
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER premi_entry_balance BEFORE INSERT ON premi_entry FOR EACH ROW EXECUTE FUNCTION premi_entry_fits_balance()`,
  // At commit: what is allocated of a settlement is its premi part, and it is taken back whole when the settlement is.
  trigger(
    'premi_follows_settlement',
    `
  DECLARE
    subject text := NEW.settlement_id;
    part bigint;
    allocated bigint;
    stands boolean;
    kept bigint;
  BEGIN
    IF subject IS NULL THEN RETURN NULL; END IF;
    SELECT coalesce(sum(amount_rupiah), 0) INTO part FROM settlement_part WHERE settlement_id = subject AND kind = 'PREMI';
    SELECT coalesce(sum(amount_rupiah) FILTER (WHERE kind = 'ALLOCATED'), 0) INTO allocated FROM premi_entry WHERE settlement_id = subject;
    SELECT count(*) INTO kept FROM (
      SELECT FROM premi_entry WHERE settlement_id = subject GROUP BY maker_id HAVING sum(amount_rupiah) <> 0) open_makers;
    SELECT EXISTS (SELECT FROM standing_settlement WHERE id = subject) INTO stands;
    IF allocated NOT IN (0, part) OR (stands AND EXISTS (SELECT FROM premi_entry WHERE settlement_id = subject AND kind = 'TAKEN_BACK'))
       OR (NOT stands AND kept > 0) THEN
      RAISE EXCEPTION 'Premi of settlement % is not its part.', subject USING ERRCODE = 'LW002';
    END IF;
    RETURN NULL;
  END `,
  ),
  atCommit('premi_entry', 'premi_follows_settlement'),
  atCommit('settlement_reversal', 'premi_follows_settlement'),
  // At commit: a payout of premi is the sum of its lines, and once it is paid, each line is an entry.
  trigger(
    'premi_payout_is_its_lines',
    `
  DECLARE
    subject text := CASE TG_TABLE_NAME WHEN 'payout' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'payout_id' END;
    p payout;
    lines bigint;
    differing bigint;
  BEGIN
    IF subject IS NULL THEN RETURN NULL; END IF;
    SELECT * INTO STRICT p FROM payout WHERE id = subject;
    SELECT coalesce(sum(amount_rupiah), 0) INTO lines FROM premi_payout_line WHERE payout_id = subject;
    SELECT count(*) INTO differing
      FROM (SELECT maker_id, amount_rupiah FROM premi_payout_line WHERE payout_id = subject AND p.state = 'paid') l
      FULL JOIN (SELECT maker_id, amount_rupiah FROM premi_entry WHERE payout_id = subject) e USING (maker_id)
     WHERE l.amount_rupiah + e.amount_rupiah IS DISTINCT FROM 0;
    IF lines <> (CASE p.kind WHEN 'PREMI' THEN p.amount_rupiah ELSE 0 END) OR differing > 0 THEN
      RAISE EXCEPTION 'Payout % of premi is not its lines.', subject USING ERRCODE = 'LW002';
    END IF;
    RETURN NULL;
  END `,
  ),
  atCommit('payout', 'premi_payout_is_its_lines', 'INSERT OR UPDATE'),
  atCommit('premi_payout_line', 'premi_payout_is_its_lines'),
  atCommit('premi_entry', 'premi_payout_is_its_lines'),

  // --- Kept ------------------------------------------------------------------------------------------------------------------------

  trigger(
    'premi_is_kept',
    `
  BEGIN
    RAISE EXCEPTION '% of % refused: work and premi only grow. Correct by a reversing row.', TG_OP, TG_TABLE_NAME USING ERRCODE = 'LW001';
  END `,
  ),
  ...['work_unit', 'work_log', 'premi_allocation', 'premi_payout_line', 'premi_entry'].flatMap((table) => [
    `CREATE TRIGGER ${table}_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION premi_is_kept()`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM PUBLIC, CURRENT_USER`,
  ]),
  `CREATE TRIGGER maker_kept BEFORE DELETE OR TRUNCATE ON maker FOR EACH STATEMENT EXECUTE FUNCTION premi_is_kept()`,
  `REVOKE DELETE, TRUNCATE ON maker FROM PUBLIC, CURRENT_USER`,
  // A foreign key locks the row it points to, which Postgres allows only to a role that may update at least one column of it.
  ...['work_log', 'premi_allocation'].map((table) => `GRANT UPDATE (id) ON ${table} TO CURRENT_USER`),
]

/** Creates makers, work and premi. There is no way down: what is owed to people is not dropped by a migration. */
export class Migration20261122141000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
