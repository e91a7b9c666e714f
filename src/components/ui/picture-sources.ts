import type { Picture } from '../../../medusa/src/contract/picture.ts'

/** The address of one file of a picture; the shop passes `/media` on to where the backend keeps it. */
export function pictureFile(hash: string, width: number, format: 'avif' | 'webp'): string {
  return `/media/${hash}-${width}.${format}`
}

/** The `srcset` of both formats, and a middle WebP for browsers without `<source>`. */
export function pictureSources(picture: Pick<Picture, 'hash' | 'widths'>) {
  const widths = [...picture.widths].sort((a, b) => a - b)
  const list = (format: 'avif' | 'webp') =>
    widths.map((width) => `${pictureFile(picture.hash, width, format)} ${width}w`).join(', ')
  const middle = widths[Math.floor((widths.length - 1) / 2)] ?? 0
  return { avif: list('avif'), webp: list('webp'), fallback: pictureFile(picture.hash, middle, 'webp') }
}

/** The narrowest width that the upload pipeline makes of every picture. */
const narrowest = 320

/** A small picture where only its hash is known: a line of a cart or of an order. */
export function thumbnail(hash: string): string {
  return pictureFile(hash, narrowest, 'webp')
}
