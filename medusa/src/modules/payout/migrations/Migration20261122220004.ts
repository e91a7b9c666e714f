import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * A partner that a scheme names is paid from its own account (2502.1), as a kind of payout of its own: NAMED_PARTNER. PARTNER stays what
 * it was, the share of schemes that named nobody, on 2502. New for all kinds: the posting takes from the account of its kind and payee
 * (LP002).
 */
const schema: readonly string[] = [
  `ALTER TABLE payout DROP CONSTRAINT payout_kind_check`,
  `ALTER TABLE payout ADD CONSTRAINT payout_kind_check CHECK (kind IN (
    'PREMI', 'COOPERATIVE', 'PARTNER', 'NAMED_PARTNER', 'SHIPPING', 'WORKING_CAPITAL', 'PROGRAMME', 'VICTIM_FUND'))`,
  `ALTER TABLE payout DROP CONSTRAINT payout_names_its_payee`,
  `ALTER TABLE payout ADD CONSTRAINT payout_names_its_payee CHECK (CASE
    WHEN kind IN ('COOPERATIVE', 'PARTNER', 'NAMED_PARTNER') THEN payee_id IS NOT NULL WHEN kind = 'SHIPPING' THEN true ELSE payee_id IS NULL END)`,
  `CREATE OR REPLACE FUNCTION payout_is_booked() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$
  DECLARE account text;
  BEGIN
    IF NEW.state <> 'paid' THEN RETURN NULL; END IF;
    -- Written out on purpose. Another facility's partner has no account here, so nothing equals it.
    account := CASE NEW.kind WHEN 'PREMI' THEN '2201' WHEN 'COOPERATIVE' THEN '2501' WHEN 'PARTNER' THEN '2502'
      WHEN 'SHIPPING' THEN '2701' WHEN 'WORKING_CAPITAL' THEN '2401' WHEN 'PROGRAMME' THEN '2402' WHEN 'VICTIM_FUND' THEN '2601' END;
    IF NEW.kind = 'NAMED_PARTNER' THEN
      SELECT '2502.' || p.number INTO account FROM partner p WHERE p.id = NEW.payee_id AND p.facility_id = NEW.facility_id;
    END IF;
    IF (SELECT jsonb_agg(jsonb_build_array(d.code, c.code, p.amount)) FROM ledger_posting p
          JOIN ledger_transaction t ON t.id = p.transaction_id AND t.source_type = 'payout' AND t.source_id = NEW.id
          JOIN ledger_account d ON d.id = p.debit_account_id JOIN ledger_account c ON c.id = p.credit_account_id
         WHERE p.transaction_id = NEW.ledger_transaction_id AND p.facility_id = NEW.facility_id)
       IS DISTINCT FROM jsonb_build_array(jsonb_build_array(account, '1101', NEW.amount_rupiah)) THEN
      RAISE EXCEPTION 'Payout % is not what was booked.', NEW.id USING ERRCODE = 'LP002';
    END IF;
    RETURN NULL;
  END $fn$`,
]

/** Pays named partners from accounts of their own. There is no way down: what was paid is not dropped by a migration. */
export class Migration20261122220004 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
