import type { SimponiEntryShape } from '../../../medusa/src/contract/deposit.ts'
import type { Words } from '../../i18n/words.ts'
import { formatRupiah } from '../../lib/money.ts'

/** One field of SIMPONI's form: what it is called, what is shown, and what is copied (null: nobody knows it yet). */
export interface SimponiField {
  label: string
  shown: string
  copied: string | null
}

/** The fields in the order of SIMPONI's form. An amount is copied as bare digits. */
export function simponiFields(
  entry: SimponiEntryShape,
  words: Words['receipt_desk']['simponi'],
): SimponiField[] {
  const plain = (label: string, value: string | null): SimponiField => ({
    label,
    shown: value ?? words.unknown,
    copied: value,
  })
  return [
    plain(words.ministry_code, entry.ministry_code),
    plain(words.unit_code, entry.unit_code),
    plain(words.satker_code, entry.satker_code),
    plain(words.kppn_code, entry.kppn_code),
    plain(words.payer, entry.payer),
    plain(words.currency, entry.currency),
    {
      label: words.account,
      shown: `${entry.account_code} ${entry.account_title}`.trim(),
      copied: entry.account_code,
    },
    { label: words.amount, shown: formatRupiah(entry.amount_rupiah), copied: String(entry.amount_rupiah) },
    plain(words.note, entry.note),
    plain(words.in_words, entry.in_words),
  ]
}

/** Everything as lines of text: for those who copy without scripts, and for paper. */
export function simponiText(fields: readonly SimponiField[]): string {
  return fields.map(({ label, shown }) => `${label}: ${shown}`).join('\n')
}
