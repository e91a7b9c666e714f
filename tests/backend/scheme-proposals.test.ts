import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { beforeEach, expect, test } from 'vitest'
import TreasuryService from '../../medusa/src/modules/treasury/service'
import { rupiah } from '../../medusa/src/money/rupiah'
import { presets } from '../../medusa/src/seed/presets'
import { replaceScheme } from './fixtures/replace-scheme.ts'
import { databaseSuite } from './runner/database-suite.ts'

/* Goal: raw SQL changes a facility's scheme only as two people would. Method: each test tries one way around, as the tables' owner. */

const FACILITY = 'fac_palu'
const shares = (...rates: [kind: string, rate_bps: number][]) =>
  JSON.stringify(
    rates.map(([kind, rate_bps], index) => ({ code: `c${index}`, label: `Bagian ${index}`, kind, rate_bps })),
  )
const HALVES = shares(['PREMI', 5_000], ['PNBP', 5_000])

databaseSuite('A facility’s scheme', (sql) => {
  let treasury: TreasuryService
  beforeEach(async () => {
    treasury = new TreasuryService({ [ContainerRegistrationKeys.PG_CONNECTION]: sql() })
    await treasury.adoptScheme({
      facility_id: FACILITY,
      name: 'Skema pertama',
      valid_from: '2026-01-01',
      base: 'GROSS',
      legal_basis: 'Keputusan uji',
      components: JSON.parse(HALVES),
      recorded_by: 'system',
    })
  })

  const refusal = (...statements: string[]) =>
    sql()
      .transaction(async (trx) => {
        for (const statement of statements) await trx.raw(statement.replaceAll('?', '\\?'))
      })
      .then(
        () => 'accepted',
        (error: { code?: string; constraint?: string }) => error.constraint ?? error.code,
      )

  const proposal = (changes: Record<string, string> = {}) => {
    const row: Record<string, string> = {
      id: 'sprp_1',
      facility_id: FACILITY,
      name: 'Usulan',
      base: 'GROSS',
      components: HALVES,
      legal_basis: 'Keputusan',
      valid_from: '2026-06-01',
      settlement_trigger: 'ON_PAYMENT',
      return_window_days: '0',
      document_reference: 'KEP-1',
      reason: 'Alasan',
      proposed_by: 'staff_a',
      proposer_role: 'treasurer',
      proposed_at: '2026-05-01T00:00:00Z',
      ...changes,
    }
    return `INSERT INTO split_proposal (${Object.keys(row).join(', ')}) VALUES ('${Object.values(row).join("', '")}')`
  }
  const close = (state: string, by = 'staff_b', changes: Record<string, string> = {}) => {
    const row: Record<string, string> = {
      state,
      closed_by: by,
      closer_role: 'head',
      closed_at: '2026-05-02T00:00:00Z',
      closed_on: '2026-05-02',
      closing_reason: 'Sebab',
      ...changes,
    }
    const set = Object.entries(row).map(([column, value]) => `${column} = '${value}'`)
    return `UPDATE split_proposal SET ${set.join(', ')}`
  }
  const scheme = (proposal_id: string | null, by = 'staff_b', base = 'GROSS') => [
    `UPDATE split_scheme SET valid_to = '2026-05-31'`,
    `INSERT INTO split_scheme (id, facility_id, version, name, valid_from, base, legal_basis, settlement_trigger, return_window_days,
       recorded_by, proposal_id) VALUES ('spls_2', '${FACILITY}', 2, 'Usulan', '2026-06-01', '${base}', 'Keputusan', 'ON_PAYMENT', 0,
       '${by}', ${proposal_id === null ? 'NULL' : `'${proposal_id}'`})`,
    `INSERT INTO split_component VALUES ('spls_2', 1, 'c0', 'Bagian 0', 'PREMI', 5000), ('spls_2', 2, 'c1', 'Bagian 1', 'PNBP', 5000)`,
  ]

  test('changes when one proposes and another adopts, and keeps where it came from', async () => {
    expect(await refusal(proposal(), close('adopted'), ...scheme('sprp_1'))).toBe('accepted')
    expect(await treasury.schemes(FACILITY)).toMatchObject([
      { version: 2, proposal_id: 'sprp_1', valid_to: null },
      { version: 1, proposal_id: null, valid_to: '2026-05-31' },
    ])
  })

  test('is not replaced without a proposal, nor by one that waits, nor by one that says something else', async () => {
    expect(await refusal(...scheme(null))).toBe('LT010')
    expect(await refusal(proposal(), ...scheme('sprp_1'))).toBe('LT010')
    expect(await refusal(proposal(), close('adopted'), ...scheme('sprp_1', 'staff_b', 'NET_OF_COST'))).toBe(
      'LT010',
    )
    expect(await refusal(proposal(), close('adopted'), ...scheme('sprp_1', 'staff_c'))).toBe('LT010')
  })

  test('is not adopted without being recorded, nor by who proposed it, nor by a treasurer, nor for days that are past', async () => {
    expect(await refusal(proposal(), close('adopted'))).toBe('LT010')
    const two = 'split_proposal_needs_two_people'
    expect(await refusal(proposal(), close('adopted', 'staff_a'), ...scheme('sprp_1', 'staff_a'))).toBe(two)
    expect(await refusal(proposal(), close('refused', 'staff_a'))).toBe(two)
    expect(await refusal(proposal(), close('adopted', 'staff_b', { closer_role: 'treasurer' }))).toBe(two)
    const late = close('adopted', 'staff_b', { closed_on: '2026-06-02' })
    expect(await refusal(proposal(), late, ...scheme('sprp_1'))).toBe('split_proposal_not_backdated')
  })

  test('a proposal goes one way, is changed by nobody, and one waits at a time', async () => {
    expect(await refusal(proposal({ state: 'refused' }))).toBe('LT010')
    expect(await refusal(proposal())).toBe('accepted')
    expect(await refusal(proposal({ id: 'sprp_2' }))).toBe('split_proposal_one_waits')
    expect(await refusal(`UPDATE split_proposal SET reason = 'lain'`)).toBe('LT001')
    expect(await refusal(close('withdrawn'))).toBe('split_proposal_withdrawn_by_its_maker')
    expect(await refusal(`${close('refused')}, base = 'NET_OF_COST'`)).toBe('LT001')
    expect(await refusal(close('refused'))).toBe('accepted')
    expect(await refusal(close('adopted'))).toBe('LT001')
    expect(await refusal(proposal({ id: 'sprp_2' }))).toBe('accepted')
    expect(await refusal('DELETE FROM split_proposal')).toBe('42501')
  })

  test('is not proposed with shares that are not the whole, unknown, too many, or without the state’s', async () => {
    const wrong: [string, string][] = [
      ['not the whole', shares(['PREMI', 5_000], ['PNBP', 4_999])],
      ['nothing for the state', shares(['PREMI', 5_000], ['MODAL', 5_000])],
      ['two shares of the state', shares(['PNBP', 5_000], ['PNBP', 5_000])],
      ['an unknown receiver', shares(['KEPALA', 5_000], ['PNBP', 5_000])],
      ['a share of nothing', shares(['PREMI', 0], ['PNBP', 10_000])],
      ['no shares', '[]'],
      [
        'nine shares',
        shares(['PNBP', 2_000], ...Array.from({ length: 8 }, (): [string, number] => ['MODAL', 1_000])),
      ],
      [
        'a share without a receiver',
        '[{"code": "a", "label": "A", "rate_bps": 5000}, {"code": "b", "label": "B", "kind": "PNBP", "rate_bps": 5000}]',
      ],
    ]
    for (const [what, components] of wrong)
      expect(await refusal(proposal({ components })), what).toBe('split_proposal_components_check')
  })

  test('without the state’s share is refused, also a first one', async () => {
    const first = treasury.adoptScheme({
      facility_id: 'fac_other',
      name: 'Tanpa negara',
      valid_from: '2026-01-01',
      base: 'GROSS',
      legal_basis: 'Keputusan uji',
      components: [{ code: 'premi', label: 'Premi', kind: 'PREMI', rate_bps: 10_000 }],
      recorded_by: 'system',
    })
    await expect(first).rejects.toMatchObject({ code: 'LT011' })
  })

  test('a preset stays what its source said', async () => {
    expect(await refusal(`UPDATE split_preset SET source = 'lain'`)).toBe('42501')
    const kept = await treasury.presets('2026-06-01')
    for (const { key, base, components, legal_basis } of presets.filter(({ is_national }) => is_national))
      expect(kept.find((each) => each.key === key)).toMatchObject({ base, components, legal_basis })
    expect(kept.map(({ key }) => key)).toEqual(['kepmen-1990', 'bangli', 'bukittinggi'])
  })

  test('can be replaced again and again, each by its own proposal', async () => {
    const next = (valid_from: string) =>
      replaceScheme(sql(), treasury, {
        facility_id: FACILITY,
        name: 'Lagi',
        base: 'NET_OF_COST',
        components: JSON.parse(HALVES),
        valid_from,
      })
    await next('2026-03-01')
    const last = await next('2026-04-01')
    expect((await treasury.schemeInForce(FACILITY, '2026-04-01'))?.id).toBe(last)
    expect(await treasury.verify()).toEqual([])
  })

  test('altered behind the guards is found out by the auditor’s checks', async () => {
    await replaceScheme(sql(), treasury, {
      facility_id: FACILITY,
      name: 'Kedua',
      base: 'GROSS',
      components: JSON.parse(HALVES),
      valid_from: '2026-03-01',
    })
    await treasury.recordCostSheet({
      facility_id: FACILITY,
      listing_id: 'list_1',
      batch: null,
      valid_from: '2026-03-01',
      units_made: 2,
      lines: [{ label: 'Kayu', kind: 'MATERIAL', amount_rupiah: rupiah(101) }],
      next_unit_cost_rupiah: null,
      note: '',
      recorded_by: 'staff_1',
      recorded_at: new Date('2026-03-01T00:00:00Z'),
      recorded_on: '2026-03-01',
    })
    const tables = ['split_scheme', 'split_component', 'split_proposal', 'cost_sheet', 'cost_sheet_line']
    const adopted = `scheme_id = (SELECT id FROM split_scheme WHERE version = 2)`
    const tampering: [string, string[]][] = [
      [
        `UPDATE split_component SET kind = 'MODAL' WHERE ${adopted} AND kind = 'PNBP'`,
        ['one share', 'an adopted proposal'],
      ],
      [
        `UPDATE split_component SET rate_bps = 10000 - rate_bps + position WHERE ${adopted}`,
        ['shares', 'an adopted proposal'],
      ],
      [
        `UPDATE split_scheme SET proposal_id = NULL WHERE version = 2`,
        ['what replaces', 'an adopted proposal'],
      ],
      [`UPDATE split_scheme SET recorded_by = 'staff_x' WHERE version = 2`, ['what replaces']],
      [`UPDATE split_scheme SET legal_basis = 'lain' WHERE version = 2`, ['an adopted proposal']],
      [`UPDATE cost_sheet_line SET amount_rupiah = 99`, ['a cost sheet']],
    ]
    for (const [statement, rules] of tampering) {
      const trx = await sql().transaction()
      for (const table of tables) {
        await trx.raw(`GRANT ALL ON ${table} TO CURRENT_USER`)
        await trx.raw(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
      }
      await trx.raw(statement)
      const found = (await treasury.verify(FACILITY, trx)).map(({ rule }) => rule)
      await trx.rollback()
      for (const rule of rules)
        expect(
          found.some((each) => each.startsWith(rule)),
          `${statement}: ${found.join(', ')}`,
        ).toBe(true)
    }
    expect(await treasury.verify()).toEqual([])
  })
})
