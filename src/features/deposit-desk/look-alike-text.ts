import { lookAlikes } from '../../../medusa/src/contract/proof-text.ts'
import type { Words } from '../../i18n/words.ts'

/** A warning when an NTPN has letters or digits that are taken for each other; nothing otherwise. */
export function lookAlikeText(
  ntpn: string | null | undefined,
  words: Words['receipt_desk']['payment'],
): string | undefined {
  const found = lookAlikes(ntpn ?? '')
  if (found.length === 0) return undefined
  return words.look_alikes(found.map(({ letter, at }) => words.look_alike(letter, at)).join(', '))
}
