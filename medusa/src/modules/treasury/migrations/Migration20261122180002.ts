import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * A billing code belongs to one deposit for ever, also after it expired; and a deposit is reconciled with a line that nobody is
 * correcting. Codes of refusals: LT001 frozen row, LT007 reconciliation.
 */

const trigger = (name: string, body: string) =>
  `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$${body}$fn$`

const schema: readonly string[] = [
  // --- Every code that a deposit ever had; a proof for an expired one is accepted for that deposit only ------------------------------

  `CREATE TABLE billing_code (
    code       text PRIMARY KEY CHECK (code ~ '^\\d{15}$'),
    deposit_id text NOT NULL REFERENCES pnbp_deposit (id)
  )`,
  `INSERT INTO billing_code (code, deposit_id) SELECT billing_code, id FROM pnbp_deposit`,
  // Where two deposits had the same code one after the other, it stays with the one that has it now.
  `INSERT INTO billing_code (code, deposit_id) SELECT e.code, d.id FROM pnbp_deposit d, unnest(d.earlier_billing_codes) AS e (code)
    ORDER BY d.billed_at, d.id ON CONFLICT (code) DO NOTHING`,
  trigger(
    'billing_code_is_used_once',
    `
  BEGIN
    INSERT INTO billing_code (code, deposit_id) VALUES (NEW.billing_code, NEW.id);
    RETURN NULL;
  END `,
  ),
  `CREATE TRIGGER pnbp_deposit_first_code AFTER INSERT ON pnbp_deposit FOR EACH ROW EXECUTE FUNCTION billing_code_is_used_once()`,
  `CREATE TRIGGER pnbp_deposit_next_code AFTER UPDATE ON pnbp_deposit FOR EACH ROW
    WHEN (NEW.billing_code <> OLD.billing_code) EXECUTE FUNCTION billing_code_is_used_once()`,
  `CREATE TRIGGER billing_code_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON billing_code
    FOR EACH STATEMENT EXECUTE FUNCTION treasury_frozen()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON billing_code FROM PUBLIC, CURRENT_USER`,

  // --- Reconciliation: the line is locked first, so that a correction and a confirmation of it see each other -------------------------

  trigger(
    'pnbp_deposit_becomes_paid',
    `
  DECLARE
    changed text[] := ARRAY(SELECT n.key FROM jsonb_each(to_jsonb(NEW)) n WHERE n.value IS DISTINCT FROM to_jsonb(OLD) -> n.key);
    allowed text[] := CASE
      WHEN OLD.voided_at IS NOT NULL OR OLD.reconciled_at IS NOT NULL THEN '{}'
      WHEN OLD.ntpn IS NOT NULL THEN '{reconciled_at,reconciled_by}'
      WHEN NEW.voided_at IS NOT NULL THEN '{voided_at,voided_by,void_reason}'
      ELSE '{billing_code,billing_expires_at,ntpn,ntb,bank,paid_on,recorded_by,ledger_transaction_id}' END;
  BEGIN
    IF NOT changed <@ allowed THEN
      RAISE EXCEPTION 'Deposit % does not change any more.', OLD.id USING ERRCODE = 'LT001';
    END IF;
    IF NEW.reconciled_at IS NOT NULL AND OLD.reconciled_at IS NULL THEN
      PERFORM FROM treasury_line t WHERE (t.facility_id, t.ntpn, t.account_code, t.amount_rupiah)
        = (NEW.facility_id, NEW.ntpn, NEW.account_code, NEW.amount_rupiah) FOR UPDATE;
      IF NOT FOUND THEN
        RAISE EXCEPTION 'The treasury does not confirm deposit %.', OLD.id USING ERRCODE = 'LT007';
      END IF;
    END IF;
    IF NEW.billing_code <> OLD.billing_code THEN
      NEW.earlier_billing_codes := OLD.earlier_billing_codes || OLD.billing_code;
    END IF;
    RETURN NEW;
  END `,
  ),
]

/** Keeps every billing code with its deposit, and lines with their corrections. There is no way down. */
export class Migration20261122180002 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
