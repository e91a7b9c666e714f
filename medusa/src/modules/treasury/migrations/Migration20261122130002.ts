import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * A deposit's way after its bill: void and released, or paid with a proof that is kept, and then found again in what the treasury says.
 * Codes of refusals: LT001 frozen row, LT004 deposit, LT007 reconciliation.
 */

const trigger = (name: string, body: string) =>
  `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$${body}$fn$`

const frozen = (table: string) => [
  `CREATE TRIGGER ${table}_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION treasury_frozen()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM PUBLIC, CURRENT_USER`,
]

const schema: readonly string[] = [
  // --- Void: a bill that will not be paid gives back what it covered, and stays in the history ----------------------------------------

  `ALTER TABLE pnbp_deposit
    ADD COLUMN voided_at timestamptz, ADD COLUMN voided_by text CHECK (btrim(voided_by) <> ''),
    ADD COLUMN void_reason text CHECK (btrim(void_reason) <> ''),
    ADD COLUMN reconciled_at timestamptz, ADD COLUMN reconciled_by text CHECK (btrim(reconciled_by) <> ''),
    ADD CONSTRAINT pnbp_deposit_void CHECK (num_nulls(voided_at, voided_by, void_reason) IN (0, 3) AND (voided_at IS NULL OR ntpn IS NULL)),
    ADD CONSTRAINT pnbp_deposit_reconciled CHECK (num_nulls(reconciled_at, reconciled_by) IN (0, 2)
      AND (reconciled_at IS NULL OR ntpn IS NOT NULL))`,
  `ALTER TABLE pnbp_deposit_line ADD COLUMN is_released boolean NOT NULL DEFAULT false`,
  `ALTER TABLE pnbp_deposit_line DROP CONSTRAINT pnbp_deposit_line_pkey, ADD PRIMARY KEY (deposit_id, settlement_id)`,
  `CREATE UNIQUE INDEX pnbp_deposit_line_binds_once ON pnbp_deposit_line (settlement_id, account_code) WHERE NOT is_released`,

  // What may change, and when: the bill until it is paid or void; after payment only that the treasury confirms it.
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
    IF NEW.reconciled_at IS NOT NULL AND OLD.reconciled_at IS NULL AND NOT EXISTS (
        SELECT FROM treasury_line t WHERE (t.facility_id, t.ntpn, t.account_code, t.amount_rupiah)
          = (NEW.facility_id, NEW.ntpn, NEW.account_code, NEW.amount_rupiah)) THEN
      RAISE EXCEPTION 'The treasury does not confirm deposit %.', OLD.id USING ERRCODE = 'LT007';
    END IF;
    IF NEW.billing_code <> OLD.billing_code THEN
      NEW.earlier_billing_codes := OLD.earlier_billing_codes || OLD.billing_code;
    END IF;
    RETURN NEW;
  END `,
  ),
  trigger(
    'pnbp_deposit_releases',
    `
  BEGIN
    UPDATE pnbp_deposit_line SET is_released = true WHERE deposit_id = NEW.id;
    RETURN NULL;
  END `,
  ),
  `CREATE TRIGGER pnbp_deposit_release AFTER UPDATE ON pnbp_deposit FOR EACH ROW
    WHEN (OLD.voided_at IS NULL AND NEW.voided_at IS NOT NULL) EXECUTE FUNCTION pnbp_deposit_releases()`,
  trigger(
    'pnbp_deposit_line_is_kept',
    `
  BEGIN
    IF NOT NEW.is_released OR to_jsonb(NEW) - 'is_released' <> to_jsonb(OLD) - 'is_released'
        OR NOT EXISTS (SELECT FROM pnbp_deposit WHERE id = NEW.deposit_id AND voided_at IS NOT NULL) THEN
      RAISE EXCEPTION 'What deposit % covers is kept.', OLD.deposit_id USING ERRCODE = 'LT001';
    END IF;
    RETURN NEW;
  END `,
  ),
  `DROP TRIGGER pnbp_deposit_line_frozen ON pnbp_deposit_line`,
  `CREATE TRIGGER pnbp_deposit_line_frozen BEFORE DELETE OR TRUNCATE ON pnbp_deposit_line
    FOR EACH STATEMENT EXECUTE FUNCTION treasury_frozen()`,
  `CREATE TRIGGER pnbp_deposit_line_kept BEFORE UPDATE ON pnbp_deposit_line
    FOR EACH ROW EXECUTE FUNCTION pnbp_deposit_line_is_kept()`,
  `GRANT UPDATE (is_released) ON pnbp_deposit_line TO CURRENT_USER`,
  trigger(
    'pnbp_deposit_line_is_revenue',
    `
  DECLARE revenue bigint;
  BEGIN
    SELECT sum(amount_rupiah) INTO revenue FROM settlement_part
      WHERE settlement_id = NEW.settlement_id AND account_code = NEW.account_code;
    IF revenue IS DISTINCT FROM NEW.amount_rupiah OR NEW.is_released THEN
      RAISE EXCEPTION 'Settlement % owes % under %.', NEW.settlement_id, revenue, NEW.account_code USING ERRCODE = 'LT004';
    END IF;
    RETURN NEW;
  END `,
  ),

  // --- The paper: a picture or a PDF of the proof (Bukti Penerimaan Negara) ------------------------------------------------------------

  `CREATE TABLE deposit_proof (
    id          text PRIMARY KEY CHECK (id LIKE 'dprf_%'),
    deposit_id  text NOT NULL REFERENCES pnbp_deposit (id),
    media_type  text NOT NULL CHECK (media_type IN ('image/webp', 'application/pdf')),
    hash        text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    bytes       bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 5000000),
    uploaded_by text NOT NULL CHECK (btrim(uploaded_by) <> ''),
    uploaded_at timestamptz NOT NULL,
    UNIQUE (deposit_id, hash)
  )`,
  ...frozen('deposit_proof'),

  // --- What the treasury says it received, from its own list -------------------------------------------------------------------------

  `CREATE TABLE treasury_line (
    id            text PRIMARY KEY CHECK (id LIKE 'trln_%'),
    facility_id   text NOT NULL CHECK (facility_id <> ''),
    ntpn          text NOT NULL CHECK (ntpn ~ '^[0-9A-Z]{16}$'),
    ntb           text CHECK (ntb ~ '^[0-9A-Z]{6,20}$'),
    billing_code  text CHECK (billing_code ~ '^\\d{15}$'),
    -- Not a reference: the treasury may have booked it under a code that we do not have.
    account_code  text NOT NULL CHECK (account_code ~ '^\\d{6}$'),
    amount_rupiah bigint NOT NULL CHECK (amount_rupiah > 0),
    paid_on       date NOT NULL,
    uploaded_by   text NOT NULL CHECK (btrim(uploaded_by) <> ''),
    uploaded_at   timestamptz NOT NULL,
    UNIQUE (facility_id, ntpn, account_code)
  )`,
  // A corrected list replaces a line, but none that a deposit was reconciled with.
  trigger(
    'treasury_line_is_kept',
    `
  BEGIN
    IF (NEW.facility_id, NEW.ntpn, NEW.account_code) <> (OLD.facility_id, OLD.ntpn, OLD.account_code)
        OR EXISTS (SELECT FROM pnbp_deposit d WHERE (d.facility_id, d.ntpn, d.account_code) = (OLD.facility_id, OLD.ntpn, OLD.account_code)
          AND d.reconciled_at IS NOT NULL) THEN
      RAISE EXCEPTION 'A deposit was reconciled with NTPN %.', OLD.ntpn USING ERRCODE = 'LT007';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER treasury_line_change BEFORE UPDATE ON treasury_line FOR EACH ROW EXECUTE FUNCTION treasury_line_is_kept()`,
  `CREATE TRIGGER treasury_line_kept BEFORE DELETE OR TRUNCATE ON treasury_line
    FOR EACH STATEMENT EXECUTE FUNCTION treasury_frozen()`,
  `REVOKE DELETE, TRUNCATE ON treasury_line FROM PUBLIC, CURRENT_USER`,

  // --- Who pays, as SIMPONI wants it: codes that change when ministries do; the newest version counts --------------------------------

  `CREATE TABLE simponi_identity (
    facility_id   text NOT NULL CHECK (facility_id <> ''),
    version       integer NOT NULL CHECK (version > 0),
    ministry_code text NOT NULL CHECK (ministry_code ~ '^\\d{3}$'),
    unit_code     text NOT NULL CHECK (unit_code ~ '^\\d{2}$'),
    recorded_by   text NOT NULL CHECK (btrim(recorded_by) <> ''),
    recorded_at   timestamptz NOT NULL,
    PRIMARY KEY (facility_id, version)
  )`,
  trigger(
    'simponi_identity_takes_its_turn',
    `
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('simponi_identity:' || NEW.facility_id, 0));
    SELECT coalesce(max(version), 0) + 1 INTO NEW.version FROM simponi_identity WHERE facility_id = NEW.facility_id;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER simponi_identity_turn BEFORE INSERT ON simponi_identity
    FOR EACH ROW EXECUTE FUNCTION simponi_identity_takes_its_turn()`,
  ...frozen('simponi_identity'),
]

/** Lets a bill be void, keeps its proof, and compares deposits with the treasury's list. There is no way down. */
export class Migration20261122130002 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
