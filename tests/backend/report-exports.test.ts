import { knex } from '@medusajs/framework/mikro-orm/knex'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { Migration20261122150001 as First } from '../../medusa/src/modules/report-export/migrations/Migration20261122150001'
import { Migration20261122220050 as Second } from '../../medusa/src/modules/report-export/migrations/Migration20261122220050'
import ReportExportService, {
  type ExportOwner,
  type ReportExport,
} from '../../medusa/src/modules/report-export/service'
import { makeFile } from '../../medusa/src/workflows/report/work-off-exports'
import { commit } from './ledger-rows.ts'
import { live, openPlace, randomHistory } from './report-totals/history.ts'
import { emptyDatabase, urlOf } from './runner/database-copy.ts'
import { databaseSuite } from './runner/database-suite.ts'

/* Goal: a file that was asked for is made once and whole, whoever dies while making it. The clock is the tests' own. */

const now = new Date('2026-12-01T03:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000)

databaseSuite('An export of a report', (sql) => {
  let exports: ReportExportService
  let owners: Record<ExportOwner['organisation_type'], ExportOwner>
  beforeEach(async () => {
    exports = new ReportExportService({ [ContainerRegistrationKeys.PG_CONNECTION]: sql() })
    const place = await openPlace(sql(), 'exports')
    owners = {
      facility: { organisation_type: 'facility', organisation_id: place.facility_ids[0] },
      cooperative: { organisation_type: 'cooperative', organisation_id: place.cooperative_id },
      region: { organisation_type: 'region', organisation_id: place.region_id },
    }
    await live(sql(), place, fc.sample(randomHistory, { numRuns: 1, seed: 7 })[0]!.slice(0, 25))
  })

  const ask = (changes: object = {}) =>
    exports.request({
      ...owners.facility,
      report: 'bku',
      format: 'csv',
      asked: { month: '2026-10' },
      requested_by: 'staff_1',
      now,
      ...changes,
    })
  const make = (claim: ReportExport, at = now) => makeFile(sql(), exports, claim, () => at)
  const state = async (id: string, at = now, owner = owners.facility) => (await exports.find(owner, id, at))!
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
    expect(await exports.find(owners.facility, id, now)).toBeUndefined()
    expect(await fileOf(id)).toBe('')
  })

  test.each([
    ['cooperative', 'rekening-koperasi', /^\uFEFFTanggal;UPT;/],
    ['region', 'rekap-wilayah', /^\uFEFFUPT;/],
  ] as const)(
    'of a %s outlives a crash, tells its rows and is gone after its week',
    async (kind, report, start) => {
      const owner = owners[kind]
      const { id } = await ask({ ...owner, report })
      const dead = (await exports.claim(now))!
      await exports.keep(dead, 1, Buffer.from('half of a file'))
      await make((await exports.claim(later(180)))!, later(180))
      const done = await state(id, now, owner)
      expect(done).toMatchObject({ state: 'done', attempt: 2, ...owner })
      expect(done.rows_done).toBeGreaterThan(0)
      expect(done.rows_done).toBe(done.rows_total)
      expect(await fileOf(id)).toMatch(start)
      await exports.removeExpired(later(7 * 86_400))
      expect(await exports.find(owner, id, now)).toBeUndefined()
      expect(await fileOf(id)).toBe('')
    },
  )

  test('is of the organisation that asked for it, and of none of another kind with the same name', async () => {
    const { id } = await ask({ ...owners.region, report: 'rekap-wilayah' })
    const namesake: ExportOwner = { ...owners.region, organisation_type: 'facility' }
    for (const owner of [owners.facility, owners.cooperative, namesake]) {
      expect(await exports.find(owner, id, now)).toBeUndefined()
      expect(await exports.recent(owner, 10, now)).toEqual([])
    }
    expect((await exports.recent(owners.region, 10, now)).map((each) => each.id)).toEqual([id])
    const theirs = await ask({ ...namesake, report: 'rekap-wilayah' })
    expect(theirs.id).not.toBe(id)
  })

  test('of a report that organisations of its kind do not have is not made', async () => {
    const { id } = await ask({ ...owners.cooperative, report: 'bku' })
    await make((await exports.claim(now))!)
    expect(await state(id, now, owners.cooperative)).toMatchObject({
      state: 'failed',
      failure: 'Laporan itu tidak ada lagi.',
    })
  })
})

describe('Exports that were asked for before other organisations could', () => {
  test('stay the facility’s, with their files, and go back whole', async () => {
    const database = `test_${process.pid}_exports`
    await emptyDatabase(database)
    const sql = knex({ client: 'pg', connection: urlOf(database), pool: { min: 0, max: 4 } })
    try {
      const migrate = async (Step: typeof First | typeof Second, way: 'up' | 'down') => {
        const migration = new Step({} as never, {} as never)
        await migration[way]()
        await commit(sql, ...migration.getQueries().map(String))
      }
      await migrate(First, 'up')
      await commit(
        sql,
        `INSERT INTO report_export (id, facility_id, report, format, asked, requested_by, created_at, expires_at, state, attempt, file_name,
           size_bytes, finished_at, heartbeat_at)
         VALUES ('rexp_1', 'fac_1', 'bku', 'csv', '{}', 'staff_1', '2026-12-01Z', '2026-12-08Z', 'done', 1, 'bku.csv', 3, '2026-12-01Z', '2026-12-01Z')`,
        `INSERT INTO report_export_piece VALUES ('rexp_1', 1, 1, 'old')`,
      )
      await migrate(Second, 'up')
      const exports = new ReportExportService({ [ContainerRegistrationKeys.PG_CONNECTION]: sql })
      const owner: ExportOwner = { organisation_type: 'facility', organisation_id: 'fac_1' }
      expect(await exports.find(owner, 'rexp_1', now)).toMatchObject({ ...owner, state: 'done' })
      for await (const piece of exports.bytes('rexp_1')) expect(piece.toString()).toBe('old')
      await migrate(Second, 'down')
      expect((await sql.raw('SELECT facility_id FROM report_export')).rows).toEqual([
        { facility_id: 'fac_1' },
      ])
    } finally {
      await sql.destroy()
    }
  })
})
