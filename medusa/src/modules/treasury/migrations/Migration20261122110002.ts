import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * A facility's scheme changes by proposal and adoption: two people, a reason and a paper. Presets are the divisions of the country
 * that a facility may start from. Codes of refusals: LT001 frozen row, LT010 two people, LT011 the state's share.
 */

const fn = (name: string, body: string) =>
  `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$${body}$fn$`

const content = `
    name               text NOT NULL CHECK (btrim(name) <> ''),
    base               text NOT NULL CHECK (base IN ('GROSS', 'NET_OF_COST', 'NET_OF_NEXT_COST')),
    components         jsonb NOT NULL CHECK (split_components_are_whole(components)),
    legal_basis        text NOT NULL CHECK (btrim(legal_basis) <> ''),
    valid_from         date NOT NULL`

const proposals: readonly string[] = [
  // Shares of 100 %, each of a known kind and with a code of its own, and exactly one of them the state's.
  `CREATE FUNCTION split_components_are_whole(components jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $fn$
    SELECT coalesce(jsonb_array_length(components) BETWEEN 1 AND 8
      AND (SELECT sum((c ->> 'rate_bps')::int) = 10000 AND bool_and(coalesce((c ->> 'rate_bps')::int, 0) BETWEEN 1 AND 10000)
             AND bool_and(coalesce(c ->> 'kind', '') IN ('PREMI', 'PNBP', 'MODAL', 'PROGRAM', 'KOPERASI', 'MITRA', 'VICTIM_FUND'))
             AND bool_and(coalesce(c ->> 'code', '') ~ '^[a-z][a-z0-9_-]*$' AND btrim(coalesce(c ->> 'label', '')) <> '')
             AND count(DISTINCT c ->> 'code') = count(*) AND count(*) FILTER (WHERE c ->> 'kind' = 'PNBP') = 1
           FROM jsonb_array_elements(components) c), false)
  $fn$`,
  `CREATE TABLE split_proposal (
    id                 text PRIMARY KEY CHECK (id LIKE 'sprp_%'),
    facility_id        text NOT NULL CHECK (facility_id <> ''),${content},
    settlement_trigger text NOT NULL CHECK (settlement_trigger IN ('ON_PAYMENT', 'ON_HANDOVER', 'ON_RETURN_WINDOW_CLOSED')),
    return_window_days integer NOT NULL CHECK (return_window_days BETWEEN 0 AND 30),
    document_reference text NOT NULL CHECK (btrim(document_reference) <> ''),
    reason             text NOT NULL CHECK (btrim(reason) <> ''),
    proposed_by        text NOT NULL CHECK (btrim(proposed_by) <> ''),
    proposer_role      text NOT NULL CHECK (proposer_role IN ('head', 'treasurer')),
    proposed_at        timestamptz NOT NULL,
    state              text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'adopted', 'refused', 'withdrawn')),
    closed_by          text CHECK (btrim(closed_by) <> ''),
    closer_role        text CHECK (closer_role IN ('head', 'treasurer', 'region_officer')),
    closed_at          timestamptz,
    -- The day it was closed where the facility keeps its books.
    closed_on          date,
    closing_reason     text CHECK (btrim(closing_reason) <> ''),
    CHECK (num_nulls(closed_by, closer_role, closed_at, closed_on) = CASE state WHEN 'waiting' THEN 4 ELSE 0 END),
    CONSTRAINT split_proposal_needs_two_people CHECK (state NOT IN ('adopted', 'refused')
      OR (closed_by <> proposed_by AND closer_role IN ('head', 'region_officer'))),
    CONSTRAINT split_proposal_withdrawn_by_its_maker CHECK (state <> 'withdrawn' OR closed_by = proposed_by),
    CONSTRAINT split_proposal_reason CHECK (state IN ('waiting', 'adopted') OR closing_reason IS NOT NULL),
    -- A rule of money never reaches back.
    CONSTRAINT split_proposal_not_backdated CHECK (state <> 'adopted' OR valid_from >= closed_on)
  )`,
  `CREATE UNIQUE INDEX split_proposal_one_waits ON split_proposal (facility_id) WHERE state = 'waiting'`,
  `CREATE INDEX split_proposal_of_facility ON split_proposal (facility_id, proposed_at DESC)`,
  fn(
    'split_proposal_goes_one_way',
    `
  BEGIN
    IF TG_OP = 'INSERT' THEN
      IF NEW.state = 'waiting' THEN RETURN NEW; END IF;
      RAISE EXCEPTION 'A proposal begins as one that waits.' USING ERRCODE = 'LT010';
    END IF;
    IF OLD.state <> 'waiting' OR NEW.state = 'waiting'
       OR to_jsonb(NEW) - ARRAY['state', 'closed_by', 'closer_role', 'closed_at', 'closed_on', 'closing_reason']
       <> to_jsonb(OLD) - ARRAY['state', 'closed_by', 'closer_role', 'closed_at', 'closed_on', 'closing_reason'] THEN
      RAISE EXCEPTION 'Proposal % is only ever closed, once.', OLD.id USING ERRCODE = 'LT001';
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER split_proposal_way BEFORE INSERT OR UPDATE ON split_proposal
    FOR EACH ROW EXECUTE FUNCTION split_proposal_goes_one_way()`,
]

const schemes: readonly string[] = [
  `ALTER TABLE split_scheme ADD COLUMN proposal_id text UNIQUE REFERENCES split_proposal (id)`,
  // As before, and new: what replaces a scheme was proposed.
  fn(
    'split_scheme_takes_its_turn',
    `
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('split_scheme:' || NEW.facility_id, 0));
    SELECT coalesce(max(version), 0) + 1 INTO NEW.version FROM split_scheme WHERE facility_id = NEW.facility_id;
    IF EXISTS (SELECT FROM split_scheme WHERE facility_id = NEW.facility_id
                AND daterange(valid_from, valid_to, '[]') && daterange(NEW.valid_from, NEW.valid_to, '[]')) THEN
      RAISE EXCEPTION 'Another scheme is valid on some of these days.' USING ERRCODE = 'LT003';
    END IF;
    IF NEW.version > 1 AND NEW.proposal_id IS NULL THEN
      RAISE EXCEPTION 'Only an adopted proposal replaces a scheme.' USING ERRCODE = 'LT010';
    END IF;
    RETURN NEW;
  END `,
  ),
  // As before, and new: one share is the state's.
  fn(
    'split_shares_are_the_whole',
    `
  DECLARE
    scheme text := CASE TG_TABLE_NAME WHEN 'split_scheme' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'scheme_id' END;
    total bigint;
    of_the_state bigint;
  BEGIN
    SELECT coalesce(sum(rate_bps), 0), count(*) FILTER (WHERE kind = 'PNBP') INTO total, of_the_state
      FROM split_component WHERE scheme_id = scheme;
    IF total <> 10000 THEN
      RAISE EXCEPTION 'The shares of scheme % are % basis points.', scheme, total USING ERRCODE = 'LT002';
    END IF;
    IF of_the_state <> 1 THEN
      RAISE EXCEPTION 'Scheme % has % shares of the state.', scheme, of_the_state USING ERRCODE = 'LT011';
    END IF;
    RETURN NULL;
  END `,
  ),
  // An adopted proposal and its scheme say the same, to the basis point.
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
          AND p.components = (SELECT jsonb_agg(jsonb_build_object('code', c.code, 'label', c.label, 'kind', c.kind,
            'rate_bps', c.rate_bps) ORDER BY c.position) FROM split_component c WHERE c.scheme_id = s.id)) THEN
      RAISE EXCEPTION 'Proposal % and its scheme differ.', proposal USING ERRCODE = 'LT010';
    END IF;
    RETURN NULL;
  END `,
  ),
  `CREATE CONSTRAINT TRIGGER split_scheme_adopts AFTER INSERT ON split_scheme DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.proposal_id IS NOT NULL) EXECUTE FUNCTION split_adoption_is_its_scheme()`,
  `CREATE CONSTRAINT TRIGGER split_proposal_adopts AFTER UPDATE ON split_proposal DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.state = 'adopted') EXECUTE FUNCTION split_adoption_is_its_scheme()`,
]

const presets: readonly string[] = [
  `CREATE TABLE split_preset (
    key         text PRIMARY KEY CHECK (key ~ '^[a-z0-9-]+$'),${content},
    -- Where the figures were read, and how sure they are.
    source      text NOT NULL CHECK (btrim(source) <> ''),
    is_national boolean NOT NULL
  )`,
  // What domain.md 1.2 found. None of the legal texts was read in full: each source says so.
  `INSERT INTO split_preset (key, name, base, components, legal_basis, source, valid_from, is_national) VALUES
    ('kepmen-1990', 'Kepmen 1990: 50/15/35 dari keuntungan', 'NET_OF_COST', '[
        {"code": "premi", "label": "Premi warga binaan", "kind": "PREMI", "rate_bps": 5000},
        {"code": "pnbp", "label": "PNBP ke Kas Negara", "kind": "PNBP", "rate_bps": 1500},
        {"code": "modal", "label": "Modal kerja bengkel", "kind": "MODAL", "rate_bps": 3500}]',
      'Kepmen Kehakiman M.01-PP.02.01 Tahun 1990',
      'Angka dari berita yang mengutip keputusan itu (Lapas Pangkalan Bun, 2023). Naskah keputusannya belum kami baca: periksa dengan bagian hukum sebelum dipakai.',
      '2026-01-01', true),
    ('bangli', 'Bangli: 35/50/15 dari penjualan', 'GROSS', '[
        {"code": "premi", "label": "Premi warga binaan", "kind": "PREMI", "rate_bps": 3500},
        {"code": "pnbp", "label": "PNBP ke Kas Negara", "kind": "PNBP", "rate_bps": 5000},
        {"code": "program", "label": "Program pembinaan", "kind": "PROGRAM", "rate_bps": 1500}]',
      'Praktik Lapas Narkotika Bangli, 2023',
      'Praktik menurut berita ANTARA Bali (2023); cocok dengan angka setahun sebelumnya. Dasar hukumnya tidak disebut: periksa dengan bagian hukum sebelum dipakai.',
      '2026-01-01', true),
    ('bukittinggi', 'Bukittinggi: 15/25/60 dari penjualan', 'GROSS', '[
        {"code": "premi", "label": "Premi warga binaan", "kind": "PREMI", "rate_bps": 1500},
        {"code": "pnbp", "label": "PNBP ke Kas Negara", "kind": "PNBP", "rate_bps": 2500},
        {"code": "modal", "label": "Laba dan modal usaha", "kind": "MODAL", "rate_bps": 6000}]',
      'Praktik Lapas Bukittinggi, 2023',
      'Praktik menurut berita ANTARA (2023): dibayar dan disetor setiap bulan. Satu sumber, dan dasar hukumnya tidak disebut: periksa dengan bagian hukum sebelum dipakai.',
      '2026-01-01', true)`,
  `CREATE TRIGGER split_preset_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON split_preset
    FOR EACH STATEMENT EXECUTE FUNCTION treasury_frozen()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON split_preset FROM PUBLIC, CURRENT_USER`,
  `CREATE TRIGGER split_proposal_kept BEFORE DELETE OR TRUNCATE ON split_proposal
    FOR EACH STATEMENT EXECUTE FUNCTION treasury_frozen()`,
  `REVOKE DELETE, TRUNCATE ON split_proposal FROM PUBLIC, CURRENT_USER`,
]

/** Creates proposals and presets. There is no way down: who changed a rule of money is not dropped by a migration. */
export class Migration20261122110002 extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...proposals, ...schemes, ...presets]) this.addSql(statement)
  }
}
