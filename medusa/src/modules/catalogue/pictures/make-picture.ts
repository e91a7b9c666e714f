import { createHash } from 'node:crypto'
import { MedusaError } from '@medusajs/framework/utils'
import sharp from 'sharp'
import { atMost } from './at-most'
import {
  AVIF,
  AVIF_OF_DRAWING,
  GROUND,
  LARGEST_WIDTH,
  MAX_ASPECT_RATIO,
  MAX_PIXELS,
  MAX_UPLOAD_BYTES,
  SETTINGS_VERSION,
  WEBP,
  WIDTHS,
} from './picture-settings'
import { type PictureKind, sniffPicture } from './sniff-picture'

export type PictureFormat = 'avif' | 'webp'

/** One encoded file of a picture; `name` is `<hash>-<width>.<format>`. */
export interface PictureFile {
  name: string
  width: number
  format: PictureFormat
  bytes: Buffer
}

/** A picture as it will be served: no byte of the original, no metadata, upright, in every width that it has. */
export interface MadePicture {
  /** First 20 hex digits of the SHA-256 of the original and the settings: the same upload makes the same names. */
  hash: string
  /** Size in pixels of the largest file. */
  width: number
  height: number
  widths: number[]
  /** `#rrggbb`, to be shown until the picture has come. */
  average_colour: string
  files: PictureFile[]
}

interface MakePictureOptions {
  /** Only for drawings of our own: an uploaded SVG can carry scripts and outside references. */
  allowSvg?: boolean
}

interface Pixels {
  data: Buffer
  raw: { width: number; height: number; channels: 3 }
}

const gate = atMost(2)
/** What takes longer to read was made to keep us busy. */
const UPLOAD_SECONDS = 30
/** Our own drawings take as long as a busy machine needs: Sharp's way of saying that there is no limit. */
const NO_HURRY = 0

/**
 * Makes the files of one picture (design D9): sniffed, bounded in bytes and pixels, turned upright, stripped of all
 * metadata (place, time, device), re-encoded as AVIF and WebP. Throws INVALID_DATA with a sentence for the uploader.
 */
export async function makePicture(bytes: Buffer, options: MakePictureOptions = {}): Promise<MadePicture> {
  const kind = readableKind(bytes, options.allowSvg ?? false)
  const avif = kind === 'svg' ? AVIF_OF_DRAWING : AVIF
  return gate(async () => {
    await refuseWrongSize(bytes)
    const pixels = await decode(bytes, kind === 'svg' ? NO_HURRY : UPLOAD_SECONDS)
    const { width, height } = pixels.raw
    const hash = pictureHash(bytes)
    const widths = widthsFor(width)
    const encodeAs = async (format: PictureFormat, w: number): Promise<PictureFile> => {
      const sized = sharp(pixels.data, { raw: pixels.raw }).resize({ width: w })
      const encoded = await (format === 'avif' ? sized.avif(avif) : sized.webp(WEBP)).toBuffer()
      return { name: `${hash}-${w}.${format}`, width: w, format, bytes: encoded }
    }
    const files = await Promise.all(widths.flatMap((w) => [encodeAs('avif', w), encodeAs('webp', w)]))
    return { hash, width, height, widths, average_colour: await averageColour(pixels), files }
  })
}

/** The name under which a picture made from these bytes is kept. */
export function pictureHash(bytes: Buffer): string {
  return createHash('sha256').update(`${SETTINGS_VERSION}:`).update(bytes).digest('hex').slice(0, 20)
}

/** The widths that a picture of this width gets: those below it, and the last one its own. */
export function widthsFor(width: number): number[] {
  const largest = Math.min(width, LARGEST_WIDTH)
  return [...WIDTHS.filter((w) => w < largest), largest]
}

/** The kind of picture, or a refusal that says what would be accepted. */
function readableKind(bytes: Buffer, allowSvg: boolean): PictureKind {
  if (bytes.length === 0) throw refusal('Berkas foto kosong. Pilih foto lain.')
  if (bytes.length > MAX_UPLOAD_BYTES) throw refusal('Foto lebih besar dari 15 MB. Perkecil dahulu fotonya.')
  const kind = sniffPicture(bytes)
  if (kind === 'heic')
    throw refusal(
      'Foto berformat HEIC belum dapat dibaca. Simpan sebagai JPEG (di iPhone: Pengaturan › Kamera › Format › Paling Kompatibel).',
    )
  if (kind === null || (kind === 'svg' && !allowSvg))
    throw refusal('Berkas ini bukan foto JPEG, PNG, WebP, atau AVIF. Pilih foto lain.')
  return kind
}

/** Reads the header only: a picture that would unfold to too many pixels is never decoded. */
async function refuseWrongSize(bytes: Buffer): Promise<void> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(refuseDamaged)
  if (width * height > MAX_PIXELS)
    throw refusal('Foto terlalu besar: paling banyak 50 megapiksel. Perkecil dahulu fotonya.')
  if (Math.max(width, height) > MAX_ASPECT_RATIO * Math.min(width, height))
    throw refusal('Foto terlalu panjang dan sempit. Potong dahulu fotonya.')
}

async function decode(bytes: Buffer, seconds: number): Promise<Pixels> {
  const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .timeout({ seconds })
    .autoOrient()
    .resize({ width: LARGEST_WIDTH, withoutEnlargement: true })
    .flatten({ background: GROUND })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(refuseDamaged)
  return { data, raw: { width: info.width, height: info.height, channels: 3 } }
}

async function averageColour({ data, raw }: Pixels): Promise<string> {
  const { channels } = await sharp(data, { raw }).stats()
  return `#${channels.map(({ mean }) => Math.round(mean).toString(16).padStart(2, '0')).join('')}`
}

function refuseDamaged(): never {
  throw refusal('Foto tidak dapat dibaca; berkasnya mungkin rusak. Pilih foto lain.')
}

function refusal(sentence: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, sentence)
}
