import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cardHash, drawShareCard } from './share-card'

const card = {
  name: 'Meja Kafe Kaki Besi',
  price_rupiah: 1_250_000,
  facility_name: 'Rutan Ruteng',
  picture_hash: 'a'.repeat(20),
}

describe('the share card of an item', () => {
  it('is a JPEG of 1200 × 630 with the picture on its left half', async () => {
    const picture = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#ff0000' } })
      .webp()
      .toBuffer()
    const drawn = await drawShareCard(card, picture)
    expect(await sharp(drawn).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
    const { data } = await sharp(drawn)
      .extract({ left: 300, top: 300, width: 1, height: 1 })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(data[0]).toBeGreaterThan(240)
    expect(data[1]).toBeLessThan(16)
  })

  it('stays small beside a photograph with grain: messengers show nothing above 300 KB', async () => {
    const [width, height] = [600, 630]
    let last = 1
    const bytes = Buffer.from({ length: width * height * 3 }, (_, at) => {
      last = (last * 1_103_515_245 + 12_345) & 0x7fffffff
      const place = Math.floor(at / 3)
      return (((place % width) + place / width) * (0.1 + (at % 3) * 0.05) + ((last >> 16) % 40)) % 256
    })
    const picture = await sharp(bytes, { raw: { width, height, channels: 3 } })
      .png()
      .toBuffer()
    expect((await drawShareCard(card, picture)).length).toBeLessThan(300_000)
  })

  it('is drawn without a picture, too', async () => {
    const drawn = await drawShareCard({ ...card, picture_hash: null }, undefined)
    expect(await sharp(drawn).metadata()).toMatchObject({ width: 1200, height: 630 })
  })

  it('has a hash that changes with what it tells, so that an old price is never shown for a new one', () => {
    const names = [
      card,
      { ...card, price_rupiah: 1_250_001 },
      { ...card, name: 'Meja' },
      { ...card, facility_name: 'Lapas Palu' },
      { ...card, picture_hash: null },
    ].map(cardHash)
    expect(new Set(names).size).toBe(names.length)
    expect(cardHash({ ...card })).toBe(names[0])
    for (const name of names) expect(name).toMatch(/^[0-9a-f]{20}$/)
  })
})
