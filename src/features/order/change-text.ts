import type { TrackedPart } from '../../../medusa/src/contract/tracking.ts'
import type { Words } from '../../i18n/words.ts'
import { formatDate } from '../../lib/dates.ts'
import { formatRupiah } from '../../lib/money.ts'

type Change = TrackedPart['changes'][number]

/** What changed: `Harga satuan Kursi teras`. */
export function changeTitle(change: Change, words: Words): string {
  return [words.order.changes[change.kind], change.name].filter(Boolean).join(' ')
}

/** From what to what: `Rp1.200.000 menjadi Rp1.100.000`. */
export function changeText(change: Change, words: Words, locale: string): string {
  const value = (text: string) => valueText(change.kind, text, words, locale)
  return words.order.change(value(change.before), value(change.after))
}

function valueText(kind: Change['kind'], text: string, words: Words, locale: string): string {
  switch (kind) {
    case 'shipping':
    case 'price':
    case 'total':
      return formatRupiah(Number(text))
    case 'promised': {
      const [from = '', to = ''] = text.split('/')
      const day = (date: string) => formatDate(`${date}T00:00:00Z`, 'UTC', locale)
      return words.order.range(day(from), day(to))
    }
    case 'buyer_type':
      return Object.entries(words.checkout.buyer_types).find(([code]) => code === text)?.[1] ?? text
    default:
      return text
  }
}
