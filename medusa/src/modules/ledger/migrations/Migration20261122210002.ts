import { Migration } from '@medusajs/framework/mikro-orm/migrations'
import { firstPreviousHash } from '../canonical-text'

/*
 * A month is closed when it is over, and the database asks its own clock: closing is for good, and a time that is merely given could
 * close years that have not begun. The month ends at midnight in the facility's own zone; for a facility that is not known, in Jayapura,
 * which has the earliest one. A month does not close over manual journals of its days that wait for a decision (LB016).
 *
 * Tests tell stories of other years, so a database may say that its clock is free: `ALTER DATABASE … SET lapak.clock_is_free = 'on'`.
 * It must stand in the catalog, where `SET` of a session does not reach, and the role that owns our databases may not write it there:
 * Postgres keeps unknown settings to superusers. Only the test servers give it that right (scripts/testing/test-database.ts).
 */
const schema: readonly string[] = [
  `CREATE FUNCTION ledger_today(book text, at timestamptz) RETURNS date LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $fn$
  DECLARE zone text;
  BEGIN
    -- The facilities are another module's, and may not be there yet.
    IF to_regclass('public.facility') IS NOT NULL THEN
      SELECT f.time_zone INTO zone FROM facility f WHERE f.id = book;
    END IF;
    RETURN (at AT TIME ZONE coalesce(zone, 'Asia/Jayapura'))::date;
  END $fn$`,

  `CREATE OR REPLACE FUNCTION ledger_before_period() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$
  DECLARE
    last_end date;
    total numeric;
    uncleared text;
    is_clock_free boolean;
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
    SELECT coalesce(bool_or('lapak.clock_is_free=on' = ANY (s.setconfig)), false) INTO is_clock_free
      FROM pg_catalog.pg_db_role_setting s JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase
     WHERE d.datname = current_database() AND s.setrole = 0;
    IF NEW.ends_on >= ledger_today(NEW.facility_id, NEW.closed_at)
       OR (NOT is_clock_free AND NEW.ends_on >= ledger_today(NEW.facility_id, clock_timestamp())) THEN
      RAISE EXCEPTION 'The period is not over yet.' USING ERRCODE = 'LB008';
    END IF;
    IF EXISTS (SELECT FROM manual_journal j
                WHERE j.facility_id = NEW.facility_id AND j.state = 'waiting' AND j.effective_on <= NEW.ends_on) THEN
      RAISE EXCEPTION 'Manual journals up to % wait for a decision.', NEW.ends_on USING ERRCODE = 'LB016';
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
  END $fn$`,
]

/** Closes months by the clock of the database. There is no way down: a rule of the book is not lifted by a migration. */
export class Migration20261122210002 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
