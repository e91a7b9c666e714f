export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'svg'

/**
 * What the first bytes say a file is, whatever its name claims; null for anything that is not a picture we know.
 * It runs before any decoder sees the bytes, so that an upload can never reach the SVG or TIFF reader.
 */
export function sniffPicture(bytes: Buffer): PictureKind | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg'
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png'
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'webp'
  if (text(bytes, 4, 8) === 'ftyp') return sniffBrand(bytes)
  if (/^\uFEFF?\s*(<\?xml[^>]*>\s*)?<svg[\s>]/.test(text(bytes, 0, 512))) return 'svg'
  return null
}

/** AVIF and HEIC share one container and differ in the brand after `ftyp`. */
function sniffBrand(bytes: Buffer): PictureKind | null {
  const brand = text(bytes, 8, 12)
  if (brand === 'avif') return 'avif'
  return ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1'].includes(brand) ? 'heic' : null
}

function text(bytes: Buffer, start: number, end: number): string {
  return bytes.subarray(start, end).toString('utf8')
}
