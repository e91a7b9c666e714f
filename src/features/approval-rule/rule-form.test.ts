import { describe, expect, it } from 'vitest'
import { adoptApprovalRule } from '../../../medusa/src/contract/approval-rule.ts'
import { DEFAULT_STEPS } from '../../../medusa/src/modules/approval/chain.ts'
import { wordsOf } from '../../i18n/words.ts'
import { ruleBody, ruleErrors, ruleValues, stepsOf } from './rule-form.ts'
import { stepSentence } from './rule-text.ts'

const RULE = { steps: DEFAULT_STEPS, is_small_office: false, bulk_limit_rupiah: 500_000 }

/** What the contract says to a form, under the form's own names. */
function errorsOf(values: Record<string, string>): Record<string, string> {
  const { error } = adoptApprovalRule.body!.safeParse(ruleBody(values))
  const fields = (error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message])
  return ruleErrors(Object.fromEntries(fields), values)
}

describe('the form of the rules', () => {
  it('says what the rule says, and sends the same again', () => {
    const values = { ...ruleValues(RULE), expected_version: '1', note: 'Tanpa perubahan' }
    expect(stepsOf(values)).toEqual(DEFAULT_STEPS)
    expect(errorsOf(values)).toEqual({})
  })

  it('leaves out conditions of a role that always or never decides', () => {
    const values = { ...ruleValues(RULE), 'kasi_giatja.when': 'always', 'head.when': 'never' }
    expect(stepsOf(values)).toMatchObject([
      { role: 'kasubsi' },
      { role: 'kasi_giatja', is_always: true, above_rupiah: null, modes: [] },
    ])
  })

  it('shows each error beside the field it concerns', () => {
    const values = {
      ...ruleValues(RULE),
      'kasubsi.when': 'never',
      'kasi_giatja.above_rupiah': 'banyak',
      'head.working_hours': '99',
      bulk_limit_rupiah: '9.000.000',
    }
    expect(Object.keys(errorsOf(values)).sort()).toEqual([
      'bulk_limit_rupiah',
      'head.working_hours',
      'kasi_giatja.above_rupiah',
      'note',
    ])
    expect(
      errorsOf({ ...ruleValues(RULE), 'kasubsi.when': 'never', expected_version: '1', note: 'Percobaan' }),
    ).toEqual({
      'kasubsi.when': 'Paling sedikit satu peran harus selalu memutuskan.',
    })
  })

  it('offers security an objection only', () => {
    const values = { ...ruleValues(RULE), 'security.when': 'if', 'security.buyer_types.office': 'on' }
    expect(stepsOf(values).at(-1)).toMatchObject({ role: 'security', kind: 'veto', buyer_types: ['office'] })
  })
})

describe('the rules in plain words', () => {
  it('reads as a sentence in both languages', () => {
    const sentences = (locale: 'id' | 'en') =>
      DEFAULT_STEPS.map((step) => stepSentence(step, wordsOf(locale), locale))
    expect(sentences('id')).toEqual([
      'Kasubsi Kegiatan Kerja selalu memutuskan, dalam 8 jam kerja.',
      'Kasi Kegiatan Kerja memutuskan bila nilainya di atas Rp2.000.000 atau caranya dibuat setelah dipesan atau pesanan khusus, dalam 8 jam kerja.',
      'Kepala UPT memutuskan bila nilainya di atas Rp10.000.000 atau pembelinya instansi, dalam 12 jam kerja.',
    ])
    expect(sentences('en')[2]).toBe(
      'Head of the facility decides if its value is above Rp10.000.000 or the buyer is: office, within 12 working hours.',
    )
  })
})
