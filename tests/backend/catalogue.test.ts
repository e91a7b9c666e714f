import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { catalogueStage, chair, publishedChair, type Stage } from './catalogue-stage.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

medusaSuite(
  'The catalogue',
  (app) => {
    let stage: Stage
    const media = mkdtempSync(join(tmpdir(), 'lapak-media-'))
    beforeAll(async () => {
      process.env.MEDIA_DIR = media
      stage = await catalogueStage(app())
    })
    const move = (
      who: 'staff' | 'kasubsi' | 'head' | 'treasurer' | 'stranger',
      listing: { id: string; version: number },
      act: string,
      note?: string,
    ) =>
      stage[who].post(`/facility/listings/${listing.id}/transitions`, {
        act,
        expected_version: listing.version,
        note,
      })

    test('a listing goes from its maker over another officer to the buyer who searches at once', async () => {
      const created = await stage.staff.post('/facility/listings', chair(stage.workshops.ruteng))
      expect(created.status).toBe(201)
      expect(created.body.listing).toMatchObject({
        state: 'draft',
        handle: 'kursi-teras-rotan',
        stock_quantity: 5,
        allowed_acts: ['edit', 'propose'],
      })
      expect((await stage.shop.get('/store/listings/kursi-teras-rotan')).status).toBe(404)

      const proposed = await move('staff', created.body.listing, 'propose')
      expect(proposed.body.listing).toMatchObject({ state: 'proposed', allowed_acts: ['edit'] })

      const published = await move('head', proposed.body.listing, 'publish')
      expect(published.body.listing).toMatchObject({ state: 'published', has_unpublished_edits: false })
      const found = await stage.shop.get('/store/listings?q=anyaman')
      expect(found.body.listings).toMatchObject([
        { handle: 'kursi-teras-rotan', price_rupiah: 350_000, available_quantity: 5 },
      ])

      const page = await stage.shop.get('/store/listings/kursi-teras-rotan')
      expect(page.body.listing).toMatchObject({ workshop_name: expect.any(String), weight_grams: 4200 })
      expect(JSON.stringify(page.body)).not.toMatch(/cost_rupiah|edited_by|account_code|staff/)
    })

    test('Medusa itself sells it for the same price, from the same shelf', async () => {
      const { rows } = await app().sql.raw(
        `SELECT p.status, pr.amount::int AS amount, pr.currency_code, i.stocked_quantity::int AS stocked, l.account_code
          FROM listing l JOIN product p ON p.id = l.product_id
          JOIN product_variant_price_set s ON s.variant_id = l.variant_id
          JOIN price pr ON pr.price_set_id = s.price_set_id AND pr.deleted_at IS NULL
          JOIN product_variant_inventory_item v ON v.variant_id = l.variant_id AND v.inventory_item_id = l.inventory_item_id
          JOIN inventory_level i ON i.inventory_item_id = l.inventory_item_id
          JOIN facility f ON f.id = l.facility_id AND f.stock_location_id = i.location_id
          WHERE l.handle = 'kursi-teras-rotan'`,
      )
      expect(rows).toEqual([
        { status: 'published', amount: 350_000, currency_code: 'idr', stocked: 5, account_code: '425119' },
      ])
    })

    test('who proposed a listing cannot publish it', async () => {
      const created = await stage.kasubsi.post('/facility/listings', chair(stage.workshops.ruteng))
      const proposed = await move('kasubsi', created.body.listing, 'propose')
      expect(proposed.body.listing.allowed_acts).toEqual(['edit'])
      const refused = await move('kasubsi', proposed.body.listing, 'publish')
      expect(refused).toMatchObject({
        status: 403,
        body: { message: expect.stringContaining('petugas lain') },
      })
    })

    test('who last set the price cannot publish it, not even after somebody else edited the words', async () => {
      const created = await stage.staff.post('/facility/listings', chair(stage.workshops.ruteng))
      const { id, version } = created.body.listing
      const priced = await stage.kasubsi.post(`/facility/listings/${id}`, {
        ...chair(stage.workshops.ruteng, { price_rupiah: 399_000 }),
        expected_version: version,
      })
      const reworded = await stage.staff.post(`/facility/listings/${id}`, {
        ...chair(stage.workshops.ruteng, { price_rupiah: 399_000, name: 'Kursi Teras Rotan Alam' }),
        expected_version: priced.body.listing.version,
      })
      const proposed = await move('staff', reworded.body.listing, 'propose')
      expect((await move('kasubsi', proposed.body.listing, 'publish')).status).toBe(403)
      expect((await move('head', proposed.body.listing, 'publish')).status).toBe(200)
    })

    test('the database refuses a publisher who is the maker, whatever the code says', async () => {
      const created = await stage.staff.post('/facility/listings', chair(stage.workshops.ruteng))
      const { id } = created.body.listing
      await expect(
        app().sql.raw(
          `UPDATE listing SET state = 'published', published_by = last_edited_by, published = '{}', published_at = now() WHERE id = ?`,
          [id],
        ),
      ).rejects.toThrow('listing_maker_is_not_checker')
    })

    test('an edit of published goods waits for another officer while the shop keeps the published form', async () => {
      const listing = await publishedChair(stage, { name: 'Lampu Tempurung' })
      const edited = await stage.kasubsi.post(`/facility/listings/${listing.id}`, {
        ...chair(stage.workshops.ruteng, { name: 'Lampu Tempurung Ukir', price_rupiah: 425_000 }),
        expected_version: listing.version,
      })
      expect(edited.body.listing).toMatchObject({ state: 'draft', has_unpublished_edits: true })
      const before = await stage.shop.get(`/store/listings/${listing.handle}`)
      expect(before.body.listing).toMatchObject({ name: 'Lampu Tempurung', price_rupiah: 350_000 })
      const proposed = await move('kasubsi', edited.body.listing, 'propose')
      await move('head', proposed.body.listing, 'publish')
      const after = await stage.shop.get(`/store/listings/${listing.handle}`)
      expect(after.body.listing).toMatchObject({ name: 'Lampu Tempurung Ukir', price_rupiah: 425_000 })
      const { rows } = await app().sql.raw(
        `SELECT pr.amount::int AS amount FROM product_variant_price_set s
          JOIN price pr ON pr.price_set_id = s.price_set_id AND pr.deleted_at IS NULL WHERE s.variant_id = ?`,
        [after.body.listing.variant_id],
      )
      expect(rows).toEqual([{ amount: 425_000 }])
    })

    test('a change of stock counts at once, and never goes below what buyers were promised', async () => {
      const listing = await publishedChair(stage, { name: 'Meja Lipat' })
      const restocked = await stage.staff.post(`/facility/listings/${listing.id}`, {
        ...chair(stage.workshops.ruteng, { name: 'Meja Lipat', stock_quantity: 9 }),
        expected_version: listing.version,
      })
      expect(restocked.body.listing).toMatchObject({ state: 'published', stock_quantity: 9 })
      const page = await stage.shop.get(`/store/listings/${listing.handle}`)
      expect(page.body.listing.available_quantity).toBe(9)

      await app().sql.raw(
        `UPDATE inventory_level SET reserved_quantity = 4, raw_reserved_quantity = '{"value":"4","precision":20}'
          WHERE inventory_item_id = (SELECT inventory_item_id FROM listing WHERE id = ?)`,
        [listing.id],
      )
      const refused = await stage.staff.post(`/facility/listings/${listing.id}`, {
        ...chair(stage.workshops.ruteng, { name: 'Meja Lipat', stock_quantity: 3 }),
        expected_version: restocked.body.listing.version,
      })
      expect(refused).toMatchObject({
        status: 400,
        body: { fields: { stock_quantity: expect.stringContaining('4') } },
      })
    })

    test('a form left open while goods were sold does not put them back on the shelf', async () => {
      const listing = await publishedChair(stage, { name: 'Bangku Kecil' })
      await app().sql.raw(
        `UPDATE inventory_level SET stocked_quantity = 3, raw_stocked_quantity = '{"value":"3","precision":20}'
          WHERE inventory_item_id = (SELECT inventory_item_id FROM listing WHERE id = ?)`,
        [listing.id],
      )
      const save = (stock_quantity: number) =>
        stage.staff.post(`/facility/listings/${listing.id}`, {
          ...chair(stage.workshops.ruteng, { name: 'Bangku Kecil', stock_quantity }),
          expected_version: listing.version,
          seen_stock_quantity: 5,
        })
      expect((await save(5)).body.listing.stock_quantity).toBe(3)
      expect(await save(6)).toMatchObject({
        status: 400,
        body: { fields: { stock_quantity: expect.stringContaining('menjadi 3') } },
      })
    })

    test('two people who edit one listing do not overwrite each other', async () => {
      const created = await stage.staff.post('/facility/listings', chair(stage.workshops.ruteng))
      const { id, version } = created.body.listing
      const edit = (who: 'staff' | 'kasubsi', name: string) =>
        stage[who].post(`/facility/listings/${id}`, {
          ...chair(stage.workshops.ruteng, { name }),
          expected_version: version,
        })
      const answers = await Promise.all([edit('staff', 'Kursi Satu'), edit('kasubsi', 'Kursi Dua')])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      expect(answers.find(({ status }) => status === 409)?.body.type).toBe('stale_version')
    })

    test('a return needs a remark, which the maker reads', async () => {
      const created = await stage.staff.post('/facility/listings', chair(stage.workshops.ruteng))
      const proposed = await move('staff', created.body.listing, 'propose')
      expect(await move('head', proposed.body.listing, 'return')).toMatchObject({
        status: 400,
        body: { fields: { note: expect.any(String) } },
      })
      await move('head', proposed.body.listing, 'return', 'Fotonya kurang terang.')
      const seen = await stage.staff.get(`/facility/listings/${created.body.listing.id}`)
      expect(seen.body.listing).toMatchObject({
        state: 'returned',
        return_note: 'Fotonya kurang terang.',
        allowed_acts: ['edit', 'propose'],
      })
      expect(JSON.stringify(seen.body.listing.events)).not.toContain('staff_')
    })

    test('what is withdrawn leaves page and search', async () => {
      const listing = await publishedChair(stage, { name: 'Rak Bumbu Bambu' })
      expect((await stage.shop.get('/store/listings?q=bumbu')).body.total).toBe(1)
      expect((await move('head', listing, 'withdraw')).body.listing.state).toBe('withdrawn')
      expect((await stage.shop.get('/store/listings?q=bumbu')).body.total).toBe(0)
      expect((await stage.shop.get(`/store/listings/${listing.handle}`)).status).toBe(404)
    })

    test('a photo becomes files of ours, and sends the listing back to the checker', async () => {
      const listing = await publishedChair(stage, { name: 'Topi Pandan' })
      const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#8A4B24' } })
        .jpeg()
        .toBuffer()
      const path = `/facility/listings/${listing.id}/pictures`
      const added = await stage.staff.upload(`${path}?alt=Topi%20dari%20samping`, photo)
      expect(added).toMatchObject({ status: 201, body: { picture: { widths: [320, 640, 800] } } })
      expect(readdirSync(media)).toContain(`${added.body.picture.hash}-320.avif`)
      const file = await fetch(`${app().url}/media/${added.body.picture.hash}-320.webp`)
      expect(file.headers.get('content-type')).toBe('image/webp')
      expect(await sharp(Buffer.from(await file.arrayBuffer())).metadata()).toMatchObject({ width: 320 })
      expect((await fetch(`${app().url}/media/..%2F..%2Fetc%2Fpasswd`)).status).toBe(404)
      const seen = await stage.staff.get(`/facility/listings/${listing.id}`)
      expect(seen.body.listing).toMatchObject({ state: 'draft', has_unpublished_edits: true })
      expect((await stage.staff.upload(`${path}?alt=Bukan%20foto`, Buffer.from('bukan foto'))).status).toBe(
        400,
      )
      expect((await stage.staff.upload(path, photo)).body.fields).toHaveProperty('alt')
      const removed = await stage.staff.delete(`${path}/${added.body.picture.id}`)
      expect(removed.body).toEqual({ removed: true })
    })

    test('another facility sees none of it, and a treasurer changes none of it', async () => {
      const listing = await publishedChair(stage, { name: 'Tas Anyam' })
      expect((await stage.stranger.get(`/facility/listings/${listing.id}`)).status).toBe(404)
      expect((await move('stranger', listing, 'withdraw')).status).toBe(404)
      expect((await stage.stranger.get('/facility/listings')).body.listings).toEqual([])
      expect((await move('treasurer', listing, 'withdraw')).status).toBe(403)
      expect((await stage.treasurer.post('/facility/listings', chair(stage.workshops.ruteng))).status).toBe(
        403,
      )
      const foreign = await stage.stranger.post('/facility/listings', chair(stage.workshops.ruteng))
      expect(foreign).toMatchObject({ status: 400, body: { fields: { workshop_id: 'Pilih bengkel.' } } })
    })

    test('every wrong field gets its sentence', async () => {
      const wrong = chair(stage.workshops.ruteng, { name: '', price_rupiah: 10.5, mode: 'made_to_order' })
      const { status, body } = await stage.staff.post('/facility/listings', wrong)
      expect(status).toBe(400)
      expect(body.fields).toMatchObject({
        name: expect.any(String),
        price_rupiah: 'Harga adalah rupiah bulat, tanpa sen.',
      })
    })

    test('made to order counts nothing and promises days', async () => {
      const listing = await publishedChair(stage, {
        name: 'Lemari Pesanan',
        mode: 'made_to_order',
        lead_time_days_min: 14,
        lead_time_days_max: 21,
      })
      const page = await stage.shop.get(`/store/listings/${listing.handle}`)
      expect(page.body.listing).toMatchObject({
        available_quantity: null,
        lead_time_days: { min: 14, max: 21 },
      })
    })

    test('events of a listing cannot be changed or deleted', async () => {
      for (const attempt of [
        'UPDATE listing_event SET role = role',
        'DELETE FROM listing_event',
        'TRUNCATE listing_event',
      ])
        await expect(app().sql.raw(attempt), attempt).rejects.toThrow('append-only')
    })
  },
  { restore: 'once' },
)
