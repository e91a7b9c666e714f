import { describe, expect, it } from 'vitest'
import { formatDate, formatDays, formatMoment, formatTime } from './dates.ts'

const instant = '2025-11-05T23:21:16Z'

describe('dates and times of a facility', () => {
  it('writes the date as seen from the zone', () => {
    expect(formatDate(instant, 'Asia/Jakarta')).toBe('6 November 2025')
    expect(formatDate('2025-11-05T16:30:00Z', 'Asia/Jakarta')).toBe('5 November 2025')
    expect(formatDate('2025-11-05T16:30:00Z', 'Asia/Jayapura')).toBe('6 November 2025')
  })

  it('writes days between two others without saying a month twice', () => {
    expect(formatDays('2025-11-24', '2025-11-27')).toBe('24–27 November 2025')
    expect(formatDays('2025-11-29', '2025-12-11')).toMatch(/^29 November\s*–\s*11 Desember 2025$/)
    expect(formatDays('2025-11-24', '2025-11-24')).toBe('24 November 2025')
  })

  it('writes the hour with a dot and the zone', () => {
    expect(formatTime(instant, 'Asia/Makassar')).toBe('07.21 WITA')
    expect(formatTime('2025-11-05T17:05:00Z', 'Asia/Jakarta')).toBe('00.05 WIB')
    expect(formatTime(instant, 'Asia/Jayapura')).toBe('08.21 WIT')
  })

  it('writes a deadline with its weekday, in either language', () => {
    expect(formatMoment(instant, 'Asia/Makassar')).toBe('Kamis, 6 November 2025, 07.21 WITA')
    expect(formatMoment(instant, 'Asia/Makassar', 'en')).toBe('Thursday, 6 November 2025, 07.21 WITA')
  })
})
