import { expect, test } from 'vitest'
import { costState } from './cost-state.ts'

const good = { id: 'x', name: 'Kursi', price_rupiah: 100, listed_cost_rupiah: 40, sheet: null }
const sheet = (unit_cost_rupiah: number) => ({
  unit_cost_rupiah,
  next_unit_cost_rupiah: unit_cost_rupiah,
  valid_from: '2026-11-01',
  batch: null,
})

test.each([
  ['no sheet counts the figure on the listing, and asks for a sheet', good, 60, 'no_sheet'],
  ['a sheet below the price is fine', { ...good, sheet: sheet(70) }, 30, 'fine'],
  ['a sheet at the price warns', { ...good, sheet: sheet(100) }, 0, 'loss'],
  ['a listed cost above the price warns of the loss first', { ...good, listed_cost_rupiah: 101 }, -1, 'loss'],
] as const)('A good with %s', (_, listing, margin_rupiah, state) => {
  expect(costState(listing)).toMatchObject({ margin_rupiah, state })
})
