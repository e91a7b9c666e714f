import { beforeAll, expect, test } from 'vitest'
import type FacilityService from '../../medusa/src/modules/facility/service'
import { createStaffAccount } from '../../medusa/src/workflows/facility/create-staff-account'
import { catalogueStage, login, PASSWORD, type Stage } from './catalogue-stage.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

medusaSuite(
  'Staff accounts',
  (app) => {
    let stage: Stage
    beforeAll(async () => {
      stage = await catalogueStage(app())
    })

    test('somebody who signs in sees the organisation and role held today', async () => {
      const me = await stage.head.get('/staff/me')
      expect(me).toMatchObject({
        status: 200,
        body: {
          staff: { email: stage.head.email },
          memberships: [
            {
              organisation_slug: 'rutan-ruteng',
              role: 'head',
              time_zone: 'Asia/Makassar',
              organisation_type: 'facility',
            },
          ],
        },
      })
    })

    test('nobody registers, and nobody resets a password, by themselves', async () => {
      const form = { email: 'penyusup@contoh.id', password: 'rahasia-penyusup' }
      for (const path of [
        '/auth/staff/emailpass/register',
        '/auth/customer/emailpass/register',
        '/auth/user/emailpass/register',
        '/auth/staff/emailpass/reset-password',
        '/auth/staff/emailpass/update',
        '/auth/customer/emailpass',
        '/auth/staff/emailpass/callback',
      ])
        expect((await stage.shop.post(path, form)).status, path).toBe(404)
      expect((await login(app(), form.email, form.password)).status).toBe(401)
    })

    test("Medusa's stock shop is closed, so that no order goes round an officer", async () => {
      for (const path of ['/store/carts', '/store/customers', '/store/payment-collections', '/store/search'])
        expect((await stage.shop.post(path)).status, path).toBe(404)
      for (const path of ['/store/products', '/store/orders/x', '/store/regions', '/store/customers/me'])
        expect((await stage.shop.get(path)).status, path).toBe(404)
    })

    test('without signing in no desk answers', async () => {
      for (const path of ['/staff/me', '/facility/listings', '/facility/mails', '/region/overview'])
        expect((await stage.shop.get(path)).status, path).toBe(401)
      expect((await stage.head.get('/region/overview')).status).toBe(403)
      expect((await stage.head.get('/admin/products')).status).toBe(401)
    })

    test('a membership that ends takes effect at once, while the token still lives', async () => {
      const facilities = app().container.resolve<FacilityService>('facility')
      expect((await stage.kasubsi.get('/facility/listings')).status).toBe(200)
      await facilities.endMemberships(stage.kasubsi.staff_id, stage.facilities.ruteng, new Date())
      expect((await stage.kasubsi.get('/facility/listings')).status).toBe(403)
    })

    test('a membership of tomorrow opens nothing today', async () => {
      const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
      await createStaffAccount(app().container, {
        email: 'baru@lapak-binaan.example',
        password: PASSWORD,
        display_name: 'Kepala Rutan',
        memberships: [
          {
            organisation_type: 'facility',
            organisation_id: stage.facilities.ruteng,
            role: 'head',
            valid_from: tomorrow,
          },
        ],
      })
      const facilities = app().container.resolve<FacilityService>('facility')
      const staff = await facilities.staffByEmail('Baru@lapak-binaan.example')
      expect(await facilities.activeMemberships(staff?.id ?? '', new Date())).toEqual([])
    })

    test('someone of one facility does not act for another by asking', async () => {
      const response = await fetch(`${app().url}/facility/listings`, {
        headers: {
          authorization: `Bearer ${(await login(app(), stage.stranger.email, PASSWORD)).body.token}`,
          'x-organisation': stage.facilities.ruteng,
        },
      })
      expect(response.status).toBe(403)
    })

    test('an account made twice is one account with the newer password', async () => {
      const again = {
        email: stage.treasurer.email,
        password: 'kata-sandi-baru-sekali',
        display_name: 'Bendahara',
      }
      const staff = await createStaffAccount(app().container, { ...again, memberships: [] })
      expect(staff.id).toBe(stage.treasurer.staff_id)
      expect((await login(app(), again.email, again.password)).status).toBe(200)
      expect((await login(app(), again.email, PASSWORD)).status).toBe(401)
    })

    test('the regional office sees its facilities in counts', async () => {
      const facilities = app().container.resolve<FacilityService>('facility')
      const region = (await facilities.organisationId('region', 'kanwil-ntt')) as string
      const email = 'wilayah@lapak-binaan.example'
      await createStaffAccount(app().container, {
        email,
        password: PASSWORD,
        display_name: 'Petugas Kantor Wilayah',
        memberships: [
          {
            organisation_type: 'region',
            organisation_id: region,
            role: 'region_officer',
            valid_from: '2026-01-01',
          },
        ],
      })
      const { token } = (await login(app(), email, PASSWORD)).body
      const headers = { authorization: `Bearer ${token}` }
      const overview = await fetch(`${app().url}/region/overview`, { headers })
      expect(await overview.json()).toMatchObject({
        region: { name: 'Kanwil Ditjenpas Nusa Tenggara Timur' },
        facilities: [{ slug: 'rutan-ruteng', published_listings: 0, settled_goods_rupiah: 0 }],
      })
      expect((await fetch(`${app().url}/facility/listings`, { headers })).status).toBe(403)
    })

    test('guessing a password is stopped per account, even with all guesses at once; the right one before resets the count', async () => {
      const { email } = stage.head
      for (let guess = 0; guess < 4; guess += 1) await login(app(), email, 'salah-tebak')
      expect((await login(app(), email, PASSWORD)).status).toBe(200)
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, guess) => login(app(), email, `salah-${guess}`)),
      )
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
      const refused = answers.filter(({ status }) => status === 429)
      expect(refused).toHaveLength(10)
      expect(refused[0]?.body.message).toMatch(
        /^Terlalu banyak percobaan masuk\. Coba lagi dalam \d+ menit\.$/,
      )
      expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
      expect((await login(app(), email.toUpperCase(), PASSWORD)).status).toBe(429)
      expect((await login(app(), stage.staff.email, PASSWORD)).status).toBe(200)
    })

    test('a wrong password and an unknown account take the same time to refuse', async () => {
      const timed = async (email: string) => {
        const started = performance.now()
        const { status } = await login(app(), email, 'salah-tebak')
        expect(status).toBe(401)
        return performance.now() - started
      }
      expect(await timed(stage.stranger.email)).toBeGreaterThan(390)
      expect(await timed('tidak-ada@lapak-binaan.example')).toBeGreaterThan(390)
    })
  },
  { restore: 'once' },
)
