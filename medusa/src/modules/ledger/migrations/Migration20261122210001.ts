import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * Nobody books by hand past the manual journals: at commit, a transaction of kind `manual`, what takes one back, and whatever calls
 * itself a manual journal is what a decided `manual_journal` was booked as (LB015). Its two people, its accounts and its lines are then
 * those that were approved, because `manual_journal_is_booked` compares them.
 */
const schema: readonly string[] = [
  `CREATE FUNCTION ledger_by_hand_has_journal() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$
  BEGIN
    IF (NEW.kind = 'manual' OR NEW.source_type = 'manual_journal'
        OR EXISTS (SELECT FROM ledger_transaction o WHERE o.id = NEW.reverses_id AND o.kind = 'manual'))
       AND NOT EXISTS (SELECT FROM manual_journal j WHERE j.ledger_transaction_id = NEW.id AND j.state = 'booked') THEN
      RAISE EXCEPTION 'Transaction % is booked by hand without its manual journal.', NEW.id USING ERRCODE = 'LB015';
    END IF;
    RETURN NULL;
  END $fn$`,
  // Whatever the product books by itself is not even looked at: it costs nothing there.
  `CREATE CONSTRAINT TRIGGER ledger_by_hand AFTER INSERT ON ledger_transaction DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.kind <> 'automatic' OR NEW.source_type = 'manual_journal') EXECUTE FUNCTION ledger_by_hand_has_journal()`,
]

/** Ties what is booked by hand to its manual journal. There is no way down: a rule of the book is not lifted by a migration. */
export class Migration20261122210001 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
