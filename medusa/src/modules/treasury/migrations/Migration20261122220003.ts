import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * A share of a partner names the partner: in the proposal, in the scheme, in the part that is frozen with a settlement, and in the book,
 * where each named partner has an account of its own under its number (2502.1). What was recorded before names nobody, keeps 2502, and
 * is divided as it was. Codes of refusals: LT008 not booked as it says, LT010 proposal and scheme differ, LT012 the partner.
 */

const fn = (name: string, body: string) =>
  `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$${body}$fn$`

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

const partners: readonly string[] = [
  `ALTER TABLE split_component ADD COLUMN partner_id text`,
  `ALTER TABLE split_component ADD CONSTRAINT split_component_partner CHECK (partner_id IS NULL OR kind = 'MITRA')`,
  `ALTER TABLE settlement_part ADD COLUMN partner_id text`,
  `ALTER TABLE settlement_part ADD CONSTRAINT settlement_part_partner CHECK (partner_id IS NULL OR kind = 'MITRA')`,

  fn(
    'split_component_names_partner',
    `
  BEGIN
    IF NEW.kind = 'MITRA' AND NOT EXISTS (SELECT FROM partner p JOIN split_scheme s ON s.facility_id = p.facility_id
        WHERE s.id = NEW.scheme_id AND p.id = NEW.partner_id) THEN
      RAISE EXCEPTION 'Share % of scheme % names no partner of its facility.', NEW.code, NEW.scheme_id USING ERRCODE = 'LT012';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER split_component_partner BEFORE INSERT ON split_component
    FOR EACH ROW EXECUTE FUNCTION split_component_names_partner()`,

  fn(
    'split_proposal_names_partners',
    `
  DECLARE nameless text;
  BEGIN
    SELECT c ->> 'code' INTO nameless FROM jsonb_array_elements(NEW.components) c
     WHERE CASE c ->> 'kind' WHEN 'MITRA'
       THEN NOT EXISTS (SELECT FROM partner p WHERE p.id = c ->> 'partner_id' AND p.facility_id = NEW.facility_id)
       ELSE c -> 'partner_id' IS NOT NULL END LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION 'Share % of proposal % names no partner of its facility.', nameless, NEW.id USING ERRCODE = 'LT012';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER split_proposal_partner BEFORE INSERT ON split_proposal
    FOR EACH ROW EXECUTE FUNCTION split_proposal_names_partners()`,

  // What is frozen with a settlement is the partner of its scheme's share, named or not.
  fn(
    'settlement_part_keeps_partner',
    `
  BEGIN
    IF NEW.kind = 'MITRA' AND NOT EXISTS (SELECT FROM settlement s JOIN split_component c ON c.scheme_id = s.scheme_id
        WHERE s.id = NEW.settlement_id AND c.code = NEW.component_code AND c.partner_id IS NOT DISTINCT FROM NEW.partner_id) THEN
      RAISE EXCEPTION 'Part % of settlement % is not of its scheme’s partner.', NEW.component_code, NEW.settlement_id
        USING ERRCODE = 'LT012';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER settlement_part_partner BEFORE INSERT ON settlement_part
    FOR EACH ROW EXECUTE FUNCTION settlement_part_keeps_partner()`,
]

const adoption: readonly string[] = [
  // As before, and new: the partner. A share that names none has no such key, as all had before.
  fn(
    'split_adoption_is_its_scheme',
    `
  DECLARE
    proposal text := CASE TG_TABLE_NAME WHEN 'split_scheme' THEN to_jsonb(NEW) ->> 'proposal_id' ELSE to_jsonb(NEW) ->> 'id' END;
  BEGIN
    IF NOT EXISTS (SELECT FROM split_proposal p JOIN split_scheme s ON s.proposal_id = p.id
        WHERE p.id = proposal AND p.state = 'adopted' AND s.recorded_by = p.closed_by
          AND (s.facility_id, s.name, s.base, s.legal_basis, s.valid_from, s.settlement_trigger, s.return_window_days)
            = (p.facility_id, p.name, p.base, p.legal_basis, p.valid_from, p.settlement_trigger, p.return_window_days)
          AND p.components = (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('code', c.code, 'label', c.label,
            'kind', c.kind, 'rate_bps', c.rate_bps, 'partner_id', c.partner_id)) ORDER BY c.position) FROM split_component c WHERE c.scheme_id = s.id)) THEN
      RAISE EXCEPTION 'Proposal % and its scheme differ.', proposal USING ERRCODE = 'LT010';
    END IF;
    RETURN NULL;
  END `,
  ),
]

const bookings: readonly string[] = [
  // The account of a part, as before, and new: the partner's own. A partner that is not there has no account, so nothing equals it.
  `CREATE FUNCTION account_of_part(kind text, account_code text, partner_id text) RETURNS text LANGUAGE plpgsql STABLE
    SET search_path = public, pg_temp AS $fn$
  BEGIN
    RETURN CASE kind WHEN 'PNBP' THEN '2301.' || account_code WHEN 'UNIQUE_CODE' THEN '2301.' || account_code
      WHEN 'PREMI' THEN '2201' WHEN 'MODAL' THEN '2401' WHEN 'COST' THEN '2401' WHEN 'PROGRAM' THEN '2402' WHEN 'KOPERASI' THEN '2501'
      WHEN 'MITRA' THEN CASE WHEN partner_id IS NULL THEN '2502'
        ELSE '2502.' || (SELECT p.number FROM partner p WHERE p.id = account_of_part.partner_id) END
      WHEN 'VICTIM_FUND' THEN '2601' WHEN 'SHIPPING' THEN '2701' END;
  END $fn$`,
  fn(
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
            SELECT jsonb_agg(jsonb_build_array('2101', account_of_part(s.kind, s.account_code, s.partner_id), s.amount_rupiah) ORDER BY s.position)
              FROM settlement_part s WHERE s.settlement_id = NEW.id)) THEN
      RAISE EXCEPTION 'Settlement % is not what was booked.', NEW.id USING ERRCODE = 'LT008';
    END IF;
    RETURN NULL;
  END `,
  ),
  fn(
    'settlement_reversal_is_booked',
    `
  DECLARE
    s settlement;
    owed jsonb;
    booked jsonb;
  BEGIN
    SELECT * INTO STRICT s FROM settlement WHERE id = NEW.settlement_id;
    SELECT jsonb_agg(jsonb_build_array(account_of_part(p.kind, p.account_code, p.partner_id), '2101', p.amount_rupiah) ORDER BY p.position) INTO owed
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
  `DROP FUNCTION account_of_part(text, text)`,
]

/** Names the partner of a share, from its proposal to its posting. There is no way down. */
export class Migration20261122220003 extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...partners, ...adoption, ...bookings]) this.addSql(statement)
  }
}
