import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import type { Role } from '../../contract/role'
import { row, rows, type Sql } from '../../database/sql'
import { nextAttemptAt } from './next-attempt'
import { type SendMail, smtpFromEnvironment } from './smtp'

/** A mail to be sent. One `dedupe_key` is written once, however often its cause is replayed. */
export interface NewMail {
  dedupe_key: string
  /** The facility at whose desk the mail can be read. */
  facility_id: string | null
  recipient: string
  /** The role in which an officer gets it: the desk names officers by role only. Absent for buyers. */
  recipient_role?: Role | null
  subject: string
  body_text: string
  body_html: string
  /** The mail holds a secret that is good until then: it is not sent later, and does not stay in the outbox. */
  secret_until?: Date
}

export interface MailRow {
  id: string
  recipient: string
  recipient_role: Role | null
  subject: string
  body_text: string
  body_html: string
  written_at: Date
  sent_at: Date | null
  attempts: number
}

type DueMail = MailRow & { secret_until: Date | null }

/** Mails older than this are history (a demo's past, a server that was down for days), not news. */
const NEWS_HOURS = 72

/** The outbox: mails are written with what they tell about, and sent afterwards. */
export default class MailService {
  private readonly pg: Knex

  constructor(cradle: Record<string, unknown>) {
    this.pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Knex
  }

  /**
   * Puts a mail into the outbox, inside the caller's transaction, and tries to send it as soon as that has committed.
   * False when it was there already.
   */
  async write(mail: NewMail, now: Date, sql: Sql = this.pg): Promise<boolean> {
    const written = await row(
      sql,
      `INSERT INTO outbox_mail (id, dedupe_key, facility_id, recipient, recipient_role, subject, body_text, body_html, written_at, next_attempt_at, secret_until)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (dedupe_key) DO NOTHING RETURNING id`,
      [
        generateEntityId(undefined, 'mail'),
        mail.dedupe_key,
        mail.facility_id,
        mail.recipient,
        mail.recipient_role ?? null,
        mail.subject,
        mail.body_text,
        mail.body_html,
        now,
        now,
        mail.secret_until ?? null,
      ],
    )
    if (written && 'executionPromise' in sql) this.sendAfter(sql.executionPromise)
    return written !== undefined
  }

  /** By the real clock: a past that is lived through again sends nothing. A failure is no trouble: the sweep sends what is left. */
  private sendAfter(commit: Promise<unknown>): void {
    commit.then(() => this.sendDue(new Date())).catch(() => undefined)
  }

  /**
   * Sends what is due, oldest first; safe with several processes, because each mail is locked while it is sent.
   * Without a mail server nothing goes out. Returns how many went out.
   */
  async sendDue(now: Date, send: SendMail | undefined = smtpFromEnvironment()): Promise<number> {
    if (!send) return 0
    let sent = 0
    while (true) {
      const outcome = await this.sendNext(now, send)
      if (outcome === 'none') return sent
      if (outcome === 'sent') sent += 1
    }
  }

  private async sendNext(now: Date, send: SendMail): Promise<'none' | 'sent' | 'failed'> {
    return this.pg.transaction(async (trx) => {
      const mail = await row<DueMail>(
        trx,
        `SELECT id, recipient, recipient_role, subject, body_text, body_html, written_at, sent_at, attempts, secret_until
          FROM outbox_mail
          WHERE sent_at IS NULL AND next_attempt_at <= ? AND (secret_until IS NULL OR secret_until > ?) AND written_at > ?::timestamptz - interval '${NEWS_HOURS} hours'
          ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
        [now, now, now],
      )
      if (!mail) return 'none'
      try {
        await send(mail)
        if (mail.secret_until) await trx.raw(`DELETE FROM outbox_mail WHERE id = ?`, [mail.id])
        else
          await trx.raw(
            `UPDATE outbox_mail SET sent_at = ?, attempts = attempts + 1, last_error = NULL WHERE id = ?`,
            [now, mail.id],
          )
        return 'sent'
      } catch (error) {
        const attempts = mail.attempts + 1
        await trx.raw(
          `UPDATE outbox_mail SET attempts = ?, last_error = ?, next_attempt_at = ? WHERE id = ?`,
          [attempts, String(error).slice(0, 500), nextAttemptAt(attempts, now) as Date, mail.id],
        )
        return 'failed'
      }
    })
  }

  /** Erases the mails whose secret is over; those that were sent are gone already. */
  async forgetSecrets(now: Date): Promise<void> {
    await this.pg.raw(`DELETE FROM outbox_mail WHERE secret_until <= ?`, [now])
  }

  /**
   * Empties the mails to a buyer's address and takes them from every desk. That they were written stays known, because what they
   * tell about would else write them again; those still to be sent are not sent any more.
   */
  async forgetRecipient(email: string, now: Date, sql: Sql = this.pg): Promise<void> {
    await sql.raw(
      `UPDATE outbox_mail SET recipient = '', subject = '', body_text = '', body_html = '', facility_id = NULL,
        last_error = NULL, sent_at = coalesce(sent_at, ?) WHERE lower(recipient) = ? AND recipient_role IS NULL AND secret_until IS NULL`,
      [now, email],
    )
    await sql.raw(`DELETE FROM outbox_mail WHERE lower(recipient) = ? AND recipient_role IS NULL`, [email])
  }

  /** What was written to a buyer's address and when, newest first; not what holds a secret. */
  async listToRecipient(email: string, sql: Sql = this.pg): Promise<{ subject: string; written_at: Date }[]> {
    return rows(
      sql,
      `SELECT subject, written_at FROM outbox_mail WHERE lower(recipient) = ? AND recipient_role IS NULL AND secret_until IS NULL
        ORDER BY written_at DESC, id DESC`,
      [email],
    )
  }

  /** Mails of one facility, newest first. `after` is the `next` of the previous page. */
  async listOfFacility(
    facility_id: string,
    page: { after?: string | undefined; limit: number },
    sql: Sql = this.pg,
  ): Promise<MailRow[]> {
    return rows<MailRow>(
      sql,
      `SELECT id, recipient, recipient_role, subject, body_text, body_html, written_at, sent_at, attempts FROM outbox_mail
        WHERE facility_id = ? AND (?::text IS NULL OR (written_at, id) <
          (SELECT written_at, id FROM outbox_mail WHERE id = ? AND facility_id = ?))
        ORDER BY written_at DESC, id DESC LIMIT ?`,
      [facility_id, page.after ?? null, page.after ?? null, facility_id, page.limit],
    )
  }
}
