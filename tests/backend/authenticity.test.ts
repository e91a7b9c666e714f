import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { codeOf, printedCode, readCode } from '../../medusa/src/contract/authenticity-code'
import type AuthenticityService from '../../medusa/src/modules/authenticity/service'
import { verifySeal } from '../../medusa/src/workflows/authenticity/verify-seal'
import { withoutSweep } from '../../medusa/src/workflows/facility-order/sweep'
import { type Json, type Market, openMarket } from './fixtures/market.ts'
import { pastOrder } from './fixtures/past-order.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * Goal: a seal says what is true and nothing more, can't be guessed, can't be altered, and is revoked by somebody else than its issuer.
 * Method: the desk's and the public's own routes over HTTP; SQL only for what no route may do.
 */
medusaSuite(
  'Certificates of authenticity',
  (app) => {
    const RUTENG = 'rutan-ruteng'
    let market: Market
    let part: { id: string; order_token?: string }
    beforeAll(async () => {
      market = await openMarket(app())
      await withoutSweep(app().container, async () => {
        part = await pastOrder(app().container, market, RUTENG, 'in_production')
      })
    })

    const as = async (
      role: 'catalogue_staff' | 'kasubsi' | 'head' | 'treasurer',
      method: string,
      path: string,
      body?: unknown,
    ) =>
      market.call(method, path, {
        body,
        token: await market.token(role, RUTENG),
      })
    const ready = (body: object, request_key: string = randomUUID()) =>
      as('catalogue_staff', 'POST', `/facility/listings/${market.listings.chair.id}/certificates`, {
        request_key,
        ...body,
      })
    const verify = async (code: string) =>
      (await market.call('GET', `/store/authenticity/${encodeURIComponent(code)}`)).body.seal
    const one = async () =>
      (await ready({ quantity: 1, per: 'piece', made_in: '2026-10' })).body.certificates[0]

    describe('for ready goods', () => {
      test('there is one for each piece or one for all, each with a code of its own', async () => {
        const pieces = await ready({ quantity: 3, per: 'piece', made_in: '2026-10' })
        expect(pieces.status).toBe(201)
        const codes = pieces.body.certificates.map(({ code }: Json) => code)
        expect(new Set(codes).size).toBe(3)
        for (const code of codes) expect(readCode(code)).toBe(code)
        const batch = await ready({ quantity: 12, per: 'batch', made_in: '2026-10' })
        expect(batch.body.certificates.map(({ quantity }: Json) => quantity)).toEqual([12])
      })

      test('the same request twice issues one set', async () => {
        const key = randomUUID()
        const body = { quantity: 2, per: 'piece', made_in: '2026-10' }
        const answers = await Promise.all([ready(body, key), ready(body, key)])
        const [first, second] = answers.map(({ body }) =>
          body.certificates.map(({ code }: Json) => code).sort(),
        )
        expect(first).toEqual(second)
      })

      test('a month to come, or a thing that is not on sale, has none', async () => {
        expect((await ready({ quantity: 1, per: 'piece', made_in: '2099-01' })).body.fields).toHaveProperty(
          'made_in',
        )
        expect((await ready({ quantity: 0, per: 'piece', made_in: 'oktober' })).body.fields).toMatchObject({
          quantity: expect.any(String),
          made_in: expect.any(String),
        })
      })
    })

    describe('for an order in production', () => {
      const path = () => `/facility/orders/${part.id}/certificates`

      test('each piece has one and no more, also when two press at once', async () => {
        const { body } = await as('catalogue_staff', 'GET', path())
        const [line] = body.lines
        expect(body.may_issue).toBe(true)
        expect(line.open_quantity).toBe(line.quantity)
        const form = { facility_order_line_id: line.facility_order_line_id, per: 'piece', made_in: '2026-10' }
        const answers = await Promise.all([1, 2].map(() => as('catalogue_staff', 'POST', path(), form)))
        expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
        const after = (await as('kasubsi', 'GET', path())).body
        expect(after.lines[0].open_quantity).toBe(0)
        expect(after.certificates).toHaveLength(line.quantity)
        // What is revoked leaves room for another.
        const reason = { reason: 'Label rusak saat ditempel.' }
        await as(
          'kasubsi',
          'POST',
          `/facility/certificates/${after.certificates[0].code}/revocations`,
          reason,
        )
        expect((await as('kasubsi', 'GET', path())).body.lines[0].open_quantity).toBe(1)
      })

      test('the public page knows no order, no buyer and no person', async () => {
        const { certificates } = (await as('kasubsi', 'GET', path())).body
        const text = JSON.stringify(await verify(certificates[1]?.code ?? certificates[0].code))
        const { rows } = await app().sql.raw(
          `SELECT o.id, o.number, o.order_id, c.buyer_name, c.buyer_phone, l.id AS line_id, a.issued_by FROM facility_order o
            JOIN checkout c ON c.order_id = o.order_id JOIN facility_order_line l ON l.facility_order_id = o.id
            JOIN authenticity_certificate a ON a.facility_order_line_id = l.id WHERE o.id = ? LIMIT 1`,
          [part.id],
        )
        for (const secret of Object.values(rows[0])) expect(text).not.toContain(secret)
        expect(text).not.toContain('role')
      })
    })

    test('a code is genuine however it is typed, and tells goods, workshop, facility and month', async () => {
      const { code } = await one()
      for (const typed of [code, printedCode(code), code.toLowerCase(), code.replaceAll('0', 'O')])
        expect(await verify(typed)).toMatchObject({
          state: 'genuine',
          code,
          goods: {
            name: 'Kursi teras uji',
            facility: { slug: RUTENG },
            made_in: '2026-10',
            quantity: 1,
          },
        })
    })

    test('a code that nobody issued is unknown, and is not counted', async () => {
      const stranger = codeOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
      expect(await verify(stranger)).toMatchObject({ state: 'unknown', goods: null, lookup_count: 0 })
      expect(await verify('bukan-kode')).toMatchObject({ state: 'unknown', goods: null })
      const { rows } = await app().sql.raw(
        'SELECT count(*)::int AS n FROM authenticity_lookup WHERE code = ?',
        [stranger],
      )
      expect(rows[0].n).toBe(0)
    })

    test('codes follow no order that could be guessed, and trying them out is stopped', async () => {
      const { body } = await ready({ quantity: 200, per: 'piece', made_in: '2026-10' })
      const codes: string[] = body.certificates.map(({ code }: Json) => code)
      expect(new Set(codes.map((code) => code.slice(0, 6))).size).toBe(200)
      expect(codes).not.toEqual([...codes].sort())
      const statuses = []
      for (let n = 0; n < 130; n++)
        statuses.push(
          (
            await market.call(
              'GET',
              `/store/authenticity/${codeOf(Array.from({ length: 12 }, () => n % 32))}`,
              {
                headers: { 'x-nothing': String(n) },
              },
            )
          ).status,
        )
      expect(statuses.at(-1)).toBe(400)
    })

    test('a seal that is looked up far too often is said to be possibly copied, by day and without a visitor', async () => {
      const { code } = await one()
      const at = (day: number) => new Date(Date.UTC(2027, 4, day, 3))
      for (let n = 0; n < 20; n++) await verifySeal(app().container, code, at(1))
      expect(await verifySeal(app().container, code, at(2))).toMatchObject({
        lookup_count: 21,
        is_looked_up_often: true,
      })
      expect(await verifySeal(app().container, code, new Date('2027-07-01T03:00:00Z'))).toMatchObject({
        lookup_count: 1,
        is_looked_up_often: false,
      })
      const { rows } = await app().sql.raw(
        'SELECT * FROM authenticity_lookup WHERE code = ? ORDER BY day LIMIT 1',
        [code],
      )
      expect(Object.keys(rows[0]).sort()).toEqual(['code', 'count', 'day'])
    })

    describe('revoking', () => {
      const revoke = (
        role: 'catalogue_staff' | 'kasubsi' | 'head',
        code: string,
        reason = 'Barang ternyata tiruan.',
      ) => as(role, 'POST', `/facility/certificates/${code}/revocations`, { reason })

      test('is done by somebody else than the issuer, with a reason, once', async () => {
        const issued = await as(
          'kasubsi',
          'POST',
          `/facility/listings/${market.listings.chair.id}/certificates`,
          {
            request_key: randomUUID(),
            quantity: 1,
            per: 'piece',
            made_in: '2026-10',
          },
        )
        const [{ code }] = issued.body.certificates
        expect((await revoke('kasubsi', code)).status).toBe(403)
        expect((await revoke('catalogue_staff', code)).status).toBe(403)
        expect((await revoke('head', code, '')).body.fields).toHaveProperty('reason')
        expect((await revoke('head', code)).body.certificate).toMatchObject({
          revoked_role: 'head',
          may_revoke: false,
        })
        expect((await revoke('head', code)).status).toBe(409)
        const seals = app().container.resolve<AuthenticityService>('authenticity')
        expect((await seals.find(code, new Date()))?.revocation_reason).toBe('Barang ternyata tiruan.')
        const seen = await verifySeal(app().container, code, new Date())
        expect(seen.state).toBe('revoked')
        expect(JSON.stringify(seen)).not.toContain('tiruan')
      })

      test('is all that ever changes: the database keeps everything else as it was issued', async () => {
        const { code } = await one()
        const sql = app().sql
        await expect(
          sql.raw(`UPDATE authenticity_certificate SET goods_name = 'Emas' WHERE code = ?`, [code]),
        ).rejects.toThrow(/stays as it was issued/)
        await expect(sql.raw('DELETE FROM authenticity_certificate WHERE code = ?', [code])).rejects.toThrow(
          /stays as it was issued/,
        )
        await expect(
          sql.raw(
            `UPDATE authenticity_certificate SET revoked_by = issued_by, revoked_role = 'head', revoked_at = now(),
              revocation_reason = 'x' WHERE code = ?`,
            [code],
          ),
        ).rejects.toThrow(/authenticity_certificate_revoked_by|check/)
        await revoke('head', code)
        await expect(
          sql.raw(
            `UPDATE authenticity_certificate SET revoked_by = NULL, revoked_role = NULL, revoked_at = NULL,
              revocation_reason = NULL WHERE code = ?`,
            [code],
          ),
        ).rejects.toThrow(/stays as it was issued/)
      })
    })

    describe('certificates of a workshop', () => {
      test('tell buyers how many hold them, but never so few that they could be recognised', async () => {
        const { rows } = await app().sql.raw('SELECT workshop_id, handle FROM listing WHERE id = ?', [
          market.listings.chair.id,
        ])
        const keep = (about: object) =>
          as('catalogue_staff', 'POST', '/facility/workshop-certificates', {
            workshop_id: rows[0].workshop_id,
            issuer: 'BLK Uji',
            year: 2025,
            ...about,
          })
        expect((await keep({ title: 'Pertukangan Kayu', holder_count: 14 })).status).toBe(201)
        expect((await keep({ title: 'Ukir Kayu', holder_count: 2 })).status).toBe(201)
        expect((await keep({ title: 'UKIR KAYU', holder_count: 3 })).body.fields).toHaveProperty('title')
        expect((await keep({ title: 'Las', holder_count: 0 })).body.fields).toHaveProperty('holder_count')
        const { listing } = (await market.call('GET', `/store/listings/${rows[0].handle}`)).body
        expect(
          listing.workshop.certificates.map(({ title, holder_count }: Json) => [title, holder_count]),
        ).toEqual([
          ['Pertukangan Kayu', 14],
          ['Ukir Kayu', null],
        ])
        const { facility } = (await market.call('GET', `/store/facilities/${RUTENG}`)).body
        expect(JSON.stringify(facility.workshops)).toContain('Pertukangan Kayu')
        const desk = (await as('treasurer', 'GET', '/facility/workshop-certificates')).body.certificates
        const gone = desk.find(({ title }: Json) => title === 'Pertukangan Kayu')
        expect((await as('kasubsi', 'DELETE', `/facility/workshop-certificates/${gone.id}`)).status).toBe(200)
        expect((await as('kasubsi', 'DELETE', `/facility/workshop-certificates/${gone.id}`)).status).toBe(404)
      })

      test('the product page tells how the proceeds are divided by the scheme in force', async () => {
        const { rows } = await app().sql.raw('SELECT handle FROM listing WHERE id = ?', [
          market.listings.chair.id,
        ])
        const { split } = (await market.call('GET', `/store/listings/${rows[0].handle}`)).body.listing
        expect(split.components.reduce((sum: number, { rate_bps }: Json) => sum + rate_bps, 0)).toBe(10_000)
        expect(split).toMatchObject({ base: expect.any(String), legal_basis: expect.any(String) })
      })
    })
  },
  { restore: 'once' },
)
