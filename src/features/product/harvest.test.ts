import { expect, it } from 'vitest'
import { wordsOf } from '../../i18n/words.ts'
import { harvestDays, harvestText } from './harvest.ts'

const batch = {
  id: 'harvest_1',
  harvest_from: '2026-12-12',
  harvest_to: '2026-12-14',
  order_before: '2026-12-08T04:00:00Z',
  time_zone: 'Asia/Makassar' as const,
}

it('says when the harvest is and until when it can be ordered, on the facility’s clock', () => {
  expect(harvestText(batch, 'id', wordsOf('id').harvest)).toBe(
    'Panen 12–14 Desember 2026, pesan sebelum 8 Desember 2026 pukul 12.00 WITA',
  )
  expect(harvestText(batch, 'en', wordsOf('en').harvest)).toBe(
    'Harvest 12–14 December 2026, order before 8 December 2026, 12.00 WITA',
  )
})

it('writes one day, and days of two months or two years, without ambiguity', () => {
  const days = (harvest_from: string, harvest_to: string) => harvestDays({ harvest_from, harvest_to }, 'id')
  expect(days('2026-12-12', '2026-12-12')).toBe('12 Desember 2026')
  expect(days('2026-11-30', '2026-12-02')).toBe('30 November – 2 Desember 2026')
  expect(days('2026-12-30', '2027-01-02')).toBe('30 Desember 2026 – 2 Januari 2027')
})
