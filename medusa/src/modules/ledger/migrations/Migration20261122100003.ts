import { Migration } from '@medusajs/framework/mikro-orm/migrations'
import { canonicalText2, firstPreviousHash, sealOf2 } from '../canonical-text'

/*
 * The same rules at the price of a batch: what was asked row by row is asked once for each statement, or once at commit.
 *
 * Seals are made for all new transactions of a book together, and whoever writes seals, each one is compared with its transaction and
 * with the seal before it in the same statement. A posting that names day and number itself is held to its transaction's by the foreign
 * key; one that does not, takes them.
 */
const fn = (name: string, returns: string, settings: string, body: string) =>
  `CREATE OR REPLACE FUNCTION ${name} RETURNS ${returns} LANGUAGE plpgsql SET search_path = public, pg_temp ${settings} AS $fn$${body}$fn$`

/** A session's first plan is made while a book is small, and kept: each of these goes by indexes from the rows it is given. */
const byIndex = 'SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off'

const rowTrigger = (name: string, body: string) => fn(`${name}()`, 'trigger', '', body)
const batchTrigger = (name: string, body: string) => fn(`${name}()`, 'trigger', byIndex, body)

const schema: readonly string[] = [
  // --- Transactions ------------------------------------------------------------------------------------------------------------

  // Lock first, then look: the answer holds until the end of the caller's transaction. The first open day is null while nothing is closed.
  'DROP FUNCTION ledger_first_open_day(text)',
  fn(
    'ledger_open_book(book text, OUT first_open date, OUT last_seq bigint)',
    'record',
    '',
    `
  BEGIN
    PERFORM ledger_lock(book);
    SELECT max(ends_on) + 1 INTO first_open FROM ledger_period WHERE facility_id = book;
    SELECT coalesce(max(seq), 0) INTO last_seq FROM ledger_transaction WHERE facility_id = book;
  END `,
  ),

  'ALTER TABLE ledger_transaction ALTER COLUMN recorded_at SET DEFAULT now()',
  rowTrigger(
    'ledger_before_transaction',
    `
  BEGIN
    NEW.seq := (ledger_open_book(NEW.facility_id)).last_seq + 1;
    NEW.recorded_at := now();
    RETURN NEW;
  END `,
  ),
  'DROP TRIGGER ledger_number ON ledger_transaction',
  `CREATE TRIGGER ledger_number BEFORE INSERT ON ledger_transaction FOR EACH ROW WHEN (NEW.seq IS NULL)
    EXECUTE FUNCTION ledger_before_transaction()`,

  batchTrigger(
    'ledger_after_transactions',
    `
  DECLARE
    book record;
    late record;
    first_open date;
  BEGIN
    FOR book IN
      SELECT facility_id, min(seq) AS first, max(seq) AS last, count(*) AS count, min(effective_on) AS earliest,
             bool_and(recorded_at = now()) AS is_now
        FROM added GROUP BY facility_id ORDER BY facility_id
    LOOP
      PERFORM ledger_lock(book.facility_id);
      -- Numbers have no gap: the lock is held until commit, and a rollback gives the numbers back.
      IF NOT book.is_now OR book.last - book.first + 1 <> book.count OR book.first <> 1 + coalesce(
        (SELECT max(seq) FROM ledger_transaction WHERE facility_id = book.facility_id AND seq < book.first), 0) THEN
        RAISE EXCEPTION 'Number % and the time of recording are given by the ledger.', book.first USING ERRCODE = 'LB012';
      END IF;
      -- Closed is closed. Closings follow each other without a gap, so everything up to the last one is closed.
      SELECT max(ends_on) + 1 INTO first_open FROM ledger_period WHERE facility_id = book.facility_id;
      IF book.earliest < first_open THEN
        RAISE EXCEPTION 'The period of % is closed.', book.earliest USING ERRCODE = 'LB003';
      END IF;
      -- Only a fact of a closed day is late, and it waits no longer than to the first open day.
      SELECT * INTO late FROM added a WHERE a.facility_id = book.facility_id AND a.relates_on IS NOT NULL
         AND (first_open IS NULL OR a.relates_on >= first_open OR a.effective_on <> first_open) LIMIT 1;
      IF FOUND THEN
        RAISE EXCEPTION 'A fact of % is not booked on %.', late.relates_on, late.effective_on USING ERRCODE = 'LB010';
      END IF;
    END LOOP;
    IF EXISTS (SELECT FROM added a JOIN ledger_transaction o ON o.id = a.reverses_id WHERE o.kind = 'reversal'
        OR a.effective_on < o.effective_on
        OR coalesce(a.relates_on, a.effective_on) < coalesce(o.relates_on, o.effective_on)) THEN
      RAISE EXCEPTION 'A reversal comes after its original, which is none itself.' USING ERRCODE = 'LB006';
    END IF;
    RETURN NULL;
  END `,
  ),
  `CREATE TRIGGER ledger_check_transactions AFTER INSERT ON ledger_transaction REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_after_transactions()`,

  // --- Postings ----------------------------------------------------------------------------------------------------------------

  rowTrigger(
    'ledger_before_posting',
    `
  BEGIN
    SELECT effective_on, seq INTO NEW.effective_on, NEW.seq FROM ledger_transaction WHERE id = NEW.transaction_id;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'There is no transaction %.', NEW.transaction_id USING ERRCODE = 'LB004';
    END IF;
    RETURN NEW;
  END `,
  ),
  'DROP TRIGGER ledger_post ON ledger_posting',
  `CREATE TRIGGER ledger_post BEFORE INSERT ON ledger_posting FOR EACH ROW WHEN (NEW.effective_on IS NULL OR NEW.seq IS NULL)
    EXECUTE FUNCTION ledger_before_posting()`,

  batchTrigger(
    'ledger_after_postings',
    `
  DECLARE
    broken record;
  BEGIN
    -- A sealed transaction is finished: nothing is added to it.
    SELECT p.transaction_id INTO broken FROM added p JOIN ledger_seal s ON s.transaction_id = p.transaction_id LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION 'Transaction % does not take postings any more.', broken.transaction_id USING ERRCODE = 'LB004';
    END IF;
    SELECT p.id INTO broken FROM added p JOIN ledger_transaction t ON t.id = p.transaction_id
     WHERE (t.kind = 'reversal') <> (p.reverses_posting_id IS NOT NULL) LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION 'A reversal reverses postings, and only a reversal does: %.', broken.id USING ERRCODE = 'LB006';
    END IF;
    IF EXISTS (SELECT FROM added WHERE reverses_posting_id IS NOT NULL) THEN
      -- Correction is reversal: the mirror image of a posting, in parts at most as large as the whole. The book is locked.
      SELECT p.id INTO broken FROM added p
        JOIN ledger_transaction t ON t.id = p.transaction_id
        LEFT JOIN ledger_posting o ON o.id = p.reverses_posting_id
       WHERE p.reverses_posting_id IS NOT NULL AND (o.transaction_id IS DISTINCT FROM t.reverses_id
          OR o.debit_account_id <> p.credit_account_id OR o.credit_account_id <> p.debit_account_id
          OR o.amount < (SELECT sum(amount) FROM ledger_posting r WHERE r.reverses_posting_id = o.id)) LIMIT 1;
      IF FOUND THEN
        RAISE EXCEPTION 'Posting % is not a mirror image within its original.', broken.id USING ERRCODE = 'LB006';
      END IF;
    END IF;
    RETURN NULL;
  END `,
  ),
  `CREATE TRIGGER ledger_check_postings AFTER INSERT ON ledger_posting REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_after_postings()`,

  // --- Seals -------------------------------------------------------------------------------------------------------------------

  // Runs once for each new transaction at commit; the first one of a book seals all that wait.
  rowTrigger(
    'ledger_at_commit',
    `
  BEGIN
    IF NOT EXISTS (SELECT FROM ledger_seal WHERE transaction_id = NEW.id) THEN
      PERFORM ledger_seal_book(NEW.facility_id);
    END IF;
    RETURN NULL;
  END `,
  ),
  fn(
    'ledger_seal_book(book text)',
    'void',
    byIndex,
    `
  DECLARE
    last record;
    next record;
    previous text;
    ids text[];
    seqs bigint[];
    hashes text[];
  BEGIN
    SELECT seq, hash INTO last FROM ledger_seal WHERE facility_id = book ORDER BY seq DESC LIMIT 1;
    previous := coalesce(last.hash, '${firstPreviousHash}');
    hashes := ARRAY[previous];
    FOR next IN
      SELECT t.id, t.seq, ${canonicalText2} AS content FROM ledger_transaction t
       WHERE t.facility_id = book AND t.seq > coalesce(last.seq, 0) ORDER BY t.seq
    LOOP
      previous := encode(sha256(convert_to(previous || next.content, 'UTF8')), 'hex');
      ids := ids || next.id;
      seqs := seqs || next.seq;
      hashes := hashes || previous;
    END LOOP;
    INSERT INTO ledger_seal (transaction_id, facility_id, seq, previous_hash, hash, version)
      SELECT id, book, seq, previous_hash, hash, 2
        FROM unnest(ids, seqs, hashes[:cardinality(ids)], hashes[2:]) AS made (id, seq, previous_hash, hash);
  END `,
  ),

  rowTrigger(
    'ledger_before_seal',
    `
  BEGIN
    IF pg_trigger_depth() < 2 THEN
      RAISE EXCEPTION 'Seals are made by the ledger at commit.' USING ERRCODE = 'LB005';
    END IF;
    RETURN NULL;
  END `,
  ),
  'DROP TRIGGER ledger_make_seal ON ledger_seal',
  `CREATE TRIGGER ledger_make_seal BEFORE INSERT ON ledger_seal FOR EACH STATEMENT EXECUTE FUNCTION ledger_before_seal()`,

  // Nobody chooses a seal: it fits its transaction and follows the seal before it, whoever wrote it.
  batchTrigger(
    'ledger_check_seal',
    `
  DECLARE
    wrong record;
  BEGIN
    SELECT s.transaction_id, p.lines, p.last_line INTO wrong FROM sealed s
      LEFT JOIN ledger_transaction t ON t.id = s.transaction_id
      LEFT JOIN ledger_seal before ON before.facility_id = t.facility_id AND before.seq = t.seq - 1
      CROSS JOIN LATERAL (
        SELECT count(*) AS lines, max(line_no) AS last_line FROM ledger_posting WHERE transaction_id = s.transaction_id) p
     WHERE (s.facility_id, s.seq, s.version) IS DISTINCT FROM (t.facility_id, t.seq, 2::smallint)
        OR s.previous_hash IS DISTINCT FROM CASE WHEN t.seq = 1 THEN '${firstPreviousHash}' ELSE before.hash END
        OR s.hash IS DISTINCT FROM ${sealOf2('s.previous_hash')}
        -- A transaction has a posting, and its lines are numbered from one without a gap.
        OR p.lines = 0 OR p.lines <> p.last_line
     ORDER BY s.seq LIMIT 1;
    IF NOT FOUND THEN
      RETURN NULL;
    ELSIF wrong.lines = 0 OR wrong.lines <> wrong.last_line THEN
      RAISE EXCEPTION 'Transaction % has % postings, the last numbered %.', wrong.transaction_id, wrong.lines, wrong.last_line
        USING ERRCODE = 'LB002';
    END IF;
    RAISE EXCEPTION 'The seal of transaction % does not fit.', wrong.transaction_id USING ERRCODE = 'LB005';
  END `,
  ),
  `CREATE TRIGGER ledger_check_sealed AFTER INSERT ON ledger_seal REFERENCING NEW TABLE AS sealed
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_check_seal()`,
  `ALTER FUNCTION ledger_after_seal() ${byIndex}`,
]

/** Checks batches instead of rows. */
export class Migration20261122100003 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
