import { row, rows, type Sql } from '../../../database/sql'
import { rupiah } from '../../../money/rupiah'
import type { ReversalCause, ReversalRequest } from './reversal'
import type { SettledLine } from './settlement'

/** What belongs to one settlement besides its parts. */
export interface SettlementDetail {
  scheme: { id: string; name: string; version: number; legal_basis: string }
  lines: Pick<
    SettledLine,
    | 'product_name'
    | 'workshop_name'
    | 'quantity'
    | 'total_rupiah'
    | 'cost_rupiah'
    | 'account_code'
    | 'cost_sheet_id'
  >[]
  deposits: { account_code: string; deposit_id: string; ntpn: string | null }[]
  reversal: {
    cause: ReversalCause
    reason: string
    reversed_on: string
    ledger_transaction_id: string | null
  } | null
  request: Omit<ReversalRequest, 'id' | 'settlement_id'> | null
}

/** Lines, scheme, deposits and what became of a settlement. */
export async function readDetail(settlement_id: string, sql: Sql): Promise<SettlementDetail> {
  const scheme = await row<SettlementDetail['scheme']>(
    sql,
    `SELECT c.id, c.name, c.version, c.legal_basis FROM settlement s JOIN split_scheme c ON c.id = s.scheme_id WHERE s.id = ?`,
    [settlement_id],
  )
  const lines = await rows<SettlementDetail['lines'][number]>(
    sql,
    `SELECT product_name, workshop_name, quantity, total_rupiah::text AS total_rupiah, cost_rupiah::text AS cost_rupiah,
            account_code, cost_sheet_id FROM settlement_line WHERE settlement_id = ? ORDER BY position`,
    [settlement_id],
  )
  const deposits = await rows<SettlementDetail['deposits'][number]>(
    sql,
    `SELECT l.account_code, l.deposit_id, d.ntpn FROM pnbp_deposit_line l JOIN pnbp_deposit d ON d.id = l.deposit_id AND NOT l.is_released
      WHERE l.settlement_id = ? ORDER BY l.account_code`,
    [settlement_id],
  )
  const reversal = await row<NonNullable<SettlementDetail['reversal']>>(
    sql,
    `SELECT cause, reason, reversed_on::text AS reversed_on, ledger_transaction_id
       FROM settlement_reversal WHERE settlement_id = ?`,
    [settlement_id],
  )
  const request = await row<NonNullable<SettlementDetail['request']>>(
    sql,
    `SELECT reason, requested_by, requested_at, state, decided_at, decision_note
       FROM settlement_reversal_request WHERE settlement_id = ? ORDER BY requested_at DESC, id DESC LIMIT 1`,
    [settlement_id],
  )
  return {
    scheme: scheme!,
    lines: lines.map((line) => ({
      ...line,
      total_rupiah: rupiah(line.total_rupiah),
      cost_rupiah: rupiah(line.cost_rupiah),
    })),
    deposits,
    reversal: reversal ?? null,
    request: request ?? null,
  }
}
