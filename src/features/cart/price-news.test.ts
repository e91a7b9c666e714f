import { expect, it } from 'vitest'
import { harvestChanges, isFetchedAhead, priceChanges, withSeenPrices } from './price-news.ts'

const cart = [
  { variant_id: 'chair', quantity: 1, seen_rupiah: 400_000 },
  { variant_id: 'coffee', quantity: 2, seen_rupiah: null },
  { variant_id: 'gone', quantity: 1, seen_rupiah: 9_000 },
]
const lines = [
  { variant_id: 'chair', unit_price_rupiah: 425_000 },
  { variant_id: 'coffee', unit_price_rupiah: 65_000 },
]

it('tells from which price to which, and nothing where no price was known', () => {
  expect([...priceChanges(cart, lines)]).toEqual([['chair', { from_rupiah: 400_000, to_rupiah: 425_000 }]])
})

it('tells a change once: what was shown is what the buyer has seen', () => {
  const seen = withSeenPrices(cart, lines)
  expect(priceChanges(seen, lines).size).toBe(0)
  expect(seen.map((line) => line.seen_rupiah)).toEqual([425_000, 65_000, 9_000])
  const dearer = [{ variant_id: 'coffee', unit_price_rupiah: 70_000 }]
  expect(priceChanges(seen, dearer).get('coffee')).toEqual({ from_rupiah: 65_000, to_rupiah: 70_000 })
})

it('tells which goods would come from another harvest than was shown, or from none', () => {
  const shown = { chilli: 'batch_1', rice: 'batch_2', corn: 'batch_3' }
  const now = [
    { variant_id: 'chilli', harvest: { id: 'batch_9' } },
    { variant_id: 'rice', harvest: { id: 'batch_2' } },
    { variant_id: 'corn', harvest: null },
    { variant_id: 'tomato', harvest: { id: 'batch_4' } },
  ]
  expect([...harvestChanges(shown, now)]).toEqual(['chilli', 'corn'])
})

it('a page that is fetched ahead has been seen by nobody', () => {
  expect(isFetchedAhead(new Headers({ 'sec-purpose': 'prefetch;prerender' }))).toBe(true)
  expect(isFetchedAhead(new Headers({ purpose: 'prefetch' }))).toBe(true)
  expect(isFetchedAhead(new Headers())).toBe(false)
})
