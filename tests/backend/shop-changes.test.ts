import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { listShopChanges } from '../../medusa/src/contract/shop-change'
import type TreasuryService from '../../medusa/src/modules/treasury/service'
import { catalogueStage, chair, publishedChair, type Stage } from './catalogue-stage.ts'
import { replaceScheme } from './fixtures/replace-scheme.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * Goal: every front hears what public pages show within moments of its commit, and nothing that did not happen. Method: fronts ask over
 * HTTP as the real one does; a mark sent at the end of each act closes what was heard of it.
 */

const SECRET = 'rahasia-uji-toko'
type Changes = ReturnType<(typeof listShopChanges)['response']['parse']>

medusaSuite(
  'Changes of the shop',
  (app) => {
    let stage: Stage
    beforeAll(async () => {
      vi.stubEnv('STOREFRONT_SECRET', SECRET)
      stage = await catalogueStage(app())
    })
    afterAll(() => {
      vi.unstubAllEnvs()
    })

    const ask = (after: string, secret = SECRET) =>
      fetch(`${app().url}/store/changes?after=${after}`, { headers: { 'x-storefront-secret': secret } })

    const changesAfter = async (after: string): Promise<Changes> => {
      const response = await ask(after)
      expect(response.status).toBe(200)
      return (await response.json()) as Changes
    }

    /** Where a front stands that has heard everything up to now. */
    const here = async () => {
      const { epoch, number } = await changesAfter('')
      return `${epoch}:${number}`
    }

    let marks = 0
    /** All tags that a front hears of an act, from before it to a mark after it. */
    const heardOf = async (act: () => Promise<unknown>): Promise<string[]> => {
      let after = await here()
      await act()
      const mark = `mark:${++marks}`
      await app().sql.raw(`SELECT pg_notify('shop_change', ?)`, [mark])
      const heard = new Set<string>()
      while (!heard.has(mark)) {
        const { epoch, number, tags, is_complete } = await changesAfter(after)
        expect(is_complete).toBe(true)
        for (const tag of tags) heard.add(tag)
        after = `${epoch}:${number}`
      }
      heard.delete(mark)
      return [...heard].sort()
    }

    const move = (who: 'staff' | 'head', { id, version }: { id: string; version: number }, act: string) =>
      stage[who].post(`/facility/listings/${id}/transitions`, { act, expected_version: version })

    test('only the shop itself may ask', async () => {
      expect((await ask('', 'salah')).status).toBe(401)
      expect((await ask('', '')).status).toBe(401)
      expect((await ask("x';")).status).toBe(400)
    })

    test('publishing, changing and withdrawing goods is heard; writing about them is not', async () => {
      const created = await stage.staff.post('/facility/listings', chair(stage.workshops.ruteng))
      const { listing } = created.body
      expect(await heardOf(() => move('staff', listing, 'propose'))).toEqual([])
      const all = ['facilities', 'facility:rutan-ruteng', 'family:mebel', `listing:${listing.id}`, 'listings']
      const current = async () => (await stage.staff.get(`/facility/listings/${listing.id}`)).body.listing
      expect(await heardOf(async () => move('head', await current(), 'publish'))).toEqual(all)
      const craft = chair(stage.workshops.ruteng, { category: 'kerajinan', kind: null })
      const edit = async () =>
        stage.staff.post(`/facility/listings/${listing.id}`, {
          ...craft,
          expected_version: (await current()).version,
        })
      expect(await heardOf(edit)).toEqual([])
      await move('staff', await current(), 'propose')
      // It stands beside other goods now, and no longer beside those of before.
      const moved = [...all, 'family:kerajinan'].sort()
      expect(await heardOf(async () => move('head', await current(), 'publish'))).toEqual(moved)
      const left = moved.filter((tag) => tag !== 'family:mebel')
      expect(await heardOf(async () => move('head', await current(), 'withdraw'))).toEqual(left)
    })

    test('who hears that goods were published finds them in the search', async () => {
      const after = await here()
      const published = publishedChair(stage, { name: 'Kursi Indeks' })
      const heard: Changes = await changesAfter(after)
      expect(heard.tags).toContain('listings')
      expect((await stage.shop.get('/store/listings?q=indeks')).body.total).toBe(1)
      await published
    })

    test('stock is heard as far as a page shows it', async () => {
      const { id } = await publishedChair(stage, { name: 'Kursi Stok', stock_quantity: 20 })
      const reserve = (quantity: number) => () =>
        app().sql.raw(
          `UPDATE inventory_level SET reserved_quantity = ? WHERE inventory_item_id = (SELECT inventory_item_id FROM listing WHERE id = ?)`,
          [quantity, id],
        )
      expect(await heardOf(reserve(2))).toEqual([`stock:${id}`])
      expect(await heardOf(reserve(2))).toEqual([])
      expect(await heardOf(reserve(18))).toEqual([`listing:${id}`, `stock:${id}`])
      expect(await heardOf(reserve(20))).toEqual([`listing:${id}`, 'listings', `stock:${id}`])
      expect(await heardOf(reserve(19))).toEqual([`listing:${id}`, 'listings', `stock:${id}`])
    })

    test('a harvest is heard as far as a page shows it', async () => {
      const { id } = await publishedChair(stage, { name: 'Cabai Panen' })
      const run = (statement: string) => () => app().sql.raw(statement, [id])
      const all = [`listing:${id}`, 'listings', `stock:${id}`]
      const batch = `INSERT INTO harvest_batch (id, listing_id, harvest_from, harvest_to, order_before, total_quantity, opened_by, opened_at)
        VALUES ('batch_uji', ?, '2027-02-01', '2027-02-03', '2027-01-20', 20, 'uji', now())`
      expect(await heardOf(run(batch))).toEqual(all)
      const order = (quantity: number) =>
        run(`UPDATE harvest_batch SET ordered_quantity = ${quantity} WHERE listing_id = ?`)
      expect(await heardOf(order(5))).toEqual([`stock:${id}`])
      expect(await heardOf(order(20))).toEqual(all)
    })

    test('a facility, its workshops, cooperatives, partners and scheme are heard', async () => {
      const { ruteng } = stage.facilities
      const run =
        (statement: string, values: readonly string[] = [ruteng]) =>
        () =>
          app().sql.raw(statement, values as string[])
      const page = ['facility:rutan-ruteng']
      const maker = [...page, 'maker:rutan-ruteng']
      const all = ['facilities', ...page, 'listings', 'openness']
      expect(await heardOf(run(`UPDATE facility SET phone = '+6281200000001' WHERE id = ?`))).toEqual(all)
      expect(await heardOf(run(`UPDATE facility SET payment_deadline_hours = 47 WHERE id = ?`))).toEqual([])
      expect(
        await heardOf(run(`UPDATE workshop SET craft = craft || ' halus' WHERE facility_id = ?`)),
      ).toEqual(maker)
      expect(await heardOf(run(`UPDATE workshop SET weekly_capacity = 5 WHERE facility_id = ?`))).toEqual([])
      const certificate = `INSERT INTO workshop_certificate (id, workshop_id, title, issuer, year, holder_count, written_by, written_at)
        VALUES ('cert_uji', ?, 'Uji', 'BNSP', 2026, 3, 'uji', now())`
      expect(await heardOf(run(certificate, [stage.workshops.ruteng]))).toEqual(maker)
      const partner = `INSERT INTO partner (id, slug, name, kind, facility_id) VALUES ('part_uji', 'blk-uji', 'BLK Uji', 'blk', ?)`
      expect(await heardOf(run(partner))).toEqual(page)
      const scheme = () =>
        replaceScheme(app().sql, app().container.resolve<TreasuryService>('treasury'), {
          facility_id: ruteng,
          name: 'Pembagian uji',
          base: 'GROSS',
          components: [
            { code: 'pnbp', label: 'PNBP', kind: 'PNBP', rate_bps: 5_000 },
            { code: 'premi', label: 'Premi', kind: 'PREMI', rate_bps: 5_000 },
          ],
          valid_from: '2027-01-01',
        })
      expect(await heardOf(scheme)).toEqual(['maker:rutan-ruteng', 'openness'])
      const serving = `id IN (SELECT cooperative_id FROM cooperative_facility WHERE facility_id = ?)`
      expect(await heardOf(run(`UPDATE cooperative SET name = name || ' Jaya' WHERE ${serving}`))).toContain(
        page[0],
      )
      const office = `id = (SELECT region_office_id FROM facility WHERE id = ?)`
      expect(await heardOf(run(`UPDATE region_office SET name = name || ' I' WHERE ${office}`))).toContain(
        page[0],
      )
    })

    test('what was taken back before its commit is never heard, and nothing is heard before its commit', async () => {
      const { ruteng } = stage.facilities
      const describeIn = (sql: Knex, text: string) =>
        sql.raw('UPDATE facility SET description = ? WHERE id = ?', [text, ruteng])
      const heard = await heardOf(() =>
        app()
          .sql.transaction(async (transaction) => {
            await describeIn(transaction, 'Tidak jadi.')
            throw new Error('tidak jadi')
          })
          .catch(() => {}),
      )
      expect(heard).toEqual([])
      const transaction = await app().sql.transaction()
      await describeIn(transaction, 'Jadi.')
      expect(await heardOf(async () => {})).toEqual([])
      expect(await heardOf(async () => transaction.commit())).toContain('facility:rutan-ruteng')
    })

    test('every front that waits is told, within a second', async () => {
      const after = await here()
      const waiting = Promise.all([changesAfter(after), changesAfter(after)])
      const began = Date.now()
      await app().sql.raw(`UPDATE facility SET description = 'Baru.' WHERE id = ?`, [stage.facilities.ruteng])
      const [one, other] = await waiting
      expect(one.tags).toContain('facility:rutan-ruteng')
      expect(other).toEqual(one)
      expect(Date.now() - began).toBeLessThan(1_000)
    })

    test('a lost line to the database begins a new epoch, and who waits is told that anything may have changed', async () => {
      const after = await here()
      const waiting = changesAfter(after)
      await app().sql.raw(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND (query LIKE 'LISTEN%' OR query = 'SELECT 1')`,
      )
      const { epoch, is_complete } = await waiting
      expect(is_complete).toBe(false)
      expect(after.startsWith(epoch)).toBe(false)
      expect(await changesAfter(after)).toMatchObject({ epoch, is_complete: false })
      const heard = await heardOf(() =>
        app().sql.raw(`UPDATE facility SET description = 'Lagi.' WHERE id = ?`, [stage.facilities.ruteng]),
      )
      expect(heard).toContain('facility:rutan-ruteng')
    })
  },
  { restore: 'once' },
)
