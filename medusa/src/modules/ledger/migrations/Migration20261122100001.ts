import { Migration } from '@medusajs/framework/mikro-orm/migrations'
import { firstPreviousHash, sealOf2 } from '../canonical-text'

/*
 * Late facts. Closed stays closed (LB003): what is learned of a closed day is booked on the first open day and says in `relates_on`
 * which day it is about. Nothing else may say so (LB010). Seals made from now on cover that day as well, and each seal names the
 * version of the text it was made from, so that books sealed before are still proven by the text of their time.
 */
const schema: readonly string[] = [
  `ALTER TABLE ledger_transaction ADD COLUMN relates_on date,
    ADD CONSTRAINT ledger_relates_to_an_earlier_day CHECK (relates_on < effective_on)`,

  // Rows that stand were made by the first version; there is no default for the ones to come.
  `ALTER TABLE ledger_seal ADD COLUMN version smallint NOT NULL DEFAULT 1 CHECK (version IN (1, 2))`,
  `ALTER TABLE ledger_seal ALTER COLUMN version DROP DEFAULT`,

  // Lock first, then look: the answer holds until the end of the caller's transaction. Null while nothing is closed.
  `CREATE FUNCTION ledger_first_open_day(facility_id text) RETURNS date LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$
  BEGIN
    PERFORM ledger_lock(facility_id);
    RETURN (SELECT max(p.ends_on) + 1 FROM ledger_period p WHERE p.facility_id = ledger_first_open_day.facility_id);
  END $fn$`,

  `CREATE OR REPLACE FUNCTION ledger_before_transaction() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$
  DECLARE
    original ledger_transaction;
    first_open date := ledger_first_open_day(NEW.facility_id);
  BEGIN
    -- Numbers have no gap: the lock is held until commit, and a rollback gives the number back.
    SELECT coalesce(max(seq), 0) + 1 INTO NEW.seq FROM ledger_transaction WHERE facility_id = NEW.facility_id;
    NEW.recorded_at := now();
    -- Closed is closed. Closings follow each other without a gap, so everything up to the last one is closed.
    IF NEW.effective_on < first_open THEN
      RAISE EXCEPTION 'The period of % is closed.', NEW.effective_on USING ERRCODE = 'LB003';
    -- Only a fact of a closed day is late, and it waits no longer than to the first open day.
    ELSIF NEW.relates_on IS NOT NULL AND (first_open IS NULL OR NEW.relates_on >= first_open OR NEW.effective_on <> first_open) THEN
      RAISE EXCEPTION 'A fact of % is not booked on %.', NEW.relates_on, NEW.effective_on USING ERRCODE = 'LB010';
    END IF;
    IF NEW.reverses_id IS NOT NULL THEN
      SELECT * INTO original FROM ledger_transaction WHERE id = NEW.reverses_id AND facility_id = NEW.facility_id;
      IF original.id IS NULL THEN
        RAISE EXCEPTION 'What is reversed is not in this book.' USING ERRCODE = 'LB006';
      ELSIF original.kind = 'reversal' THEN
        RAISE EXCEPTION 'A reversal cannot be reversed; post the original again.' USING ERRCODE = 'LB006';
      ELSIF NEW.effective_on < original.effective_on
         OR coalesce(NEW.relates_on, NEW.effective_on) < coalesce(original.relates_on, original.effective_on) THEN
        RAISE EXCEPTION 'A reversal cannot be dated before its original.' USING ERRCODE = 'LB006';
      END IF;
    END IF;
    RETURN NEW;
  END $fn$`,

  `CREATE OR REPLACE FUNCTION ledger_before_seal() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$
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
    NEW.version := 2;
    NEW.hash := ${sealOf2('NEW.previous_hash')};
    RETURN NEW;
  END $fn$`,
]

/** Lets a late fact say which day it is about, and seals say it too. */
export class Migration20261122100001 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
