import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * Payouts that came back: the bank returned the money, and what was owed is owed again. One person asks, another approves, and the
 * approval reverses the payout's transaction. The payout itself stays as it was decided. Codes of refusals: LP001 a decided return
 * changes no more, LP002 a return is not what was booked, LP003 only what was paid comes back, on that day or later.
 */

const trigger = (name: string, body: string) =>
  `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$${body}$fn$`

const schema: readonly string[] = [
  `CREATE TABLE payout_return (
    id                    text PRIMARY KEY CHECK (id LIKE 'pret_%'),
    payout_id             text NOT NULL REFERENCES payout (id),
    returned_on           date NOT NULL,
    document_reference    text NOT NULL CHECK (btrim(document_reference) <> ''),
    reason                text NOT NULL CHECK (btrim(reason) <> ''),
    state                 text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'returned', 'refused')),
    requested_by          text NOT NULL CHECK (btrim(requested_by) <> ''),
    requested_at          timestamptz NOT NULL,
    approved_by           text CHECK (btrim(approved_by) <> ''),
    approved_at           timestamptz,
    refused_by            text CHECK (btrim(refused_by) <> ''),
    refused_at            timestamptz,
    refusal_reason        text CHECK (btrim(refusal_reason) <> ''),
    ledger_transaction_id text UNIQUE,
    -- Maker is not checker.
    CONSTRAINT payout_return_two_people CHECK (lower(btrim(approved_by)) <> lower(btrim(requested_by))),
    CONSTRAINT payout_return_state_tells_its_decision CHECK (CASE state
      WHEN 'waiting' THEN num_nonnulls(approved_by, approved_at, refused_by, refused_at, refusal_reason, ledger_transaction_id) = 0
      WHEN 'returned' THEN num_nonnulls(approved_by, approved_at, ledger_transaction_id) = 3
        AND num_nonnulls(refused_by, refused_at, refusal_reason) = 0
      ELSE num_nonnulls(refused_by, refused_at, refusal_reason) = 3
        AND num_nonnulls(approved_by, approved_at, ledger_transaction_id) = 0 END)
  )`,
  // A payout comes back once, and is asked about once at a time.
  `CREATE UNIQUE INDEX payout_return_once ON payout_return (payout_id) WHERE state <> 'refused'`,
  `CREATE INDEX payout_return_of_payout ON payout_return (payout_id, requested_at, id)`,
  trigger(
    'payout_return_is_of_paid',
    `
  BEGIN
    IF NEW.state <> 'waiting' OR NOT EXISTS (
      SELECT FROM payout WHERE id = NEW.payout_id AND state = 'paid' AND paid_on <= NEW.returned_on) THEN
      RAISE EXCEPTION 'Only what was paid comes back, on that day or later.' USING ERRCODE = 'LP003';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER payout_return_request BEFORE INSERT ON payout_return FOR EACH ROW EXECUTE FUNCTION payout_return_is_of_paid()`,
  trigger(
    'payout_return_is_decided_once',
    `
  BEGIN
    IF OLD.state <> 'waiting'
       OR (NEW.id, NEW.payout_id, NEW.returned_on, NEW.document_reference, NEW.reason, NEW.requested_by, NEW.requested_at)
         IS DISTINCT FROM (OLD.id, OLD.payout_id, OLD.returned_on, OLD.document_reference, OLD.reason, OLD.requested_by,
           OLD.requested_at) THEN
      RAISE EXCEPTION 'Return % does not change any more.', OLD.id USING ERRCODE = 'LP001';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER payout_return_decision BEFORE UPDATE ON payout_return
    FOR EACH ROW EXECUTE FUNCTION payout_return_is_decided_once()`,
  // At commit: what came back is the whole payout, as the mirror image of what was booked for it.
  trigger(
    'payout_return_is_booked',
    `
  BEGIN
    IF NEW.state = 'returned' AND NOT EXISTS (
      SELECT FROM payout x JOIN ledger_transaction t ON t.reverses_id = x.ledger_transaction_id AND t.facility_id = x.facility_id
       WHERE x.id = NEW.payout_id AND t.id = NEW.ledger_transaction_id
         AND x.amount_rupiah = (SELECT sum(p.amount) FROM ledger_posting p WHERE p.transaction_id = t.id)) THEN
      RAISE EXCEPTION 'Return % is not what was booked.', NEW.id USING ERRCODE = 'LP002';
    END IF;
    RETURN NULL;
  END `,
  ),
  `CREATE CONSTRAINT TRIGGER payout_return_booking AFTER INSERT OR UPDATE ON payout_return
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payout_return_is_booked()`,
  `CREATE TRIGGER payout_return_kept BEFORE DELETE OR TRUNCATE ON payout_return FOR EACH STATEMENT EXECUTE FUNCTION payout_is_kept()`,
  `REVOKE DELETE, TRUNCATE ON payout_return FROM PUBLIC, CURRENT_USER`,
]

/** Creates the returns of payouts. There is no way down: what came back is not dropped by a migration. */
export class Migration20261122190001 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
