import { rows, type Sql } from '../../database/sql'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { dividePremi, type WorkshopWork } from './divide-premi'

/** The premi part of one settlement, with what each maker would get of it. */
export interface PlannedPart {
  settlement_id: string
  facility_order_id: string
  facility_order_number: string | null
  settled_on: string
  amount_rupiah: Rupiah
  /** By maker id; empty while it cannot be allocated. */
  shares: { maker_id: string; code: string; amount_rupiah: Rupiah }[]
  /** Workshops of the order that logged no work: the part stays unallocated until they do. */
  missing_workshops: string[]
}

/*
 * Premi parts of standing settlements of a facility that nobody was allocated yet. A null month: of all months.
 */
const openParts = `
  SELECT s.id AS settlement_id, s.facility_order_id, o.number AS facility_order_number, s.settled_on::text AS settled_on,
         sum(p.amount_rupiah)::text AS amount_rupiah
    FROM standing_settlement s JOIN settlement_part p ON p.settlement_id = s.id AND p.kind = 'PREMI'
    LEFT JOIN facility_order o ON o.id = s.facility_order_id
   WHERE s.facility_id = ? AND (?::date IS NULL OR (s.settled_on >= ?::date AND s.settled_on < ?::date + interval '1 month'))
     AND NOT EXISTS (SELECT FROM premi_entry e WHERE e.settlement_id = s.id AND e.kind = 'ALLOCATED')
   GROUP BY s.id, s.facility_order_id, o.number, s.settled_on ORDER BY s.settled_on, s.id`

/*
 * The work behind each of these settlements, by workshop of its lines: what was logged for the order, else what the workshop logged
 * in the month of settlement; in the unit that held for the workshop on the day of settlement, where any was logged in it.
 */
const workBehind = `
  WITH sold AS (
    SELECT s.id AS settlement_id, s.facility_id, s.facility_order_id, s.settled_on, coalesce(l.workshop_id, w.id) AS workshop_id,
           max(coalesce(own.name, l.workshop_name)) AS workshop_name, sum(l.total_rupiah) AS goods
      FROM settlement s JOIN settlement_line l ON l.settlement_id = s.id
      LEFT JOIN workshop w ON w.facility_id = s.facility_id AND w.name = l.workshop_name
      LEFT JOIN workshop own ON own.id = coalesce(l.workshop_id, w.id)
     WHERE s.id = ANY(?::text[])
     GROUP BY s.id, coalesce(l.workshop_id, w.id)),
  done AS (
    SELECT x.settlement_id, x.workshop_id, g.maker_id, g.facility_order_id IS NOT DISTINCT FROM x.facility_order_id AS is_of_order,
           g.quarter_hours IS NULL AS is_pieces, sum(coalesce(g.quarter_hours, g.pieces)) AS quantity
      FROM sold x JOIN work_log g ON g.facility_id = x.facility_id AND g.workshop_id = x.workshop_id
       AND (g.facility_order_id = x.facility_order_id
            OR (g.worked_on >= date_trunc('month', x.settled_on) AND g.worked_on < date_trunc('month', x.settled_on) + interval '1 month'))
     GROUP BY 1, 2, 3, 4, 5 HAVING sum(coalesce(g.quarter_hours, g.pieces)) > 0),
  candidate AS (
    SELECT x.*, d.maker_id, d.quantity, d.is_of_order, d.is_pieces,
           bool_or(d.is_of_order) OVER (PARTITION BY x.settlement_id, x.workshop_id) AS order_has_work,
           coalesce((SELECT u.unit FROM work_unit u WHERE u.facility_id = x.facility_id AND u.workshop_id = x.workshop_id
             AND u.valid_from <= x.settled_on ORDER BY u.valid_from DESC LIMIT 1), 'hours') = 'pieces' AS counts_pieces
      FROM sold x LEFT JOIN done d ON d.settlement_id = x.settlement_id AND d.workshop_id = x.workshop_id),
  ranked AS (
    SELECT *, rank() OVER (PARTITION BY settlement_id, workshop_id
             ORDER BY order_has_work AND NOT is_of_order, is_pieces <> counts_pieces) AS place FROM candidate)
  SELECT r.settlement_id, r.workshop_id, r.workshop_name, r.goods::text AS goods, r.maker_id, m.code, sum(r.quantity)::text AS quantity
    FROM ranked r LEFT JOIN maker m ON m.id = r.maker_id WHERE r.place = 1
   GROUP BY r.settlement_id, r.workshop_id, r.workshop_name, r.goods, r.maker_id, m.code ORDER BY r.settlement_id, r.workshop_name, m.code`

interface WorkRow {
  settlement_id: string
  workshop_id: string | null
  workshop_name: string | null
  goods: string
  maker_id: string | null
  code: string | null
  quantity: string | null
}

/** What allocating a month (`2026-11-01`), or everything that is open, would give to whom. Writes nothing. */
export async function planAllocation(
  facility_id: string,
  month: string | null,
  sql: Sql,
): Promise<PlannedPart[]> {
  const parts = await rows<Omit<PlannedPart, 'amount_rupiah'> & { amount_rupiah: string }>(sql, openParts, [
    facility_id,
    month,
    month,
    month,
  ])
  const work = await rows<WorkRow>(sql, workBehind, [parts.map(({ settlement_id }) => settlement_id)])
  const bySettlement = groupedBy(work, ({ settlement_id }) => settlement_id)
  return parts.map((part) => {
    const amount_rupiah = rupiah(part.amount_rupiah)
    return { ...part, amount_rupiah, ...shared(amount_rupiah, bySettlement.get(part.settlement_id) ?? []) }
  })
}

/**
 * Keeps the settlements of a plan from being taken back until the transaction ends. Before the lock on premi, never after: a
 * reversal locks in the same order.
 */
export async function lockPlanned(parts: readonly PlannedPart[], sql: Sql): Promise<void> {
  await rows(sql, 'SELECT FROM settlement WHERE id = ANY(?::text[]) ORDER BY id FOR KEY SHARE', [
    parts.map(({ settlement_id }) => settlement_id),
  ])
}

function shared(part: Rupiah, work: readonly WorkRow[]): Pick<PlannedPart, 'shares' | 'missing_workshops'> {
  const workshops = [...groupedBy(work, ({ workshop_id }) => workshop_id ?? '').values()]
  const missing = workshops.filter(([first]) => !first?.maker_id).map(([first]) => first?.workshop_name ?? '')
  if (missing.length > 0 || workshops.length === 0) return { shares: [], missing_workshops: missing }
  // Codes, not ids, so that equal remainders are served in an order that people can follow.
  const ids = new Map(work.map(({ code, maker_id }) => [code ?? '', maker_id ?? '']))
  const shares = dividePremi(part, workshops.map(workOf)).map(({ maker, amount_rupiah }) => ({
    maker_id: ids.get(maker)!,
    code: maker,
    amount_rupiah,
  }))
  return { shares, missing_workshops: [] }
}

function workOf(work: readonly WorkRow[]): WorkshopWork {
  return {
    goods_rupiah: rupiah(work[0]!.goods),
    work: work.map(({ code, quantity }) => ({ maker: code!, quantity: BigInt(quantity!) })),
  }
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
