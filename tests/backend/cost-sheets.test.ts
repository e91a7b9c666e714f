import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { beforeEach, expect, test } from 'vitest'
import type { NewCostSheet } from '../../medusa/src/modules/treasury/scheme/cost-sheet'
import TreasuryService from '../../medusa/src/modules/treasury/service'
import { rupiah } from '../../medusa/src/money/rupiah'
import { unitCostsOn } from '../../medusa/src/workflows/scheme/unit-costs'
import { databaseSuite } from './runner/database-suite.ts'

/* Goal: what a good cost can be followed to its sheet, and no sheet changes afterwards. */

databaseSuite('Cost sheets', (sql) => {
  let treasury: TreasuryService
  beforeEach(() => {
    treasury = new TreasuryService({ [ContainerRegistrationKeys.PG_CONNECTION]: sql() })
  })

  const record = (changes: Partial<NewCostSheet> = {}) =>
    treasury.recordCostSheet({
      facility_id: 'fac_palu',
      listing_id: 'list_chair',
      batch: null,
      valid_from: '2026-03-01',
      units_made: 3,
      lines: [
        { label: 'Papan jati', kind: 'MATERIAL', amount_rupiah: rupiah(800_000) },
        { label: 'Listrik', kind: 'OVERHEAD', amount_rupiah: rupiah(200_000) },
      ],
      next_unit_cost_rupiah: rupiah(350_000),
      note: '',
      recorded_by: 'staff_1',
      recorded_at: new Date('2026-03-01T03:00:00Z'),
      recorded_on: '2026-03-01',
      ...changes,
    })

  const costOn = async (on: string, base: 'NET_OF_COST' | 'NET_OF_NEXT_COST' = 'NET_OF_COST') => {
    const container = { resolve: () => treasury } as unknown as MedusaContainer
    const lines = [
      { listing_id: 'list_chair', cost_rupiah: rupiah(111), on, base },
      { listing_id: null, cost_rupiah: rupiah(222), on, base },
    ]
    return unitCostsOn(container, 'fac_palu', lines, sql())
  }

  test('a piece costs what its sheet says, from the first day of the sheet on; before, what the order froze', async () => {
    const cost_sheet_id = await record()
    const custom = { cost_rupiah: 222n, cost_sheet_id: null }
    expect(await costOn('2026-03-01')).toEqual([{ cost_rupiah: 333_334n, cost_sheet_id }, custom])
    expect(await costOn('2026-02-28')).toEqual([{ cost_rupiah: 111n, cost_sheet_id: null }, custom])
  })

  test('a base of next cost takes what making it again will cost', async () => {
    await record()
    expect((await costOn('2026-03-09', 'NET_OF_NEXT_COST'))[0]?.cost_rupiah).toBe(350_000n)
  })

  test('of two sheets that have begun the later counts, and of the same day the one recorded last', async () => {
    await record({ valid_from: '2026-03-04', units_made: 1 })
    await record({ valid_from: '2026-03-02', units_made: 2 })
    expect((await costOn('2026-03-03'))[0]?.cost_rupiah).toBe(500_000n)
    expect((await costOn('2026-03-09'))[0]?.cost_rupiah).toBe(1_000_000n)
    await record({ valid_from: '2026-03-04', units_made: 4 })
    expect((await costOn('2026-03-09'))[0]?.cost_rupiah).toBe(250_000n)
  })

  test('another facility’s sheet counts for nothing', async () => {
    await record({ facility_id: 'fac_ruteng' })
    expect((await costOn('2026-03-09'))[0]?.cost_sheet_id).toBeNull()
  })

  const refusal = (statement: string) =>
    sql()
      .transaction((trx) => trx.raw(statement))
      .then(
        () => 'accepted',
        (error: { code?: string }) => error.code,
      )

  test('refuse every change, also from the owner of the tables', async () => {
    await record()
    const changes = [
      `UPDATE cost_sheet SET note = 'lain'`,
      'DELETE FROM cost_sheet_line',
      'UPDATE cost_sheet_line SET amount_rupiah = 1',
      'TRUNCATE cost_sheet CASCADE',
    ]
    for (const change of changes) expect(await refusal(change), change).toBe('42501')
    await sql().raw('GRANT ALL ON cost_sheet, cost_sheet_line TO CURRENT_USER')
    for (const change of changes) expect(await refusal(change), change).toBe('LT001')
  })

  test('refuse a line that comes later, a unit cost that is not the quotient, and a day that is past', async () => {
    const id = await record()
    expect(await refusal(`INSERT INTO cost_sheet_line VALUES ('${id}', 9, 'Lagi', 'OTHER', 1)`)).toBe('LT002')
    const copy = (columns: string) =>
      `INSERT INTO cost_sheet SELECT 'csht_x', facility_id, listing_id, 1, batch, ${columns}, next_unit_cost_rupiah, note,
         recorded_by, recorded_at, recorded_on FROM cost_sheet`
    expect(await refusal(copy('valid_from, units_made, total_rupiah, unit_cost_rupiah - 1'))).toBe('23514')
    expect(await refusal(copy('valid_from - 1, units_made, total_rupiah, unit_cost_rupiah'))).toBe('23514')
  })
})
