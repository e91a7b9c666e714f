import { expect } from '@playwright/test'
import sharp from 'sharp'

/** A file as a browser's file chooser gives it. */
export interface ChosenFile {
  name: string
  mimeType: string
  buffer: Buffer
}

/** A photo as a phone takes it: a big JPEG that tells where and with what it was taken. */
export async function phonePhoto(name: string, colour: string): Promise<ChosenFile> {
  const grain = await sharp({
    create: {
      width: 400,
      height: 300,
      channels: 3,
      background: colour,
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
  })
    .png()
    .toBuffer()
  const buffer = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: colour } })
    .composite([{ input: grain, tile: true, blend: 'soft-light' }])
    .withExif({
      IFD0: { Make: 'Telepon Contoh', Model: 'T1', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: '8/1 36/1 45/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '120/1 27/1 51/1',
      },
    })
    .jpeg({ quality: 88 })
    .toBuffer()
  return { name, mimeType: 'image/jpeg', buffer }
}

/** A picture that can be decoded and tells nothing but its pixels; its size in bytes depends on what it shows. */
export async function expectPictureWithoutMetadata(bytes: Buffer): Promise<void> {
  const { format, width, height, exif, xmp, iptc } = await sharp(bytes).metadata()
  expect(['heif', 'webp']).toContain(format)
  expect(Math.min(width, height)).toBeGreaterThan(100)
  expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined])
  expect(bytes.includes('Exif') || bytes.includes('Telepon Contoh')).toBe(false)
  expect((await sharp(bytes).stats()).channels.length).toBeGreaterThanOrEqual(3)
}
