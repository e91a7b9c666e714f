import { beforeEach, expect, test } from 'vitest'
import type BuyerAccountService from '../../medusa/src/modules/buyer-account/service'
import type MailService from '../../medusa/src/modules/mail/service'
import { forgetExpired } from '../../medusa/src/workflows/buyer-account/forget-expired'
import { BOOK_ADDRESS, signIn } from './fixtures/signed-in-buyer.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * Goal: an address is proved by its code and by nothing else, and a session is good until it is ended. Method: the routes as the shop
 * calls them; the code is read from the outbox, as its owner reads the mail.
 */

const EMAIL = 'ibu.sari@contoh.id'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted on by their shape in each test
type Json = any

medusaSuite('The account of a buyer', (app) => {
  const call = async (method: string, path: string, body?: unknown, token?: string) => {
    const response = await fetch(`${app().url}/store/account${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { 'x-buyer-session': token } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as Json, response }
  }
  const outbox = async (email = EMAIL): Promise<Json[]> =>
    (await app().sql.raw('SELECT * FROM outbox_mail WHERE recipient = ? ORDER BY written_at, id', [email]))
      .rows
  const codeIn = (mail: Json) => /^\d{6}$/m.exec(mail.body_text)?.[0] as string
  const ask = async (email = EMAIL) => {
    const { body } = await call('POST', '/codes', { email })
    return {
      challenge: body.challenge as string,
      code: codeIn((await outbox(email.trim().toLowerCase())).at(-1)),
    }
  }
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  const accounts = () => app().container.resolve<BuyerAccountService>('buyer_account')

  beforeEach(async () => {
    await app().sql.raw('DELETE FROM login_throttle')
  })

  test('opens with the code from the mail, however it was pasted, and the code opens once', async () => {
    const { challenge, code } = await ask(' Ibu.Sari@Contoh.id ')
    const pasted = ` ${code.slice(0, 3)} ${code.slice(3)}\n`
    const opened = await call('POST', '/sessions', { challenge, code: pasted, device: 'Firefox' })
    expect(opened.status).toBe(201)
    expect(opened.body).toMatchObject({ email: EMAIL, cart: [] })
    const read = await call('GET', '', undefined, opened.body.token)
    expect(read.body).toMatchObject({ email: EMAIL, sessions: [{ device: 'Firefox', is_current: true }] })
    const again = await call('POST', '/sessions', { challenge, code })
    expect([again.status, again.body.type]).toEqual([409, 'code_over'])
  })

  test('answers the same, whether or not the address has one', async () => {
    await signIn(app(), EMAIL)
    const known = await call('POST', '/codes', { email: EMAIL })
    const unknown = await call('POST', '/codes', { email: 'belum.ada@contoh.id' })
    expect([known.status, Object.keys(known.body)]).toEqual([201, ['challenge']])
    expect([unknown.status, Object.keys(unknown.body)]).toEqual([201, ['challenge']])
    expect(known.body.challenge).toHaveLength(unknown.body.challenge.length)
    expect((await app().sql.raw('SELECT count(*)::int FROM buyer_account')).rows[0].count).toBe(1)
  })

  test('gives a code five tries, also all at once, and then not even the right one opens', async () => {
    const { challenge, code } = await ask()
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => call('POST', '/sessions', { challenge, code: wrong(code) })),
    )
    expect(tries.map(({ status }) => status).sort()).toEqual([400, 400, 400, 400, 400, 409, 409, 409])
    expect(tries.find(({ status }) => status === 400)?.body.fields.code).toContain('salah')
    expect((await call('POST', '/sessions', { challenge, code })).body.type).toBe('code_over')
  })

  test('is opened by the right code exactly once when it is sent twice at the same time', async () => {
    const { challenge, code } = await ask()
    const both = await Promise.all([1, 2].map(() => call('POST', '/sessions', { challenge, code })))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  test('does not open with the code of another sign-in, which somebody else began', async () => {
    const mine = await ask()
    const theirs = await call('POST', '/codes', { email: 'orang.lain@contoh.id' })
    const answer = await call('POST', '/sessions', { challenge: theirs.body.challenge, code: mine.code })
    expect(answer.status).toBe(400)
  })

  test('takes a code for ten minutes', async () => {
    const now = new Date('2027-03-01T00:00:00Z')
    const begin = () => accounts().beginProof({ email: EMAIL, purpose: 'sign_in' }, now)
    const at = async (minutes: number) => {
      const { challenge, code } = await begin()
      return accounts().signIn({
        challenge,
        code,
        device: '',
        now: new Date(now.getTime() + minutes * MINUTE),
      })
    }
    expect(await at(9.9)).toMatchObject({ account: { email: EMAIL } })
    expect(await at(10)).toBe('over')
  })

  test('sends five codes to an address in a quarter of an hour, in any spelling, and tells how long to wait', async () => {
    for (let sent = 0; sent < 5; sent += 1)
      expect((await call('POST', '/codes', { email: sent % 2 ? EMAIL : EMAIL.toUpperCase() })).status).toBe(
        201,
      )
    const refused = await call('POST', '/codes', { email: EMAIL })
    expect([refused.status, refused.body.type]).toEqual([429, 'too_many_attempts'])
    expect(Number(refused.response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await call('POST', '/codes', { email: 'orang.lain@contoh.id' })).status).toBe(201)
    expect(await outbox()).toHaveLength(5)
  })

  test('sends thirty codes for one caller in a quarter of an hour, whatever the addresses', async () => {
    const answers = []
    for (let sent = 0; sent < 31; sent += 1)
      answers.push((await call('POST', '/codes', { email: `a${sent}@contoh.id` })).status)
    expect(answers).toEqual([...Array(30).fill(201), 429])
    const { rows } = await app().sql.raw('SELECT key FROM login_throttle')
    expect(JSON.stringify(rows)).not.toMatch(/contoh|127\.0\.0\.1/)
  })

  test('keeps no token and no code, only what cannot be turned back', async () => {
    const { challenge, code } = await ask()
    const before = (await app().sql.raw('SELECT * FROM buyer_code')).rows
    expect(JSON.stringify(before)).not.toContain(code)
    expect(JSON.stringify(before)).not.toContain(challenge)
    const { body } = await call('POST', '/sessions', { challenge, code })
    expect(JSON.stringify((await app().sql.raw('SELECT * FROM buyer_session')).rows)).not.toContain(
      body.token,
    )
    expect((await app().sql.raw('SELECT * FROM buyer_code')).rows).toEqual([])
  })

  test('its mail is at no desk, has no code in the subject, and is gone when the code is over', async () => {
    const { code } = await ask()
    const [mail] = await outbox()
    expect(mail.facility_id).toBeNull()
    expect(mail.subject).not.toContain(code)
    await forgetExpired(app().container, new Date(mail.secret_until.getTime() - 1))
    expect(await outbox()).toHaveLength(1)
    await forgetExpired(app().container, mail.secret_until)
    expect(await outbox()).toEqual([])
  })

  test('its mail is gone from the outbox as soon as it was sent, and is not sent any more when the code is over', async () => {
    const sent: string[] = []
    const send = async ({ body_text }: { body_text: string }) => void sent.push(body_text)
    const mails = app().container.resolve<MailService>('mail')
    const { code } = await ask()
    await mails.sendDue(new Date(), send)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toContain(code)
    expect(await outbox()).toEqual([])
    await ask()
    await mails.sendDue(new Date(Date.now() + 10 * MINUTE), send)
    expect(sent).toHaveLength(1)
  })

  test('a session ends after ninety days without use, and use prolongs it', async () => {
    const start = new Date('2027-03-01T00:00:00Z')
    const after = (days: number) => new Date(start.getTime() + days * DAY)
    const { token } = await signIn(app(), EMAIL, start)
    expect(await accounts().scopeOf(token, after(89))).toMatchObject({ email: EMAIL })
    expect(await accounts().scopeOf(token, after(178))).toMatchObject({ email: EMAIL })
    expect(await accounts().scopeOf(token, after(178 + 90))).toBeUndefined()
  })

  test('signs out this browser, one other, or all', async () => {
    const [one, two, three] = [
      await signIn(app(), EMAIL),
      await signIn(app(), EMAIL),
      await signIn(app(), EMAIL),
    ].map(({ token }) => token)
    const statusOf = async (token: string | undefined) => (await call('GET', '', undefined, token)).status
    expect((await call('POST', '/sign-outs', { which: 'this' }, one)).body).toEqual({ ended_count: 1 })
    expect(await statusOf(one)).toBe(401)
    const { sessions } = (await call('GET', '', undefined, two)).body
    const other = sessions.find(({ is_current }: Json) => !is_current)
    expect((await call('DELETE', `/sessions/${other.id}`, undefined, two)).status).toBe(200)
    expect(await statusOf(three)).toBe(401)
    await signIn(app(), EMAIL)
    expect((await call('POST', '/sign-outs', { which: 'all' }, two)).body).toEqual({ ended_count: 2 })
    expect(await statusOf(two)).toBe(401)
  })

  test('the address book has one default, whatever is added, changed or taken out', async () => {
    await app()
      .container.resolve<Json>('facility')
      .writeAreas([
        { code: '31', name: 'DKI Jakarta' },
        { code: '31.71', name: 'Jakarta Pusat' },
        { code: '31.71.06', name: 'Menteng' },
        { code: '31.71.06.1001', name: 'Menteng' },
      ])
    const { token } = await signIn(app(), EMAIL)
    const add = async (street: string, is_default = false) =>
      (await call('POST', '/addresses', { ...BOOK_ADDRESS, street, is_default }, token)).body.id as string
    const book = async () =>
      (await call('GET', '/addresses', undefined, token)).body.addresses.map((each: Json) => [
        each.street,
        each.is_default,
      ])
    const first = await add('Jalan Satu 1')
    const second = await add('Jalan Dua 2')
    expect(await book()).toEqual([
      ['Jalan Satu 1', true],
      ['Jalan Dua 2', false],
    ])
    const changed = { ...BOOK_ADDRESS, street: 'Jalan Dua 22', is_default: true }
    expect((await call('POST', `/addresses/${second}`, changed, token)).status).toBe(200)
    expect(await book()).toEqual([
      ['Jalan Dua 22', true],
      ['Jalan Satu 1', false],
    ])
    expect((await call('DELETE', `/addresses/${second}`, undefined, token)).status).toBe(200)
    expect(await book()).toEqual([['Jalan Satu 1', true]])
    const nowhere = await call('POST', '/addresses', { ...BOOK_ADDRESS, area_code: '99.99.99.9999' }, token)
    expect(nowhere.body.fields.area_code).toContain('tidak ada')
    const { token: another } = await signIn(app(), 'orang.lain@contoh.id')
    expect((await call('POST', `/addresses/${first}`, changed, another)).status).toBe(404)
    expect((await call('DELETE', `/addresses/${first}`, undefined, another)).status).toBe(404)
    expect(await book()).toEqual([['Jalan Satu 1', true]])
  })

  test('is deleted with a code of its own mail only, that was asked for this and for nothing else', async () => {
    const { token } = await signIn(app(), EMAIL)
    const { token: stranger } = await signIn(app(), 'orang.lain@contoh.id')
    const erase = (body: Json, by = token) => call('POST', '/deletions', { is_sure: true, ...body }, by)
    expect(
      (await call('POST', '/deletion-codes', { is_sure: false }, token)).body.fields.is_sure,
    ).toBeTruthy()
    expect(await outbox()).toEqual([])
    expect((await erase({})).status).toBe(400)
    const to_sign_in = await ask()
    expect((await erase(to_sign_in)).body.type).toBe('code_over')
    const { challenge } = (await call('POST', '/deletion-codes', { is_sure: true, locale: 'en' }, token)).body
    const mail = (await outbox()).at(-1)
    expect(mail.subject).toBe('Your code to delete your Lapak Binaan account')
    const code = codeIn(mail)
    expect((await erase({ challenge, code: wrong(code) })).body.fields.code).toContain('salah')
    expect((await call('POST', '/sessions', { challenge, code })).body.type).toBe('code_over')
    expect((await erase({ challenge, code }, stranger)).body.type).toBe('code_over')
    expect((await call('GET', '', undefined, token)).status).toBe(200)
    expect((await erase({ challenge, code })).status).toBe(200)
    expect((await call('GET', '', undefined, token)).status).toBe(401)
    expect((await call('GET', '', undefined, stranger)).status).toBe(200)
  })

  test('sends no more codes for a deletion than for a sign-in', async () => {
    const { token } = await signIn(app(), EMAIL)
    const sent = []
    for (let each = 0; each < 6; each += 1)
      sent.push((await call('POST', '/deletion-codes', { is_sure: true }, token)).status)
    expect(sent).toEqual([201, 201, 201, 201, 201, 429])
    expect((await call('POST', '/codes', { email: EMAIL })).status).toBe(429)
  })

  test('shows everything that is kept of a buyer only to who has just proved the address', async () => {
    const statusAfter = async (minutes: number) => {
      const { token } = await signIn(app(), EMAIL, new Date(Date.now() - minutes * MINUTE))
      const { status, body } = await call('GET', '/data', undefined, token)
      return [status, body.type]
    }
    expect(await statusAfter(9)).toEqual([200, undefined])
    expect(await statusAfter(11)).toEqual([409, 'proof_needed'])
  })

  test('keeps twenty addresses, however many are sent at once', async () => {
    const { account } = await signIn(app(), EMAIL)
    const book = { account_id: account.id, now: new Date() }
    const address = { ...BOOK_ADDRESS, phone: '+6281234567890', landmark: null, is_default: false }
    const kept = await Promise.all(Array.from({ length: 24 }, () => accounts().keepAddress(book, address)))
    expect(kept.filter((each) => each === 'full')).toHaveLength(4)
    expect(await accounts().addressesOf(account.id)).toHaveLength(20)
  })

  test('a copy of the cart is found at the next sign-in', async () => {
    const { token } = await signIn(app(), EMAIL)
    const items = [{ variant_id: 'variant_1', quantity: 3 }]
    expect((await call('POST', '/cart', { items }, token)).status).toBe(200)
    const { challenge, code } = await ask()
    expect((await call('POST', '/sessions', { challenge, code })).body.cart).toEqual(items)
  })
})
