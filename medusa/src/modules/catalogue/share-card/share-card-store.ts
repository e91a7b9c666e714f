import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SHARE_CARD_NAME } from '../../../contract/published'
import { keepWhole, mediaFolder } from '../pictures/picture-store'

const folder = () => join(mediaFolder(), 'cards')

/** A card that was drawn before; undefined when there is none of that name. */
export async function keptShareCard(name: string): Promise<Buffer | undefined> {
  if (!SHARE_CARD_NAME.test(name)) return undefined
  return readFile(join(folder(), name)).catch(() => undefined)
}

/** Keeps a card for whoever asks next; safe to run twice. */
export async function keepShareCard(name: string, card: Buffer): Promise<void> {
  if (!SHARE_CARD_NAME.test(name)) throw new Error(`Not the name of a share card: ${name}`)
  await keepWhole(folder(), name, card)
}
