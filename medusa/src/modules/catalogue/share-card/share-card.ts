import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { mark, weave } from './mark'
import { fitText, outlineText, textWidth } from './outline-text'

const CARD_WIDTH = 1200
const CARD_HEIGHT = 630
const PICTURE_WIDTH = 600
const EDGE = 56
const TEXT_WIDTH = CARD_WIDTH - PICTURE_WIDTH - 2 * EDGE

/** Raise this when a card is drawn in another way: its name is hashed with it. */
const CARD_VERSION = 2

/** What the share card of one item tells. */
export interface ShareCard {
  name: string
  price_rupiah: number
  /** "Rutan Ruteng". */
  facility_name: string
  /** Hash of the picture beside the words; null for none. */
  picture_hash: string | null
}

/** Changes with everything that a card shows. */
export function cardHash(card: ShareCard): string {
  const told = JSON.stringify([
    CARD_VERSION,
    card.name,
    card.price_rupiah,
    card.facility_name,
    card.picture_hash,
  ])
  return createHash('sha256').update(told).digest('hex').slice(0, 20)
}

/**
 * Draws the card of an item (1200 × 630, JPEG): its picture on the left, name, price and facility on the right. A palette of 256 colours
 * would be smaller for some and speckle the ground of others; messengers show no card above 300 KB.
 */
export async function drawShareCard(card: ShareCard, picture: Buffer | undefined): Promise<Buffer> {
  const left = picture
    ? await sharp(picture, { limitInputPixels: 50_000_000 })
        .resize({ width: PICTURE_WIDTH, height: CARD_HEIGHT, fit: 'cover' })
        .toBuffer()
    : Buffer.from(svg(PICTURE_WIDTH, CARD_HEIGHT, weave(0, 0, PICTURE_WIDTH, CARD_HEIGHT, 42)))
  return sharp(Buffer.from(svg(CARD_WIDTH, CARD_HEIGHT, words(card))))
    .composite([{ input: left, left: 0, top: 0 }])
    .jpeg({ quality: 84, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

/** The card of the shop itself, for every page without one of its own. */
export function drawShopCard(shop: { name: string; lines: readonly string[] }): Promise<Buffer> {
  const title = { size: 92, weight: 800, fill: '#fbf8f2' } as const
  const lines = shop.lines.map((line, index) =>
    outlineText(line, { x: EDGE + 40, y: 430 + index * 58, size: 42, weight: 600, fill: '#f1c983' }),
  )
  const drawing = [
    `<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="#123f2e"/>`,
    weave(0, CARD_HEIGHT - 42, CARD_WIDTH, 42, 42),
    mark(EDGE + 36, 96, 150),
    outlineText(shop.name, { x: EDGE + 40, y: 352, ...title }),
    ...lines,
  ]
  return sharp(Buffer.from(svg(CARD_WIDTH, CARD_HEIGHT, drawing.join(''))))
    .png({ palette: true, effort: 7 })
    .toBuffer()
}

function words(card: ShareCard): string {
  const x = PICTURE_WIDTH + EDGE
  const name = { width: TEXT_WIDTH, lines: 4, size: 54, weight: 800 } as const
  const lines = fitText(card.name, name)
  const [facility = ''] = fitText(card.facility_name, { width: TEXT_WIDTH, lines: 1, size: 30, weight: 600 })
  const price = `Rp${card.price_rupiah.toLocaleString('id-ID')}`
  const top = 170
  const priceTop = top + lines.length * 66 + 34
  return [
    `<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="#fbf8f2"/>`,
    outlineText(facility, { x, y: 92, size: 30, weight: 600, fill: '#8a4b24' }),
    ...lines.map((line, index) =>
      outlineText(line, { x, y: top + index * 66, size: name.size, weight: 800, fill: '#1f2a24' }),
    ),
    outlineText(price, { x, y: priceTop, size: priceSize(price), weight: 800, fill: '#1e6b4e' }),
    weave(PICTURE_WIDTH, CARD_HEIGHT - 24, CARD_WIDTH - PICTURE_WIDTH, 24, 24),
    `<rect x="${x}" y="${CARD_HEIGHT - 118}" width="60" height="60" rx="13" fill="#123f2e"/>`,
    mark(x, CARD_HEIGHT - 118, 60),
    outlineText('Lapak Binaan', { x: x + 78, y: CARD_HEIGHT - 76, size: 32, weight: 800, fill: '#123f2e' }),
  ].join('')
}

/** As large as fits. */
function priceSize(price: string): number {
  return Math.min(60, (60 * TEXT_WIDTH) / textWidth(price, 60, 800))
}

function svg(width: number, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`
}
