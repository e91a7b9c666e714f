import { describe, expect, test } from 'vitest'
import { receipt_desk } from '../../i18n/id/receipt_desk.ts'
import { NORMAL_RULE, ruleSentences, weekdayName } from './rule-words.ts'

const write = { day: (on: string) => on, weekday: (day: number) => weekdayName(day, 'id') }

describe('A rule of depositing in words', () => {
  test('says the hour after which the next working day counts', () => {
    expect(ruleSentences(NORMAL_RULE, receipt_desk.rules, write)).toEqual([
      'Pada hari kerja diterima',
      'Diterima sesudah pukul 12.00: hari kerja berikutnya',
    ])
  })

  test('says interval and permit', () => {
    const rule = {
      kind: 'PERIODIC' as const,
      cut_off: null,
      permit_number: 'S-12/WPB.23/2026',
      permit_valid_until: '2026-12-31',
      period: 'WEEKLY' as const,
      period_day: 5,
    }
    expect(ruleSentences(rule, receipt_desk.rules, write)).toEqual([
      'Berkala, dengan izin Kanwil DJPb',
      'Setiap Jumat',
      'Izin S-12/WPB.23/2026, berlaku sampai 2026-12-31',
      'Sampai akhir hari',
    ])
  })
})
