import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rupiah } from './rupiah'
import { terbilang } from './terbilang'

test.each([
  [0n, 'nol rupiah'],
  [1n, 'satu rupiah'],
  [10n, 'sepuluh rupiah'],
  [11n, 'sebelas rupiah'],
  [19n, 'sembilan belas rupiah'],
  [100n, 'seratus rupiah'],
  [1_000n, 'seribu rupiah'],
  [1_111n, 'seribu seratus sebelas rupiah'],
  [21_000n, 'dua puluh satu ribu rupiah'],
  [101_000n, 'seratus satu ribu rupiah'],
  [1_000_000n, 'satu juta rupiah'],
  [1_001_000n, 'satu juta seribu rupiah'],
  [1_250_000n, 'satu juta dua ratus lima puluh ribu rupiah'],
  [1_000_000_000_000_000n, 'satu kuadriliun rupiah'],
  [-75_321n, 'minus tujuh puluh lima ribu tiga ratus dua puluh satu rupiah'],
])('%s is written “%s”', (amount, words) => {
  expect(terbilang(rupiah(amount))).toBe(words)
})

test('whoever reads the words aloud to a clerk gets the amount back', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), (amount) => {
      expect(amountOf(terbilang(rupiah(amount)))).toBe(amount)
    }),
    { numRuns: 5_000 },
  )
})

/** Reads the words as a person does: from left to right, adding up until a name of a group closes it. */
function amountOf(text: string): bigint {
  const digits = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']
  const groups: Record<string, bigint> = {
    ribu: 10n ** 3n,
    juta: 10n ** 6n,
    miliar: 10n ** 9n,
    triliun: 10n ** 12n,
    kuadriliun: 10n ** 15n,
  }
  const spelled = text
    .replace(/ rupiah$/, '')
    .replaceAll('seribu', 'satu ribu')
    .replaceAll('seratus', 'satu ratus')
    .replaceAll('sepuluh', 'satu puluh')
    .replaceAll('sebelas', 'satu belas')
  let [total, group, digit] = [0n, 0n, 0n]
  for (const word of spelled.replace('minus ', '').split(' ')) {
    if (groups[word]) [total, group, digit] = [total + (group + digit) * groups[word], 0n, 0n]
    else if (word === 'ratus') [group, digit] = [group + digit * 100n, 0n]
    else if (word === 'puluh') [group, digit] = [group + digit * 10n, 0n]
    else if (word === 'belas') [group, digit] = [group + digit + 10n, 0n]
    else digit = BigInt(digits.indexOf(word))
  }
  return (text.startsWith('minus') ? -1n : 1n) * (total + group + digit)
}
