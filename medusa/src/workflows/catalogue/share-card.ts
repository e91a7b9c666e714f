import type { MedusaContainer } from '@medusajs/framework/types'
import { SHARE_CARD_NAME } from '../../contract/published'
import type { PublishedSnapshot } from '../../modules/catalogue/listing'
import { atMost } from '../../modules/catalogue/pictures/at-most'
import { pictureFile } from '../../modules/catalogue/pictures/picture-store'
import type CatalogueService from '../../modules/catalogue/service'
import { cardHash, drawShareCard, type ShareCard } from '../../modules/catalogue/share-card/share-card'
import { keepShareCard, keptShareCard } from '../../modules/catalogue/share-card/share-card-store'

/** Drawing takes a processor for a sixth of a second: one at a time is enough for all who ask. */
const gate = atMost(1)

const underWay = new Map<string, Promise<Buffer>>()

/** The file name of an item's share card as it would be drawn now. */
export function shareCardName(snapshot: PublishedSnapshot): string {
  return `${snapshot.handle}-${cardHash(tellingOf(snapshot))}.jpg`
}

/** The card of that name: kept, or drawn now if it is what the item would be told as today; else there is none. */
export async function readShareCard(container: MedusaContainer, name: string): Promise<Buffer | undefined> {
  const kept = await keptShareCard(name)
  if (kept) return kept
  const handle = SHARE_CARD_NAME.exec(name)?.[1] ?? ''
  const snapshot = await container.resolve<CatalogueService>('catalogue').publishedByHandle(handle)
  if (!snapshot || shareCardName(snapshot) !== name) return undefined
  const drawing = underWay.get(name) ?? gate(() => drawAndKeep(snapshot, name))
  underWay.set(name, drawing)
  return drawing.finally(() => underWay.delete(name))
}

async function drawAndKeep(snapshot: PublishedSnapshot, name: string): Promise<Buffer> {
  const { picture } = snapshot
  const width = picture && (picture.widths.find((each) => each >= 640) ?? picture.widths.at(-1))
  const bytes = width ? await pictureFile(`${picture.hash}-${width}.webp`) : undefined
  const card = await drawShareCard(tellingOf(snapshot), bytes)
  // Without the picture it is only a stand-in: the next one to ask may find it.
  if (bytes || !picture) await keepShareCard(name, card)
  return card
}

function tellingOf({ name, price_rupiah, facility, picture }: PublishedSnapshot): ShareCard {
  return { name, price_rupiah, facility_name: facility.name, picture_hash: picture?.hash ?? null }
}
