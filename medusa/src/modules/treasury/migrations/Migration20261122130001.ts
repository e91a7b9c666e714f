import { Migration } from '@medusajs/framework/mikro-orm/migrations'
import { ENTER_EARLIER_REVENUE } from '../deposit/earlier-revenue'

/*
 * When state revenue must be deposited: a facility's rule in versions, and the receipts book that it is applied to.
 * Codes of refusals: LT001 frozen row, LT006 receipts that are not what was divided.
 */

const trigger = (name: string, body: string) =>
  `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$${body}$fn$`

const schema: readonly string[] = [
  // --- Deposit rules: the newest version that is valid on a day counts -------------------------------------------------------------

  `CREATE TABLE deposit_rule (
    id                 text PRIMARY KEY CHECK (id LIKE 'drul_%'),
    facility_id        text NOT NULL CHECK (facility_id <> ''),
    version            integer NOT NULL CHECK (version > 0),
    kind               text NOT NULL CHECK (kind IN ('SAME_DAY', 'NEXT_WORKDAY', 'PERIODIC')),
    -- What is received later on a day counts as received on the next working day; null: until the end of the day.
    cut_off            text CHECK (cut_off ~ '^([01]\\d|2[0-3]):[0-5]\\d$'),
    permit_number      text CHECK (btrim(permit_number) <> ''),
    permit_valid_until date,
    period             text CHECK (period IN ('WEEKLY', 'MONTHLY')),
    -- Monday is 1; of a month, a day that every month has.
    period_day         integer CHECK (CASE period WHEN 'WEEKLY' THEN period_day BETWEEN 1 AND 5 ELSE period_day BETWEEN 1 AND 28 END),
    valid_from         date NOT NULL,
    legal_basis        text NOT NULL CHECK (btrim(legal_basis) <> ''),
    recorded_by        text NOT NULL CHECK (btrim(recorded_by) <> ''),
    recorded_at        timestamptz NOT NULL,
    UNIQUE (facility_id, version),
    UNIQUE (id, facility_id),
    -- Only the treasury's regional office permits depositing at intervals, and for a time.
    CONSTRAINT deposit_rule_permit CHECK (
      num_nonnulls(permit_number, permit_valid_until, period, period_day) = CASE kind WHEN 'PERIODIC' THEN 4 ELSE 0 END)
  )`,
  trigger(
    'deposit_rule_takes_its_turn',
    `
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('deposit_rule:' || NEW.facility_id, 0));
    SELECT coalesce(max(version), 0) + 1 INTO NEW.version FROM deposit_rule WHERE facility_id = NEW.facility_id;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER deposit_rule_turn BEFORE INSERT ON deposit_rule FOR EACH ROW EXECUTE FUNCTION deposit_rule_takes_its_turn()`,

  // --- Receipts: one row per settlement and account code, numbered without a gap per facility and year ------------------------------

  `CREATE TABLE pnbp_receipt (
    id              text PRIMARY KEY CHECK (id LIKE 'prcp_%'),
    facility_id     text NOT NULL,
    year            integer NOT NULL,
    number          integer NOT NULL CHECK (number > 0),
    settlement_id   text NOT NULL,
    account_code    text NOT NULL REFERENCES account_code (code),
    amount_rupiah   bigint NOT NULL CHECK (amount_rupiah > 0),
    received_at     timestamptz NOT NULL,
    -- The day of receipt in the facility's zone, and the last day on which depositing it is not late.
    received_on     date NOT NULL CHECK (year = extract(year FROM received_on)),
    due_on          date NOT NULL CHECK (due_on >= received_on),
    -- The rule that the due date follows; null: the normal rule, because the facility had none.
    deposit_rule_id text,
    UNIQUE (settlement_id, account_code),
    UNIQUE (facility_id, year, number),
    FOREIGN KEY (settlement_id, facility_id) REFERENCES settlement (id, facility_id),
    FOREIGN KEY (deposit_rule_id, facility_id) REFERENCES deposit_rule (id, facility_id)
  )`,
  `CREATE INDEX pnbp_receipt_due ON pnbp_receipt (facility_id, due_on)`,
  trigger(
    'pnbp_receipt_is_numbered',
    `
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('pnbp_receipt:' || NEW.facility_id, 0));
    NEW.year := extract(year FROM NEW.received_on);
    SELECT coalesce(max(number), 0) + 1 INTO NEW.number FROM pnbp_receipt WHERE facility_id = NEW.facility_id AND year = NEW.year;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER pnbp_receipt_number BEFORE INSERT ON pnbp_receipt FOR EACH ROW EXECUTE FUNCTION pnbp_receipt_is_numbered()`,
  // Nothing the state is owed stands outside the book, and nothing else stands in it.
  trigger(
    'pnbp_receipts_are_the_revenue',
    `
  BEGIN
    IF EXISTS (
      SELECT FROM (SELECT account_code, sum(amount_rupiah) AS amount FROM settlement_part
                    WHERE settlement_id = NEW.settlement_id AND account_code IS NOT NULL GROUP BY account_code) owed
      FULL JOIN (SELECT account_code, amount_rupiah FROM pnbp_receipt WHERE settlement_id = NEW.settlement_id) booked USING (account_code)
      WHERE owed.amount IS DISTINCT FROM booked.amount_rupiah) THEN
      RAISE EXCEPTION 'The receipts of settlement % are not its state revenue.', NEW.settlement_id USING ERRCODE = 'LT006';
    END IF;
    RETURN NULL;
  END `,
  ),
]

const guards: readonly string[] = [
  `CREATE CONSTRAINT TRIGGER pnbp_receipt_revenue AFTER INSERT ON pnbp_receipt
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pnbp_receipts_are_the_revenue()`,
  `CREATE CONSTRAINT TRIGGER settlement_part_receipt AFTER INSERT ON settlement_part
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.account_code IS NOT NULL) EXECUTE FUNCTION pnbp_receipts_are_the_revenue()`,
  ...['deposit_rule', 'pnbp_receipt'].flatMap((table) => [
    `CREATE TRIGGER ${table}_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION treasury_frozen()`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM PUBLIC, CURRENT_USER`,
  ]),
  // Foreign keys lock the rule they point to, which takes the right to update one column of it.
  `GRANT UPDATE (id) ON deposit_rule TO CURRENT_USER`,
]

/** Brings the receipts book, and enters into it what was divided before. There is no way down. */
export class Migration20261122130001 extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...schema, ENTER_EARLIER_REVENUE, ...guards]) this.addSql(statement)
  }
}
