import { describe, expect, it } from 'vitest'
import { hoursBody, hoursErrors, hoursValues, weekHours } from './hours-form.ts'

const WEEK = {
  mon: [
    ['07:30', '12:00'],
    ['13:00', '16:00'],
  ],
  fri: [['07:30', '11:30']],
} as const

describe('the form of the office hours', () => {
  it('sends again what the calendar says, and closed days as closed', () => {
    const { working_hours } = hoursBody(hoursValues(WEEK))
    expect(working_hours).toMatchObject(WEEK)
    expect(working_hours.sun).toEqual([])
    expect(weekHours(WEEK)).toBe(11.5)
  })

  it('takes a time as people type it', () => {
    const monday = (from: string, to: string) =>
      hoursBody({ 'working_hours.mon.0.0': from, 'working_hours.mon.0.1': to }).working_hours.mon
    expect(monday('7.30', '12')).toEqual([['07:30', '12:00']])
    expect(monday('07:30', 'siang')).toEqual([['07:30', 'siang']])
  })

  it('names the field that is wrong, also when only the afternoon is filled', () => {
    const values = { 'working_hours.tue.1.0': '16:00', 'working_hours.tue.1.1': '13:00' }
    expect(hoursBody(values).working_hours.tue).toEqual([['16:00', '13:00']])
    expect(hoursErrors({ 'working_hours.tue.0.1': 'Salah.' }, values)).toEqual({
      'working_hours.tue.1.1': 'Salah.',
    })
    expect(hoursErrors({ working_hours: 'Tutup.' }, {})).toEqual({ 'working_hours.mon.0.0': 'Tutup.' })
  })
})
