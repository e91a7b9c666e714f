import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * Payouts: one person prepares, another approves, and what is approved is booked in the same transaction. Codes of refusals:
 * LP001 a decided payout changes no more, LP002 a paid payout is not what was booked.
 */

const trigger = (name: string, body: string) =>
  `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$${body}$fn$`

const schema: readonly string[] = [
  `CREATE TABLE payout (
    id                    text PRIMARY KEY CHECK (id LIKE 'pout_%'),
    facility_id           text NOT NULL CHECK (facility_id <> ''),
    kind                  text NOT NULL CHECK (kind IN (
      'PREMI', 'COOPERATIVE', 'PARTNER', 'SHIPPING', 'WORKING_CAPITAL', 'PROGRAMME', 'VICTIM_FUND')),
    payee_id              text CHECK (btrim(payee_id) <> ''),
    amount_rupiah         bigint NOT NULL CHECK (amount_rupiah > 0),
    paid_on               date NOT NULL,
    document_reference    text NOT NULL CHECK (btrim(document_reference) <> ''),
    memo                  text NOT NULL CHECK (btrim(memo) <> ''),
    state                 text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'paid', 'refused')),
    prepared_by           text NOT NULL CHECK (btrim(prepared_by) <> ''),
    prepared_at           timestamptz NOT NULL,
    approved_by           text CHECK (btrim(approved_by) <> ''),
    approved_at           timestamptz,
    refused_by            text CHECK (btrim(refused_by) <> ''),
    refused_at            timestamptz,
    refusal_reason        text CHECK (btrim(refusal_reason) <> ''),
    ledger_transaction_id text UNIQUE,
    -- Cooperatives and partners are paid one by one; a facility's own funds and premi have no payee of their own.
    CONSTRAINT payout_names_its_payee CHECK (CASE WHEN kind IN ('COOPERATIVE', 'PARTNER') THEN payee_id IS NOT NULL
      WHEN kind = 'SHIPPING' THEN true ELSE payee_id IS NULL END),
    -- Maker is not checker.
    CONSTRAINT payout_two_people CHECK (lower(btrim(approved_by)) <> lower(btrim(prepared_by))),
    CONSTRAINT payout_state_tells_its_decision CHECK (CASE state
      WHEN 'waiting' THEN num_nonnulls(approved_by, approved_at, refused_by, refused_at, refusal_reason, ledger_transaction_id) = 0
      WHEN 'paid' THEN num_nonnulls(approved_by, approved_at, ledger_transaction_id) = 3
        AND num_nonnulls(refused_by, refused_at, refusal_reason) = 0
      ELSE num_nonnulls(refused_by, refused_at, refusal_reason) = 3
        AND num_nonnulls(approved_by, approved_at, ledger_transaction_id) = 0 END)
  )`,
  `CREATE INDEX payout_of_facility ON payout (facility_id, prepared_at, id)`,
  // The same paper does not pay the same payee twice.
  `CREATE UNIQUE INDEX payout_document_once ON payout (facility_id, kind, coalesce(payee_id, ''), lower(btrim(document_reference)))
    WHERE state <> 'refused'`,
  trigger(
    'payout_is_decided_once',
    `
  BEGIN
    IF OLD.state <> 'waiting'
       OR (NEW.id, NEW.facility_id, NEW.kind, NEW.payee_id, NEW.amount_rupiah, NEW.paid_on, NEW.document_reference, NEW.memo,
           NEW.prepared_by, NEW.prepared_at)
         IS DISTINCT FROM (OLD.id, OLD.facility_id, OLD.kind, OLD.payee_id, OLD.amount_rupiah, OLD.paid_on, OLD.document_reference,
           OLD.memo, OLD.prepared_by, OLD.prepared_at) THEN
      RAISE EXCEPTION 'Payout % does not change any more.', OLD.id USING ERRCODE = 'LP001';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER payout_decision BEFORE UPDATE ON payout FOR EACH ROW EXECUTE FUNCTION payout_is_decided_once()`,
  // At commit: what a payout says left the bank, left it in the book of its facility.
  trigger(
    'payout_is_booked',
    `
  BEGIN
    IF NEW.state = 'paid' AND NEW.amount_rupiah IS DISTINCT FROM (
      SELECT sum(p.amount) FROM ledger_posting p
        JOIN ledger_transaction t ON t.id = p.transaction_id AND t.source_type = 'payout' AND t.source_id = NEW.id
        JOIN ledger_account c ON c.id = p.credit_account_id AND c.code = '1101'
       WHERE p.transaction_id = NEW.ledger_transaction_id AND p.facility_id = NEW.facility_id) THEN
      RAISE EXCEPTION 'Payout % is not what was booked.', NEW.id USING ERRCODE = 'LP002';
    END IF;
    RETURN NULL;
  END `,
  ),
  `CREATE CONSTRAINT TRIGGER payout_booking AFTER INSERT OR UPDATE ON payout
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payout_is_booked()`,
  trigger(
    'payout_is_kept',
    `
  BEGIN
    RAISE EXCEPTION '% of % refused: a payout is refused or paid, never removed.', TG_OP, TG_TABLE_NAME USING ERRCODE = 'LP001';
  END `,
  ),
  `CREATE TRIGGER payout_kept BEFORE DELETE OR TRUNCATE ON payout FOR EACH STATEMENT EXECUTE FUNCTION payout_is_kept()`,
  `REVOKE DELETE, TRUNCATE ON payout FROM PUBLIC, CURRENT_USER`,
]

/** Creates the payouts. There is no way down: what was paid is not dropped by a migration. */
export class Migration20261122140000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
