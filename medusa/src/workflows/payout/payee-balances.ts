import { rows, type Sql } from '../../database/sql'
import type { PayoutKind } from '../../modules/payout/payout-kind'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { COOPERATIVE_OF_POSTING, PARTNER_OF_ACCOUNT, PAYEE_JOINS } from './payee-of-posting'

/** What one payee was owed, was paid and is still owed, as the book of one facility has it. */
export interface PayeeBalance {
  kind: PayoutKind
  /** Account code that holds it. */
  account: string
  /** Cooperative or partner; null where nobody in particular is owed. */
  payee_id: string | null
  payee_name: string | null
  opening_rupiah: Rupiah
  /** From settlements in the span, less those taken back. */
  owed_rupiah: Rupiah
  paid_rupiah: Rupiah
  /** Negative when a settlement was taken back after its part had been paid. */
  balance_rupiah: Rupiah
}

/*
 * Follows each posting on the accounts of payouts to its payee. Shipping and the cooperative's share belong to a cooperative; a named
 * partner's share stands on the partner's own account. Where a scheme named nobody, the share belongs to the facility's one partner
 * company, else to its one partner, else to its partners together (no payee).
 */
const query = `
  WITH given AS (SELECT ?::text AS facility_id, coalesce(?::date, '-infinity') AS first_day, coalesce(?::date, 'infinity') AS last_day,
    ?::text AS kind),
  kind (kind, code) AS (VALUES ('COOPERATIVE', '2501'), ('PARTNER', '2502'), ('SHIPPING', '2701'), ('PREMI', '2201'),
    ('WORKING_CAPITAL', '2401'), ('PROGRAMME', '2402'), ('VICTIM_FUND', '2601')),
  account AS (
    SELECT a.id, coalesce(k.kind, 'NAMED_PARTNER') AS kind, a.code, ${PARTNER_OF_ACCOUNT} AS partner_id
      FROM ledger_account a LEFT JOIN kind k ON k.code = a.code
     WHERE a.facility_id = (SELECT facility_id FROM given) AND (k.code IS NOT NULL OR a.code LIKE '2502.%')),
  moved AS (
    SELECT p.transaction_id, p.facility_id, p.facility_order_id, p.effective_on, a.kind, a.code, a.partner_id, p.amount
      FROM ledger_posting p JOIN account a ON a.id = p.credit_account_id WHERE p.effective_on <= (SELECT last_day FROM given)
       AND coalesce((SELECT kind FROM given), a.kind) = a.kind
    UNION ALL
    SELECT p.transaction_id, p.facility_id, p.facility_order_id, p.effective_on, a.kind, a.code, a.partner_id, -p.amount
      FROM ledger_posting p JOIN account a ON a.id = p.debit_account_id WHERE p.effective_on <= (SELECT last_day FROM given)
       AND coalesce((SELECT kind FROM given), a.kind) = a.kind),
  partner_of AS (SELECT CASE WHEN count(*) FILTER (WHERE kind = 'company') = 1 THEN max(id) FILTER (WHERE kind = 'company')
    WHEN count(*) = 1 THEN max(id) END AS id FROM partner WHERE facility_id = (SELECT facility_id FROM given)),
  owned AS (
    SELECT p.kind, p.code, p.amount, p.effective_on < (SELECT first_day FROM given) AS is_before, x.id IS NOT NULL AS is_payout,
           CASE WHEN p.kind = 'NAMED_PARTNER' THEN p.partner_id WHEN p.kind = 'PARTNER' THEN (SELECT id FROM partner_of)
             WHEN p.kind IN ('COOPERATIVE', 'SHIPPING') THEN ${COOPERATIVE_OF_POSTING} END AS payee_id
      FROM moved p ${PAYEE_JOINS})
  SELECT w.kind, w.code AS account, w.payee_id, coalesce(c.name, p.name) AS payee_name,
         coalesce(sum(w.amount) FILTER (WHERE w.is_before), 0)::text AS opening_rupiah,
         coalesce(sum(w.amount) FILTER (WHERE NOT w.is_before AND NOT w.is_payout), 0)::text AS owed_rupiah,
         coalesce(-sum(w.amount) FILTER (WHERE NOT w.is_before AND w.is_payout), 0)::text AS paid_rupiah,
         sum(w.amount)::text AS balance_rupiah
    FROM owned w LEFT JOIN cooperative c ON c.id = w.payee_id LEFT JOIN partner p ON p.id = w.payee_id
   GROUP BY w.kind, w.code, w.payee_id, c.name, p.name ORDER BY w.code, payee_name, w.payee_id`

/**
 * What a facility owes on the accounts that payouts pay from, by payee. Together the balances of an account's payees are the
 * account's balance. A `kind` asks for its account alone. `from` and `to` limit what counts as owed and paid; what was before `from` is the opening balance.
 */
export async function payeeBalances(
  facility_id: string,
  {
    from = null,
    to = null,
    kind = null,
  }: { from?: string | null; to?: string | null; kind?: PayoutKind | null },
  sql: Sql,
): Promise<PayeeBalance[]> {
  type Row = Omit<PayeeBalance, 'opening_rupiah' | 'owed_rupiah' | 'paid_rupiah' | 'balance_rupiah'> &
    Record<'opening_rupiah' | 'owed_rupiah' | 'paid_rupiah' | 'balance_rupiah', string>
  const found = await rows<Row>(sql, query, [facility_id, from, to, kind])
  return found.map((each) => ({
    ...each,
    opening_rupiah: rupiah(each.opening_rupiah),
    owed_rupiah: rupiah(each.owed_rupiah),
    paid_rupiah: rupiah(each.paid_rupiah),
    balance_rupiah: rupiah(each.balance_rupiah),
  }))
}
