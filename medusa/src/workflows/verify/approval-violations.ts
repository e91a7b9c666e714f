import { rows, type Sql } from '../../database/sql'
import { LADDER } from '../../modules/approval/chain'
import type { OrderViolation } from './order-violations'

/** A decision `d` that nobody took back. */
const LASTS = `NOT EXISTS (SELECT 1 FROM approval_decision undoing WHERE undoing.undoes = d.id)`

/** Seconds within which a decision may be taken back. */
const UNDO_SECONDS = 10

/** Memberships and letters are days of a zone; a decision at midnight may belong to either. */
const DAYS_ASIDE = 1

/** The role above each role of the ladder, as rows of (role, above). */
const ABOVE = `(VALUES ${LADDER.slice(0, -1)
  .map((role, index) => `('${role}', '${LADDER[index + 1]}')`)
  .join(', ')}) AS ladder (role, above)`

/** What bars the person of a decision `d` from it, derived again from lines, events and earlier decisions. */
const BARS = `array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT 1 FROM facility_order_line l WHERE l.facility_order_id = d.facility_order_id AND l.price_edited_by = d.staff_id)
      THEN 'set_the_price' END,
    CASE WHEN o.entered_by = d.staff_id OR EXISTS (SELECT 1 FROM facility_order_event e WHERE e.facility_order_id = d.facility_order_id
        AND e.transition = 'change' AND e.staff_id = d.staff_id AND e.seq < d.event_seq)
      THEN 'entered_the_order' END,
    CASE WHEN EXISTS (SELECT 1 FROM approval_decision earlier WHERE earlier.facility_order_id = d.facility_order_id AND earlier.round = d.round
        AND earlier.step < d.step AND earlier.staff_id = d.staff_id AND earlier.outcome = 'approve'
        AND NOT EXISTS (SELECT 1 FROM approval_decision undoing WHERE undoing.undoes = earlier.id))
      THEN 'decided_earlier' END], NULL)`

/**
 * Each check derives one promise about approval again from raw rows, trusting no constraint and no trigger. Each yields
 * (facility_id, subject, found). Orders from before chains existed have round 0 and no decisions: they are left out.
 */
const checks: Readonly<Record<string, string>> = {
  'rounds are numbered without a gap, and the order is in the last': `
    SELECT o.facility_id, o.id AS subject, 'round ' || o.round || ' of ' || count(r.round) || ' rounds' AS found
    FROM facility_order o LEFT JOIN approval_round r ON r.facility_order_id = o.id
    GROUP BY o.id HAVING count(r.round) <> o.round OR coalesce(max(r.round), 0) <> o.round`,
  'a round is opened by its event': `
    SELECT o.facility_id, o.id || ' round ' || r.round AS subject, r.cause || ' by ' || coalesce(e.transition, 'nothing') AS found
    FROM approval_round r JOIN facility_order o ON o.id = r.facility_order_id
    LEFT JOIN facility_order_event e ON e.facility_order_id = r.facility_order_id AND e.seq = r.event_seq
    WHERE e.transition IS DISTINCT FROM CASE r.cause WHEN 'placed' THEN 'place' ELSE 'change' END OR (r.round = 1) <> (r.cause = 'placed')`,
  'a decision names the content and the rule of its round': `
    SELECT o.facility_id, d.id AS subject, 'hash ' || left(d.content_hash, 8) || ' instead of ' || left(coalesce(r.content_hash, 'none'), 8) AS found
    FROM approval_decision d JOIN facility_order o ON o.id = d.facility_order_id
    LEFT JOIN approval_round r ON r.facility_order_id = d.facility_order_id AND r.round = d.round
    WHERE d.content_hash IS DISTINCT FROM r.content_hash OR d.approval_rule_id IS DISTINCT FROM r.approval_rule_id`,
  'a decision and its event tell the same': `
    SELECT o.facility_id, coalesce(d.id, e.id) AS subject,
      coalesce(d.outcome, 'no decision') || ' for ' || coalesce(e.transition, 'no event') AS found
    FROM facility_order o JOIN facility_order_event e ON e.facility_order_id = o.id
      AND e.transition IN ('approve', 'approve_step', 'reject', 'undo_decision')
    FULL JOIN approval_decision d ON d.facility_order_id = e.facility_order_id AND d.event_seq = e.seq
    WHERE (o.round > 0 OR o.id IS NULL) AND (d.id IS NULL OR e.id IS NULL OR d.staff_id IS DISTINCT FROM e.staff_id OR d.at <> e.at
      OR d.outcome <> CASE e.transition WHEN 'reject' THEN 'reject' WHEN 'undo_decision' THEN 'undo' ELSE 'approve' END)`,
  'an undo takes back what its person has just decided': `
    SELECT o.facility_id, u.id AS subject, 'takes back ' || coalesce(d.id, 'nothing') AS found
    FROM approval_decision u JOIN facility_order o ON o.id = u.facility_order_id LEFT JOIN approval_decision d ON d.id = u.undoes
    WHERE (u.outcome = 'undo') <> (u.undoes IS NOT NULL) OR (u.undoes IS NOT NULL AND (d.id IS NULL OR d.outcome = 'undo'
      OR (d.facility_order_id, d.round, d.step, d.staff_id) IS DISTINCT FROM (u.facility_order_id, u.round, u.step, u.staff_id)
      OR u.event_seq <> d.event_seq + 1 OR u.at - d.at NOT BETWEEN interval '0' AND interval '${UNDO_SECONDS} seconds'))`,
  'nobody decided on what they made': `
    SELECT o.facility_id, d.id AS subject, d.staff_id || ' barred: ' || array_to_string(${BARS}, ', ') AS found
    FROM approval_decision d JOIN facility_order o ON o.id = d.facility_order_id
    WHERE d.outcome <> 'undo' AND NOT ${BARS} <@ ARRAY(SELECT jsonb_array_elements_text(d.small_office))`,
  'only a small office lifts maker is not checker': `
    SELECT o.facility_id, d.id AS subject, 'lifted ' || d.small_office::text AS found
    FROM approval_decision d JOIN facility_order o ON o.id = d.facility_order_id LEFT JOIN approval_rule p ON p.id = d.approval_rule_id
    WHERE jsonb_array_length(d.small_office) > 0 AND p.is_small_office IS NOT TRUE`,
  'a step is decided by its role, or by the next once it was late': `
    SELECT o.facility_id, d.id AS subject, d.role || ' (' || d.capacity || ') for ' || coalesce(r.steps -> (d.step - 1) ->> 'role', 'no step') AS found
    FROM approval_decision d JOIN facility_order o ON o.id = d.facility_order_id
    JOIN approval_round r ON r.facility_order_id = d.facility_order_id AND r.round = d.round
    LEFT JOIN ${ABOVE} ON ladder.role = r.steps -> (d.step - 1) ->> 'role'
    WHERE d.outcome <> 'undo' AND CASE d.capacity
      WHEN 'veto' THEN d.outcome <> 'reject' OR r.steps -> (d.step - 1) IS NULL OR NOT EXISTS (SELECT 1 FROM approval_rule p
          CROSS JOIN LATERAL jsonb_array_elements(p.steps) veto
        WHERE p.id = r.approval_rule_id AND veto ->> 'kind' = 'veto' AND veto ->> 'role' = d.role)
      WHEN 'escalation' THEN d.role IS DISTINCT FROM ladder.above OR NOT EXISTS (SELECT 1 FROM approval_notice n
        WHERE n.facility_order_id = d.facility_order_id AND n.round = d.round AND n.step = d.step AND n.kind = 'escalation'
          AND n.role = d.role AND n.at <= d.at)
      ELSE d.role IS DISTINCT FROM r.steps -> (d.step - 1) ->> 'role' END`,
  'an acting officer has a letter for that day': `
    SELECT o.facility_id, d.id AS subject, d.staff_id || ' as ' || d.role || ' by ' || coalesce(s.letter_number, 'no letter') AS found
    FROM approval_decision d JOIN facility_order o ON o.id = d.facility_order_id JOIN facility f ON f.id = o.facility_id
    LEFT JOIN role_substitute s ON s.id = d.substitute_id
    WHERE d.outcome <> 'undo' AND (d.capacity = 'substitute' OR d.substitute_id IS NOT NULL) AND (s.id IS NULL
      OR (s.staff_id, s.role, s.facility_id, s.substitute_for) IS DISTINCT FROM (d.staff_id, d.role, o.facility_id, d.substitute_for)
      OR (d.at AT TIME ZONE f.time_zone)::date NOT BETWEEN s.starts_on - ${DAYS_ASIDE} AND s.ends_on + ${DAYS_ASIDE})`,
  'whoever decided held the role': `
    SELECT o.facility_id, d.id AS subject, d.staff_id || ' was no ' || d.role AS found
    FROM approval_decision d JOIN facility_order o ON o.id = d.facility_order_id JOIN facility f ON f.id = o.facility_id
    WHERE d.outcome <> 'undo' AND d.substitute_id IS NULL AND NOT EXISTS (SELECT 1 FROM membership m
      WHERE m.staff_id = d.staff_id AND m.organisation_id = o.facility_id AND m.role = d.role
        AND (d.at AT TIME ZONE f.time_zone)::date BETWEEN m.valid_from - ${DAYS_ASIDE} AND coalesce(m.valid_to, 'infinity') + ${DAYS_ASIDE})`,
  'an approved order was approved at every step of its last round': `
    SELECT o.facility_id, o.id AS subject, 'step ' || step.number || ' (' || step.role || ') approved ' || approvals.count || ' times' AS found
    FROM facility_order o JOIN approval_round r ON r.facility_order_id = o.id AND r.round = o.round
    CROSS JOIN LATERAL (SELECT s.number, s.value ->> 'role' AS role FROM jsonb_array_elements(r.steps) WITH ORDINALITY AS s (value, number)) step
    CROSS JOIN LATERAL (SELECT count(*) FROM approval_decision d WHERE d.facility_order_id = o.id AND d.round = r.round
      AND d.step = step.number AND d.outcome = 'approve' AND ${LASTS}) approvals
    WHERE approvals.count <> 1 AND EXISTS (SELECT 1 FROM facility_order_event e WHERE e.facility_order_id = o.id AND e.transition = 'approve'
      AND NOT EXISTS (SELECT 1 FROM facility_order_event u WHERE u.facility_order_id = o.id AND u.seq = e.seq + 1
        AND u.transition = 'undo_decision'))`,
  'steps are taken in their order, each once': `
    SELECT o.facility_id, d.id AS subject, 'step ' || d.step || ' after ' || count(earlier.id) || ' approvals' AS found
    FROM approval_decision d JOIN facility_order o ON o.id = d.facility_order_id
    LEFT JOIN approval_decision earlier ON earlier.facility_order_id = d.facility_order_id AND earlier.round = d.round
      AND earlier.event_seq < d.event_seq AND earlier.outcome = 'approve'
      AND NOT EXISTS (SELECT 1 FROM approval_decision u WHERE u.undoes = earlier.id AND u.event_seq < d.event_seq)
    WHERE d.outcome <> 'undo' GROUP BY d.id, o.id HAVING d.step <> count(earlier.id) + 1`,
  'the waiting step is the one that the decisions leave': `
    SELECT o.facility_id, o.id AS subject,
      coalesce(o.step || ' ' || o.step_role, 'none') || ' instead of ' || coalesce(next.step || ' ' || next.role, 'none') AS found
    FROM facility_order o LEFT JOIN approval_round r ON r.facility_order_id = o.id AND r.round = o.round
    LEFT JOIN LATERAL (SELECT taken.count + 1 AS step, r.steps -> taken.count ->> 'role' AS role
      FROM (SELECT count(*)::int AS count FROM approval_decision d WHERE d.facility_order_id = o.id AND d.round = o.round
        AND d.outcome = 'approve' AND ${LASTS}) taken WHERE o.state = 'awaiting_approval') next ON true
    WHERE o.round > 0 AND (o.step, o.step_role) IS DISTINCT FROM (next.step, next.role)`,
}

/** Everything that is wrong with rounds, steps and decisions; empty when they are right. */
export async function approvalViolations(sql: Sql): Promise<OrderViolation[]> {
  const found: OrderViolation[] = []
  for (const [rule, query] of Object.entries(checks)) {
    const broken = await rows<Omit<OrderViolation, 'rule'>>(sql, query)
    found.push(...broken.map((violation) => ({ rule, ...violation })))
  }
  return found
}
