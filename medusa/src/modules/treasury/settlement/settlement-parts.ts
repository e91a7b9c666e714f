import { type Rupiah, rupiah, sumRupiah } from '../../../money/rupiah'
import { apportion } from '../scheme/apportion'
import { type SplitBase, type SplitComponent, type SplitKind, split } from '../scheme/split'

/** A line of a facility order with what was frozen on it when it was ordered. */
export interface SoldLine {
  total_rupiah: Rupiah
  /** What making the whole line cost, or what making it again will cost, as the scheme's base says. */
  cost_rupiah: Rupiah
  /** The treasury's code for goods of this kind. */
  account_code: string
}

/** Where one part of the money goes. COST, SHIPPING and UNIQUE_CODE stand outside the base. */
export interface SettlementPart {
  component_code: string
  label: string
  kind: SplitKind | 'COST' | 'SHIPPING' | 'UNIQUE_CODE'
  account_code: string | null
  rate_bps: number | null
  /** Whose share one of kind MITRA is; null for the others, and where the scheme named nobody. */
  partner_id: string | null
  amount_rupiah: Rupiah
}

export interface DividedProceeds {
  goods_rupiah: Rupiah
  cost_rupiah: Rupiah
  base_rupiah: Rupiah
  /** Parts of more than nothing; together they are everything the buyer paid. */
  parts: SettlementPart[]
}

/**
 * Divides everything a buyer paid for one facility order. A net base sets the cost aside as working capital before the division,
 * at most the price of the goods. Shipping is owed to whoever carries. The unique code, which only made the transfer
 * recognisable, goes to the state with the order's main account code, so that nobody gains by it.
 */
export function divideProceeds(sale: {
  base: SplitBase
  components: readonly SplitComponent[]
  lines: readonly SoldLine[]
  shipping_rupiah: Rupiah
  unique_code_rupiah: Rupiah
}): DividedProceeds {
  const goods_rupiah = sumRupiah(sale.lines.map((line) => line.total_rupiah))
  const cost_rupiah = sale.base === 'GROSS' ? rupiah(0) : smaller(goods_rupiah, costOf(sale.lines))
  const base_rupiah = rupiah(goods_rupiah - cost_rupiah)
  const totals = totalsByAccountCode(sale.lines)
  const shares = split({ base_rupiah, components: sale.components }).flatMap((share) =>
    share.kind === 'PNBP' ? byAccountCode(share, totals) : [partOf(share, null, share.amount_rupiah)],
  )
  const outside = [
    outsidePart('COST', 'Biaya produksi ke modal kerja', cost_rupiah, null),
    outsidePart('SHIPPING', 'Ongkos kirim', sale.shipping_rupiah, null),
    outsidePart('UNIQUE_CODE', 'Kode unik', sale.unique_code_rupiah, mainAccountCode(totals)),
  ]
  const parts = [...shares, ...outside].filter((part) => part.amount_rupiah > 0n)
  return { goods_rupiah, cost_rupiah, base_rupiah, parts }
}

type Totals = readonly { account_code: string; total_rupiah: Rupiah }[]

function totalsByAccountCode(lines: readonly SoldLine[]): Totals {
  const codes = [...new Set(lines.map((line) => line.account_code))].sort()
  return codes.map((account_code) => ({
    account_code,
    total_rupiah: sumRupiah(
      lines.filter((line) => line.account_code === account_code).map((line) => line.total_rupiah),
    ),
  }))
}

/** The code that sold most; of equals the lowest. */
function mainAccountCode(totals: Totals): string | null {
  const [main] = [...totals].sort(
    (a, b) => Number(b.total_rupiah > a.total_rupiah) - Number(b.total_rupiah < a.total_rupiah),
  )
  return main?.account_code ?? null
}

/** The state's share, divided over the account codes in proportion to what was sold under each. */
function byAccountCode(share: SplitComponent & { amount_rupiah: Rupiah }, totals: Totals): SettlementPart[] {
  const amounts = apportion(
    share.amount_rupiah,
    totals.map((total) => total.total_rupiah),
  )
  return totals.map(({ account_code }, index) => partOf(share, account_code, amounts[index]!))
}

function partOf(share: SplitComponent, account_code: string | null, amount_rupiah: Rupiah): SettlementPart {
  const { code, label, kind, rate_bps, partner_id = null } = share
  return { component_code: code, label, kind, account_code, rate_bps, partner_id, amount_rupiah }
}

function outsidePart(
  kind: 'COST' | 'SHIPPING' | 'UNIQUE_CODE',
  label: string,
  amount_rupiah: Rupiah,
  account_code: string | null,
): SettlementPart {
  const component_code = kind.toLowerCase()
  return { component_code, label, kind, account_code, rate_bps: null, partner_id: null, amount_rupiah }
}

function costOf(lines: readonly SoldLine[]): Rupiah {
  return sumRupiah(lines.map((line) => line.cost_rupiah))
}

function smaller(a: Rupiah, b: Rupiah): Rupiah {
  return a < b ? a : b
}
