import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * State revenue (PNBP): account codes, split schemes, settlements and deposits. Rules of money are versioned and what they were
 * applied to is frozen (design D11). Codes of refusals: LT001 frozen row, LT002 sums, LT003 overlapping validity, LT004 deposit.
 */

const trigger = (name: string, body: string) =>
  `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$${body}$fn$`

/** A check at commit, when all rows of one act are there. */
const atCommit = (table: string, name: string, events = 'INSERT') =>
  `CREATE CONSTRAINT TRIGGER ${table}_${name} AFTER ${events} ON ${table}
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ${name}()`

const schema: readonly string[] = [
  // --- Account codes (Bagan Akun Standar): data of the directorate, with a validity ---------------------------------------------

  `CREATE TABLE account_code (
    code       text PRIMARY KEY CHECK (code ~ '^42\\d{4}$'),
    title      text NOT NULL CHECK (btrim(title) <> ''),
    valid_from date NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from)
  )`,
  // The titles of the code table of December 2023 (domain.md 1.4).
  `INSERT INTO account_code (code, title, valid_from) VALUES
    ('425112', 'Pendapatan Penjualan Hasil Pertanian, Perkebunan, Peternakan dan Budidaya', '2018-01-01'),
    ('425119', 'Pendapatan Penjualan Hasil Produksi Non Litbang Lainnya', '2018-01-01'),
    ('425692', 'Pendapatan Jasa Tenaga, Pekerjaan, dan Informasi', '2018-01-01'),
    ('425699', 'Pendapatan Jasa Lainnya', '2018-01-01')`,

  // --- Split schemes: how a facility divides its proceeds ------------------------------------------------------------------------

  `CREATE TABLE split_scheme (
    id                 text PRIMARY KEY CHECK (id LIKE 'spls_%'),
    facility_id        text NOT NULL CHECK (facility_id <> ''),
    version            integer NOT NULL CHECK (version > 0),
    name               text NOT NULL CHECK (btrim(name) <> ''),
    valid_from         date NOT NULL,
    valid_to           date CHECK (valid_to >= valid_from),
    base               text NOT NULL CHECK (base IN ('GROSS', 'NET_OF_COST', 'NET_OF_NEXT_COST')),
    legal_basis        text NOT NULL CHECK (btrim(legal_basis) <> ''),
    settlement_trigger text NOT NULL CHECK (settlement_trigger IN ('ON_PAYMENT', 'ON_HANDOVER', 'ON_RETURN_WINDOW_CLOSED')),
    return_window_days integer NOT NULL CHECK (return_window_days >= 0),
    recorded_by        text NOT NULL CHECK (btrim(recorded_by) <> ''),
    UNIQUE (facility_id, version),
    UNIQUE (id, facility_id, base)
  )`,
  `CREATE TABLE split_component (
    scheme_id text NOT NULL REFERENCES split_scheme (id),
    position  integer NOT NULL CHECK (position > 0),
    code      text NOT NULL CHECK (code ~ '^[a-z][a-z0-9_-]*$'),
    label     text NOT NULL CHECK (btrim(label) <> ''),
    kind      text NOT NULL CHECK (kind IN ('PREMI', 'PNBP', 'MODAL', 'PROGRAM', 'KOPERASI', 'MITRA', 'VICTIM_FUND')),
    rate_bps  integer NOT NULL CHECK (rate_bps BETWEEN 1 AND 10000),
    PRIMARY KEY (scheme_id, position),
    UNIQUE (scheme_id, code)
  )`,
  // A facility has one scheme at a time; versions count from one.
  trigger(
    'split_scheme_takes_its_turn',
    `
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('split_scheme:' || NEW.facility_id, 0));
    SELECT coalesce(max(version), 0) + 1 INTO NEW.version FROM split_scheme WHERE facility_id = NEW.facility_id;
    IF EXISTS (SELECT FROM split_scheme WHERE facility_id = NEW.facility_id
                AND daterange(valid_from, valid_to, '[]') && daterange(NEW.valid_from, NEW.valid_to, '[]')) THEN
      RAISE EXCEPTION 'Another scheme is valid on some of these days.' USING ERRCODE = 'LT003';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER split_scheme_turn BEFORE INSERT ON split_scheme FOR EACH ROW EXECUTE FUNCTION split_scheme_takes_its_turn()`,
  // The shares are the whole: 10,000 basis points.
  trigger(
    'split_shares_are_the_whole',
    `
  DECLARE
    scheme text := CASE TG_TABLE_NAME WHEN 'split_scheme' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'scheme_id' END;
    total bigint;
  BEGIN
    SELECT coalesce(sum(rate_bps), 0) INTO total FROM split_component WHERE scheme_id = scheme;
    IF total <> 10000 THEN
      RAISE EXCEPTION 'The shares of scheme % are % basis points.', scheme, total USING ERRCODE = 'LT002';
    END IF;
    RETURN NULL;
  END `,
  ),
  atCommit('split_scheme', 'split_shares_are_the_whole'),
  atCommit('split_component', 'split_shares_are_the_whole'),

  // --- Settlements: the proceeds of one facility order, divided once ---------------------------------------------------------------

  `CREATE TABLE settlement (
    id                    text PRIMARY KEY CHECK (id LIKE 'setl_%'),
    facility_order_id     text NOT NULL UNIQUE,
    facility_id           text NOT NULL,
    scheme_id             text NOT NULL,
    base                  text NOT NULL,
    goods_rupiah          bigint NOT NULL CHECK (goods_rupiah > 0),
    -- What production took out of the goods before the division; nothing when the base is gross.
    cost_rupiah           bigint NOT NULL CHECK (cost_rupiah >= 0 AND (base <> 'GROSS' OR cost_rupiah = 0)),
    base_rupiah           bigint NOT NULL CHECK (base_rupiah >= 0 AND base_rupiah = goods_rupiah - cost_rupiah),
    shipping_rupiah       bigint NOT NULL CHECK (shipping_rupiah >= 0),
    unique_code_rupiah    bigint NOT NULL CHECK (unique_code_rupiah >= 0),
    settled_on            date NOT NULL,
    settled_by            text NOT NULL CHECK (btrim(settled_by) <> ''),
    ledger_transaction_id text NOT NULL UNIQUE,
    UNIQUE (id, facility_id),
    FOREIGN KEY (scheme_id, facility_id, base) REFERENCES split_scheme (id, facility_id, base)
  )`,
  `CREATE INDEX settlement_of_facility ON settlement (facility_id, settled_on, id)`,
  `CREATE TABLE settlement_part (
    settlement_id  text NOT NULL REFERENCES settlement (id),
    position       integer NOT NULL CHECK (position > 0),
    component_code text NOT NULL,
    label          text NOT NULL,
    kind           text NOT NULL CHECK (kind IN (
      'PREMI', 'PNBP', 'MODAL', 'PROGRAM', 'KOPERASI', 'MITRA', 'VICTIM_FUND', 'COST', 'SHIPPING', 'UNIQUE_CODE')),
    account_code   text REFERENCES account_code (code),
    rate_bps       integer,
    amount_rupiah  bigint NOT NULL CHECK (amount_rupiah > 0),
    PRIMARY KEY (settlement_id, position),
    -- State revenue, and nothing else, has an account code of the treasury.
    CHECK ((kind IN ('PNBP', 'UNIQUE_CODE')) = (account_code IS NOT NULL)),
    CHECK ((kind IN ('COST', 'SHIPPING', 'UNIQUE_CODE')) = (rate_bps IS NULL))
  )`,
  `CREATE INDEX settlement_part_revenue ON settlement_part (account_code, settlement_id) INCLUDE (amount_rupiah)
    WHERE account_code IS NOT NULL`,
  // The parts sum to the whole, inside the base and outside of it.
  trigger(
    'settlement_parts_are_the_whole',
    `
  DECLARE
    subject text := CASE TG_TABLE_NAME WHEN 'settlement' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'settlement_id' END;
    s settlement;
    divided bigint;
    cost bigint;
    shipping bigint;
    unique_code bigint;
  BEGIN
    SELECT * INTO STRICT s FROM settlement WHERE id = subject;
    SELECT coalesce(sum(amount_rupiah) FILTER (WHERE kind NOT IN ('COST', 'SHIPPING', 'UNIQUE_CODE')), 0),
           coalesce(sum(amount_rupiah) FILTER (WHERE kind = 'COST'), 0),
           coalesce(sum(amount_rupiah) FILTER (WHERE kind = 'SHIPPING'), 0),
           coalesce(sum(amount_rupiah) FILTER (WHERE kind = 'UNIQUE_CODE'), 0)
      INTO divided, cost, shipping, unique_code FROM settlement_part WHERE settlement_id = subject;
    IF (divided, cost, shipping, unique_code) IS DISTINCT FROM (s.base_rupiah, s.cost_rupiah, s.shipping_rupiah, s.unique_code_rupiah) THEN
      RAISE EXCEPTION 'The parts of settlement % are not its whole.', subject USING ERRCODE = 'LT002';
    END IF;
    RETURN NULL;
  END `,
  ),
  atCommit('settlement', 'settlement_parts_are_the_whole'),
  atCommit('settlement_part', 'settlement_parts_are_the_whole'),

  // --- Deposits to the state treasury: billing code first, then NTPN and NTB -------------------------------------------------------

  `CREATE TABLE pnbp_deposit (
    id                    text PRIMARY KEY CHECK (id LIKE 'pdep_%'),
    facility_id           text NOT NULL CHECK (facility_id <> ''),
    account_code          text NOT NULL REFERENCES account_code (code),
    amount_rupiah         bigint NOT NULL CHECK (amount_rupiah > 0),
    billing_code          text NOT NULL UNIQUE CHECK (billing_code ~ '^\\d{15}$'),
    billing_expires_at    timestamptz,
    -- Codes that expired unpaid, oldest first; kept by the trigger below.
    earlier_billing_codes text[] NOT NULL DEFAULT '{}',
    billed_by             text NOT NULL CHECK (btrim(billed_by) <> ''),
    billed_at             timestamptz NOT NULL,
    ntpn                  text UNIQUE CHECK (ntpn ~ '^[0-9A-Z]{16}$'),
    ntb                   text CHECK (ntb ~ '^[0-9A-Z]{6,20}$'),
    bank                  text CHECK (btrim(bank) <> ''),
    paid_on               date,
    recorded_by           text CHECK (btrim(recorded_by) <> ''),
    ledger_transaction_id text UNIQUE,
    -- Billed, or paid with everything that proves it.
    CHECK (num_nulls(ntpn, ntb, bank, paid_on, recorded_by, ledger_transaction_id) IN (0, 6)),
    UNIQUE (id, facility_id, account_code)
  )`,
  `CREATE INDEX pnbp_deposit_of_facility ON pnbp_deposit (facility_id, billed_at, id)`,
  // A deposit covers whole settlements: the state revenue of one settlement under one code goes into exactly one deposit.
  `CREATE TABLE pnbp_deposit_line (
    deposit_id    text NOT NULL,
    facility_id   text NOT NULL,
    account_code  text NOT NULL,
    settlement_id text NOT NULL,
    amount_rupiah bigint NOT NULL CHECK (amount_rupiah > 0),
    PRIMARY KEY (settlement_id, account_code),
    FOREIGN KEY (deposit_id, facility_id, account_code) REFERENCES pnbp_deposit (id, facility_id, account_code),
    FOREIGN KEY (settlement_id, facility_id) REFERENCES settlement (id, facility_id)
  )`,
  `CREATE INDEX pnbp_deposit_line_deposit ON pnbp_deposit_line (deposit_id)`,
  trigger(
    'pnbp_deposit_line_is_revenue',
    `
  DECLARE revenue bigint;
  BEGIN
    SELECT sum(amount_rupiah) INTO revenue FROM settlement_part
      WHERE settlement_id = NEW.settlement_id AND account_code = NEW.account_code;
    IF revenue IS DISTINCT FROM NEW.amount_rupiah THEN
      RAISE EXCEPTION 'Settlement % owes % under %.', NEW.settlement_id, revenue, NEW.account_code USING ERRCODE = 'LT004';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER pnbp_deposit_line_revenue BEFORE INSERT ON pnbp_deposit_line
    FOR EACH ROW EXECUTE FUNCTION pnbp_deposit_line_is_revenue()`,
  // The deposit is the sum of its lines, so it cannot exceed what is owed.
  trigger(
    'pnbp_deposit_is_its_lines',
    `
  DECLARE
    deposit text := CASE TG_TABLE_NAME WHEN 'pnbp_deposit' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'deposit_id' END;
  BEGIN
    IF (SELECT amount_rupiah FROM pnbp_deposit WHERE id = deposit) IS DISTINCT FROM
       (SELECT sum(amount_rupiah) FROM pnbp_deposit_line WHERE deposit_id = deposit) THEN
      RAISE EXCEPTION 'Deposit % is not the sum of its lines.', deposit USING ERRCODE = 'LT004';
    END IF;
    RETURN NULL;
  END `,
  ),
  atCommit('pnbp_deposit', 'pnbp_deposit_is_its_lines'),
  atCommit('pnbp_deposit_line', 'pnbp_deposit_is_its_lines'),
  // Until it is paid, a deposit may get a new billing code for an expired one; paying it is the last change.
  trigger(
    'pnbp_deposit_becomes_paid',
    `
  BEGIN
    IF OLD.ntpn IS NOT NULL OR (NEW.id, NEW.facility_id, NEW.account_code, NEW.amount_rupiah, NEW.billed_by, NEW.billed_at,
        NEW.earlier_billing_codes) IS DISTINCT FROM (OLD.id, OLD.facility_id, OLD.account_code, OLD.amount_rupiah, OLD.billed_by,
        OLD.billed_at, OLD.earlier_billing_codes) THEN
      RAISE EXCEPTION 'Deposit % does not change any more.', OLD.id USING ERRCODE = 'LT001';
    END IF;
    IF NEW.billing_code <> OLD.billing_code THEN
      NEW.earlier_billing_codes := OLD.earlier_billing_codes || OLD.billing_code;
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER pnbp_deposit_change BEFORE UPDATE ON pnbp_deposit FOR EACH ROW EXECUTE FUNCTION pnbp_deposit_becomes_paid()`,

  // --- Frozen ------------------------------------------------------------------------------------------------------------------------

  trigger(
    'treasury_frozen',
    `
  BEGIN
    RAISE EXCEPTION '% of % refused: what money was divided by is kept.', TG_OP, TG_TABLE_NAME USING ERRCODE = 'LT001';
  END `,
  ),
  ...['split_component', 'settlement', 'settlement_part', 'pnbp_deposit_line'].flatMap((table) => [
    `CREATE TRIGGER ${table}_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION treasury_frozen()`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM PUBLIC, CURRENT_USER`,
  ]),
  // Foreign keys lock the settlement they point to, which takes the right to update one column of it.
  `GRANT UPDATE (id) ON settlement TO CURRENT_USER`,
  ...['account_code', 'split_scheme', 'pnbp_deposit'].flatMap((table) => [
    `CREATE TRIGGER ${table}_kept BEFORE DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION treasury_frozen()`,
    `REVOKE DELETE, TRUNCATE ON ${table} FROM PUBLIC, CURRENT_USER`,
  ]),
  // The one change to a rule of money is its end.
  trigger(
    'treasury_only_ends',
    `
  BEGIN
    IF OLD.valid_to IS NOT NULL OR to_jsonb(NEW) - 'valid_to' <> to_jsonb(OLD) - 'valid_to' THEN
      RAISE EXCEPTION '% only ever gets an end.', TG_TABLE_NAME USING ERRCODE = 'LT001';
    END IF;
    RETURN NEW;
  END `,
  ),
  ...['account_code', 'split_scheme'].map(
    (table) =>
      `CREATE TRIGGER ${table}_ends BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION treasury_only_ends()`,
  ),
]

/** Creates the treasury's tables. There is no way down: proof of deposits is not dropped by a migration. */
export class Migration20261121194733 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
