import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DepositTerms, depositDueOn, isWorkday, localMoment, NORMAL_TERMS } from './due-date'

/** Christmas 2026 is a Friday; the joint leave before it makes a long weekend. */
const holidays = new Set(['2026-12-24', '2026-12-25', '2027-01-01'])
const jakarta = { zone: 'Asia/Jakarta', holidays }

const terms = (changes: Partial<DepositTerms>): DepositTerms => ({ ...NORMAL_TERMS, ...changes })
const due = (local: string, rule: Partial<DepositTerms> = {}) =>
  depositDueOn(new Date(`${local}:00+07:00`), terms(rule), jakarta)

describe('State revenue must be deposited', () => {
  test.each([
    ['Friday 27 November 10:00', '2026-11-27T10:00', '2026-11-27'],
    ['Friday 12:00 sharp', '2026-11-27T12:00', '2026-11-27'],
    ['Friday 13:00', '2026-11-27T13:00', '2026-11-30'],
    ['Saturday', '2026-11-28T09:00', '2026-11-30'],
    ['Sunday', '2026-11-29T09:00', '2026-11-30'],
    ['Wednesday before Christmas, after noon', '2026-12-23T14:00', '2026-12-28'],
    ['Christmas', '2026-12-25T09:00', '2026-12-28'],
    ['New Year’s Eve after noon', '2026-12-31T12:01', '2027-01-04'],
  ])('under the normal rule, received %s', (_, received, expected) => {
    expect(due(received)).toBe(expected)
  })

  test('by the end of the day when the rule knows no hour', () => {
    expect(due('2026-11-27T23:59', { cut_off: null })).toBe('2026-11-27')
  })

  test.each([
    ['Friday morning', '2026-11-27T08:00', '2026-11-30'],
    ['Monday', '2026-11-30T08:00', '2026-12-01'],
    ['the day before joint leave', '2026-12-23T08:00', '2026-12-28'],
  ])('on the next working day where the rule says so, received %s', (_, received, expected) => {
    expect(due(received, { kind: 'NEXT_WORKDAY' })).toBe(expected)
  })

  const weekly: Partial<DepositTerms> = {
    kind: 'PERIODIC',
    period: 'WEEKLY',
    period_day: 5,
    permit_valid_until: '2026-12-31',
  }

  test.each([
    ['on Monday', '2026-11-30T08:00', '2026-12-04'],
    ['on the interval’s own day in the morning', '2026-12-04T08:00', '2026-12-04'],
    ['on the interval’s own day in the evening', '2026-12-04T18:00', '2026-12-11'],
    ['when the interval’s day is Christmas: moved forward', '2026-12-21T08:00', '2026-12-28'],
    ['so late that the permit would have run out: by the normal rule', '2026-12-29T08:00', '2026-12-29'],
  ])('at intervals with a permit, received %s', (_, received, expected) => {
    expect(due(received, weekly)).toBe(expected)
  })

  test('on the day of the month that the permit names, moved forward over a weekend', () => {
    const monthly = terms({
      kind: 'PERIODIC',
      period: 'MONTHLY',
      period_day: 6,
      permit_valid_until: '2027-12-31',
    })
    expect(depositDueOn(new Date('2026-11-30T01:00:00Z'), monthly, jakarta)).toBe('2026-12-07')
    expect(depositDueOn(new Date('2026-12-08T01:00:00Z'), monthly, jakarta)).toBe('2027-01-06')
  })

  test.each([
    ['Asia/Jakarta', '2026-11-27'],
    ['Asia/Makassar', '2026-11-27'],
    ['Asia/Jayapura', '2026-11-30'],
  ])('by the clock of its own zone: 10.30 in Jakarta is after noon in Jayapura (%s)', (zone, expected) => {
    expect(depositDueOn(new Date('2026-11-27T03:30:00Z'), NORMAL_TERMS, { zone, holidays })).toBe(expected)
  })

  test('on a working day, never before it was received, whatever the rule and the hour', () => {
    const rule = fc.oneof(
      fc.constantFrom<Partial<DepositTerms>>({}, { cut_off: null }, { kind: 'NEXT_WORKDAY' }),
      fc.integer({ min: 1, max: 28 }).map(
        (period_day): Partial<DepositTerms> => ({
          kind: 'PERIODIC',
          period: period_day <= 5 ? 'WEEKLY' : 'MONTHLY',
          period_day,
          permit_valid_until: '2026-12-31',
        }),
      ),
    )
    const zone = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')
    const instant = fc.date({
      min: new Date('2026-10-01T00:00:00Z'),
      max: new Date('2027-03-01T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instant, rule, zone, (received_at, changes, in_zone) => {
        const day = depositDueOn(received_at, terms(changes), { zone: in_zone, holidays })
        expect(isWorkday(day, holidays)).toBe(true)
        expect(day >= localMoment(received_at, in_zone).day).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
