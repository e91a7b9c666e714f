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

  test('beside another shows what grew, what is new and what is gone', () => {
    const after = scheme({ ...pnbp, rate_bps: 10_000 })
    expect(sharePairs(scheme(premi, pnbp), after)).toEqual([
      { label: 'Premi', before_bps: 3_333, after_bps: 0 },
      { label: 'PNBP', before_bps: 6_667, after_bps: 10_000 },
    ])
    expect(sharePairs(null, after)).toEqual([{ label: 'PNBP', before_bps: 0, after_bps: 10_000 }])
  })
})
