import { expect, test } from 'vitest'
import { contentHash, type DecidedContent } from './content-hash'

const content: DecidedContent = {
  facility_id: 'fac_1',
  buyer_type: 'person',
  method: 'delivery',
  destination: '["31.71.03.1001","Jalan Melati 1","10110",null]',
  promised_from: '2026-11-23',
  promised_to: '2026-11-30',
  shipping_rupiah: '28000',
  lines: [
    { listing_id: 'a', name: 'Kursi teras', quantity: 2, unit_price_rupiah: '1200000' },
    { listing_id: 'b', name: 'Meja lipat', quantity: 1, unit_price_rupiah: '850000' },
  ],
}

test('the hash does not depend on the order in which lines are read', () => {
  expect(contentHash({ ...content, lines: [...content.lines].reverse() })).toBe(contentHash(content))
})

test('whatever an officer decided on changes the hash when it changes', () => {
  const line = content.lines[0] as DecidedContent['lines'][number]
  const changes: Partial<DecidedContent>[] = [
    { buyer_type: 'office' },
    { method: 'pickup' },
    { destination: '["31.71.03.1001","Jalan Melati 2","10110",null]' },
    { promised_to: '2026-12-01' },
    { shipping_rupiah: '28001' },
    { lines: [{ ...line, quantity: 3 }] },
    { lines: [{ ...line, unit_price_rupiah: '1200001' }] },
  ]
  const hashes = changes.map((change) => contentHash({ ...content, ...change }))
  expect(new Set([contentHash(content), ...hashes]).size).toBe(changes.length + 1)
})
