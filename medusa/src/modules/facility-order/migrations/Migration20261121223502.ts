import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/**
 * The approval chain of a facility order: rounds (what is decided on, and by which steps), decisions and notices, all append-only.
 * The order's own columns are a projection of them for the queue.
 */
export class Migration20261121223502 extends Migration {
  override async up(): Promise<void> {
    // The part as it is approved: a correction here leaves what the buyer once sent as it was, and concerns no other facility.
    this.addSql(`ALTER TABLE facility_order
      ADD COLUMN buyer_type text CHECK (buyer_type IN ('person', 'office', 'reseller')),
      ADD COLUMN address jsonb,
      ADD COLUMN mode text NOT NULL DEFAULT 'ready_stock' CHECK (mode IN ('ready_stock', 'made_to_order', 'harvest', 'custom')),
      ADD COLUMN entered_by text,
      ADD COLUMN round int NOT NULL DEFAULT 0 CHECK (round >= 0),
      ADD COLUMN step int CHECK (step > 0),
      ADD COLUMN step_role text,
      ADD COLUMN escalated_to text,
      ADD COLUMN remind_at timestamptz,
      ADD COLUMN escalate_at timestamptz,
      ADD COLUMN decided_at timestamptz,
      ADD COLUMN conclude_at timestamptz`)
    this.addSql(`UPDATE facility_order o SET buyer_type = c.buyer_type, address = CASE WHEN o.method = 'delivery' THEN c.address END,
        mode = CASE WHEN EXISTS (SELECT 1 FROM facility_order_line l WHERE l.facility_order_id = o.id AND l.mode = 'made_to_order')
          THEN 'made_to_order' ELSE 'ready_stock' END
      FROM checkout c WHERE c.order_id = o.order_id`)
    this.addSql(`ALTER TABLE facility_order ALTER COLUMN buyer_type SET NOT NULL`)
    this.addSql(`ALTER TABLE facility_order ADD CONSTRAINT facility_order_step_while_waiting
      CHECK ((state = 'awaiting_approval' AND round > 0) = (step IS NOT NULL AND step_role IS NOT NULL))`)
    this.addSql(`CREATE INDEX facility_order_approvals ON facility_order (facility_id, due_at, id)
      INCLUDE (step_role, escalated_to, escalate_at, mode, total_rupiah) WHERE state = 'awaiting_approval'`)
    this.addSql(`CREATE INDEX facility_order_approvals_of_role ON facility_order (facility_id, step_role, due_at, id)
      WHERE state = 'awaiting_approval'`)
    this.addSql(`CREATE INDEX facility_order_escalated ON facility_order (facility_id, escalated_to, due_at, id)
      WHERE state = 'awaiting_approval' AND escalated_to IS NOT NULL`)
    // What a decision brings about waits until it can no longer be taken back; the sweep finds it here.
    this.addSql(
      `CREATE INDEX facility_order_conclude ON facility_order (conclude_at) WHERE conclude_at IS NOT NULL`,
    )
    this.addSql(
      `CREATE INDEX facility_order_remind ON facility_order (remind_at) WHERE remind_at IS NOT NULL`,
    )
    this.addSql(
      `CREATE INDEX facility_order_escalate ON facility_order (escalate_at) WHERE escalate_at IS NOT NULL`,
    )
    this.addSql(
      `ALTER TABLE checkout ADD COLUMN buyer_note text, ADD COLUMN entered_by text, ADD COLUMN closed_at timestamptz`,
    )
    // Lines of a custom order come from a quote and have no listing.
    this.addSql(`ALTER TABLE facility_order_line ALTER COLUMN listing_id DROP NOT NULL, ALTER COLUMN variant_id DROP NOT NULL,
      ALTER COLUMN handle DROP NOT NULL, ADD COLUMN quote_id text, ADD COLUMN workshop_id text,
      ADD CONSTRAINT facility_order_line_source CHECK ((listing_id IS NULL) = (quote_id IS NOT NULL))`)

    this.addSql(`CREATE TABLE approval_round (
      facility_order_id text NOT NULL REFERENCES facility_order (id),
      round int NOT NULL CHECK (round > 0),
      cause text NOT NULL CHECK (cause IN ('placed', 'changed')),
      approval_rule_id text NOT NULL,
      content jsonb NOT NULL,
      content_hash text NOT NULL CHECK (length(content_hash) = 64),
      steps jsonb NOT NULL CHECK (jsonb_array_length(steps) > 0),
      event_seq int NOT NULL,
      opened_at timestamptz NOT NULL,
      PRIMARY KEY (facility_order_id, round),
      FOREIGN KEY (facility_order_id, event_seq) REFERENCES facility_order_event (facility_order_id, seq) DEFERRABLE INITIALLY DEFERRED
    )`)
    this.addSql(`CREATE TABLE approval_decision (
      id text PRIMARY KEY,
      facility_order_id text NOT NULL,
      round int NOT NULL,
      step int NOT NULL CHECK (step > 0),
      role text NOT NULL,
      staff_id text NOT NULL,
      capacity text NOT NULL CHECK (capacity IN ('own', 'substitute', 'escalation', 'veto')),
      substitute_id text,
      substitute_for text,
      outcome text NOT NULL CHECK (outcome IN ('approve', 'reject', 'undo')),
      undoes text UNIQUE REFERENCES approval_decision (id),
      reason_code text,
      note text,
      at timestamptz NOT NULL,
      content_hash text NOT NULL,
      approval_rule_id text NOT NULL,
      small_office jsonb NOT NULL DEFAULT '[]',
      event_seq int NOT NULL,
      UNIQUE (facility_order_id, event_seq),
      FOREIGN KEY (facility_order_id, round) REFERENCES approval_round (facility_order_id, round),
      FOREIGN KEY (facility_order_id, event_seq) REFERENCES facility_order_event (facility_order_id, seq) DEFERRABLE INITIALLY DEFERRED,
      CHECK ((outcome = 'reject') <= (reason_code IS NOT NULL)),
      CHECK ((outcome = 'undo') = (undoes IS NOT NULL)),
      CHECK ((substitute_id IS NULL) = (substitute_for IS NULL))
    )`)
    this.addSql(`CREATE INDEX approval_decision_person ON approval_decision (staff_id, at)`)
    this.addSql(`CREATE TABLE approval_notice (
      facility_order_id text NOT NULL,
      round int NOT NULL,
      step int NOT NULL,
      kind text NOT NULL CHECK (kind IN ('reminder', 'escalation')),
      role text,
      at timestamptz NOT NULL,
      PRIMARY KEY (facility_order_id, round, step, kind),
      FOREIGN KEY (facility_order_id, round) REFERENCES approval_round (facility_order_id, round)
    )`)
    this.addSql(`CREATE FUNCTION approval_record_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'LB104'; END $fn$`)
    for (const table of ['approval_round', 'approval_decision', 'approval_notice']) {
      this.addSql(`CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION approval_record_is_append_only()`)
      this.addSql(`CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION approval_record_is_append_only()`)
    }
    // Maker is not checker: who set a price, entered or changed the order, or approved an earlier step decides nothing about it,
    // unless the order's own rule version is one of a small office and the decision says what it lifted.
    this.addSql(`DROP TRIGGER facility_order_event_maker_is_not_checker ON facility_order_event`)
    this.addSql(`DROP FUNCTION facility_order_maker_is_not_checker()`)
    this.addSql(`CREATE FUNCTION approval_bars(of_order text, in_round int, at_step int, person text) RETURNS text[] LANGUAGE sql STABLE AS $fn$
      SELECT array_remove(ARRAY[
        CASE WHEN EXISTS (SELECT 1 FROM facility_order_line WHERE facility_order_id = of_order AND price_edited_by = person)
          THEN 'set_the_price' END,
        CASE WHEN EXISTS (SELECT 1 FROM facility_order WHERE id = of_order AND entered_by = person)
          OR EXISTS (SELECT 1 FROM facility_order_event WHERE facility_order_id = of_order AND transition = 'change' AND staff_id = person)
          THEN 'entered_the_order' END,
        CASE WHEN EXISTS (SELECT 1 FROM approval_decision d WHERE d.facility_order_id = of_order AND d.round = in_round
            AND d.step < at_step AND d.staff_id = person AND d.outcome = 'approve'
            AND NOT EXISTS (SELECT 1 FROM approval_decision u WHERE u.undoes = d.id))
          THEN 'decided_earlier' END], NULL) $fn$`)
    this.addSql(`CREATE FUNCTION approval_maker_is_not_checker() RETURNS trigger LANGUAGE plpgsql AS $fn$
      DECLARE bars text[] := approval_bars(NEW.facility_order_id, NEW.round, NEW.step, NEW.staff_id);
      DECLARE lifted text[] := ARRAY(SELECT jsonb_array_elements_text(NEW.small_office));
      BEGIN
        IF NOT bars <@ lifted THEN
          RAISE EXCEPTION 'a maker may not decide: %', bars USING ERRCODE = 'LB103';
        END IF;
        IF cardinality(lifted) > 0 AND NOT EXISTS (SELECT 1 FROM approval_rule r WHERE r.id = NEW.approval_rule_id AND r.is_small_office) THEN
          RAISE EXCEPTION 'only a small office may lift maker-is-not-checker' USING ERRCODE = 'LB103';
        END IF;
        RETURN NEW;
      END $fn$`)
    this.addSql(`CREATE TRIGGER approval_decision_maker_is_not_checker BEFORE INSERT ON approval_decision
      FOR EACH ROW WHEN (NEW.outcome <> 'undo') EXECUTE FUNCTION approval_maker_is_not_checker()`)
    // No approval or rejection without its decision, and none that names another content than the round's.
    this.addSql(`CREATE FUNCTION facility_order_event_has_its_decision() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM approval_decision d JOIN approval_round r ON r.facility_order_id = d.facility_order_id AND r.round = d.round
            WHERE d.facility_order_id = NEW.facility_order_id AND d.event_seq = NEW.seq AND d.staff_id = NEW.staff_id
              AND d.content_hash = r.content_hash AND d.approval_rule_id = r.approval_rule_id
              AND (NEW.transition = 'undo_decision' OR d.content_hash = NEW.content_hash)) THEN
          RAISE EXCEPTION 'event % of facility order % has no decision', NEW.seq, NEW.facility_order_id USING ERRCODE = 'LB105';
        END IF;
        RETURN NULL;
      END $fn$`)
    this.addSql(`CREATE CONSTRAINT TRIGGER facility_order_event_decision AFTER INSERT ON facility_order_event
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
      WHEN (NEW.transition IN ('approve', 'approve_step', 'reject', 'undo_decision'))
      EXECUTE FUNCTION facility_order_event_has_its_decision()`)
  }
}
