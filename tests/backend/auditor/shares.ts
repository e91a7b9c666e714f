/*
 * How the auditor divides money. Shares no code with the product: it hands out the floors and then one rupiah after the other to
 * whoever is furthest below their exact share.
 */

/** Parts of an amount by weight; of two who are equally far below, the earlier one is served first. */
export function fairShares(amount: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  const parts = weights.map((weight) => (amount * weight) / total)
  let left = amount - parts.reduce((sum, part) => sum + part, 0n)
  while (left > 0n) {
    const missing = weights.map((weight, index) => amount * weight - (parts[index] as bigint) * total)
    const furthest = missing.reduce(
      (best, value, index) => (value > (missing[best] as bigint) ? index : best),
      0,
    )
    parts[furthest] = (parts[furthest] as bigint) + 1n
    left -= 1n
  }
  return parts
}

export type Base = 'GROSS' | 'NET_OF_COST' | 'NET_OF_NEXT_COST'

/** A scheme as the auditor knows it: account of each component, the state's share being `2301`. */
export interface AuditedScheme {
  base: Base
  components: readonly { account: string; rate_bps: bigint }[]
}

export interface AuditedLine {
  total: bigint
  cost: bigint
  account_code: string
}

/** Everything a buyer paid, by the account that it is owed under. */
export function divide(
  scheme: AuditedScheme,
  sale: { lines: readonly AuditedLine[]; shipping: bigint; unique_code: bigint },
): Map<string, bigint> {
  const owed = new Map<string, bigint>()
  const add = (account: string, amount: bigint) => {
    if (amount > 0n) owed.set(account, (owed.get(account) ?? 0n) + amount)
  }
  const goods = sum(sale.lines.map((line) => line.total))
  const cost = scheme.base === 'GROSS' ? 0n : least(goods, sum(sale.lines.map((line) => line.cost)))
  const state_first = [...scheme.components].sort(
    (a, b) => Number(b.account === '2301') - Number(a.account === '2301'),
  )
  const shares = fairShares(
    goods - cost,
    state_first.map(({ rate_bps }) => rate_bps),
  )
  const codes = [...new Set(sale.lines.map((line) => line.account_code))].sort()
  const by_code = codes.map((code) =>
    sum(sale.lines.filter((line) => line.account_code === code).map((line) => line.total)),
  )
  for (const [index, { account }] of state_first.entries()) {
    const share = shares[index] as bigint
    if (account !== '2301') add(account, share)
    else for (const [place, part] of fairShares(share, by_code).entries()) add(`2301.${codes[place]}`, part)
  }
  add('2401', cost)
  add('2701', sale.shipping)
  const main = by_code.reduce((best, value, place) => (value > (by_code[best] as bigint) ? place : best), 0)
  add(`2301.${codes[main]}`, sale.unique_code)
  return owed
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n)
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
