import { Migration } from '@medusajs/framework/mikro-orm/migrations'
import { firstPreviousHash, sealOf } from '../canonical-text'

/*
 * The whole ledger: one book per facility, five tables, and each invariant where the database enforces it.
 *
 * The money is whole rupiah in bigint. Codes of refusals: LB001 append-only, LB002 a transaction without postings, LB003 closed
 * period, LB004 posting to a finished transaction, LB005 seal, LB006 reversal, LB007 period not ready to close, LB008 period
 * dates, LB009 isolation level. `ledger-refusal.ts` turns them into sentences.
 *
 * Every function pins its search_path with pg_temp last: a temporary table named `ledger_period` must not be able to stand in
 * front of the real one.
 */

const tables = ['ledger_account', 'ledger_transaction', 'ledger_posting', 'ledger_seal', 'ledger_period']

const trigger = (name: string, body: string) =>
  `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$${body}$fn$`

const schema: readonly string[] = [
  // --- Accounts --------------------------------------------------------------------------------------------------------------

  `CREATE TABLE ledger_account (
    id           text PRIMARY KEY CHECK (id LIKE 'lacc_%'),
    facility_id  text NOT NULL CHECK (facility_id <> ''),
    code         text NOT NULL CHECK (code ~ '^[0-9.]+$'),
    name         text NOT NULL CHECK (btrim(name) <> ''),
    kind         text NOT NULL CHECK (kind IN ('asset', 'liability', 'income', 'expense')),
    currency     text NOT NULL DEFAULT 'IDR' CHECK (currency ~ '^[A-Z]{3}$'),
    is_clearing  boolean NOT NULL DEFAULT false,
    account_code text CHECK (account_code ~ '^\\d{6}$'),
    UNIQUE (facility_id, code),
    UNIQUE (id, facility_id, currency)
  )`,

  // --- Transactions ----------------------------------------------------------------------------------------------------------

  `CREATE TABLE ledger_transaction (
    id                 text PRIMARY KEY CHECK (id LIKE 'ltxn_%'),
    facility_id        text NOT NULL CHECK (facility_id <> ''),
    seq                bigint NOT NULL CHECK (seq > 0),
    effective_on       date NOT NULL,
    kind               text NOT NULL CHECK (kind IN ('automatic', 'manual', 'reversal')),
    source_type        text NOT NULL CHECK (source_type <> ''),
    source_id          text NOT NULL CHECK (source_id <> ''),
    event              text NOT NULL CHECK (event <> ''),
    -- Exactly once: a retry finds its first attempt by the key, and another body under the same key by the hash.
    idempotency_key    text NOT NULL UNIQUE CHECK (idempotency_key <> ''),
    request_hash       text NOT NULL CHECK (request_hash ~ '^[0-9a-f]{64}$'),
    facility_order_id  text,
    -- Who and why: nobody posts without a name and a reason.
    memo               text NOT NULL CHECK (btrim(memo) <> ''),
    document_reference text,
    actor              text NOT NULL CHECK (btrim(actor) <> ''),
    prepared_by        text,
    approved_by        text,
    reverses_id        text,
    recorded_at        timestamptz NOT NULL,
    -- Maker is not checker: a manual journal names two different people and the paper it rests on.
    CONSTRAINT ledger_manual_needs_two_people CHECK (kind <> 'manual' OR (
      btrim(coalesce(prepared_by, '')) <> '' AND btrim(coalesce(approved_by, '')) <> ''
      AND lower(btrim(prepared_by)) <> lower(btrim(approved_by)) AND btrim(coalesce(document_reference, '')) <> '')),
    CONSTRAINT ledger_reversal_names_its_original CHECK ((kind = 'reversal') = (reverses_id IS NOT NULL)),
    CONSTRAINT ledger_event_once UNIQUE (source_type, source_id, event),
    UNIQUE (facility_id, seq),
    UNIQUE (id, facility_id, effective_on, seq),
    UNIQUE (id, facility_id),
    FOREIGN KEY (reverses_id, facility_id) REFERENCES ledger_transaction (id, facility_id)
  )`,
  `CREATE INDEX ledger_transaction_by_order ON ledger_transaction (facility_order_id) WHERE facility_order_id IS NOT NULL`,
  `CREATE INDEX ledger_transaction_by_original ON ledger_transaction (reverses_id) WHERE reverses_id IS NOT NULL`,

  // --- Postings --------------------------------------------------------------------------------------------------------------

  // Every posting balances by its shape: one row takes one positive amount from one account to another. The composite keys keep
  // both accounts in the posting's currency and facility, and its date and number equal to its transaction's.
  `CREATE TABLE ledger_posting (
    id                  text PRIMARY KEY CHECK (id LIKE 'lpst_%'),
    transaction_id      text NOT NULL,
    facility_id         text NOT NULL,
    effective_on        date NOT NULL,
    seq                 bigint NOT NULL,
    line_no             integer NOT NULL CHECK (line_no > 0),
    debit_account_id    text NOT NULL,
    credit_account_id   text NOT NULL,
    currency            text NOT NULL DEFAULT 'IDR',
    amount              bigint NOT NULL CHECK (amount > 0),
    facility_order_id   text,
    memo                text,
    reverses_posting_id text,
    CONSTRAINT ledger_posting_two_accounts CHECK (debit_account_id <> credit_account_id),
    UNIQUE (transaction_id, line_no),
    UNIQUE (id, facility_id, currency),
    FOREIGN KEY (transaction_id, facility_id, effective_on, seq) REFERENCES ledger_transaction (id, facility_id, effective_on, seq),
    FOREIGN KEY (debit_account_id, facility_id, currency) REFERENCES ledger_account (id, facility_id, currency),
    FOREIGN KEY (credit_account_id, facility_id, currency) REFERENCES ledger_account (id, facility_id, currency),
    FOREIGN KEY (reverses_posting_id, facility_id, currency) REFERENCES ledger_posting (id, facility_id, currency)
  )`,
  // Balances are always derived; these two indexes hold all a balance up to a day needs.
  `CREATE INDEX ledger_posting_debits ON ledger_posting (debit_account_id, effective_on, seq, line_no) INCLUDE (amount)`,
  `CREATE INDEX ledger_posting_credits ON ledger_posting (credit_account_id, effective_on, seq, line_no) INCLUDE (amount)`,
  `CREATE INDEX ledger_posting_book ON ledger_posting (facility_id, effective_on, seq, line_no)`,
  `CREATE INDEX ledger_posting_by_order ON ledger_posting (facility_order_id) WHERE facility_order_id IS NOT NULL`,
  `CREATE INDEX ledger_posting_by_original ON ledger_posting (reverses_posting_id) WHERE reverses_posting_id IS NOT NULL`,

  // --- Seals: the hash chain of a book ---------------------------------------------------------------------------------------

  `CREATE TABLE ledger_seal (
    transaction_id text PRIMARY KEY,
    facility_id    text NOT NULL,
    seq            bigint NOT NULL,
    previous_hash  text NOT NULL,
    hash           text NOT NULL,
    UNIQUE (facility_id, seq),
    FOREIGN KEY (transaction_id, facility_id) REFERENCES ledger_transaction (id, facility_id)
  )`,

  // --- Periods: a row is the closing of one or more whole months ----------------------------------------------------------------

  `CREATE TABLE ledger_period (
    id          text PRIMARY KEY CHECK (id LIKE 'lper_%'),
    facility_id text NOT NULL CHECK (facility_id <> ''),
    starts_on   date NOT NULL,
    ends_on     date NOT NULL,
    closed_at   timestamptz NOT NULL,
    closed_by   text NOT NULL CHECK (btrim(closed_by) <> ''),
    -- The head of the chain when the books were closed: what was closed cannot be replaced by another history.
    last_seq    bigint NOT NULL,
    last_hash   text NOT NULL,
    CONSTRAINT ledger_period_whole_months CHECK (
      starts_on < ends_on AND extract(day FROM starts_on) = 1 AND extract(day FROM ends_on + 1) = 1),
    UNIQUE (facility_id, starts_on)
  )`,

  // --- Numbering, closed periods, reversals -------------------------------------------------------------------------------------

  // One writer per book at a time, until its commit. Lock first, then look: under a stale snapshot the look would be worthless,
  // so isolation above READ COMMITTED is refused. Whoever writes to several books does so in the order of their facility ids.
  `CREATE FUNCTION ledger_lock(facility_id text) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$
  BEGIN
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
      RAISE EXCEPTION 'The ledger is written in READ COMMITTED transactions only.' USING ERRCODE = 'LB009';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('ledger:' || facility_id, 0));
  END $fn$`,

  trigger(
    'ledger_before_transaction',
    `
  DECLARE original ledger_transaction;
  BEGIN
    PERFORM ledger_lock(NEW.facility_id);
    -- Numbers have no gap: the lock is held until commit, and a rollback gives the number back.
    SELECT coalesce(max(seq), 0) + 1 INTO NEW.seq FROM ledger_transaction WHERE facility_id = NEW.facility_id;
    NEW.recorded_at := now();
    -- Closed is closed. Closings follow each other without a gap, so everything up to the last one is closed.
    IF EXISTS (SELECT FROM ledger_period WHERE facility_id = NEW.facility_id AND ends_on >= NEW.effective_on) THEN
      RAISE EXCEPTION 'The period of % is closed.', NEW.effective_on USING ERRCODE = 'LB003';
    END IF;
    IF NEW.reverses_id IS NOT NULL THEN
      SELECT * INTO original FROM ledger_transaction WHERE id = NEW.reverses_id AND facility_id = NEW.facility_id;
      IF original.id IS NULL THEN
        RAISE EXCEPTION 'What is reversed is not in this book.' USING ERRCODE = 'LB006';
      ELSIF original.kind = 'reversal' THEN
        RAISE EXCEPTION 'A reversal cannot be reversed; post the original again.' USING ERRCODE = 'LB006';
      ELSIF NEW.effective_on < original.effective_on THEN
        RAISE EXCEPTION 'A reversal cannot be dated before its original.' USING ERRCODE = 'LB006';
      END IF;
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER ledger_number BEFORE INSERT ON ledger_transaction FOR EACH ROW EXECUTE FUNCTION ledger_before_transaction()`,

  trigger(
    'ledger_before_posting',
    `
  DECLARE
    parent ledger_transaction;
    original ledger_posting;
    reversed bigint;
  BEGIN
    SELECT * INTO parent FROM ledger_transaction WHERE id = NEW.transaction_id;
    -- A sealed transaction is finished: nothing is added to it.
    IF parent.id IS NULL OR EXISTS (SELECT FROM ledger_seal WHERE transaction_id = NEW.transaction_id) THEN
      RAISE EXCEPTION 'Transaction % does not take postings any more.', NEW.transaction_id USING ERRCODE = 'LB004';
    END IF;
    NEW.effective_on := parent.effective_on;
    NEW.seq := parent.seq;
    IF (parent.kind = 'reversal') <> (NEW.reverses_posting_id IS NOT NULL) THEN
      RAISE EXCEPTION 'A reversal reverses postings, and only a reversal does.' USING ERRCODE = 'LB006';
    END IF;
    -- Correction is reversal: the mirror image of a posting, in parts at most as large as the whole. The book is locked.
    IF NEW.reverses_posting_id IS NOT NULL THEN
      SELECT * INTO original FROM ledger_posting WHERE id = NEW.reverses_posting_id;
      IF original.transaction_id IS DISTINCT FROM parent.reverses_id
         OR original.debit_account_id <> NEW.credit_account_id OR original.credit_account_id <> NEW.debit_account_id THEN
        RAISE EXCEPTION 'A reversal mirrors the postings of its original.' USING ERRCODE = 'LB006';
      END IF;
      SELECT coalesce(sum(amount), 0) INTO reversed FROM ledger_posting WHERE reverses_posting_id = original.id;
      IF reversed + NEW.amount > original.amount THEN
        RAISE EXCEPTION 'Reversals of posting % exceed its amount.', original.id USING ERRCODE = 'LB006';
      END IF;
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER ledger_post BEFORE INSERT ON ledger_posting FOR EACH ROW EXECUTE FUNCTION ledger_before_posting()`,

  // --- At commit: a transaction has postings, and is sealed ---------------------------------------------------------------------

  // Nobody chooses a seal: it is computed here, whatever was given, and only for the trigger that runs at commit.
  trigger(
    'ledger_before_seal',
    `
  DECLARE
    t ledger_transaction;
    lines bigint;
    last_line bigint;
  BEGIN
    IF pg_trigger_depth() < 2 OR NEW.hash IS NOT NULL OR NEW.previous_hash IS NOT NULL THEN
      RAISE EXCEPTION 'Seals are made by the ledger at commit.' USING ERRCODE = 'LB005';
    END IF;
    SELECT * INTO STRICT t FROM ledger_transaction WHERE id = NEW.transaction_id;
    -- A transaction has a posting, and its lines are numbered from one without a gap.
    SELECT count(*), coalesce(max(line_no), 0) INTO lines, last_line FROM ledger_posting WHERE transaction_id = t.id;
    IF lines = 0 OR lines <> last_line THEN
      RAISE EXCEPTION 'Transaction % has % postings, the last numbered %.', t.id, lines, last_line USING ERRCODE = 'LB002';
    END IF;
    NEW.previous_hash := CASE WHEN t.seq = 1 THEN '${firstPreviousHash}'
      ELSE (SELECT hash FROM ledger_seal WHERE facility_id = t.facility_id AND seq = t.seq - 1) END;
    IF NEW.previous_hash IS NULL THEN
      RAISE EXCEPTION 'Transaction % has no sealed predecessor.', t.id USING ERRCODE = 'LB005';
    END IF;
    NEW.facility_id := t.facility_id;
    NEW.seq := t.seq;
    NEW.hash := ${sealOf('NEW.previous_hash')};
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER ledger_make_seal BEFORE INSERT ON ledger_seal FOR EACH ROW EXECUTE FUNCTION ledger_before_seal()`,

  trigger(
    'ledger_at_commit',
    `
  BEGIN
    INSERT INTO ledger_seal (transaction_id) VALUES (NEW.id);
    RETURN NULL;
  END `,
  ),
  `CREATE CONSTRAINT TRIGGER ledger_seal_transaction AFTER INSERT ON ledger_transaction
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_at_commit()`,

  // --- Closing a period ----------------------------------------------------------------------------------------------------------

  trigger(
    'ledger_before_period',
    `
  DECLARE
    last_end date;
    total numeric;
    uncleared text;
  BEGIN
    PERFORM ledger_lock(NEW.facility_id);
    SELECT max(ends_on) INTO last_end FROM ledger_period WHERE facility_id = NEW.facility_id;
    IF NEW.starts_on <> last_end + 1 THEN
      RAISE EXCEPTION 'The next period starts on %.', last_end + 1 USING ERRCODE = 'LB008';
    END IF;
    IF last_end IS NULL AND EXISTS (
      SELECT FROM ledger_transaction WHERE facility_id = NEW.facility_id AND effective_on < NEW.starts_on) THEN
      RAISE EXCEPTION 'There are transactions before %.', NEW.starts_on USING ERRCODE = 'LB008';
    END IF;
    -- Jayapura has the earliest midnight: the last day must be over at least there.
    IF NEW.ends_on >= (NEW.closed_at AT TIME ZONE 'Asia/Jayapura')::date THEN
      RAISE EXCEPTION 'The period is not over yet.' USING ERRCODE = 'LB008';
    END IF;
    -- Closing needs cleared clearing accounts and a trial balance of zero, taken from the postings and not from anything stored.
    WITH movement AS (
      SELECT debit_account_id AS account_id, amount FROM ledger_posting WHERE facility_id = NEW.facility_id AND effective_on <= NEW.ends_on
      UNION ALL
      SELECT credit_account_id, -amount FROM ledger_posting WHERE facility_id = NEW.facility_id AND effective_on <= NEW.ends_on),
    balance AS (SELECT a.code, a.is_clearing, sum(m.amount) AS amount
                  FROM movement m JOIN ledger_account a ON a.id = m.account_id GROUP BY a.id)
    SELECT coalesce(sum(amount), 0), string_agg(code, ', ') FILTER (WHERE is_clearing AND amount <> 0)
      INTO total, uncleared FROM balance;
    IF total <> 0 THEN
      RAISE EXCEPTION 'The trial balance is off by %.', total USING ERRCODE = 'LB007';
    ELSIF uncleared IS NOT NULL THEN
      RAISE EXCEPTION 'Clearing accounts are not at zero: %.', uncleared USING ERRCODE = 'LB007';
    END IF;
    SELECT coalesce(max(seq), 0) INTO NEW.last_seq FROM ledger_transaction WHERE facility_id = NEW.facility_id;
    NEW.last_hash := CASE WHEN NEW.last_seq = 0 THEN '${firstPreviousHash}'
      ELSE (SELECT hash FROM ledger_seal WHERE facility_id = NEW.facility_id AND seq = NEW.last_seq) END;
    IF NEW.last_hash IS NULL THEN
      RAISE EXCEPTION 'Close a period in a transaction of its own.' USING ERRCODE = 'LB005';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER ledger_close BEFORE INSERT ON ledger_period FOR EACH ROW EXECUTE FUNCTION ledger_before_period()`,

  // --- Append-only ------------------------------------------------------------------------------------------------------------------

  trigger(
    'ledger_append_only',
    `
  BEGIN
    RAISE EXCEPTION '% of % refused: the ledger only grows. Correct by reversal.', TG_OP, TG_TABLE_NAME USING ERRCODE = 'LB001';
  END `,
  ),
  ...tables.flatMap((table) => [
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION ledger_append_only()`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM PUBLIC, CURRENT_USER`,
  ]),
  // A foreign key locks the row it points to, which Postgres allows only to a role that may update at least one column of it.
  ...['ledger_account', 'ledger_transaction', 'ledger_posting'].map(
    (table) => `GRANT UPDATE (id) ON ${table} TO CURRENT_USER`,
  ),
]

/** Creates the ledger. There is no way down: books are not dropped by a migration. */
export class Migration20261121193512 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
