/** Presets of the country, derived again from raw rows; they belong to no facility. Each yields (facility_id, subject, found). */
export const presetChecks: Readonly<Record<string, string>> = {
  'a preset divides the whole, one share of it the state’s': `
    SELECT NULL AS facility_id, key || ' ' || version AS subject, components::text AS found
    FROM split_preset WHERE NOT split_components_are_whole(components)`,
  'one version of a preset at a time': `
    SELECT NULL AS facility_id, a.key || ' ' || a.version AS subject, 'overlaps version ' || b.version AS found
    FROM split_preset a JOIN split_preset b ON b.key = a.key AND b.version > a.version
     AND daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')`,
  // What the first migration wrote has no proposal.
  'a preset is what one proposed and another adopted': `
    SELECT NULL AS facility_id, v.key || ' ' || v.version AS subject, coalesce(p.state, 'no proposal') AS found
    FROM split_preset v LEFT JOIN preset_proposal p ON p.id = v.proposal_id
    WHERE (v.proposal_id IS NOT NULL OR v.version > 1 OR v.valid_from > '2026-01-01')
      AND (p.id IS NULL OR p.state <> 'adopted' OR p.closed_by = p.proposed_by OR p.valid_from < p.closed_on
        OR (v.key, v.name, v.base, v.components, v.legal_basis, v.source, v.certainty, v.valid_from)
          IS DISTINCT FROM (p.key, p.name, p.base, p.components, p.legal_basis, p.source, p.certainty, p.valid_from))`,
  'an adopted proposal of a preset was carried out': `
    SELECT NULL AS facility_id, p.id AS subject, p.act AS found FROM preset_proposal p
    WHERE p.state = 'adopted' AND NOT EXISTS (SELECT FROM split_preset v WHERE v.key = p.key
      AND CASE p.act WHEN 'publish' THEN v.proposal_id = p.id ELSE v.valid_to = p.valid_from - 1 END)`,
  'a preset ends only by an adopted proposal': `
    SELECT NULL AS facility_id, v.key || ' ' || v.version AS subject, 'until ' || v.valid_to AS found FROM split_preset v
    WHERE v.valid_to IS NOT NULL AND NOT EXISTS (SELECT FROM preset_proposal p
      WHERE p.key = v.key AND p.state = 'adopted' AND p.closed_by <> p.proposed_by AND p.valid_from = v.valid_to + 1)`,
}
