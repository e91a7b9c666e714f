import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * What the treasury's tables say was booked is in the ledger, at commit: under the right facility, source and event, on the right day,
 * between the right accounts, to the rupiah. Codes of refusals: LT004 deposit, LT008 not booked as it says.
 */

const trigger = (name: string, body: string) =>
  `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$${body}$fn$`

const atCommit = (table: string, name: string, events: string, when = '') =>
  `CREATE CONSTRAINT TRIGGER ${name} AFTER ${events} ON ${table}
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW ${when} EXECUTE FUNCTION ${table}_is_booked()`

/** The transaction `t` by which a row of a facility is booked; a fact of a closed day says which day it is about. */
const BOOKED = (transaction: string, facility: string, source: string, source_id: string, event: string) =>
  `t.id = ${transaction} AND t.facility_id = ${facility} AND (t.source_type, t.source_id, t.event) = (${source}, ${source_id}, ${event})`
const DAY = `coalesce(t.relates_on, t.effective_on)`

/** All lines of `t` as [debit, credit, amount], in an order that `sort` gives. */
const LINES = (
  sort: string,
) => `(SELECT jsonb_agg(jsonb_build_array(d.code, c.code, p.amount) ORDER BY ${sort})
  FROM ledger_posting p JOIN ledger_account d ON d.id = p.debit_account_id JOIN ledger_account c ON c.id = p.credit_account_id
  WHERE p.transaction_id = t.id)`
const ONE_LINE = (debit: string, credit: string) =>
  `jsonb_build_array(jsonb_build_array(${debit}, ${credit}, NEW.amount_rupiah))`

const schema: readonly string[] = [
  // The account of a part. The codes are written out here on purpose: a guard does not trust the code that makes the postings.
  `CREATE FUNCTION account_of_part(kind text, account_code text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp
    AS $fn$ SELECT CASE kind WHEN 'PNBP' THEN '2301.' || account_code WHEN 'UNIQUE_CODE' THEN '2301.' || account_code
      WHEN 'PREMI' THEN '2201' WHEN 'MODAL' THEN '2401' WHEN 'COST' THEN '2401' WHEN 'PROGRAM' THEN '2402' WHEN 'KOPERASI' THEN '2501'
      WHEN 'MITRA' THEN '2502' WHEN 'VICTIM_FUND' THEN '2601' WHEN 'SHIPPING' THEN '2701' END $fn$`,

  // --- Settlements: booked part by part, a part's place being its line ---------------------------------------------------------------

  trigger(
    'settlement_is_booked',
    `
  BEGIN
    IF NOT EXISTS (SELECT FROM ledger_transaction t
        WHERE ${BOOKED(
          'NEW.ledger_transaction_id',
          'NEW.facility_id',
          `'facility_order'`,
          `NEW.facility_order_id || CASE NEW.attempt WHEN 1 THEN '' ELSE '#' || NEW.attempt END`,
          `'proceeds_settled'`,
        )} AND t.kind = 'automatic' AND t.facility_order_id = NEW.facility_order_id AND ${DAY} = NEW.settled_on
          AND ${LINES('p.line_no')} = (
            SELECT jsonb_agg(jsonb_build_array('2101', account_of_part(s.kind, s.account_code), s.amount_rupiah) ORDER BY s.position)
              FROM settlement_part s WHERE s.settlement_id = NEW.id)) THEN
      RAISE EXCEPTION 'Settlement % is not what was booked.', NEW.id USING ERRCODE = 'LT008';
    END IF;
    RETURN NULL;
  END `,
  ),
  atCommit('settlement', 'settlement_booking', 'INSERT'),

  // --- Reversals: the mirror image of every part that is not claimed; without one only where every part is claimed --------------------

  trigger(
    'settlement_reversal_is_booked',
    `
  DECLARE
    s settlement;
    owed jsonb;
    booked jsonb;
  BEGIN
    SELECT * INTO STRICT s FROM settlement WHERE id = NEW.settlement_id;
    SELECT jsonb_agg(jsonb_build_array(account_of_part(p.kind, p.account_code), '2101', p.amount_rupiah) ORDER BY p.position) INTO owed
      FROM settlement_part p WHERE p.settlement_id = s.id AND NOT EXISTS (
        SELECT FROM revenue_return r WHERE r.settlement_id = s.id AND r.account_code = p.account_code);
    SELECT ${LINES('p.line_no')} INTO booked FROM ledger_transaction t
      WHERE ${BOOKED('NEW.ledger_transaction_id', 's.facility_id', `'settlement'`, 's.id', `'settlement_reversed'`)}
        AND t.kind = 'reversal' AND t.reverses_id = s.ledger_transaction_id;
    IF owed IS DISTINCT FROM booked OR (owed IS NULL) <> (NEW.ledger_transaction_id IS NULL) THEN
      RAISE EXCEPTION 'The reversal of settlement % is not what was booked.', s.id USING ERRCODE = 'LT008';
    END IF;
    RETURN NULL;
  END `,
  ),
  atCommit('settlement_reversal', 'settlement_reversal_booking', 'INSERT'),

  // --- Claims on the treasury: all of a settlement in one transaction; each closed by one of its own ----------------------------------

  trigger(
    'revenue_return_is_booked',
    `
  BEGIN
    IF NOT EXISTS (SELECT FROM ledger_transaction t
        WHERE ${BOOKED('NEW.claim_transaction_id', 'NEW.facility_id', `'settlement'`, 'NEW.settlement_id', `'revenue_return_claimed'`)}
          AND ${LINES('p.amount')} = (SELECT jsonb_agg(jsonb_build_array('1301', '2101', r.amount_rupiah) ORDER BY r.amount_rupiah)
            FROM revenue_return r WHERE r.claim_transaction_id = NEW.claim_transaction_id)) THEN
      RAISE EXCEPTION 'Claim % is not what was booked.', NEW.id USING ERRCODE = 'LT008';
    END IF;
    IF NEW.closing_transaction_id IS NOT NULL AND NOT EXISTS (SELECT FROM ledger_transaction t
        WHERE ${BOOKED('NEW.closing_transaction_id', 'NEW.facility_id', `'revenue_return'`, 'NEW.id', `'revenue_return_' || NEW.state`)}
          AND ${DAY} = CASE NEW.state WHEN 'granted' THEN NEW.answered_on ELSE NEW.borne_on END
          AND ${LINES('p.line_no')} = ${ONE_LINE(`CASE NEW.state WHEN 'granted' THEN '1101' ELSE '2401' END`, `'1301'`)}) THEN
      RAISE EXCEPTION 'What closed claim % is not what was booked.', NEW.id USING ERRCODE = 'LT008';
    END IF;
    RETURN NULL;
  END `,
  ),
  atCommit('revenue_return', 'revenue_return_booking', 'INSERT OR UPDATE'),

  // --- Deposits: they begin as a bill that is unpaid, and are paid by a posting that names the NTPN ------------------------------------

  trigger(
    'pnbp_deposit_begins_unpaid',
    `
  BEGIN
    IF num_nonnulls(NEW.ntpn, NEW.ntb, NEW.bank, NEW.paid_on, NEW.recorded_by, NEW.ledger_transaction_id, NEW.voided_at, NEW.voided_by,
        NEW.void_reason, NEW.reconciled_at, NEW.reconciled_by) > 0 OR NEW.earlier_billing_codes <> '{}' THEN
      RAISE EXCEPTION 'Deposit % begins as an unpaid bill.', NEW.id USING ERRCODE = 'LT004';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER pnbp_deposit_beginning BEFORE INSERT ON pnbp_deposit FOR EACH ROW EXECUTE FUNCTION pnbp_deposit_begins_unpaid()`,
  trigger(
    'pnbp_deposit_is_booked',
    `
  BEGIN
    IF NOT EXISTS (SELECT FROM ledger_transaction t
        WHERE ${BOOKED('NEW.ledger_transaction_id', 'NEW.facility_id', `'pnbp_deposit'`, 'NEW.id', `'pnbp_deposited'`)}
          AND t.kind = 'automatic' AND ${DAY} = NEW.paid_on AND strpos(t.document_reference, NEW.ntpn) > 0
          AND ${LINES('p.line_no')} = ${ONE_LINE(`'2301.' || NEW.account_code`, `'1101'`)}) THEN
      RAISE EXCEPTION 'Deposit % is not what was booked.', NEW.id USING ERRCODE = 'LT008';
    END IF;
    RETURN NULL;
  END `,
  ),
  atCommit('pnbp_deposit', 'pnbp_deposit_booking', 'INSERT OR UPDATE', 'WHEN (NEW.ntpn IS NOT NULL)'),
]

/** Ties settlements, their reversals, claims and deposits to their postings. There is no way down. */
export class Migration20261122180001 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
