/**
 * What a seal covers, as one SQL expression over a transaction `t`: every column of the transaction, its postings in order, and
 * of the accounts they touch the code, name and kind, so that relabelling an account breaks the chain like altering an amount.
 * A JSON array keeps neighbouring values apart; dates are ISO and times are seconds since 1970, whatever the session's settings.
 * Never edit this expression: books sealed with it could no longer be proven.
 */
const canonicalText = `jsonb_build_array(
  t.id, t.facility_id, t.seq, t.effective_on, t.kind, t.source_type, t.source_id, t.event, t.idempotency_key, t.request_hash,
  t.facility_order_id, t.memo, t.document_reference, t.actor, t.prepared_by, t.approved_by, t.reverses_id,
  extract(epoch from t.recorded_at),
  (SELECT jsonb_agg(jsonb_build_array(
            p.id, p.line_no, p.facility_id, p.effective_on, p.seq,
            p.debit_account_id, d.code, d.name, d.kind, d.account_code,
            p.credit_account_id, c.code, c.name, c.kind, c.account_code,
            p.currency, p.amount, p.facility_order_id, p.memo, p.reverses_posting_id) ORDER BY p.line_no, p.id)
     FROM ledger_posting p
     LEFT JOIN ledger_account d ON d.id = p.debit_account_id
     LEFT JOIN ledger_account c ON c.id = p.credit_account_id
    WHERE p.transaction_id = t.id))::text`

/** The seal of `t` in SQL, given the expression of the seal before it: SHA-256, in hexadecimal. */
export function sealOf(previousHash: string): string {
  return `encode(sha256(convert_to(${previousHash} || ${canonicalText}, 'UTF8')), 'hex')`
}

/** What stands before the first seal of a book. */
export const firstPreviousHash = '0'.repeat(64)

/**
 * The second version covers also the day that a late fact relates to, and is plain JSON, which costs less to make. Books sealed with
 * the first version stay as they are: each seal says by which version it was made. Never edit this expression either.
 */
export const canonicalText2 = `json_build_array(
  2, t.id, t.facility_id, t.seq, t.effective_on, t.relates_on, t.kind, t.source_type, t.source_id, t.event, t.idempotency_key,
  t.request_hash, t.facility_order_id, t.memo, t.document_reference, t.actor, t.prepared_by, t.approved_by, t.reverses_id,
  extract(epoch from t.recorded_at),
  (SELECT json_agg(json_build_array(
            p.id, p.line_no, p.facility_id, p.effective_on, p.seq,
            p.debit_account_id, d.code, d.name, d.kind, d.account_code,
            p.credit_account_id, c.code, c.name, c.kind, c.account_code,
            p.currency, p.amount, p.facility_order_id, p.memo, p.reverses_posting_id) ORDER BY p.line_no, p.id)
     FROM ledger_posting p
     LEFT JOIN ledger_account d ON d.id = p.debit_account_id
     LEFT JOIN ledger_account c ON c.id = p.credit_account_id
    WHERE p.transaction_id = t.id))::text`

/** The second version's seal of `t` in SQL, given the expression of the seal before it. */
export function sealOf2(previousHash: string): string {
  return `encode(sha256(convert_to(${previousHash} || ${canonicalText2}, 'UTF8')), 'hex')`
}

/** The seal of `t` by the version that its seal row names. */
export function sealOfVersion(version: string, previousHash: string): string {
  return `CASE ${version} WHEN 1 THEN ${sealOf(previousHash)} WHEN 2 THEN ${sealOf2(previousHash)} END`
}
