import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { makePicture, widthsFor } from './make-picture'

/** A photo as a phone would send it: red on the left, blue on the right, place and device in its EXIF. */
async function phonePhoto({ width = 1200, height = 800, orientation = 1 } = {}): Promise<Buffer> {
  const right = await sharp({ create: { width: width / 2, height, channels: 3, background: '#0000ff' } })
    .png()
    .toBuffer()
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
    .composite([{ input: right, left: width / 2, top: 0 }])
    .jpeg({ quality: 95 })
    .withExif({
      IFD0: { Make: 'TeleponRahasia', Copyright: 'jangan-bocor' },
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: '8/1 36/1 44/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '120/1 27/1 57/1',
      },
    })
    .withMetadata({ orientation })
    .toBuffer()
}

async function pixel(bytes: Buffer, left: number, top: number): Promise<number[]> {
  const { data } = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [...data]
}

const refused = (bytes: Buffer) =>
  makePicture(bytes).then(
    () => 'accepted',
    (error: Error) => error.message,
  )

describe('a picture made from an upload', () => {
  it('comes in AVIF and WebP, in every width below its own and its own, never enlarged', async () => {
    const made = await makePicture(await phonePhoto())
    expect(made).toMatchObject({ width: 1200, height: 800, widths: [320, 640, 960, 1200] })
    expect(made.files.map(({ name }) => name)).toEqual(
      [320, 640, 960, 1200].flatMap((w) => [`${made.hash}-${w}.avif`, `${made.hash}-${w}.webp`]),
    )
    for (const file of made.files) {
      const { width, height, format } = await sharp(file.bytes).metadata()
      expect({ width, height }).toEqual({ width: file.width, height: Math.round((file.width * 2) / 3) })
      expect(format).toBe(file.format === 'avif' ? 'heif' : 'webp')
    }
  })

  it('gets widths 320, 640, 960 and 1600 from a large photo and one width from a small one', () => {
    expect(widthsFor(4000)).toEqual([320, 640, 960, 1600])
    expect(widthsFor(640)).toEqual([320, 640])
    expect(widthsFor(200)).toEqual([200])
  })

  it('forgets where, when and with what it was taken', async () => {
    const photo = await phonePhoto()
    expect(photo.includes('TeleponRahasia')).toBe(true)
    expect((await sharp(photo).metadata()).exif?.length).toBeGreaterThan(100)
    for (const { bytes, name } of (await makePicture(photo)).files) {
      const { exif, icc, iptc, xmp, orientation } = await sharp(bytes).metadata()
      expect({ exif, icc, iptc, xmp, orientation }, name).toEqual({})
      for (const marker of ['Exif', 'EXIF', 'TeleponRahasia', 'jangan-bocor', 'GPS', 'http://ns.adobe.com'])
        expect(bytes.includes(marker), `${name} ${marker}`).toBe(false)
    }
  })

  it('never serves a byte string of the original', async () => {
    const photo = await phonePhoto()
    const middle = photo.subarray(photo.length / 2, photo.length / 2 + 64)
    for (const { bytes } of (await makePicture(photo)).files) {
      expect(bytes.equals(photo)).toBe(false)
      expect(bytes.includes(middle)).toBe(false)
    }
  })

  it('stands upright when the phone was held upright', async () => {
    const made = await makePicture(await phonePhoto({ orientation: 6 }))
    expect(made).toMatchObject({ width: 800, height: 1200 })
    const { bytes } = made.files.find(({ width, format }) => width === 640 && format === 'webp')!
    const [topRed = 0, , topBlue = 0] = await pixel(bytes, 320, 40)
    const [bottomRed = 0, , bottomBlue = 0] = await pixel(bytes, 320, 900)
    expect(topRed).toBeGreaterThan(200)
    expect(topBlue).toBeLessThan(60)
    expect(bottomBlue).toBeGreaterThan(200)
    expect(bottomRed).toBeLessThan(60)
  })

  it('tells its average colour and keeps its name when it is sent twice', async () => {
    const photo = await phonePhoto()
    const [first, second] = await Promise.all([makePicture(photo), makePicture(photo)])
    expect(first.average_colour).toMatch(/^#(7[ef]|80)00(7[ef]|80)$/)
    expect(second.hash).toBe(first.hash)
  })

  it('lies on the ivory of the shop where it is transparent', async () => {
    const clear = await sharp({ create: { width: 400, height: 300, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer()
    expect((await makePicture(clear)).average_colour).toBe('#fbf8f2')
  })
})

describe('an upload that is no picture', () => {
  it('is refused with a sentence when it is text under a picture name', async () => {
    expect(await refused(Buffer.from('Halo, saya foto.jpg'))).toContain('bukan foto JPEG, PNG, WebP')
    expect(await refused(Buffer.alloc(0))).toContain('kosong')
  })

  it('is refused when it is an SVG, which only our own drawings may be', async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="9" height="9"/></svg>',
    )
    expect(await refused(svg)).toContain('bukan foto')
    expect(await refused(Buffer.concat([Buffer.from('<?xml version="1.0"?>\n'), svg]))).toContain(
      'bukan foto',
    )
    expect(await makePicture(svg, { allowSvg: true })).toMatchObject({ width: 400, height: 300 })
  })

  it('is refused when a small file would unfold to more than 50 megapixels', async () => {
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#ffffff' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(500_000)
    expect(await refused(bomb)).toContain('50 megapiksel')
  })

  it('is refused when it is larger than 15 MB, broken, or a thread of pixels', async () => {
    const photo = await phonePhoto()
    expect(await refused(Buffer.concat([photo, Buffer.alloc(15 * 1024 * 1024)]))).toContain('15 MB')
    expect(await refused(photo.subarray(0, photo.length / 2))).toContain('rusak')
    expect(await refused(Buffer.concat([photo.subarray(0, 20), Buffer.alloc(900)]))).toContain('rusak')
    const thread = await sharp({ create: { width: 4000, height: 10, channels: 3, background: '#000000' } })
      .png()
      .toBuffer()
    expect(await refused(thread)).toContain('panjang dan sempit')
  })

  it('is refused with advice when it is an iPhone HEIC, and when it is another format', async () => {
    expect(await refused(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))).toContain('HEIC')
    const gif = await sharp({ create: { width: 10, height: 10, channels: 3, background: '#000000' } })
      .gif()
      .toBuffer()
    expect(await refused(gif)).toContain('bukan foto')
  })
})
