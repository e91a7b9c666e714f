import { expect } from '@playwright/test'
import { queryRows } from './database.ts'
import { divideByShares, type Share } from './largest-remainder.ts'

/** One movement in a facility's book. */
export interface Posting {
  event: string
  debit: string
  credit: string
  amount_rupiah: bigint
}

/** What is known of one facility's part of an order. */
export interface PartRow {
  id: string
  number: string
  facility: string
  state: string
  goods_rupiah: bigint
  shipping_rupiah: bigint
  total_rupiah: bigint
  scheme_id: string
}

/** The parts of an order, by its number, in the order of the facilities' names. */
export async function partsOfOrder(order_number: string): Promise<PartRow[]> {
  const rows = await queryRows<Record<keyof PartRow, string>>(
    `SELECT o.id, o.number, f.slug AS facility, o.state, o.goods_rupiah, o.shipping_rupiah, o.total_rupiah, o.scheme_id
      FROM facility_order o JOIN facility f ON f.id = o.facility_id JOIN checkout c ON c.order_id = o.order_id
      WHERE c.order_number = $1 ORDER BY f.slug`,
    [order_number],
  )
  return rows.map((row) => ({
    ...row,
    goods_rupiah: BigInt(row.goods_rupiah),
    shipping_rupiah: BigInt(row.shipping_rupiah),
    total_rupiah: BigInt(row.total_rupiah),
  }))
}

const POSTING = `SELECT t.event, d.code AS debit, c.code AS credit, p.amount
  FROM ledger_posting p JOIN ledger_transaction t ON t.id = p.transaction_id
  JOIN ledger_account d ON d.id = p.debit_account_id JOIN ledger_account c ON c.id = p.credit_account_id`

async function postings(where: string, value: string): Promise<Posting[]> {
  const rows = await queryRows<{ event: string; debit: string; credit: string; amount: string }>(
    `${POSTING} WHERE ${where} ORDER BY t.seq, p.line_no`,
    [value],
  )
  return rows.map(({ amount, ...posting }) => ({ ...posting, amount_rupiah: BigInt(amount) }))
}

/** Every movement that concerns a part. */
export function postingsOfPart(facility_order_id: string): Promise<Posting[]> {
  return postings('coalesce(p.facility_order_id, t.facility_order_id) = $1', facility_order_id)
}

/** The movement of a deposit to the state treasury. */
export function postingsOfDeposit(ntpn: string): Promise<Posting[]> {
  return postings('t.id = (SELECT ledger_transaction_id FROM pnbp_deposit WHERE ntpn = $1)', ntpn)
}

/** What an account holds more in credits than in debits, of one part. */
export function creditBalance(all: readonly Posting[], account: string): bigint {
  return all.reduce(
    (sum, { debit, credit, amount_rupiah }) =>
      sum + (credit === account ? amount_rupiah : 0n) - (debit === account ? amount_rupiah : 0n),
    0n,
  )
}

const ACCOUNT_OF_KIND: Readonly<Record<string, string>> = {
  PREMI: '2201',
  PNBP: '2301.425119',
  MODAL: '2401',
  PROGRAM: '2402',
  KOPERASI: '2501',
}

function accountOf({ kind, partner_number }: Share & { partner_number: number | null }): string {
  return kind === 'MITRA' ? `2502.${partner_number}` : (ACCOUNT_OF_KIND[kind] ?? kind)
}

/** What a paid and settled part of goods under one account code must have moved, worked out from its frozen scheme alone. */
export async function expectedPostings(part: PartRow, unique_code_rupiah: bigint): Promise<Posting[]> {
  const shares = await queryRows<Share & { base: string; partner_number: number | null }>(
    `SELECT c.code, c.kind, c.position, c.rate_bps, s.base, p.number AS partner_number
       FROM split_component c JOIN split_scheme s ON s.id = c.scheme_id LEFT JOIN partner p ON p.id = c.partner_id
      WHERE s.id = $1 ORDER BY c.position`,
    [part.scheme_id],
  )
  const [cost] = await queryRows<{ cost: string }>(
    `SELECT sum(cost_rupiah * quantity) AS cost FROM facility_order_line WHERE facility_order_id = $1`,
    [part.id],
  )
  const cost_rupiah = shares[0]?.base === 'GROSS' ? 0n : BigInt(cost?.cost ?? 0)
  const divided = divideByShares(part.goods_rupiah - cost_rupiah, shares)
  const received = (amount_rupiah: bigint) => ({
    event: 'payment_received',
    debit: '1101',
    credit: '2101',
    amount_rupiah,
  })
  const settled = (credit: string, amount_rupiah: bigint) => ({
    event: 'proceeds_settled',
    debit: '2101',
    credit,
    amount_rupiah,
  })
  return [
    received(part.goods_rupiah),
    received(part.shipping_rupiah),
    received(unique_code_rupiah),
    ...shares.map((share) => settled(accountOf(share), divided.get(share.code) ?? 0n)),
    settled('2401', cost_rupiah),
    settled('2701', part.shipping_rupiah),
    settled('2301.425119', unique_code_rupiah),
  ].filter(({ amount_rupiah }) => amount_rupiah > 0n)
}

/** Compares movements regardless of their order. */
export function expectSamePostings(found: readonly Posting[], wanted: readonly Posting[]): void {
  const told = (all: readonly Posting[]) =>
    all.map((one) => `${one.event}: ${one.debit} → ${one.credit} Rp${one.amount_rupiah}`).sort()
  expect(told(found)).toEqual(told(wanted))
}
