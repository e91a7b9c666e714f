import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * A settlement may be taken back and made again: attempts, the lines it was made of with their frozen costs, and reversals by two
 * people or by a refund. Codes of refusals: LT001 frozen row, LT002 sums, LT005 attempts and reversals.
 */

const trigger = (name: string, body: string) =>
  `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$${body}$fn$`

const atCommit = (table: string, name: string, events = 'INSERT') =>
  `CREATE CONSTRAINT TRIGGER ${table}_${name} AFTER ${events} ON ${table}
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ${name}()`

/** Rows that are kept as they were written. */
const frozen = (table: string) => [
  `CREATE TRIGGER ${table}_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION treasury_frozen()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM PUBLIC, CURRENT_USER`,
]

const schema: readonly string[] = [
  // --- Attempts: an order is settled again only after its last settlement was taken back -------------------------------------------

  `ALTER TABLE settlement ADD COLUMN attempt integer NOT NULL DEFAULT 1 CHECK (attempt > 0)`,
  `ALTER TABLE settlement ALTER COLUMN attempt DROP DEFAULT`,
  `ALTER TABLE settlement DROP CONSTRAINT settlement_facility_order_id_key`,
  `ALTER TABLE settlement ADD CONSTRAINT settlement_attempt_once UNIQUE (facility_order_id, attempt)`,

  // --- Lines: what was sold, at what price and cost, frozen as it was divided -------------------------------------------------------

  `CREATE TABLE settlement_line (
    settlement_id          text NOT NULL REFERENCES settlement (id),
    position               integer NOT NULL CHECK (position > 0),
    facility_order_line_id text NOT NULL CHECK (facility_order_line_id <> ''),
    -- Null for a custom order, which comes from a quote.
    listing_id             text,
    variant_id             text,
    product_name           text NOT NULL CHECK (btrim(product_name) <> ''),
    workshop_id            text,
    workshop_name          text,
    quantity               integer NOT NULL CHECK (quantity > 0),
    total_rupiah           bigint NOT NULL CHECK (total_rupiah > 0),
    -- What making the whole line cost; it counts where the scheme's base is net.
    cost_rupiah            bigint NOT NULL CHECK (cost_rupiah >= 0),
    cost_sheet_id          text,
    account_code           text NOT NULL REFERENCES account_code (code),
    PRIMARY KEY (settlement_id, position),
    UNIQUE (settlement_id, facility_order_line_id)
  )`,
  // Settlements from before this migration: the order's lines as they were frozen when it was placed.
  `DO $do$ BEGIN
    IF to_regclass('facility_order_line') IS NOT NULL THEN
      INSERT INTO settlement_line (settlement_id, position, facility_order_line_id, listing_id, variant_id, product_name,
          workshop_id, workshop_name, quantity, total_rupiah, cost_rupiah, account_code)
        SELECT s.id, row_number() OVER (PARTITION BY s.id ORDER BY l.id), l.id, l.listing_id, l.variant_id, l.name,
          to_jsonb(l) ->> 'workshop_id', l.workshop_name, l.quantity, l.total_rupiah, l.cost_rupiah * l.quantity, l.account_code
        FROM settlement s JOIN facility_order_line l ON l.facility_order_id = s.facility_order_id;
    END IF;
  END $do$`,
  // The lines are the goods; under a net base their costs are what was set aside, at most the price of the goods.
  trigger(
    'settlement_lines_are_the_goods',
    `
  DECLARE
    subject text := CASE TG_TABLE_NAME WHEN 'settlement' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'settlement_id' END;
    s settlement;
    goods bigint;
    cost bigint;
  BEGIN
    SELECT * INTO STRICT s FROM settlement WHERE id = subject;
    SELECT coalesce(sum(total_rupiah), 0), coalesce(sum(cost_rupiah), 0) INTO goods, cost
      FROM settlement_line WHERE settlement_id = subject;
    IF goods <> s.goods_rupiah OR (s.base <> 'GROSS' AND least(cost, goods) <> s.cost_rupiah) THEN
      RAISE EXCEPTION 'The lines of settlement % are not its goods and costs.', subject USING ERRCODE = 'LT002';
    END IF;
    RETURN NULL;
  END `,
  ),
  atCommit('settlement', 'settlement_lines_are_the_goods'),
  atCommit('settlement_line', 'settlement_lines_are_the_goods'),

  // --- Reversals: by mistake with two people, or because the buyer gets the money back ----------------------------------------------

  `CREATE TABLE settlement_reversal_request (
    id            text PRIMARY KEY CHECK (id LIKE 'srrq_%'),
    settlement_id text NOT NULL REFERENCES settlement (id),
    reason        text NOT NULL CHECK (btrim(reason) <> ''),
    requested_by  text NOT NULL CHECK (btrim(requested_by) <> ''),
    requested_at  timestamptz NOT NULL,
    state         text NOT NULL CHECK (state IN ('open', 'approved', 'refused')),
    decided_by    text CHECK (btrim(decided_by) <> ''),
    decided_at    timestamptz,
    decision_note text,
    CHECK ((state = 'open') = (decided_by IS NULL) AND (state = 'open') = (decided_at IS NULL)),
    CHECK (state <> 'refused' OR btrim(coalesce(decision_note, '')) <> ''),
    -- Maker is not checker.
    CONSTRAINT settlement_reversal_needs_two_people CHECK (decided_by <> requested_by),
    UNIQUE (id, settlement_id)
  )`,
  `CREATE UNIQUE INDEX settlement_reversal_request_open ON settlement_reversal_request (settlement_id) WHERE state = 'open'`,
  `CREATE TABLE settlement_reversal (
    settlement_id         text PRIMARY KEY REFERENCES settlement (id),
    -- Null only when everything was deposited already, and comes back from the treasury or not at all.
    ledger_transaction_id text UNIQUE,
    reversed_on           date NOT NULL,
    reversed_at           timestamptz NOT NULL,
    cause                 text NOT NULL CHECK (cause IN ('mistake', 'refund')),
    reason                text NOT NULL CHECK (btrim(reason) <> ''),
    requested_by          text NOT NULL CHECK (btrim(requested_by) <> ''),
    approved_by           text,
    request_id            text UNIQUE,
    FOREIGN KEY (request_id, settlement_id) REFERENCES settlement_reversal_request (id, settlement_id),
    CONSTRAINT settlement_mistake_needs_two_people CHECK (CASE cause
      WHEN 'mistake' THEN num_nulls(approved_by, request_id, ledger_transaction_id) = 0 AND approved_by <> requested_by
      ELSE request_id IS NULL END)
  )`,
  // Those that stand. A facility order has at most one of them.
  `CREATE VIEW standing_settlement AS
    SELECT s.* FROM settlement s WHERE NOT EXISTS (SELECT FROM settlement_reversal r WHERE r.settlement_id = s.id)`,

  trigger(
    'settlement_takes_its_turn',
    `
  BEGIN
    IF NEW.attempt > 1 AND NOT EXISTS (SELECT FROM settlement s JOIN settlement_reversal r ON r.settlement_id = s.id
        WHERE s.facility_order_id = NEW.facility_order_id AND s.attempt = NEW.attempt - 1) THEN
      RAISE EXCEPTION 'The settlement before this one still stands.' USING ERRCODE = 'LT005';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER settlement_turn BEFORE INSERT ON settlement FOR EACH ROW EXECUTE FUNCTION settlement_takes_its_turn()`,

  // The settlement is locked first, so that a bill and a reversal of the same settlement see each other.
  trigger(
    'settlement_reversal_is_allowed',
    `
  DECLARE request settlement_reversal_request;
  BEGIN
    PERFORM 1 FROM settlement WHERE id = NEW.settlement_id FOR UPDATE;
    IF NEW.cause = 'mistake' THEN
      SELECT * INTO request FROM settlement_reversal_request WHERE id = NEW.request_id;
      IF (request.state, request.requested_by, request.decided_by) IS DISTINCT FROM ('approved', NEW.requested_by, NEW.approved_by) THEN
        RAISE EXCEPTION 'Nobody approved this reversal.' USING ERRCODE = 'LT005';
      END IF;
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER settlement_reversal_allowed BEFORE INSERT ON settlement_reversal
    FOR EACH ROW EXECUTE FUNCTION settlement_reversal_is_allowed()`,

  trigger(
    'settlement_reversal_request_is_decided_once',
    `
  BEGIN
    IF OLD.state <> 'open' OR (NEW.id, NEW.settlement_id, NEW.reason, NEW.requested_by, NEW.requested_at)
        IS DISTINCT FROM (OLD.id, OLD.settlement_id, OLD.reason, OLD.requested_by, OLD.requested_at) THEN
      RAISE EXCEPTION 'Request % is decided once.', OLD.id USING ERRCODE = 'LT001';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER settlement_reversal_request_decision BEFORE UPDATE ON settlement_reversal_request
    FOR EACH ROW EXECUTE FUNCTION settlement_reversal_request_is_decided_once()`,
  // Approved is done: the reversal and its posting commit together with the approval.
  trigger(
    'settlement_reversal_follows_approval',
    `
  BEGIN
    IF NEW.state = 'approved' AND NOT EXISTS (SELECT FROM settlement_reversal WHERE request_id = NEW.id) THEN
      RAISE EXCEPTION 'Request % was approved, and nothing was reversed.', NEW.id USING ERRCODE = 'LT005';
    END IF;
    RETURN NULL;
  END `,
  ),
  atCommit('settlement_reversal_request', 'settlement_reversal_follows_approval', 'INSERT OR UPDATE'),

  ...frozen('settlement_line'),
  ...frozen('settlement_reversal'),
  `CREATE TRIGGER settlement_reversal_request_kept BEFORE DELETE OR TRUNCATE ON settlement_reversal_request
    FOR EACH STATEMENT EXECUTE FUNCTION treasury_frozen()`,
  `REVOKE DELETE, TRUNCATE ON settlement_reversal_request FROM PUBLIC, CURRENT_USER`,
]

/** Gives settlements attempts, lines and reversals. There is no way down: what was divided and taken back is kept. */
export class Migration20261122120001 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
