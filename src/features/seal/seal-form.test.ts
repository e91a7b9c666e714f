import { expect, it } from 'vitest'
import { issueBody, monthText, thisMonth } from './seal-form.ts'

it('sends what belongs to an order, or to ready goods, and keeps a number that is none as it was typed', () => {
  expect(issueBody({ facility_order_line_id: 'l1', per: 'piece', made_in: '2026-11' })).toEqual({
    facility_order_line_id: 'l1',
    per: 'piece',
    made_in: '2026-11',
  })
  expect(issueBody({ request_key: 'kunci-satu', quantity: 'dua', per: '', made_in: '' })).toEqual({
    request_key: 'kunci-satu',
    quantity: 'dua',
    per: undefined,
    made_in: '',
  })
})

it('writes months in words, and takes this month from the facility’s clock', () => {
  expect(monthText('2026-11', 'id')).toBe('November 2026')
  expect(monthText('2026-12', 'en')).toBe('December 2026')
  expect(thisMonth(new Date('2026-11-30T16:30:00Z'), 'Asia/Makassar')).toBe('2026-12')
})
