import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rupiah } from '../../../money/rupiah'
import { SPLIT_BASES, type SplitComponent } from '../scheme/split'
import { divideProceeds, type SoldLine } from './settlement-parts'

const kepmen: SplitComponent[] = [
  { position: 1, code: 'premi', label: 'Premi', kind: 'PREMI', rate_bps: 5_000 },
  { position: 2, code: 'pnbp', label: 'PNBP', kind: 'PNBP', rate_bps: 1_500 },
  { position: 3, code: 'modal', label: 'Modal', kind: 'MODAL', rate_bps: 3_500 },
]

const line = (total: number, cost: number, account_code = '425119'): SoldLine => ({
  total_rupiah: rupiah(total),
  cost_rupiah: rupiah(cost),
  account_code,
})

const sale = (lines: SoldLine[], changes: object = {}) => ({
  base: 'NET_OF_COST' as const,
  components: kepmen,
  lines,
  shipping_rupiah: rupiah(0),
  unique_code_rupiah: rupiah(0),
  ...changes,
})

const amounts = (divided: ReturnType<typeof divideProceeds>) =>
  Object.fromEntries(
    divided.parts.map((part) => [`${part.kind} ${part.account_code ?? ''}`.trim(), part.amount_rupiah]),
  )

describe('The proceeds of an order', () => {
  test('are divided from the profit; the cost goes back to working capital, shipping and unique code stand outside', () => {
    const divided = divideProceeds(
      sale([line(1_000_000, 400_000)], { shipping_rupiah: rupiah(75_000), unique_code_rupiah: rupiah(321) }),
    )
    expect(divided.base_rupiah).toBe(600_000n)
    expect(amounts(divided)).toEqual({
      PREMI: 300_000n,
      'PNBP 425119': 90_000n,
      MODAL: 210_000n,
      COST: 400_000n,
      SHIPPING: 75_000n,
      'UNIQUE_CODE 425119': 321n,
    })
  })

  test('are divided from the whole sale when the base is gross, whatever production cost', () => {
    const divided = divideProceeds(sale([line(1_000_000, 400_000)], { base: 'GROSS' }))
    expect(amounts(divided)).toEqual({ PREMI: 500_000n, 'PNBP 425119': 150_000n, MODAL: 350_000n })
  })

  test('of a sale below cost go to working capital entirely, and nothing becomes negative', () => {
    const divided = divideProceeds(sale([line(100_000, 250_000)]))
    expect(divided.cost_rupiah).toBe(100_000n)
    expect(amounts(divided)).toEqual({ COST: 100_000n })
  })

  test('owe the state under the code of each kind of goods, in proportion to what was sold', () => {
    const divided = divideProceeds(
      sale([line(300_000, 0, '425112'), line(700_000, 0, '425119')], { unique_code_rupiah: rupiah(99) }),
    )
    expect(amounts(divided)).toMatchObject({
      'PNBP 425112': 45_000n,
      'PNBP 425119': 105_000n,
      'UNIQUE_CODE 425119': 99n,
    })
  })

  test('add up to everything the buyer paid, whatever was sold', () => {
    const lines = fc.array(
      fc.record({
        total_rupiah: fc.bigInt(1n, 10n ** 12n).map((value) => rupiah(value)),
        cost_rupiah: fc.bigInt(0n, 10n ** 12n).map((value) => rupiah(value)),
        account_code: fc.constantFrom('425112', '425119', '425692'),
      }),
      { minLength: 1, maxLength: 6 },
    )
    const small = fc.bigInt(0n, 1_000_000n).map((value) => rupiah(value))
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom(...SPLIT_BASES),
        small,
        small,
        (sold, base, shipping_rupiah, unique_code_rupiah) => {
          const divided = divideProceeds(sale(sold, { base, shipping_rupiah, unique_code_rupiah }))
          const paid = divided.goods_rupiah + shipping_rupiah + unique_code_rupiah
          expect(divided.parts.reduce((sum, part) => sum + part.amount_rupiah, 0n)).toBe(paid)
          expect(divided.parts.every((part) => part.amount_rupiah > 0n)).toBe(true)
          expect(divided.base_rupiah).toBe(divided.goods_rupiah - divided.cost_rupiah)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
