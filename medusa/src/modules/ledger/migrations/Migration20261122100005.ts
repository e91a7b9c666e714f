import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * Manual journals: the treasurer prepares, the head approves or refuses, and an approval books in the same transaction. What was
 * prepared never changes, and a decision is made once (LB013). A journal names only accounts that have no register of their own, a
 * reversal takes back only a manual journal, and what is booked is what was approved (LB014).
 */
const trigger = (name: string, body: string) =>
  `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$${body}$fn$`

const schema: readonly string[] = [
  `CREATE TABLE manual_journal (
    id                    text PRIMARY KEY CHECK (id LIKE 'mjrn_%'),
    facility_id           text NOT NULL CHECK (facility_id <> ''),
    kind                  text NOT NULL CHECK (kind IN ('journal', 'reversal')),
    effective_on          date NOT NULL,
    memo                  text NOT NULL CHECK (btrim(memo) <> ''),
    document_reference    text NOT NULL CHECK (btrim(document_reference) <> ''),
    -- [{debit, credit, amount, memo, line_no}]: account codes, whole rupiah; line_no names the line of the original it takes back.
    lines                 jsonb NOT NULL CHECK (jsonb_typeof(lines) = 'array' AND jsonb_array_length(lines) BETWEEN 1 AND 50),
    reverses_id           text,
    state                 text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'booked', 'refused')),
    prepared_by           text NOT NULL CHECK (btrim(prepared_by) <> ''),
    prepared_at           timestamptz NOT NULL,
    approved_by           text CHECK (btrim(approved_by) <> ''),
    approved_at           timestamptz,
    refused_by            text CHECK (btrim(refused_by) <> ''),
    refused_at            timestamptz,
    refusal_reason        text CHECK (btrim(refusal_reason) <> ''),
    ledger_transaction_id text UNIQUE,
    CONSTRAINT manual_journal_reversal_names_its_original CHECK ((kind = 'reversal') = (reverses_id IS NOT NULL)),
    -- Maker is not checker.
    CONSTRAINT manual_journal_two_people CHECK (lower(btrim(approved_by)) <> lower(btrim(prepared_by))),
    CONSTRAINT manual_journal_state_tells_its_decision CHECK (CASE state
      WHEN 'waiting' THEN num_nonnulls(approved_by, approved_at, refused_by, refused_at, refusal_reason, ledger_transaction_id) = 0
      WHEN 'booked' THEN num_nonnulls(approved_by, approved_at, ledger_transaction_id) = 3
        AND num_nonnulls(refused_by, refused_at, refusal_reason) = 0
      ELSE num_nonnulls(refused_by, refused_at, refusal_reason) = 3
        AND num_nonnulls(approved_by, approved_at, ledger_transaction_id) = 0 END),
    FOREIGN KEY (reverses_id, facility_id) REFERENCES ledger_transaction (id, facility_id),
    FOREIGN KEY (ledger_transaction_id, facility_id) REFERENCES ledger_transaction (id, facility_id)
  )`,
  `CREATE INDEX manual_journal_of_facility ON manual_journal (facility_id, prepared_at, id)`,
  // A form that is sent twice does not prepare the same journal twice.
  `CREATE UNIQUE INDEX manual_journal_once ON manual_journal (facility_id, lower(btrim(document_reference)), effective_on, md5(lines::text))
    WHERE state <> 'refused'`,

  trigger(
    'manual_journal_is_prepared',
    `
  DECLARE
    wrong record;
  BEGIN
    SELECT line.* INTO wrong FROM jsonb_to_recordset(NEW.lines) AS line (debit text, credit text, amount bigint, line_no int)
     WHERE line.amount IS NULL OR line.amount <= 0 OR line.debit IS NULL OR line.credit IS NULL OR line.debit = line.credit
        OR (NEW.kind = 'reversal') <> (line.line_no IS NOT NULL)
        OR EXISTS (SELECT FROM unnest(ARRAY[line.debit, line.credit]) AS used (code)
             WHERE NOT coalesce((SELECT is_manual FROM ledger_chart c WHERE c.code = used.code ORDER BY valid_from DESC LIMIT 1), false))
     LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION 'A manual journal does not book % to %.', wrong.credit, wrong.debit USING ERRCODE = 'LB014';
    ELSIF NEW.kind = 'reversal' AND NOT EXISTS (SELECT FROM ledger_transaction t WHERE t.id = NEW.reverses_id AND t.kind = 'manual') THEN
      RAISE EXCEPTION 'A manual reversal takes back a manual journal.' USING ERRCODE = 'LB014';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER manual_journal_preparation BEFORE INSERT ON manual_journal FOR EACH ROW EXECUTE FUNCTION manual_journal_is_prepared()`,

  trigger(
    'manual_journal_is_decided_once',
    `
  BEGIN
    IF OLD.state <> 'waiting' OR (to_jsonb(NEW) - ARRAY['state', 'approved_by', 'approved_at', 'refused_by', 'refused_at', 'refusal_reason',
        'ledger_transaction_id']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['state', 'approved_by', 'approved_at', 'refused_by', 'refused_at',
        'refusal_reason', 'ledger_transaction_id']) THEN
      RAISE EXCEPTION 'Manual journal % does not change any more.', OLD.id USING ERRCODE = 'LB013';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER manual_journal_decision BEFORE UPDATE ON manual_journal FOR EACH ROW EXECUTE FUNCTION manual_journal_is_decided_once()`,

  // At commit: what was approved stands in the book, line by line, under the names of its two people.
  trigger(
    'manual_journal_is_booked',
    `
  BEGIN
    IF NEW.state = 'booked' AND NOT EXISTS (
      SELECT FROM ledger_transaction t WHERE t.id = NEW.ledger_transaction_id AND t.facility_id = NEW.facility_id
         AND t.source_type = 'manual_journal' AND t.source_id = NEW.id
         AND t.kind = CASE NEW.kind WHEN 'journal' THEN 'manual' ELSE 'reversal' END AND t.reverses_id IS NOT DISTINCT FROM NEW.reverses_id
         AND (t.prepared_by, t.approved_by) = (NEW.prepared_by, NEW.approved_by)
         AND (SELECT jsonb_agg(jsonb_build_array(d.code, c.code, p.amount) ORDER BY p.line_no)
                FROM ledger_posting p JOIN ledger_account d ON d.id = p.debit_account_id JOIN ledger_account c ON c.id = p.credit_account_id
               WHERE p.transaction_id = t.id)
           = (SELECT jsonb_agg(jsonb_build_array(line -> 'debit', line -> 'credit', line -> 'amount') ORDER BY place)
                FROM jsonb_array_elements(NEW.lines) WITH ORDINALITY AS l (line, place))) THEN
      RAISE EXCEPTION 'Manual journal % is not what was booked.', NEW.id USING ERRCODE = 'LB014';
    END IF;
    RETURN NULL;
  END `,
  ),
  `CREATE CONSTRAINT TRIGGER manual_journal_booking AFTER INSERT OR UPDATE ON manual_journal
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION manual_journal_is_booked()`,
  `CREATE TRIGGER manual_journal_stays BEFORE DELETE OR TRUNCATE ON manual_journal
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_append_only()`,
  `REVOKE DELETE, TRUNCATE ON manual_journal FROM PUBLIC, CURRENT_USER`,
]

/** Creates manual journals. There is no way down: papers of the book are not dropped by a migration. */
export class Migration20261122100005 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
