import sharp from 'sharp'
import { refuseField } from '../../http/refusal'

/** Re-encodes a transfer slip: upright, at most 1,600 px, WebP, no metadata. Only pictures are taken; it stays private. */
export async function makeProofPicture(
  bytes: Buffer,
): Promise<{ bytes: Buffer; width: number; height: number }> {
  try {
    const image = sharp(bytes, { limitInputPixels: 50_000_000, failOn: 'error' })
    const { format } = await image.metadata()
    if (!['jpeg', 'png', 'webp', 'heif'].includes(format ?? '')) throw new Error(`format ${format}`)
    const { data, info } = await image
      .rotate()
      .resize({ width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch {
    return refuseField('picture', 'Berkas ini bukan foto yang dapat dibaca. Unggah foto JPG, PNG, atau WebP.')
  }
}
