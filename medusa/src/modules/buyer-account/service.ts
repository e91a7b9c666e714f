import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import { row, rows, type Sql } from '../../database/sql'
import { type AddressInput, addressesOf, type BuyerAddress, dropAddress, keepAddress } from './address-book'
import { codeHash, isSameHash, newCode, newToken, tokenHash } from './secret'

/** Who calls: an account, and the session by which it is known. */
export interface BuyerScope {
  account_id: string
  session_id: string
  email: string
  /** When the address was proved for this session. */
  signed_in_at: Date
}

/** What a code is for; it is worth nothing for anything else. */
export type CodePurpose = 'sign_in' | 'deletion'

export interface BuyerAccount {
  id: string
  email: string
  cart: { variant_id: string; quantity: number }[]
  created_at: Date
}

export interface BuyerSession {
  id: string
  device: string
  created_at: Date
  last_seen_at: Date
  expires_at: Date
}

/** A code is good for so long. */
export const CODE_MINUTES = 10
/** So often may one be typed before it is void. */
const CODE_ATTEMPTS = 5
const SESSION_DAYS = 90
/** A session is prolonged at most so often, so that reading does not write each time. */
const PROLONG_AFTER_MINUTES = 60
const MOST_SESSIONS = 20
/** What is more than reading and ordering asks for an address that was proved so lately. */
export const FRESH_MINUTES = 10

const minutesAfter = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000)

/** Accounts of buyers: an e-mail address that was proved by a code. Nothing in the shop needs one. */
export default class BuyerAccountService {
  private readonly pg: Knex

  constructor(cradle: Record<string, unknown>) {
    this.pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Knex
  }

  /** Begins to prove an address: the code goes there, the challenge stays with the browser that asked. Only hashes are kept. */
  async beginProof(
    { email, purpose }: { email: string; purpose: CodePurpose },
    now: Date,
    sql: Sql = this.pg,
  ): Promise<{ id: string; challenge: string; code: string; expires_at: Date }> {
    const challenge = newToken()
    const code = newCode()
    const expires_at = minutesAfter(now, CODE_MINUTES)
    const id = tokenHash(challenge)
    await sql.raw(
      `INSERT INTO buyer_code (challenge_hash, email, purpose, code_hash, expires_at) VALUES (?, ?, ?, ?, ?)`,
      [id, email, purpose, codeHash(challenge, code), expires_at],
    )
    return { id, challenge, code, expires_at }
  }

  /** Ends a sign-in; the right code is used up by it. The session is new with every sign-in. */
  async signIn({
    challenge,
    code,
    device,
    now,
  }: {
    challenge: string
    code: string
    device: string
    now: Date
  }): Promise<{ token: string; account: BuyerAccount } | 'wrong' | 'over'> {
    const tried = await this.tryCode({ challenge, code, purpose: 'sign_in', now })
    if (typeof tried === 'string') return tried
    return this.pg.transaction(async (trx) => {
      const used = await rows(trx, `DELETE FROM buyer_code WHERE challenge_hash = ? RETURNING 1`, [
        tokenHash(challenge),
      ])
      if (used.length === 0) return 'over'
      return this.openSession(tried.email, device, now, trx)
    })
  }

  /** Whose address a code proves. Each try is counted and committed before it is looked at, so that many at once do not slip through. */
  async tryCode({
    challenge,
    code,
    purpose,
    now,
  }: {
    challenge: string
    code: string
    purpose: CodePurpose
    now: Date
  }): Promise<{ email: string } | 'wrong' | 'over'> {
    const tried = await row<{ email: string; code_hash: string }>(
      this.pg,
      `UPDATE buyer_code SET attempts = attempts + 1
        WHERE challenge_hash = ? AND purpose = ? AND expires_at > ? AND attempts < ${CODE_ATTEMPTS} RETURNING email, code_hash`,
      [tokenHash(challenge), purpose, now],
    )
    if (!tried) return 'over'
    return isSameHash(tried.code_hash, codeHash(challenge, code)) ? { email: tried.email } : 'wrong'
  }

  private async openSession(email: string, device: string, now: Date, trx: Sql) {
    await trx.raw(
      `INSERT INTO buyer_account (id, email, created_at) VALUES (?, ?, ?) ON CONFLICT (email) DO NOTHING`,
      [generateEntityId(undefined, 'buyer'), email, now],
    )
    const account = (await row<BuyerAccount>(
      trx,
      `SELECT id, email, cart, created_at FROM buyer_account WHERE email = ? FOR UPDATE`,
      [email],
    )) as BuyerAccount
    const token = newToken()
    await trx.raw(
      `INSERT INTO buyer_session (id, token_hash, account_id, device, created_at, last_seen_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [generateEntityId(undefined, 'bses'), tokenHash(token), account.id, device, now, now, sessionEnd(now)],
    )
    // Those not seen for longest give way.
    await trx.raw(
      `DELETE FROM buyer_session WHERE account_id = ? AND id NOT IN
        (SELECT id FROM buyer_session WHERE account_id = ? ORDER BY last_seen_at DESC, id DESC LIMIT ${MOST_SESSIONS})`,
      [account.id, account.id],
    )
    return { token, account }
  }

  /** Whose session this is; undefined when it is over, revoked or none. Being seen prolongs it. */
  async scopeOf(token: string, now: Date): Promise<BuyerScope | undefined> {
    const found = await row<BuyerScope & { last_seen_at: Date }>(
      this.pg,
      `SELECT s.id AS session_id, s.account_id, a.email, s.created_at AS signed_in_at, s.last_seen_at FROM buyer_session s
        JOIN buyer_account a ON a.id = s.account_id WHERE s.token_hash = ? AND s.expires_at > ?`,
      [tokenHash(token), now],
    )
    if (!found) return undefined
    const { last_seen_at, ...scope } = found
    if (last_seen_at < minutesAfter(now, -PROLONG_AFTER_MINUTES))
      await this.pg.raw(`UPDATE buyer_session SET last_seen_at = ?, expires_at = ? WHERE id = ?`, [
        now,
        sessionEnd(now),
        scope.session_id,
      ])
    return scope
  }

  /** The account of a scope. */
  async account(account_id: string): Promise<BuyerAccount> {
    const sql = `SELECT id, email, cart, created_at FROM buyer_account WHERE id = ?`
    return (await row<BuyerAccount>(this.pg, sql, [account_id])) as BuyerAccount
  }

  /** Where an account is signed in, the last seen first. */
  sessionsOf(account_id: string, now: Date): Promise<BuyerSession[]> {
    return rows<BuyerSession>(
      this.pg,
      `SELECT id, device, created_at, last_seen_at, expires_at FROM buyer_session
        WHERE account_id = ? AND expires_at > ? ORDER BY last_seen_at DESC, id`,
      [account_id, now],
    )
  }

  /** Signs out one browser of an account, or all of them. Returns how many. */
  async endSessions(account_id: string, session_id?: string): Promise<number> {
    const ended = await rows(
      this.pg,
      `DELETE FROM buyer_session WHERE account_id = ? AND (?::text IS NULL OR id = ?) RETURNING 1`,
      [account_id, session_id ?? null, session_id ?? null],
    )
    return ended.length
  }

  /** Keeps a copy of the cart, so that another device finds it at its next sign-in. */
  async keepCart(account_id: string, cart: BuyerAccount['cart']): Promise<void> {
    await this.pg.raw(`UPDATE buyer_account SET cart = ?::jsonb WHERE id = ?`, [
      JSON.stringify(cart),
      account_id,
    ])
  }

  addressesOf(account_id: string): Promise<BuyerAddress[]> {
    return addressesOf(this.pg, account_id)
  }

  /** Adds an address, or changes the one named; undefined when it is not one of this account, 'full' when there is no room. */
  keepAddress(
    book: { account_id: string; id?: string; now: Date },
    input: AddressInput,
  ): Promise<BuyerAddress | 'full' | undefined> {
    return this.pg.transaction((trx) => keepAddress(trx, book, input))
  }

  /** Takes an address out; false when it is not one of this account. */
  dropAddress(account_id: string, id: string): Promise<boolean> {
    return this.pg.transaction((trx) => dropAddress(trx, account_id, id))
  }

  /** Empties the address book. */
  async dropAddresses(account_id: string, sql: Sql): Promise<void> {
    await sql.raw(`DELETE FROM buyer_address WHERE account_id = ?`, [account_id])
  }

  /** Erases the account with its sessions, cart and codes. */
  async erase({ account_id, email }: BuyerScope, sql: Sql): Promise<void> {
    await sql.raw(`DELETE FROM buyer_code WHERE email = ?`, [email])
    await sql.raw(`DELETE FROM buyer_account WHERE id = ?`, [account_id])
  }

  /** Erases codes and sessions that are over. */
  async forgetExpired(now: Date): Promise<void> {
    await this.pg.raw(`DELETE FROM buyer_code WHERE expires_at <= ?`, [now])
    await this.pg.raw(`DELETE FROM buyer_session WHERE expires_at <= ?`, [now])
  }
}

function sessionEnd(now: Date): Date {
  return minutesAfter(now, SESSION_DAYS * 24 * 60)
}
