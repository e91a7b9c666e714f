import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * Balances are cached per account and day, in the transaction that books, and are right by construction: a row of `ledger_day_total`
 * is told only which account and day it is of; its figures are always what the sealed postings say (`ledger_before_day_total`), so
 * that nobody can write another figure. `version` is the number of the last transaction that a row counts, and what comes after it is
 * added: a posting costs the same on a busy day as on a quiet one.
 *
 * A book is sealed and counted at commit in one go, by the first of its new transactions. LB011: totals are counted by the ledger only.
 */
const fn = (name: string, returns: string, body: string) =>
  `CREATE OR REPLACE FUNCTION ${name} RETURNS ${returns} LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$${body}$fn$`

const schema: readonly string[] = [
  `CREATE TABLE ledger_day_total (
    account_id   text NOT NULL REFERENCES ledger_account (id),
    facility_id  text NOT NULL,
    effective_on date NOT NULL,
    debit        bigint NOT NULL CHECK (debit >= 0),
    credit       bigint NOT NULL CHECK (credit >= 0),
    version      bigint NOT NULL CHECK (version > 0),
    PRIMARY KEY (account_id, effective_on)
  )`,
  `CREATE INDEX ledger_day_total_of_book ON ledger_day_total (facility_id, effective_on)`,

  `INSERT INTO ledger_day_total (account_id, facility_id, effective_on, debit, credit, version)
   SELECT account_id, facility_id, effective_on, sum(debit), sum(credit), max(seq) FROM (
     SELECT debit_account_id AS account_id, facility_id, effective_on, seq, amount AS debit, 0 AS credit FROM ledger_posting
     UNION ALL
     SELECT credit_account_id, facility_id, effective_on, seq, 0, amount FROM ledger_posting) side
   GROUP BY 1, 2, 3`,

  // Whatever a row is given: its figures are the sealed postings of its account and day, and it never moves to another one.
  fn(
    'ledger_before_day_total()',
    'trigger',
    `
  DECLARE
    counted bigint := 0;
    sealed bigint;
    debits record;
    credits record;
  BEGIN
    IF pg_trigger_depth() < 2 THEN
      RAISE EXCEPTION 'Totals are counted by the ledger at commit.' USING ERRCODE = 'LB011';
    END IF;
    NEW.debit := 0;
    NEW.credit := 0;
    IF TG_OP = 'UPDATE' THEN
      IF (NEW.account_id, NEW.facility_id, NEW.effective_on) IS DISTINCT FROM (OLD.account_id, OLD.facility_id, OLD.effective_on) THEN
        RAISE EXCEPTION 'A total stays with its account and day.' USING ERRCODE = 'LB011';
      END IF;
      counted := OLD.version;
      NEW.debit := OLD.debit;
      NEW.credit := OLD.credit;
    ELSE
      SELECT facility_id INTO NEW.facility_id FROM ledger_account WHERE id = NEW.account_id;
    END IF;
    SELECT max(seq) INTO sealed FROM ledger_seal WHERE facility_id = NEW.facility_id;
    SELECT coalesce(sum(amount), 0) AS amount, max(seq) AS seq INTO debits FROM ledger_posting
     WHERE debit_account_id = NEW.account_id AND effective_on = NEW.effective_on AND seq > counted AND seq <= sealed;
    SELECT coalesce(sum(amount), 0) AS amount, max(seq) AS seq INTO credits FROM ledger_posting
     WHERE credit_account_id = NEW.account_id AND effective_on = NEW.effective_on AND seq > counted AND seq <= sealed;
    NEW.debit := NEW.debit + debits.amount;
    NEW.credit := NEW.credit + credits.amount;
    NEW.version := greatest(counted, debits.seq, credits.seq);
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER ledger_count_day BEFORE INSERT OR UPDATE ON ledger_day_total FOR EACH ROW EXECUTE FUNCTION ledger_before_day_total()`,
  `CREATE TRIGGER ledger_day_total_stays BEFORE DELETE OR TRUNCATE ON ledger_day_total
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_append_only()`,
  `REVOKE DELETE, TRUNCATE ON ledger_day_total FROM PUBLIC, CURRENT_USER`,

  // Runs once for each new transaction at commit; the first one of a book seals all that wait, in their order.
  fn(
    'ledger_at_commit()',
    'trigger',
    `
  DECLARE
    sealed bigint;
  BEGIN
    SELECT coalesce(max(seq), 0) INTO sealed FROM ledger_seal WHERE facility_id = NEW.facility_id;
    IF NEW.seq > sealed THEN
      INSERT INTO ledger_seal (transaction_id)
        SELECT id FROM ledger_transaction WHERE facility_id = NEW.facility_id AND seq > sealed ORDER BY seq;
    END IF;
    RETURN NULL;
  END `,
  ),

  // What is sealed is counted. An existing row is updated first: an insert would have to count its whole day again.
  fn(
    'ledger_after_seal()',
    'trigger',
    `
  DECLARE
    day record;
  BEGIN
    FOR day IN
      SELECT DISTINCT side.account_id, p.effective_on
        FROM sealed JOIN ledger_posting p ON p.transaction_id = sealed.transaction_id
        CROSS JOIN LATERAL (VALUES (p.debit_account_id), (p.credit_account_id)) AS side (account_id)
    LOOP
      UPDATE ledger_day_total SET version = 0 WHERE account_id = day.account_id AND effective_on = day.effective_on;
      IF NOT FOUND THEN
        INSERT INTO ledger_day_total (account_id, effective_on) VALUES (day.account_id, day.effective_on);
      END IF;
    END LOOP;
    RETURN NULL;
  END `,
  ),
  `CREATE TRIGGER ledger_count_sealed AFTER INSERT ON ledger_seal REFERENCING NEW TABLE AS sealed
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_after_seal()`,

  fn(
    'ledger_before_posting()',
    'trigger',
    `
  DECLARE
    parent record;
    original ledger_posting;
    reversed bigint;
  BEGIN
    SELECT t.effective_on, t.seq, t.kind, t.reverses_id INTO parent FROM ledger_transaction t
     WHERE t.id = NEW.transaction_id AND NOT EXISTS (SELECT FROM ledger_seal s WHERE s.transaction_id = t.id);
    -- A sealed transaction is finished: nothing is added to it.
    IF NOT FOUND THEN
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
]

/** Caches balances by day, and seals the transactions of a commit together. */
export class Migration20261122100002 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
