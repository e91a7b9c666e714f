import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import ReportExportService, { type ReportExport } from '../../medusa/src/modules/report-export/service'
import { makeFile } from '../../medusa/src/workflows/report/work-off-exports'
import { live, openPlace, randomHistory } from './report-totals/history.ts'
import { databaseSuite } from './runner/database-suite.ts'

/* Goal: a file that was asked for is made once and whole, whoever dies while making it. The clock is the tests' own. */

const now = new Date('2026-12-01T03:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000)

databaseSuite('An export of a report', (sql) => {
  let exports: ReportExportService
  let facility_id: string
  beforeEach(async () => {
    exports = new ReportExportService({ [ContainerRegistrationKeys.PG_CONNECTION]: sql() })
    const place = await openPlace(sql(), 'exports')
    facility_id = place.facility_ids[0]
    await live(sql(), place, fc.sample(randomHistory, { numRuns: 1, seed: 7 })[0]!.slice(0, 25))
  })

  const ask = (changes: object = {}) =>
    exports.request({
      facility_id,
      report: 'bku',
      format: 'csv',
      asked: { month: '2026-10' },
      requested_by: 'staff_1',
      now,
      ...changes,
    })
  const make = (claim: ReportExport, at = now) => makeFile(sql(), exports, claim, () => at)
  const state = async (id: string, at = now) => (await exports.find(facility_id, id, at))!
  const fileOf = async (id: string) => {
    const pieces: Buffer[] = []
    for await (const piece of exports.bytes(id)) pieces.push(piece)
    return Buffer.concat(pieces).toString()
  }

  test('is made in the background and counts its rows', async () => {
    const { id } = await ask()
    expect(await state(id)).toMatchObject({ state: 'waiting', rows_total: null })
    await make((await exports.claim(now))!)
    const done = await state(id)
    expect(done).toMatchObject({
      state: 'done',
      file_name: expect.stringMatching(/^bku-\d{6}-2026-10-01-2026-10-31\.csv$/),
    })
    expect(done.rows_done).toBeGreaterThan(0)
    expect(done.rows_done).toBe(done.rows_total)
    expect(await fileOf(id)).toMatch(/^\uFEFFTanggal;Nomor;/)
    expect(await exports.claim(now)).toBeUndefined()
  })

  test('is queued once, however often the button is pressed', async () => {
    const [first, second] = [await ask(), await ask()]
    expect(second.id).toBe(first.id)
    expect((await ask({ format: 'pdf' })).id).not.toBe(first.id)
  })

  test('is worked on by one process at a time', async () => {
    await ask()
    const claims = await Promise.all(Array.from({ length: 8 }, () => exports.claim(now)))
    expect(claims.filter(Boolean)).toHaveLength(1)
  })

  test('is taken up again when its process was killed, and what the dead one wrote is not in the file', async () => {
    const { id } = await ask()
    const dead = (await exports.claim(now))!
    await exports.keep(dead, 1, Buffer.from('half of a file'))
    expect(await exports.claim(later(100))).toBeUndefined()
    const second = (await exports.claim(later(180)))!
    expect(second).toMatchObject({ id, attempt: 2, rows_done: 0 })
    // The first was only slow: it finds that the export is not its own any more.
    expect(await exports.progress(dead, { rows_done: 9, rows_total: 9, now: later(181) })).toBe(false)
    await expect(exports.keep(dead, 2, Buffer.from('late'))).rejects.toThrow('foreign key')
    await make(dead, later(181))
    expect((await state(id)).state).toBe('working')
    await make(second, later(182))
    expect((await state(id)).state).toBe('done')
    expect(await fileOf(id)).toMatch(/^\uFEFFTanggal/)
    expect(await fileOf(id)).not.toContain('half of a file')
  })

  test('that killed its process three times is given up with a sentence that says what to do', async () => {
    const { id } = await ask()
    for (const seconds of [0, 200, 400]) expect(await exports.claim(later(seconds))).toMatchObject({ id })
    expect(await exports.claim(later(600))).toBeUndefined()
    expect(await state(id)).toMatchObject({ state: 'failed', failure: expect.stringContaining('periode') })
  })

  test('that cannot be made says why', async () => {
    const { id } = await ask({ report: 'buku-pembantu', asked: { month: '2026-10', account: '9999' } })
    await make((await exports.claim(now))!)
    expect(await state(id)).toMatchObject({ state: 'failed', failure: expect.stringContaining('akun') })
  })

  test('is kept for seven days and then gone with its file', async () => {
    const { id } = await ask()
    await make((await exports.claim(now))!)
    const week = 7 * 86_400
    await exports.removeExpired(later(week - 60))
    expect(await state(id, later(week - 60))).toMatchObject({ state: 'done' })
    await exports.removeExpired(later(week))
    expect(await exports.find(facility_id, id, now)).toBeUndefined()
    expect(await fileOf(id)).toBe('')
  })
})
