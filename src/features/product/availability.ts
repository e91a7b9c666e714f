import type { ListingCard } from '../../../medusa/src/contract/catalogue.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Words } from '../../i18n/words.ts'
import { harvestDays } from './harvest.ts'

type Availability = Pick<ListingCard, 'mode' | 'available_quantity' | 'lead_time_days' | 'harvest'>

/** From how many pieces on a shelf is called short. */
const few = 3

/** Whether a ready-made item has run out, or no harvest is open. What is made to order never has. */
export function isSoldOut({ mode, available_quantity }: Availability): boolean {
  return mode !== 'made_to_order' && (available_quantity ?? 0) <= 0
}

/** How soon a buyer can have it, in a word or two, with the colour of the badge. */
export function availability(
  item: Availability,
  { product: words, harvest }: Pick<Words, 'product' | 'harvest'>,
  locale: Locale,
) {
  if (item.mode === 'made_to_order') {
    const { min, max } = item.lead_time_days ?? { min: 0, max: 0 }
    return {
      tone: 'teak' as const,
      text: max > 0 ? words.made_in(words.lead_time(min, max)) : words.to_order,
    }
  }
  if (item.mode === 'harvest')
    return item.harvest
      ? { tone: 'teak' as const, text: harvest.badge(harvestDays(item.harvest, locale)) }
      : { tone: 'waiting' as const, text: harvest.not_planned }
  if (isSoldOut(item)) return { tone: 'trouble' as const, text: words.sold_out }
  const count = item.available_quantity ?? 0
  if (count <= few) return { tone: 'waiting' as const, text: words.last_ones(count) }
  return { tone: 'good' as const, text: words.ready }
}
