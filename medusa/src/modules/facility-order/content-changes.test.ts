import { expect, test } from 'vitest'
import { contentChanges } from './content-changes'
import type { DecidedContent } from './content-hash'

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

test('nothing changed is told as nothing', () => {
  expect(contentChanges(content, { ...content, lines: [...content.lines].reverse() })).toEqual([])
})

test('a smaller and cheaper line is told with its name, and the new sum last', () => {
  const [chair, table] = content.lines as [DecidedContent['lines'][number], DecidedContent['lines'][number]]
  const lines = [
    { ...chair, quantity: 1 },
    { ...table, unit_price_rupiah: '800000' },
  ]
  expect(contentChanges(content, { ...content, lines })).toEqual([
    { kind: 'quantity', name: 'Kursi teras', before: '2', after: '1' },
    { kind: 'price', name: 'Meja lipat', before: '850000', after: '800000' },
    { kind: 'total', name: null, before: '3278000', after: '2028000' },
  ])
})

test('another date, buyer type and street are told; the village is not part of it', () => {
  const after = {
    ...content,
    promised_to: '2026-12-04',
    buyer_type: 'office',
    destination: '["31.71.03.1001","Jalan Melati 2","10110","Pagar hijau"]',
  }
  expect(contentChanges(content, after)).toEqual([
    { kind: 'promised', name: null, before: '2026-11-23/2026-11-30', after: '2026-11-23/2026-12-04' },
    { kind: 'buyer_type', name: null, before: 'person', after: 'office' },
    {
      kind: 'address',
      name: null,
      before: 'Jalan Melati 1, 10110',
      after: 'Jalan Melati 2, Pagar hijau, 10110',
    },
  ])
})
