import { describe, expect, test } from 'vitest'
import { scheme_desk } from '../../i18n/id/scheme_desk.ts'
import { sharePairs, shareSentences } from './scheme-text.ts'

const premi = { kind: 'PREMI' as const, label: 'Premi', rate_bps: 3_333 }
const pnbp = { kind: 'PNBP' as const, label: 'PNBP', rate_bps: 6_667 }
const scheme = (...components: (typeof premi | typeof pnbp)[]) => ({ base: 'GROSS' as const, components })

describe('A scheme in plain words', () => {
  test('says what each gets of a hundred thousand rupiah, to the rupiah', () => {
    expect(shareSentences(scheme(premi, pnbp), scheme_desk)).toEqual([
      'Rp33.330 untuk Premi (33,33%)',
      'Rp66.670 untuk PNBP (66,67%)',
    ])
  })

  test('says whose a partner’s share is, and shows another partner as a change', () => {
    const mitra = (name: string) => ({
      kind: 'MITRA' as const,
      label: 'Mitra',
      rate_bps: 1_000,
      partner: { id: name, name },
    })
    const with_partner = (name: string) => ({ base: 'GROSS' as const, components: [mitra(name)] })
    expect(shareSentences(with_partner('CV Kayu'), scheme_desk)).toEqual([
      'Rp10.000 untuk Mitra – CV Kayu (10%)',
    ])
    expect(sharePairs(with_partner('CV Kayu'), with_partner('UD Cat'))).toEqual([
      { label: 'Mitra – CV Kayu', before_bps: 1_000, after_bps: 0 },
      { label: 'Mitra – UD Cat', before_bps: 0, after_bps: 1_000 },
    ])
  })

  test('beside another shows what grew, what is new and what is gone', () => {
    const after = scheme({ ...pnbp, rate_bps: 10_000 })
    expect(sharePairs(scheme(premi, pnbp), after)).toEqual([
      { label: 'Premi', before_bps: 3_333, after_bps: 0 },
      { label: 'PNBP', before_bps: 6_667, after_bps: 10_000 },
    ])
    expect(sharePairs(null, after)).toEqual([{ label: 'PNBP', before_bps: 0, after_bps: 10_000 }])
  })
})
