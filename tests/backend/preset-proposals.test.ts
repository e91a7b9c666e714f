import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { beforeEach, expect, test } from 'vitest'
import TreasuryService from '../../medusa/src/modules/treasury/service'
import { databaseSuite } from './runner/database-suite.ts'

/* Goal: raw SQL changes a preset of the country only as two people would. Method: each test tries one way around, as the tables' owner. */

const HALVES = JSON.stringify([
  { code: 'premi', label: 'Premi', kind: 'PREMI', rate_bps: 5_000 },
  { code: 'pnbp', label: 'PNBP', kind: 'PNBP', rate_bps: 5_000 },
])
const CONTENT = {
  name: 'Bangli baru',
  base: 'GROSS',
  components: HALVES,
  legal_basis: 'Keputusan',
  source: 'Naskah',
  certainty: 'READ_IN_LAW',
}

databaseSuite('A preset of the country', (sql) => {
  let treasury: TreasuryService
  beforeEach(() => {
    treasury = new TreasuryService({ [ContainerRegistrationKeys.PG_CONNECTION]: sql() })
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

  const insert = (table: string, row: Record<string, string | null>) => {
    const values = Object.values(row).map((value) => (value === null ? 'NULL' : `'${value}'`))
    return `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${values.join(', ')})`
  }
  const proposal = (changes: Record<string, string | null> = {}) =>
    insert('preset_proposal', {
      id: 'prsp_1',
      key: 'bangli',
      act: 'publish',
      ...CONTENT,
      valid_from: '2027-06-01',
      document_reference: 'PAS-1',
      reason: 'Alasan',
      proposed_by: 'staff_a',
      proposed_at: '2027-05-01T00:00:00Z',
      ...changes,
    })
  const nothing = Object.fromEntries(Object.keys(CONTENT).map((column) => [column, null]))
  const ending = (changes: Record<string, string | null> = {}) =>
    proposal({ act: 'end', ...nothing, ...changes })
  const close = (state: string, by = 'staff_b', changes: Record<string, string> = {}) => {
    const row: Record<string, string> = {
      state,
      closed_by: by,
      closed_at: '2027-05-02T00:00:00Z',
      closed_on: '2027-05-02',
      closing_reason: 'Sebab',
      ...changes,
    }
    const set = Object.entries(row).map(([column, value]) => `${column} = '${value}'`)
    return `UPDATE preset_proposal SET ${set.join(', ')} WHERE state = 'waiting'`
  }
  const ended = (valid_to = '2027-05-31') =>
    `UPDATE split_preset SET valid_to = '${valid_to}' WHERE key = 'bangli' AND valid_to IS NULL`
  const version = (changes: Record<string, string | null> = {}) =>
    insert('split_preset', {
      key: 'bangli',
      version: '1',
      ...CONTENT,
      valid_from: '2027-06-01',
      is_national: 'true',
      proposal_id: 'prsp_1',
      ...changes,
    })
  const offered = async (on: string) =>
    (await treasury.presets(on)).map((preset) => `${preset.key} ${preset.version}`)

  test('changes when one proposes and another adopts: from its day on, and the old version stays to be read', async () => {
    expect(await refusal(proposal(), close('adopted'), ended(), version())).toBe('accepted')
    expect(await offered('2027-05-31')).toContain('bangli 1')
    expect(await offered('2027-06-01')).toContain('bangli 2')
    expect(await offered('2027-06-01')).not.toContain('bangli 1')
    expect((await treasury.presetVersions()).filter(({ key }) => key === 'bangli')).toMatchObject([
      { version: 2, proposal_id: 'prsp_1', valid_to: null, certainty: 'READ_IN_LAW' },
      { version: 1, proposal_id: null, valid_to: '2027-05-31', certainty: 'ONE_SOURCE' },
    ])
    expect(await treasury.verify()).toEqual([])
  })

  test('is not made without a proposal, nor from one that waits, is one’s own, or says something else', async () => {
    expect(await refusal(version({ key: 'baru', proposal_id: null }))).toBe('LT010')
    expect(await refusal(proposal(), ended(), version())).toBe('LT010')
    const two = 'preset_proposal_needs_two_people'
    expect(await refusal(proposal(), close('adopted', 'staff_a'), ended(), version())).toBe(two)
    expect(await refusal(proposal(), close('refused', 'staff_a'))).toBe(two)
    for (const [column, value] of [
      ['base', 'NET_OF_COST'],
      ['certainty', 'UNVERIFIED'],
      ['source', 'lain'],
    ] as const)
      expect(await refusal(proposal(), close('adopted'), ended(), version({ [column]: value })), column).toBe(
        'LT010',
      )
    expect(await refusal(proposal(), close('adopted'))).toBe('LT010')
    expect(await refusal(proposal(), close('adopted'), ended(), version({ is_national: 'false' }))).toBe(
      'LT010',
    )
  })

  test('never begins before its adoption, nor on days of another version', async () => {
    const late = close('adopted', 'staff_b', { closed_at: '2027-06-02T00:00:00Z', closed_on: '2027-06-02' })
    expect(await refusal(proposal(), late, ended(), version())).toBe('preset_proposal_not_backdated')
    const another_day = close('adopted', 'staff_b', { closed_on: '2027-04-01' })
    expect(await refusal(proposal(), another_day, ended(), version())).toBe('preset_proposal_check')
    expect(await refusal(proposal(), close('adopted'), version())).toBe('LT003')
  })

  test('ends by two people as well, once, and never by a bare update', async () => {
    expect(await refusal(ended())).toBe('LT010')
    expect(await refusal(ending(), close('adopted'))).toBe('LT010')
    expect(await refusal(ending(), close('adopted'), ended('2027-05-30'))).toBe('LT010')
    expect(await refusal(ending(), close('adopted', 'staff_a'), ended())).toBe(
      'preset_proposal_needs_two_people',
    )
    expect(await refusal(ending(), close('adopted'), ended())).toBe('accepted')
    expect(await offered('2027-05-31')).toContain('bangli 1')
    expect(await offered('2027-06-01')).toEqual(['kepmen-1990 1', 'bukittinggi 1'])
    expect(await refusal(`UPDATE split_preset SET valid_to = '2027-01-01' WHERE key = 'bangli'`)).toBe(
      'LT001',
    )
    expect(await treasury.verify()).toEqual([])
  })

  test('may be offered again after its end, as a new version', async () => {
    expect(await refusal(ending(), close('adopted'), ended())).toBe('accepted')
    const again = { id: 'prsp_2', valid_from: '2027-09-01' }
    expect(
      await refusal(
        proposal(again),
        close('adopted'),
        version({ proposal_id: 'prsp_2', valid_from: '2027-09-01' }),
      ),
    ).toBe('accepted')
    expect(await offered('2027-08-31')).not.toContain('bangli 2')
    expect(await offered('2027-09-01')).toContain('bangli 2')
    expect(await treasury.verify()).toEqual([])
  })

  test('names no partner: that is for the facility that takes it over', async () => {
    const [premi, pnbp] = JSON.parse(HALVES)
    const mitra = { ...premi, code: 'mitra', kind: 'MITRA' }
    const named = JSON.stringify([{ ...mitra, partner_id: 'partn_1' }, pnbp])
    expect(await refusal(proposal({ components: named }))).toBe('preset_proposal_names_no_partner')
    expect(await refusal(proposal({ components: JSON.stringify([mitra, pnbp]) }))).toBe('accepted')
  })

  test('a proposal goes one way, is changed by nobody, and one waits at a time for each preset', async () => {
    expect(await refusal(proposal({ state: 'refused' }))).toBe('LT010')
    expect(await refusal(ending({ name: 'Bangli' }))).toBe('preset_proposal_content')
    expect(await refusal(proposal({ source: null }))).toBe('preset_proposal_content')
    expect(await refusal(proposal({ components: HALVES.replaceAll('PNBP', 'MODAL') }))).toBe(
      'preset_proposal_components_check',
    )
    expect(await refusal(proposal())).toBe('accepted')
    expect(await refusal(ending({ id: 'prsp_2' }))).toBe('preset_proposal_one_waits')
    expect(await refusal(proposal({ id: 'prsp_3', key: 'lain' }))).toBe('accepted')
    expect(await refusal(`UPDATE preset_proposal SET reason = 'lain'`)).toBe('LT001')
    expect(await refusal(close('withdrawn'))).toBe('preset_proposal_withdrawn_by_its_maker')
    expect(await refusal(close('refused'))).toBe('accepted')
    expect(await refusal(`UPDATE preset_proposal SET state = 'adopted'`)).toBe('LT001')
    expect(await refusal('DELETE FROM preset_proposal')).toBe('42501')
    expect(await refusal('DELETE FROM split_preset')).toBe('42501')
    expect(await refusal(`UPDATE split_preset SET source = 'lain'`)).toBe('42501')
  })

  test('altered behind the guards is found out by the auditor’s checks', async () => {
    expect(await refusal(proposal(), close('adopted'), ended(), version())).toBe('accepted')
    const tampering: [string, string][] = [
      [`UPDATE split_preset SET components = '[]' WHERE version = 2`, 'a preset divides the whole'],
      [`UPDATE split_preset SET valid_to = NULL WHERE key = 'bangli'`, 'one version of a preset'],
      [`UPDATE split_preset SET source = 'lain' WHERE version = 2`, 'a preset is what one proposed'],
      [`UPDATE split_preset SET proposal_id = NULL WHERE version = 2`, 'a preset is what one proposed'],
      [`UPDATE preset_proposal SET closed_on = '2027-06-02'`, 'a preset is what one proposed'],
      [`DELETE FROM split_preset WHERE version = 2`, 'an adopted proposal of a preset'],
      [`UPDATE split_preset SET valid_to = '2027-01-01' WHERE key = 'bukittinggi'`, 'a preset ends only'],
    ]
    for (const [statement, rule] of tampering) {
      const trx = await sql().transaction()
      for (const table of ['split_preset', 'preset_proposal']) {
        await trx.raw(`GRANT ALL ON ${table} TO CURRENT_USER`)
        await trx.raw(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
        await trx.raw(`ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_components_check`)
        await trx.raw(`ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_check`)
        await trx.raw(`ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_not_backdated`)
      }
      await trx.raw(statement)
      const found = (await treasury.verify(undefined, trx)).map((violation) => violation.rule)
      await trx.rollback()
      expect(
        found.some((each) => each.startsWith(rule)),
        `${statement}: ${found.join(', ')}`,
      ).toBe(true)
    }
    expect(await treasury.verify()).toEqual([])
  })
})
