import { describe, expect, it } from 'vitest'
import type { Result } from '../../lib/medusa.ts'
import type { DeskBackend } from '../session/desk-backend.ts'
import { askForExport, readMonthlyReport } from './monthly-report.ts'
import { readExport } from './read-export.ts'

const answering = (result: unknown) => {
  const asked: unknown[] = []
  const get = async (path: string, query: unknown) => {
    asked.push([path, query])
    return result as Result<never>
  }
  return { backend: { get, post: get } as unknown as DeskBackend, asked }
}
const failure = (status: number, fields = {}) => ({
  ok: false,
  status,
  error: { message: '', type: 'x', fields },
  body: null,
})

describe('a report by month', () => {
  it('is asked for the month of the address, or for the running one', async () => {
    const { backend, asked } = answering({ ok: true, data: { report: {} }, is_stale: false })
    await readMonthlyReport(backend, '/r', new URLSearchParams('bulan=2026-10&setelah=50'))
    await readMonthlyReport(backend, '/r', new URLSearchParams('bulan=&lain=1'))
    expect(asked).toEqual([
      ['/r', { month: '2026-10', after: '50' }],
      ['/r', { after: undefined }],
    ])
  })

  it('says beside the field what is wrong with the month, and keeps what was asked', async () => {
    const { backend } = answering(failure(400, { month: 'Isi bulan.' }))
    expect(await readMonthlyReport(backend, '/r', new URLSearchParams('bulan=x'))).toMatchObject({
      report: null,
      asked: { bulan: 'x' },
      errors: { bulan: 'Isi bulan.' },
    })
  })

  it('ends the page on any other failure', async () => {
    const { backend } = answering(failure(403))
    expect(await readMonthlyReport(backend, '/r', new URLSearchParams())).toMatchObject({
      ok: false,
      status: 403,
    })
  })

  it('asks for a file of the month that is shown, and says why there is none beside what is still shown', async () => {
    const { backend, asked } = answering({ ok: true, data: { report: {}, exports: [] }, is_stale: false })
    const params = new URLSearchParams('bulan=2026-10')
    const form = new FormData()
    form.set('format', 'pdf')
    await askForExport(backend, '/r', params, form)
    expect(asked).toEqual([['/r/exports', { month: '2026-10', format: 'pdf' }]])
    expect(await readMonthlyReport(backend, '/r', params, { format: 'Pilih.' })).toMatchObject({
      report: {},
      errors: { format: 'Pilih.' },
    })
  })
})

describe('a file that was asked for', () => {
  it.each([
    ['waiting', '3'],
    ['working', '3'],
    ['done', null],
    ['failed', null],
  ])('that is %s reloads its page only while there is something to wait for', async (state, refresh) => {
    const { backend } = answering({ ok: true, data: { export: { state } }, is_stale: false })
    const headers = new Headers()
    expect(await readExport(backend, '/r/exports/x', headers)).toEqual({ state })
    expect(headers.get('Refresh')).toBe(refresh)
  })
})
