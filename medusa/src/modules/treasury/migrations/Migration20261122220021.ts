import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * A preset changes by proposal and adoption, as a facility's scheme does: two officers of the directorate, a reason and a paper. Every
 * version stays. Codes of refusals: LT001 frozen row, LT003 overlap, LT010 two people.
 */

const fn = (name: string, body: string) =>
  `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$${body}$fn$`

const CERTAINTIES = `('READ_IN_LAW', 'ONE_SOURCE', 'UNVERIFIED')`

const proposals: readonly string[] = [
  `CREATE TABLE preset_proposal (
    id                 text PRIMARY KEY CHECK (id LIKE 'prsp_%'),
    key                text NOT NULL CHECK (key ~ '^[a-z0-9-]+$'),
    -- To offer what is in the row, or to offer no more what the key stands for.
    act                text NOT NULL CHECK (act IN ('publish', 'end')),
    name               text CHECK (btrim(name) <> ''),
    base               text CHECK (base IN ('GROSS', 'NET_OF_COST', 'NET_OF_NEXT_COST')),
    components         jsonb CHECK (components IS NULL OR split_components_are_whole(components)),
    legal_basis        text CHECK (btrim(legal_basis) <> ''),
    source             text CHECK (btrim(source) <> ''),
    certainty          text CHECK (certainty IN ${CERTAINTIES}),
    -- First day of the version; of an end, the first day on which the preset is offered no more.
    valid_from         date NOT NULL,
    document_reference text NOT NULL CHECK (btrim(document_reference) <> ''),
    reason             text NOT NULL CHECK (btrim(reason) <> ''),
    proposed_by        text NOT NULL CHECK (btrim(proposed_by) <> ''),
    proposed_at        timestamptz NOT NULL,
    state              text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'adopted', 'refused', 'withdrawn')),
    closed_by          text CHECK (btrim(closed_by) <> ''),
    closed_at          timestamptz,
    -- The day it was closed, in the capital.
    closed_on          date CHECK (closed_on = (closed_at AT TIME ZONE 'Asia/Jakarta')::date),
    closing_reason     text CHECK (btrim(closing_reason) <> ''),
    CONSTRAINT preset_proposal_content CHECK (num_nulls(name, base, components, legal_basis, source, certainty)
      = CASE act WHEN 'publish' THEN 0 ELSE 6 END),
    CHECK (num_nulls(closed_by, closed_at, closed_on) = CASE state WHEN 'waiting' THEN 3 ELSE 0 END),
    CONSTRAINT preset_proposal_needs_two_people CHECK (state NOT IN ('adopted', 'refused') OR closed_by <> proposed_by),
    CONSTRAINT preset_proposal_withdrawn_by_its_maker CHECK (state <> 'withdrawn' OR closed_by = proposed_by),
    CONSTRAINT preset_proposal_reason CHECK (state IN ('waiting', 'adopted') OR closing_reason IS NOT NULL),
    -- A rule of money never reaches back.
    CONSTRAINT preset_proposal_not_backdated CHECK (state <> 'adopted' OR valid_from >= closed_on)
  )`,
  `CREATE UNIQUE INDEX preset_proposal_one_waits ON preset_proposal (key) WHERE state = 'waiting'`,
  fn(
    'preset_proposal_goes_one_way',
    `
  BEGIN
    IF TG_OP = 'INSERT' THEN
      IF NEW.state = 'waiting' THEN RETURN NEW; END IF;
      RAISE EXCEPTION 'A proposal begins as one that waits.' USING ERRCODE = 'LT010';
    END IF;
    IF OLD.state <> 'waiting' OR NEW.state = 'waiting'
       OR to_jsonb(NEW) - ARRAY['state', 'closed_by', 'closed_at', 'closed_on', 'closing_reason']
       <> to_jsonb(OLD) - ARRAY['state', 'closed_by', 'closed_at', 'closed_on', 'closing_reason'] THEN
      RAISE EXCEPTION 'Proposal % is only ever closed, once.', OLD.id USING ERRCODE = 'LT001';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER preset_proposal_way BEFORE INSERT OR UPDATE ON preset_proposal
    FOR EACH ROW EXECUTE FUNCTION preset_proposal_goes_one_way()`,
  `CREATE TRIGGER preset_proposal_kept BEFORE DELETE OR TRUNCATE ON preset_proposal
    FOR EACH STATEMENT EXECUTE FUNCTION treasury_frozen()`,
  `REVOKE DELETE, TRUNCATE ON preset_proposal FROM PUBLIC, CURRENT_USER`,
]

const versions: readonly string[] = [
  // What a migration wrote is version 1; all three were read in one secondary source each (domain.md 1.2).
  `ALTER TABLE split_preset
    ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
    ADD COLUMN valid_to date CHECK (valid_to >= valid_from),
    ADD COLUMN certainty text NOT NULL DEFAULT 'ONE_SOURCE' CHECK (certainty IN ${CERTAINTIES}),
    ADD COLUMN proposal_id text UNIQUE REFERENCES preset_proposal (id),
    DROP CONSTRAINT split_preset_pkey,
    ADD PRIMARY KEY (key, version)`,
  `ALTER TABLE split_preset ALTER COLUMN version DROP DEFAULT, ALTER COLUMN certainty DROP DEFAULT`,
  `DROP TRIGGER split_preset_frozen ON split_preset`,
  `CREATE TRIGGER split_preset_kept BEFORE DELETE OR TRUNCATE ON split_preset
    FOR EACH STATEMENT EXECUTE FUNCTION treasury_frozen()`,
  `CREATE TRIGGER split_preset_ends BEFORE UPDATE ON split_preset FOR EACH ROW EXECUTE FUNCTION treasury_only_ends()`,
  `GRANT UPDATE (valid_to) ON split_preset TO CURRENT_USER`,
  fn(
    'split_preset_takes_its_turn',
    `
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('split_preset:' || NEW.key, 0));
    SELECT coalesce(max(version), 0) + 1 INTO NEW.version FROM split_preset WHERE key = NEW.key;
    IF EXISTS (SELECT FROM split_preset WHERE key = NEW.key
                AND daterange(valid_from, valid_to, '[]') && daterange(NEW.valid_from, NEW.valid_to, '[]')) THEN
      RAISE EXCEPTION 'Another version is valid on some of these days.' USING ERRCODE = 'LT003';
    END IF;
    IF NEW.proposal_id IS NULL OR NOT NEW.is_national THEN
      RAISE EXCEPTION 'Only an adopted proposal makes a preset of the country.' USING ERRCODE = 'LT010';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER split_preset_turn BEFORE INSERT ON split_preset FOR EACH ROW EXECUTE FUNCTION split_preset_takes_its_turn()`,
  // An adopted proposal has done what it says: its version stands, or the newest version has its last day.
  fn(
    'preset_adoption_is_done',
    `
  DECLARE
    proposal text := CASE TG_TABLE_NAME WHEN 'split_preset' THEN to_jsonb(NEW) ->> 'proposal_id' ELSE to_jsonb(NEW) ->> 'id' END;
  BEGIN
    IF NOT EXISTS (SELECT FROM preset_proposal p JOIN split_preset v ON v.key = p.key
        WHERE p.id = proposal AND p.state = 'adopted' AND CASE p.act
          WHEN 'publish' THEN v.proposal_id = p.id
            AND (v.name, v.base, v.components, v.legal_basis, v.source, v.certainty, v.valid_from)
              = (p.name, p.base, p.components, p.legal_basis, p.source, p.certainty, p.valid_from)
          ELSE v.valid_to = p.valid_from - 1
            AND NOT EXISTS (SELECT FROM split_preset later WHERE later.key = p.key AND later.valid_from > v.valid_from) END) THEN
      RAISE EXCEPTION 'Proposal % and its preset differ.', proposal USING ERRCODE = 'LT010';
    END IF;
    RETURN NULL;
  END `,
  ),
  `CREATE CONSTRAINT TRIGGER split_preset_adopts AFTER INSERT ON split_preset DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION preset_adoption_is_done()`,
  `CREATE CONSTRAINT TRIGGER preset_proposal_adopts AFTER UPDATE ON preset_proposal DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.state = 'adopted') EXECUTE FUNCTION preset_adoption_is_done()`,
  // A version ends the day before its successor begins, or before the day that an adopted proposal names.
  fn(
    'split_preset_end_was_adopted',
    `
  BEGIN
    IF NOT EXISTS (SELECT FROM preset_proposal p
        WHERE p.key = NEW.key AND p.state = 'adopted' AND p.valid_from = NEW.valid_to + 1) THEN
      RAISE EXCEPTION 'Nobody adopted the end of preset %.', NEW.key USING ERRCODE = 'LT010';
    END IF;
    RETURN NULL;
  END `,
  ),
  `CREATE CONSTRAINT TRIGGER split_preset_ended AFTER UPDATE ON split_preset DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION split_preset_end_was_adopted()`,
]

/** Gives presets versions that two people adopt. There is no way down: who changed a rule of money is not dropped by a migration. */
export class Migration20261122220021 extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...proposals, ...versions]) this.addSql(statement)
  }
}
