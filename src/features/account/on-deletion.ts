import { FATES, kindsOf } from '../../../medusa/src/contract/buyer-data.ts'
import type { Words } from '../../i18n/words.ts'

/** What a deletion does, one fate after the other, in the words of a language. */
export function onDeletion({ kinds, fates }: Words['buyer_data']) {
  return FATES.map((fate) => ({ ...fates[fate], list: kindsOf(fate).map((kind) => kinds[kind]) }))
}
