import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type MailService from '../../medusa/src/modules/mail/service'
import { sendDueMail } from '../../medusa/src/workflows/mail/send-due-mail'
import { medusaSuite } from './runner/medusa-suite.ts'

interface Received {
  to: string[]
  message: string
}

medusaSuite('Mail', (app) => {
  let server: SMTPServer
  let received: Received[]
  /** What the mail server says to the next letters: null takes them. */
  let trouble: string | null

  beforeEach(async () => {
    received = []
    trouble = null
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          if (trouble) return done(Object.assign(new Error(trouble), { responseCode: 451 }))
          received.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            message: Buffer.concat(chunks).toString(),
          })
          done()
        })
      },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.server.address() as AddressInfo
    process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  })
  afterEach(async () => {
    delete process.env.SMTP_URL
    await new Promise<void>((resolve) => server.close(resolve))
  })

  const mail = () => app().container.resolve<MailService>('mail')
  const letter = (dedupe_key: string, recipient = 'pembeli@contoh.id') => ({
    dedupe_key,
    facility_id: 'facil_1',
    recipient,
    subject: 'Pesanan LB-1 kami terima',
    body_text: 'Terima kasih.',
    body_html: '<p>Terima kasih.</p>',
  })
  const row = async () => (await app().sql.raw('SELECT * FROM outbox_mail ORDER BY id')).rows[0]

  test('goes out once, however often its cause is replayed and however many send at the same time', async () => {
    const now = new Date()
    expect(await mail().write(letter('placed:1'), now)).toBe(true)
    expect(await mail().write(letter('placed:1'), now)).toBe(false)
    const sent = await Promise.all([1, 2, 3, 4].map(() => sendDueMail(app().container, { now })))
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(await sendDueMail(app().container, { now })).toBe(0)
    expect(received).toHaveLength(1)
    expect(received[0]?.to).toEqual(['pembeli@contoh.id'])
    expect(received[0]?.message).toContain('Pesanan LB-1 kami terima')
    expect((await row()).sent_at).toEqual(now)
  })

  test('waits out a failing server, longer each time, and arrives when it is well again', async () => {
    const now = new Date()
    const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
    await mail().write(letter('placed:2'), now)
    trouble = 'the disk is full'
    expect(await sendDueMail(app().container, { now })).toBe(0)
    expect(await row()).toMatchObject({ attempts: 1, sent_at: null, next_attempt_at: after(60) })
    expect((await row()).last_error).toContain('the disk is full')
    expect(await sendDueMail(app().container, { now: after(60) })).toBe(0)
    expect(await row()).toMatchObject({ attempts: 2, next_attempt_at: after(180) })
    trouble = null
    expect(await sendDueMail(app().container, { now: after(100) })).toBe(0)
    expect(await sendDueMail(app().container, { now: after(180) })).toBe(1)
    expect(received).toHaveLength(1)
    expect(await row()).toMatchObject({ attempts: 3, last_error: null })
  })

  test('one address that is refused does not hold up the others', async () => {
    const now = new Date()
    await mail().write(letter('placed:3', 'rusak'), now)
    await mail().write(letter('placed:4'), now)
    expect(await sendDueMail(app().container, { now })).toBe(1)
    expect(received.map(({ to }) => to)).toEqual([['pembeli@contoh.id']])
  })

  test('goes out as soon as what it tells about is committed, and not before', async () => {
    await app().sql.transaction(async (trx) => {
      await mail().write(letter('placed:8'), new Date(), trx)
      expect(received).toEqual([])
    })
    await expect.poll(() => received.length, { timeout: 10_000 }).toBe(1)
  })

  test('is not written when what it tells about is undone', async () => {
    await expect(
      app().sql.transaction(async (trx) => {
        await mail().write(letter('placed:5'), new Date(), trx)
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    expect(await row()).toBeUndefined()
  })

  test('of long ago is history, not news', async () => {
    await mail().write(letter('placed:6'), new Date(Date.now() - 10 * 86_400_000))
    expect(await sendDueMail(app().container, { now: new Date() })).toBe(0)
    expect(received).toEqual([])
  })

  test('stays in the outbox, readable, when no server is configured', async () => {
    delete process.env.SMTP_URL
    const now = new Date()
    await mail().write(letter('placed:7'), now)
    expect(await sendDueMail(app().container, { now })).toBe(0)
    expect(await mail().listOfFacility('facil_1', { limit: 10 })).toMatchObject([
      { recipient: 'pembeli@contoh.id', sent_at: null },
    ])
    expect(await mail().listOfFacility('facil_2', { limit: 10 })).toEqual([])
  })
})
