import { describe, expect, test } from 'vitest'
import { quarterHours, workBody, workCount, workErrors } from './work-form.ts'

describe('The work log’s form', () => {
  test.each([
    ['7,5', 30],
    ['8', 32],
    ['0.25', 1],
    ['', null],
    [undefined, null],
    ['7,3', '7.3'],
    ['delapan', 'delapan'],
  ])('reads %s hours as %s quarters', (typed, quarters) => {
    expect(quarterHours(typed)).toBe(quarters)
  })

  const values = {
    unit: 'hours',
    workshop_id: 'work_1',
    facility_order_id: '',
    worked_on: '2026-03-12',
    'work.0.code': 'RTG-001',
    'work.0.quantity': '',
    'work.1.code': 'RTG-002',
    'work.1.quantity': '7,3',
  }

  test('sends those who worked, and nobody else', () => {
    const { body, rows } = workBody({ ...values, 'work.1.quantity': '7,25' })
    expect(body).toEqual({
      workshop_id: 'work_1',
      facility_order_id: null,
      worked_on: '2026-03-12',
      entries: [{ code: 'RTG-002', quantity: 29 }],
    })
    expect(rows).toEqual([1])
  })

  test('shows a refusal beside the row that it is about', () => {
    const { rows } = workBody(values)
    expect(workErrors({ 'entries.0.quantity': 'Isi jam.', worked_on: 'Isi.' }, rows)).toEqual({
      'work.1.quantity': 'Isi jam.',
      worked_on: 'Isi.',
    })
    expect(workErrors({ entries: 'Isi satu.' }, [])).toEqual({ 'work.0.quantity': 'Isi satu.' })
  })

  test('tells hours with a comma', () => {
    expect(workCount({ quarter_hours: 30, pieces: null })).toEqual({ unit: 'hours', count: '7,5' })
    expect(workCount({ quarter_hours: null, pieces: 12 })).toEqual({ unit: 'pieces', count: '12' })
  })
})
