/** Schemes, proposals and cost sheets, derived again from raw rows; each yields (facility_id, subject, found). */
export const schemeChecks: Readonly<Record<string, string>> = {
  'one share of a scheme is the state’s': `
    SELECT s.facility_id, s.id AS subject, count(c.position) || ' shares of the state' AS found
    FROM split_scheme s LEFT JOIN split_component c ON c.scheme_id = s.id AND c.kind = 'PNBP'
    GROUP BY s.id HAVING count(c.position) <> 1`,
  'what replaces a scheme was proposed by one and adopted by another': `
    SELECT s.facility_id, s.id AS subject, coalesce(p.state, 'no proposal') AS found
    FROM split_scheme s LEFT JOIN split_proposal p ON p.id = s.proposal_id AND p.facility_id = s.facility_id
    WHERE (s.version > 1 OR s.proposal_id IS NOT NULL)
      AND (p.id IS NULL OR p.state <> 'adopted' OR p.closed_by = p.proposed_by OR p.closed_by <> s.recorded_by
        OR s.valid_from < p.closed_on)`,
  'an adopted proposal is its scheme': `
    SELECT p.facility_id, p.id AS subject, coalesce(s.id, 'no scheme') AS found
    FROM split_proposal p LEFT JOIN split_scheme s ON s.proposal_id = p.id
    LEFT JOIN LATERAL (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('code', c.code, 'label', c.label, 'kind', c.kind,
      'rate_bps', c.rate_bps, 'partner_id', c.partner_id)) ORDER BY c.position) AS components FROM split_component c WHERE c.scheme_id = s.id) c ON true
    WHERE p.state = 'adopted'
      AND (p.components, p.facility_id, p.name, p.base, p.valid_from, p.legal_basis, p.settlement_trigger, p.return_window_days)
        IS DISTINCT FROM (c.components, s.facility_id, s.name, s.base, s.valid_from, s.legal_basis, s.settlement_trigger, s.return_window_days)`,
  'a partner that a share names is one of the facility': `
    SELECT s.facility_id, s.id AS subject, c.code || ' names ' || c.partner_id AS found
    FROM split_component c JOIN split_scheme s ON s.id = c.scheme_id LEFT JOIN partner p ON p.id = c.partner_id
    WHERE c.partner_id IS NOT NULL AND (c.kind <> 'MITRA' OR p.facility_id IS DISTINCT FROM s.facility_id)`,
  'a cost sheet is its lines, and a piece its part': `
    SELECT s.facility_id, s.id AS subject, coalesce(sum(l.amount_rupiah), 0) || ' of ' || s.total_rupiah || ', ' || s.unit_cost_rupiah || ' a piece' AS found
    FROM cost_sheet s LEFT JOIN cost_sheet_line l ON l.sheet_id = s.id GROUP BY s.id
    HAVING coalesce(sum(l.amount_rupiah), 0) <> s.total_rupiah
        OR s.unit_cost_rupiah <> ceil(s.total_rupiah::numeric / s.units_made)`,
  'a line is divided with a cost sheet of its own goods': `
    SELECT s.facility_id, s.id AS subject, l.cost_sheet_id AS found
    FROM settlement_line l JOIN settlement s ON s.id = l.settlement_id LEFT JOIN cost_sheet c ON c.id = l.cost_sheet_id
    WHERE l.cost_sheet_id IS NOT NULL AND ((c.facility_id, c.listing_id) IS DISTINCT FROM (s.facility_id, l.listing_id)
       OR l.cost_rupiah <> l.quantity * CASE s.base WHEN 'NET_OF_NEXT_COST' THEN c.next_unit_cost_rupiah ELSE c.unit_cost_rupiah END)`,
}
