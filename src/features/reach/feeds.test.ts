import { describe, expect, it } from 'vitest'
import { promisedDates } from '../../../medusa/src/workflows/checkout/promised-dates.ts'
import { dispatchDays, dispatchWorkdays } from './dispatch-days.ts'
import { newGoodsFeed } from './feed.ts'
import { merchantFeed } from './merchant-feed.ts'
import { good, shop } from './testing/goods.ts'
import { all, readXml, textOf } from './testing/read-xml.ts'

const nasty = 'Kopi <b>"Flores"</b> & teh\u0007 ]]> ☕'

describe('the feed of new goods', () => {
  const channelOf = (document: string) => all(readXml(document), 'channel')[0]

  it('tells name, price, maker and address of each, in the language of the feed', () => {
    const channel = channelOf(newGoodsFeed(shop, [good()], 'en'))
    const [item] = all(channel, 'item')
    expect(textOf(channel, 'language')).toBe('en')
    expect(all(channel, 'atom:link')[0]?.attributes.href).toBe(`${shop}/en/umpan/baru.xml`)
    expect(textOf(item, 'title')).toBe('Folding table')
    expect(textOf(item, 'link')).toBe(`${shop}/en/produk/meja-lipat`)
    expect(textOf(item, 'description')).toContain('Rp850.000 · Bengkel Kayu, Rutan Ruteng')
    expect(textOf(item, 'pubDate')).toBe('Mon, 04 Jan 2027 03:00:00 GMT')
  })

  it('survives every letter that somebody may type into a name', () => {
    const told = { name: nasty, description: 'Wangi <b>sekali</b>\n& pahit' }
    const [item] = all(channelOf(newGoodsFeed(shop, [good(told)], 'id')), 'item')
    expect(textOf(item, 'title')).toBe('Kopi <b>"Flores"</b> & teh ]]> ☕')
    // A description is HTML to its readers: what was typed is text in it, line by line.
    expect(textOf(item, 'description')).toContain('<p>Wangi &lt;b&gt;sekali&lt;/b&gt;</p><p>&amp; pahit</p>')
  })

  it('is the same until something new is let out, so that readers need not read it again', () => {
    const older = good({ published_at: '2026-12-01T00:00:00.000Z' })
    const channel = channelOf(newGoodsFeed(shop, [good(), older], 'id'))
    expect(textOf(channel, 'lastBuildDate')).toBe('Mon, 04 Jan 2027 03:00:00 GMT')
  })

  it('is well-formed when the shop is empty', () => {
    expect(all(channelOf(newGoodsFeed(shop, [], 'id')), 'item')).toEqual([])
  })
})

describe('the feed for Google Merchant', () => {
  async function* pages(...goods: ReturnType<typeof good>[]) {
    for (const each of goods) yield [each]
  }
  async function items(...goods: ReturnType<typeof good>[]) {
    const pieces: string[] = []
    for await (const piece of merchantFeed(shop, pages(...goods), 'id')) pieces.push(piece)
    return all(all(readXml(pieces.join('')), 'channel')[0], 'item')
  }

  it('has every attribute that goods without a barcode need', async () => {
    const [item] = await items(good({ name: nasty }))
    const told = Object.fromEntries((item?.children ?? []).map(({ name, text }) => [name, text]))
    expect(told).toMatchObject({
      'g:id': good().id,
      'g:link': `${shop}/produk/meja-lipat`,
      'g:image_link': `${shop}/media/${'a'.repeat(20)}-1600.webp`,
      'g:availability': 'in_stock',
      'g:price': '850000.00 IDR',
      'g:condition': 'new',
      'g:brand': 'Bengkel Kayu, Rutan Ruteng',
      'g:identifier_exists': 'no',
      'g:google_product_category': 'Furniture',
    })
    expect(told['g:id']?.length).toBeLessThanOrEqual(50)
    const [shipping] = all(item, 'g:shipping')
    expect(Object.fromEntries((shipping?.children ?? []).map(({ name, text }) => [name, text]))).toEqual({
      'g:country': 'ID',
      'g:price': '189000.00 IDR',
      'g:min_transit_time': '1',
      'g:max_transit_time': '10',
    })
  })

  it('says out of stock of an empty shelf, and leaves out what has no picture or is not sent', async () => {
    const sold_out = good({ mode: 'ready_stock', available_quantity: 0, lead_time_days: null })
    const found = await items(sold_out, good({ picture: null }), good({ delivery: null }))
    expect(found.map((item) => textOf(item, 'g:availability'))).toEqual(['out_of_stock'])
  })

  it('offers a harvest before it is there, with its day', async () => {
    const harvest = {
      id: 'harvest_1',
      harvest_from: '2027-02-01',
      harvest_to: '2027-02-03',
      order_before: '2027-01-28T04:00:00.000Z',
      time_zone: 'Asia/Makassar' as const,
    }
    const [item] = await items(
      good({ mode: 'harvest', available_quantity: 4, lead_time_days: null, harvest }),
    )
    expect(textOf(item, 'g:availability')).toBe('preorder')
    expect(textOf(item, 'g:availability_date')).toBe('2027-02-03T00:00Z')
  })

  it('counts the days until dispatch as the promise at checkout does', () => {
    const days = (from: Date, to: string) => (Date.parse(to) - from.getTime()) / 86_400_000
    const placed = new Date('2027-01-04T00:00:00Z')
    for (const lead_time_days of [null, { min: 7, max: 14 }, { min: 1, max: 30 }]) {
      const line = {
        lead_time_days_min: lead_time_days?.min ?? null,
        lead_time_days_max: lead_time_days?.max ?? null,
      }
      const promised = promisedDates(placed, 'UTC', [line])
      expect(dispatchDays({ lead_time_days })).toEqual({
        min: days(placed, promised.promised_from),
        max: days(placed, promised.promised_to),
      })
      const workdays = (to: string) => Math.ceil((days(placed, to) * 5) / 7)
      expect(dispatchWorkdays({ lead_time_days })).toEqual({
        min: workdays(promised.promised_from),
        max: workdays(promised.promised_to),
      })
    }
  })
})
