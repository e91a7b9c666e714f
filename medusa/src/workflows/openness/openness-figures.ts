import { OPENNESS_SHARES, type OpennessMonth } from '../../contract/openness'
import { mergeMonths } from './merge-months'
import type { OpennessKind, OpennessRow } from './openness-rows'

/** The figures of a year, added up from the rows of one facility or of all. */
export function opennessFigures(found: readonly OpennessRow[], last_month: number) {
  const of = (...kinds: readonly OpennessKind[]) =>
    added(found.filter((each) => (kinds as readonly string[]).includes(each.kind)))
  return {
    updated_on:
      found
        .map((each) => each.recorded_on)
        .sort()
        .at(-1) ?? null,
    sold_rupiah: of(...OPENNESS_SHARES),
    shared: OPENNESS_SHARES.map((share) => ({ share, amount_rupiah: of(share) })).filter(
      ({ amount_rupiah }) => amount_rupiah !== 0,
    ),
    shipping_rupiah: of('shipping'),
    unique_code_rupiah: of('unique_code'),
    deposited_rupiah: of('deposited'),
    deposit_count: found
      .filter(({ kind }) => kind === 'deposited')
      .reduce((sum, { deposits }) => sum + deposits, 0),
    returned_rupiah: of('returned'),
    months: monthsOf(found, last_month),
  }
}

/** January up to the last month there is; quiet months are told together. */
function monthsOf(found: readonly OpennessRow[], last_month: number): OpennessMonth[] {
  const last = Math.max(last_month, ...found.map(({ month }) => month))
  const counted = Array.from({ length: last }, (_, index) => ({
    month: index + 1,
    orders: ordersIn(found.filter(({ month }) => month === index + 1)),
  }))
  return mergeMonths(counted).map((months) => {
    const here = found.filter(({ month }) => months.includes(month))
    const shares = here.filter(({ kind }) => (OPENNESS_SHARES as readonly string[]).includes(kind))
    return {
      months,
      sold_rupiah: added(shares),
      pnbp_rupiah: added(here.filter(({ kind }) => kind === 'pnbp')),
      deposited_rupiah: added(here.filter(({ kind }) => kind === 'deposited')),
    }
  })
}

/** Orders divided in a month, at least: of each facility the largest count under one kind. */
function ordersIn(found: readonly OpennessRow[]): number {
  const most = new Map<string, number>()
  for (const { facility_id, kind, sources } of found)
    if (kind !== 'deposited' && kind !== 'returned')
      most.set(facility_id, Math.max(most.get(facility_id) ?? 0, sources))
  return [...most.values()].reduce((sum, count) => sum + count, 0)
}

/** Rupiah as JSON tells them; sums far below 2^53, made of bigint. */
function added(found: readonly OpennessRow[]): number {
  return Number(found.reduce((sum, { amount }) => sum + BigInt(amount), 0n))
}
