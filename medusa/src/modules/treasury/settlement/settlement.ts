import { row, rows, type Sql } from '../../../database/sql'
import { type Rupiah, rupiah } from '../../../money/rupiah'
import type { SplitBase } from '../scheme/split'
import type { DividedProceeds, SettlementPart, SoldLine } from './settlement-parts'

/** A line as it was divided: what was sold, at what price and cost. */
export interface SettledLine extends SoldLine {
  facility_order_line_id: string
  /** Null, as is the variant, for a custom order's line, which comes from a quote. */
  listing_id: string | null
  variant_id: string | null
  product_name: string
  workshop_id: string | null
  workshop_name: string | null
  quantity: number
  /** The cost sheet that the cost was taken from; null when it is the one frozen on the order. */
  cost_sheet_id: string | null
}

export interface NewSettlement extends DividedProceeds {
  id: string
  facility_order_id: string
  /** 1, and one more for each time it was taken back and made again. */
  attempt: number
  lines: readonly SettledLine[]
  facility_id: string
  scheme_id: string
  base: SplitBase
  shipping_rupiah: Rupiah
  unique_code_rupiah: Rupiah
  settled_on: string
  settled_by: string
  ledger_transaction_id: string
}

/** A settlement with its parts. */
export interface Settlement extends Omit<NewSettlement, 'settled_by' | 'lines'> {
  /** Taken back: it is kept, and counts no more. */
  is_reversed: boolean
}

/** Freezes how the proceeds of one facility order were divided. Needs a transaction: parts, lines and whole are compared at commit. */
export async function insertSettlement(settlement: NewSettlement, sql: Sql): Promise<void> {
  await rows(
    sql,
    `INSERT INTO settlement (id, facility_order_id, attempt, facility_id, scheme_id, base, goods_rupiah, cost_rupiah, base_rupiah,
       shipping_rupiah, unique_code_rupiah, settled_on, settled_by, ledger_transaction_id)
     VALUES (?, ?, ?, ?, ?, ?, ?::bigint, ?::bigint, ?::bigint, ?::bigint, ?::bigint, ?::date, ?, ?)`,
    [
      settlement.id,
      settlement.facility_order_id,
      settlement.attempt,
      settlement.facility_id,
      settlement.scheme_id,
      settlement.base,
      String(settlement.goods_rupiah),
      String(settlement.cost_rupiah),
      String(settlement.base_rupiah),
      String(settlement.shipping_rupiah),
      String(settlement.unique_code_rupiah),
      settlement.settled_on,
      settlement.settled_by,
      settlement.ledger_transaction_id,
    ],
  )
  await rows(
    sql,
    `INSERT INTO settlement_part (settlement_id, position, component_code, label, kind, account_code, rate_bps, partner_id,
       amount_rupiah)
     VALUES ${settlement.parts.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?::bigint)').join(', ')}`,
    settlement.parts.flatMap((part, index) => [
      settlement.id,
      index + 1,
      part.component_code,
      part.label,
      part.kind,
      part.account_code,
      part.rate_bps,
      part.partner_id,
      String(part.amount_rupiah),
    ]),
  )
  await insertLines(settlement, sql)
}

async function insertLines({ id, lines }: NewSettlement, sql: Sql): Promise<void> {
  await rows(
    sql,
    `INSERT INTO settlement_line (settlement_id, position, facility_order_line_id, listing_id, variant_id, product_name,
       workshop_id, workshop_name, quantity, total_rupiah, cost_rupiah, cost_sheet_id, account_code)
     VALUES ${lines.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?::bigint, ?::bigint, ?, ?)').join(', ')}`,
    lines.flatMap((line, index) => [
      id,
      index + 1,
      line.facility_order_line_id,
      line.listing_id,
      line.variant_id,
      line.product_name,
      line.workshop_id,
      line.workshop_name,
      line.quantity,
      String(line.total_rupiah),
      String(line.cost_rupiah),
      line.cost_sheet_id,
      line.account_code,
    ]),
  )
}

interface SettlementRow extends Omit<Settlement, 'parts'> {
  parts: SettlementPart[]
}

const settlementColumns = `s.id, s.facility_order_id, s.attempt, s.facility_id, s.scheme_id, s.base, s.goods_rupiah::text AS goods_rupiah,
  s.cost_rupiah::text AS cost_rupiah, s.base_rupiah::text AS base_rupiah, s.shipping_rupiah::text AS shipping_rupiah,
  s.unique_code_rupiah::text AS unique_code_rupiah, s.settled_on::text AS settled_on, s.ledger_transaction_id,
  EXISTS (SELECT FROM settlement_reversal r WHERE r.settlement_id = s.id) AS is_reversed,
  (SELECT jsonb_agg(jsonb_build_object('component_code', p.component_code, 'label', p.label, 'kind', p.kind,
     'account_code', p.account_code, 'rate_bps', p.rate_bps, 'partner_id', p.partner_id, 'amount_rupiah', p.amount_rupiah::text) ORDER BY p.position)
     FROM settlement_part p WHERE p.settlement_id = s.id) AS parts`

/** One page of a facility's settlements, newest first. */
export async function listSettlements(
  facility_id: string,
  { after, limit }: { after?: string; limit: number },
  sql: Sql,
): Promise<{ settlements: Settlement[]; next: string | null }> {
  const cursor = /^(\d{4}-\d\d-\d\d)_(setl_\w+)$/.exec(after ?? '')
  const found = await rows<SettlementRow>(
    sql,
    `SELECT ${settlementColumns} FROM settlement s
      WHERE s.facility_id = ? ${cursor ? 'AND (s.settled_on, s.id) < (?::date, ?)' : ''}
      ORDER BY s.settled_on DESC, s.id DESC LIMIT ?`,
    [facility_id, ...(cursor ? [cursor[1], cursor[2]] : []), limit + 1],
  )
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    settlements: page.map(settlementOf),
    next: found.length > limit && last ? `${last.settled_on}_${last.id}` : null,
  }
}

/** One of a facility's settlements, taken back or not. */
export async function settlementById(
  facility_id: string,
  id: string,
  sql: Sql,
): Promise<Settlement | undefined> {
  const found = await row<SettlementRow>(
    sql,
    `SELECT ${settlementColumns} FROM settlement s WHERE s.facility_id = ? AND s.id = ?`,
    [facility_id, id],
  )
  return found && settlementOf(found)
}

/** The settlement of a facility order that stands, if there is one. */
export async function settlementOfOrder(
  facility_order_id: string,
  sql: Sql,
): Promise<Settlement | undefined> {
  const found = await row<SettlementRow>(
    sql,
    `SELECT ${settlementColumns} FROM standing_settlement s WHERE s.facility_order_id = ?`,
    [facility_order_id],
  )
  return found && settlementOf(found)
}

function settlementOf(found: SettlementRow): Settlement {
  return {
    ...found,
    goods_rupiah: rupiah(found.goods_rupiah),
    cost_rupiah: rupiah(found.cost_rupiah),
    base_rupiah: rupiah(found.base_rupiah),
    shipping_rupiah: rupiah(found.shipping_rupiah),
    unique_code_rupiah: rupiah(found.unique_code_rupiah),
    parts: found.parts.map((part) => ({ ...part, amount_rupiah: rupiah(part.amount_rupiah) })),
  }
}

/** How often the proceeds of a facility order were divided, taken back or not. */
export async function countAttempts(facility_order_id: string, sql: Sql): Promise<number> {
  const found = await row<{ attempts: number }>(
    sql,
    'SELECT count(*)::int AS attempts FROM settlement WHERE facility_order_id = ?',
    [facility_order_id],
  )
  return found?.attempts ?? 0
}

/** One division of an order's proceeds at a time: the second waits here until the first has committed. */
export async function lockProceeds(facility_order_id: string, sql: Sql): Promise<void> {
  await rows(sql, `SELECT pg_advisory_xact_lock(hashtextextended('proceeds:' || ?, 0))`, [facility_order_id])
}
