import { beforeAll, expect, test } from 'vitest'
import { COMPLAINT_ANSWER_DAYS } from '../../medusa/src/contract/complaint.ts'
import { type Market, openMarket } from './fixtures/market.ts'
import { newVisitor, trustTheShop } from './fixtures/visitors.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/* Goal: a complaint reaches those who can help and comes back answered, once, and nobody else reads it. */

const FORM = {
  facility: 'rutan-ruteng',
  name: 'Ibu Melati',
  email: 'melati@contoh.example',
  order_number: 'LB-000123-1',
  content: 'Kursi yang saya terima goyah dan satu kakinya lebih pendek.',
}

medusaSuite(
  'Complaints',
  (app) => {
    trustTheShop()
    let market: Market
    beforeAll(async () => {
      market = await openMarket(app())
    })
    const send = (key: string, form: Record<string, unknown> = {}, visitor: Record<string, string> = {}) =>
      market.call('POST', '/store/complaints', {
        body: { ...FORM, ...form },
        headers: { 'idempotency-key': key, ...visitor },
      })
    const mailsAbout = async (number: string) => {
      const { rows } = await app().sql.raw(
        `SELECT recipient, recipient_role, subject, body_text FROM outbox_mail WHERE subject LIKE '%' || ? || '%' ORDER BY written_at, recipient_role NULLS FIRST`,
        [number],
      )
      return rows as {
        recipient: string
        recipient_role: string | null
        subject: string
        body_text: string
      }[]
    }
    const listAs = async (role: 'kasubsi' | 'head', slug: string, query = '') =>
      market.call('GET', `/facility/complaints${query}`, { token: await market.token(role, slug) })

    test('a complaint gets a number; its sender and the officers of the place are mailed, officers without the name', async () => {
      const sent = await send('pengaduan-pertama')
      expect(sent).toMatchObject({ status: 201, body: { number: expect.stringMatching(/^ADU-\d{6}$/) } })
      const mails = await mailsAbout(sent.body.number)
      expect(mails.map(({ recipient, recipient_role }) => recipient_role ?? recipient).sort()).toEqual([
        'head',
        'kasubsi',
        FORM.email,
      ])
      for (const { recipient_role, body_text } of mails)
        if (recipient_role) expect(body_text).not.toMatch(/Melati|melati/)
      for (const { body_text } of mails)
        expect(body_text).toContain(`paling lambat ${COMPLAINT_ANSWER_DAYS} hari`)
    })

    test('the same page sent twice is one complaint', async () => {
      const [first, second] = await Promise.all([send('dua-kali-tekan'), send('dua-kali-tekan')])
      expect(first.body.number).toBe(second.body.number)
      expect((await send('dua-kali-tekan', { content: 'Ini pengaduan lain sama sekali.' })).status).toBe(409)
    })

    test('only the desk of its own place reads a complaint', async () => {
      const own = await listAs('kasubsi', 'rutan-ruteng')
      expect(own.body.complaints).toMatchObject([
        { sender: { name: FORM.name } },
        { sender: { name: FORM.name } },
      ])
      const [first, second] = own.body.complaints
      expect(first.sent_at < second.sent_at, 'what waits longest comes first').toBe(true)
      expect(Date.parse(first.answer_by) - Date.parse(first.sent_at)).toBe(COMPLAINT_ANSWER_DAYS * 86_400_000)
      const next = await listAs('kasubsi', 'rutan-ruteng', '?limit=1')
      expect(next.body).toMatchObject({ complaints: [{ id: first.id }], next: first.id })
      const rest = await listAs('kasubsi', 'rutan-ruteng', `?limit=1&after=${first.id}`)
      expect(rest.body).toMatchObject({ complaints: [{ id: second.id }], next: null })
      expect(own.body.counts).toEqual({ open: 2, answered: 0 })
      const other = await listAs('kasubsi', 'lapas-palu')
      expect(other.body.complaints).toEqual([])
    })

    test('of two officers who answer at once one is told that it was answered; the answer is mailed once and stays', async () => {
      const { body } = await listAs('head', 'rutan-ruteng')
      const [{ id, number }] = body.complaints
      const answer = async (role: 'kasubsi' | 'head', slug = 'rutan-ruteng') =>
        market.call('POST', `/facility/complaints/${id}/answers`, {
          body: { content: `Kami ganti kursinya, kata ${role}.` },
          token: await market.token(role, slug),
        })
      expect((await answer('head', 'lapas-palu')).status).toBe(404)
      const statuses = (await Promise.all([answer('kasubsi'), answer('head')])).map(({ status }) => status)
      expect(statuses.sort()).toEqual([201, 409])
      const answers = (await mailsAbout(number)).filter(({ subject }) => subject.startsWith('Jawaban'))
      expect(answers).toMatchObject([
        { recipient: FORM.email, body_text: expect.stringContaining('Kami ganti') },
      ])
      const answered = await listAs('kasubsi', 'rutan-ruteng', '?state=answered')
      expect(answered.body).toMatchObject({ counts: { open: 1, answered: 1 }, complaints: [{ id }] })
      for (const change of [
        `UPDATE complaint_answer SET content = 'lain'`,
        `DELETE FROM complaint_answer`,
        `UPDATE complaint SET content = 'lain'`,
        `DELETE FROM complaint`,
      ])
        await expect(app().sql.raw(change)).rejects.toThrow('append-only')
    })

    test('what is missing is told beside its field, and a place that is not there is refused', async () => {
      const { status, body } = await send('tidak-lengkap', {
        name: '',
        email: 'bukan surel',
        content: 'pendek',
      })
      expect(status).toBe(400)
      expect(Object.keys(body.fields).sort()).toEqual(['content', 'email', 'name'])
      const nowhere = await send('tidak-ada-tempat', {
        facility: 'lapas-khayal',
        email: 'lain@contoh.example',
      })
      expect(nowhere.body.fields).toHaveProperty('facility')
    })

    test.each([
      ['what', `, TABLE = 'complaint', DETAIL = 'Key (email)=(melati@contoh.example) already exists.'`],
      ['nothing of what', ''],
    ])(
      'when the database tells %s is there already, the answer is a sentence without it',
      async (_what, told) => {
        await app().sql.raw(`CREATE FUNCTION is_there() RETURNS trigger LANGUAGE plpgsql AS $fn$
        BEGIN RAISE 'there' USING ERRCODE = 'unique_violation'${told}; END $fn$`)
        await app().sql.raw(`CREATE TRIGGER is_there BEFORE INSERT ON complaint EXECUTE FUNCTION is_there()`)
        const { status, body } = await send('sudah-ada', { email: 'sudah@contoh.example' }, newVisitor())
        await app().sql.raw('DROP FUNCTION is_there CASCADE')
        expect({ status, body }).toEqual({
          status: 409,
          body: { type: 'already_there', message: expect.stringContaining('sudah tersimpan') },
        })
      },
    )

    test('a mailbox cannot be flooded', async () => {
      const form = { email: 'banjir@contoh.example' }
      const statuses: number[] = []
      for (let turn = 0; turn < 6; turn += 1) statuses.push((await send(`banjir-nomor-${turn}`, form)).status)
      expect(statuses.at(-1)).toBe(400)
      const { rows } = await app().sql.raw(`SELECT count(*)::int AS count FROM complaint WHERE email = ?`, [
        form.email,
      ])
      expect(rows[0].count).toBeLessThanOrEqual(5)
    })
  },
  { restore: 'once' },
)
