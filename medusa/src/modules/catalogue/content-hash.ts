import { createHash } from 'node:crypto'
import type { ListingContent } from './listing'

/** SHA-256 of what a checker sees: the content and its pictures, in one fixed order of fields. */
export function listingContentHash(
  content: ListingContent,
  pictures: readonly { hash: string; alt: string }[],
): string {
  const seen = [
    content.workshop_id,
    content.name,
    content.name_en,
    content.category,
    content.kind,
    content.is_made_inside,
    content.description,
    content.description_en,
    content.materials,
    [content.length_cm, content.width_cm, content.height_cm],
    content.weight_grams,
    content.price_rupiah.toString(),
    content.cost_rupiah.toString(),
    content.mode,
    [content.lead_time_days_min, content.lead_time_days_max],
    content.food_labels.map(({ name, value }) => [name, value]),
    pictures.map(({ hash, alt }) => [hash, alt]),
  ]
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex')
}
