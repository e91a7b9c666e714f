import type { ListingCard } from '../../../medusa/src/contract/catalogue.ts'
import type { Words } from '../../i18n/words.ts'

type Availability = Pick<ListingCard, 'mode' | 'available_quantity' | 'lead_time_days'>

/** From how many pieces on a shelf is called short. */
const few = 3

/** Whether a ready-made item has run out. What is made to order never has. */
export function isSoldOut({ mode, available_quantity }: Availability): boolean {
  return mode === 'ready_stock' && (available_quantity ?? 0) <= 0
}

/** How soon a buyer can have it, in a word or two, with the colour of the badge. */
export function availability(item: Availability, words: Words['product']) {
  if (item.mode === 'made_to_order') {
    const { min, max } = item.lead_time_days ?? { min: 0, max: 0 }
    return {
      tone: 'teak' as const,
      text: max > 0 ? words.made_in(words.lead_time(min, max)) : words.to_order,
    }
  }
  if (isSoldOut(item)) return { tone: 'trouble' as const, text: words.sold_out }
  const count = item.available_quantity ?? 0
  if (count <= few) return { tone: 'waiting' as const, text: words.last_ones(count) }
  return { tone: 'good' as const, text: words.ready }
}
