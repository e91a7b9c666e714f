import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import ReportExportService, { type ExportOwner } from '../../medusa/src/modules/report-export/service'
import { exportsAtRest, startExports } from '../../medusa/src/workflows/report/work-off-exports'
import { live, openPlace, randomHistory } from '../backend/report-totals/history.ts'
import { databaseSuite } from '../backend/runner/database-suite.ts'
import { dyingAt } from './dying-connection.ts'

/*
 * Goal: a file that was asked for is made, whole and once, wherever the process dies that makes it. Method: the work on an export is cut
 * before each of its statements; then the job of a later minute takes it up.
 */

const NOW = new Date('2027-01-04T03:00:00Z')
/** Longer than a process may be silent. */
const LATER = new Date(NOW.getTime() + 180_000)

databaseSuite(
  'An export of a report whose process dies',
  (sql) => {
    let exports: ReportExportService
    let container: MedusaContainer
    let owner: ExportOwner

    beforeAll(async () => {
      exports = new ReportExportService({ [ContainerRegistrationKeys.PG_CONNECTION]: sql() })
      const made: Record<string, unknown> = {
        [ContainerRegistrationKeys.PG_CONNECTION]: sql(),
        [ContainerRegistrationKeys.LOGGER]: { warn: () => undefined },
        report_export: exports,
      }
      container = { resolve: (name: string) => made[name] } as unknown as MedusaContainer
      const place = await openPlace(sql(), 'crash')
      owner = { organisation_type: 'facility', organisation_id: place.facility_ids[0] }
      await live(sql(), place, fc.sample(randomHistory, { numRuns: 1, seed: 7 })[0]!.slice(0, 25))
    }, 60_000)

    const work = (at: Date) => {
      startExports(container, () => at)
      return exportsAtRest()
    }
    /** Everybody asks for themselves, so that each wish is an export of its own. */
    const ask = async (staff: number) => {
      const wish = {
        ...owner,
        report: 'bku',
        format: 'csv' as const,
        asked: { month: '2026-10' },
        now: NOW,
      }
      return (await exports.request({ ...wish, requested_by: `staff_${staff}` })).id
    }
    const outcome = async (id: string) => {
      const { state, rows_done, rows_total, file_name, failure } = (await exports.find(owner, id, NOW))!
      const pieces: Buffer[] = []
      for await (const piece of exports.bytes(id)) pieces.push(piece)
      return { state, rows_done, rows_total, file_name, failure, file: Buffer.concat(pieces).toString() }
    }

    test('is taken up again and ends with the same file', async () => {
      const twin = await ask(0)
      await work(NOW)
      const expected = await outcome(twin)
      expect(expected).toMatchObject({ state: 'done', file: expect.stringContaining('Tanggal;Nomor;') })
      let n = 1
      for (; ; n++) {
        const id = await ask(n)
        const has_died = await dyingAt(sql(), n, 'before', () => work(NOW))
        if (has_died) await work(LATER)
        expect(await outcome(id), `before statement ${n}`).toEqual(expected)
        if (!has_died) break
      }
      // Taking up, reading, counting, keeping pieces, finishing, looking for the next.
      expect(n).toBeGreaterThan(8)
    }, 60_000)
  },
  { restore: 'once' },
)
