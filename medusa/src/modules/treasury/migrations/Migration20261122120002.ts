import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * State revenue that was deposited and must come back for a buyer's refund (PER-36/PB/2013): the claim is kept until the treasury
 * office has answered. And who runs settlements in a facility. Refusals: LT001 frozen row, LT005 reversals, LT006 revenue returns.
 */

const trigger = (name: string, body: string) =>
  `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$${body}$fn$`

const schema: readonly string[] = [
  `ALTER TABLE pnbp_deposit_line ADD CONSTRAINT pnbp_deposit_line_of_deposit UNIQUE (settlement_id, account_code, deposit_id)`,
  `CREATE TABLE revenue_return (
    id                   text PRIMARY KEY CHECK (id LIKE 'rret_%'),
    facility_id          text NOT NULL,
    settlement_id        text NOT NULL REFERENCES settlement_reversal (settlement_id),
    account_code         text NOT NULL,
    deposit_id           text NOT NULL,
    ntpn                 text NOT NULL CHECK (ntpn ~ '^[0-9A-Z]{16}$'),
    amount_rupiah        bigint NOT NULL CHECK (amount_rupiah > 0),
    state                text NOT NULL CHECK (state IN ('requested', 'sent', 'granted', 'refused', 'borne')),
    requested_on         date NOT NULL,
    requested_by         text NOT NULL CHECK (btrim(requested_by) <> ''),
    claim_transaction_id text NOT NULL,
    -- The letter to the treasury office.
    letter_number        text CHECK (btrim(letter_number) <> ''),
    sent_on              date CHECK (sent_on >= requested_on),
    sent_by              text,
    -- Its answer: the SP2D by which the money came back, or the letter that refuses it.
    answer_number        text CHECK (btrim(answer_number) <> ''),
    answered_on          date CHECK (answered_on >= sent_on),
    answered_by          text,
    refusal_reason       text CHECK (btrim(refusal_reason) <> ''),
    -- Who let the working capital bear what the treasury refused.
    borne_on             date CHECK (borne_on >= answered_on),
    borne_by             text,
    -- What took the claim off the book: the money's arrival, or the working capital.
    closing_transaction_id text UNIQUE,
    UNIQUE (settlement_id, account_code),
    FOREIGN KEY (settlement_id, account_code, deposit_id) REFERENCES pnbp_deposit_line (settlement_id, account_code, deposit_id),
    FOREIGN KEY (deposit_id, facility_id, account_code) REFERENCES pnbp_deposit (id, facility_id, account_code),
    CHECK (num_nulls(letter_number, sent_on, sent_by) = CASE state WHEN 'requested' THEN 3 ELSE 0 END),
    CHECK (num_nulls(answer_number, answered_on, answered_by) = CASE WHEN state IN ('requested', 'sent') THEN 3 ELSE 0 END),
    CHECK ((refusal_reason IS NOT NULL) = (state IN ('refused', 'borne'))),
    CHECK (num_nulls(borne_on, borne_by) = CASE state WHEN 'borne' THEN 0 ELSE 2 END),
    CHECK ((closing_transaction_id IS NOT NULL) = (state IN ('granted', 'borne')))
  )`,
  `CREATE INDEX revenue_return_of_facility ON revenue_return (facility_id, requested_on, id)`,
  // Foreign keys lock the rows they point to, which takes the right to update one column of them; both stay frozen by trigger.
  `GRANT UPDATE (settlement_id) ON settlement_reversal TO CURRENT_USER`,
  `GRANT UPDATE (settlement_id) ON pnbp_deposit_line TO CURRENT_USER`,
  trigger(
    'revenue_return_is_a_deposit',
    `
  BEGIN
    IF NEW.state <> 'requested' OR NOT EXISTS (SELECT FROM pnbp_deposit_line l JOIN pnbp_deposit d ON d.id = l.deposit_id
        WHERE l.settlement_id = NEW.settlement_id AND l.account_code = NEW.account_code AND d.ntpn = NEW.ntpn
          AND l.amount_rupiah = NEW.amount_rupiah) THEN
      RAISE EXCEPTION 'Only what was deposited can be claimed back, and all of it.' USING ERRCODE = 'LT006';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER revenue_return_deposit BEFORE INSERT ON revenue_return
    FOR EACH ROW EXECUTE FUNCTION revenue_return_is_a_deposit()`,
  // One way, step by step; what an earlier step wrote stays.
  trigger(
    'revenue_return_goes_one_way',
    `
  DECLARE written jsonb := jsonb_strip_nulls(to_jsonb(OLD) - 'state');
  BEGIN
    IF (OLD.state, NEW.state) NOT IN (('requested', 'sent'), ('sent', 'granted'), ('sent', 'refused'), ('refused', 'borne'))
        OR NOT to_jsonb(NEW) @> written THEN
      RAISE EXCEPTION 'A claim on the treasury goes from % to % in no way.', OLD.state, NEW.state USING ERRCODE = 'LT006';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER revenue_return_way BEFORE UPDATE ON revenue_return FOR EACH ROW EXECUTE FUNCTION revenue_return_goes_one_way()`,
  `CREATE TRIGGER revenue_return_kept BEFORE DELETE OR TRUNCATE ON revenue_return
    FOR EACH STATEMENT EXECUTE FUNCTION treasury_frozen()`,
  `REVOKE DELETE, TRUNCATE ON revenue_return FROM PUBLIC, CURRENT_USER`,

  // What is taken back is not deposited: both lock the settlement, so the later one sees the earlier.
  trigger(
    'pnbp_deposit_line_stands',
    `
  BEGIN
    PERFORM 1 FROM settlement WHERE id = NEW.settlement_id FOR KEY SHARE;
    IF EXISTS (SELECT FROM settlement_reversal WHERE settlement_id = NEW.settlement_id) THEN
      RAISE EXCEPTION 'Settlement % was taken back.', NEW.settlement_id USING ERRCODE = 'LT005';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER pnbp_deposit_line_standing BEFORE INSERT ON pnbp_deposit_line
    FOR EACH ROW EXECUTE FUNCTION pnbp_deposit_line_stands()`,
  // Deposited revenue does not come back by a reversal: it is claimed, to the rupiah, in the same transaction.
  trigger(
    'settlement_reversal_claims_deposits',
    `
  BEGIN
    IF EXISTS (SELECT FROM pnbp_deposit_line l JOIN pnbp_deposit d ON d.id = l.deposit_id AND d.ntpn IS NOT NULL
        LEFT JOIN revenue_return r ON r.settlement_id = l.settlement_id AND r.account_code = l.account_code
        WHERE l.settlement_id = NEW.settlement_id AND (NEW.cause = 'mistake' OR r.id IS NULL)) THEN
      RAISE EXCEPTION 'Deposited revenue of settlement % is not claimed.', NEW.settlement_id USING ERRCODE = 'LT005';
    END IF;
    RETURN NULL;
  END `,
  ),
  `CREATE CONSTRAINT TRIGGER settlement_reversal_claims AFTER INSERT ON settlement_reversal
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION settlement_reversal_claims_deposits()`,

  // --- Who runs settlements: the newest row of a facility counts; without one, the system does it ------------------------------------

  `CREATE TABLE settlement_run_setting (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    facility_id text NOT NULL CHECK (facility_id <> ''),
    run         text NOT NULL CHECK (run IN ('automatic', 'by_treasurer')),
    set_by      text NOT NULL CHECK (btrim(set_by) <> ''),
    set_at      timestamptz NOT NULL
  )`,
  `CREATE INDEX settlement_run_setting_of_facility ON settlement_run_setting (facility_id, id)`,
  `CREATE TRIGGER settlement_run_setting_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement_run_setting
    FOR EACH STATEMENT EXECUTE FUNCTION treasury_frozen()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON settlement_run_setting FROM PUBLIC, CURRENT_USER`,
]

/** Brings the return of deposited revenue, and who runs settlements. There is no way down. */
export class Migration20261122120002 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
