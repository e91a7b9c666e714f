import { ContainerRegistrationKeys, generateEntityId, MedusaError } from '@medusajs/framework/utils'
import { row, rows, type Sql } from '../../database/sql'
import { chooseUniqueCode } from './unique-code'

export interface PaymentRequest {
  id: string
  facility_order_id: string
  facility_id: string
  bank_account_id: string
  due_rupiah: string
  unique_code: number
  amount_rupiah: string
  state: 'open' | 'paid' | 'lapsed'
  requested_at: Date
  due_at: Date
  received_on: string | null
  confirmed_by: string | null
}

const COLUMNS = `id, facility_order_id, facility_id, bank_account_id, due_rupiah, unique_code, amount_rupiah, state, requested_at, due_at,
  received_on::text, confirmed_by`

/** Requests to pay one facility order by bank transfer, with a unique amount per open request and account. */
export default class TransferService {
  private readonly pg: Sql

  constructor(cradle: Record<string, unknown>) {
    this.pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Sql
  }

  /** Opens the request of an approved facility order; a second call returns the first one. */
  async open(
    input: {
      facility_order_id: string
      facility_id: string
      bank_account_id: string
      due_rupiah: bigint
      due_at: Date
      now: Date
      random: number
    },
    sql: Sql,
  ): Promise<PaymentRequest> {
    const earlier = await this.ofOrder(input.facility_order_id, sql)
    if (earlier) return earlier
    await sql.raw(`SELECT pg_advisory_xact_lock(hashtextextended('transfer:' || ?, 0))`, [
      input.bank_account_id,
    ])
    const taken = await rows<{ amount_rupiah: string }>(
      sql,
      `SELECT amount_rupiah FROM payment_request WHERE bank_account_id = ? AND state = 'open' AND amount_rupiah BETWEEN ? AND ?`,
      [input.bank_account_id, (input.due_rupiah + 1n).toString(), (input.due_rupiah + 999n).toString()],
    )
    const code = chooseUniqueCode(
      input.due_rupiah,
      new Set(taken.map((t) => BigInt(t.amount_rupiah))),
      input.random,
    )
    if (code === null)
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        'Semua kode unik untuk jumlah ini sedang dipakai. Coba lagi setelah salah satu pembayaran selesai.',
      )
    await sql('payment_request').insert({
      id: generateEntityId(undefined, 'payreq'),
      facility_order_id: input.facility_order_id,
      facility_id: input.facility_id,
      bank_account_id: input.bank_account_id,
      due_rupiah: input.due_rupiah.toString(),
      unique_code: code,
      amount_rupiah: (input.due_rupiah + BigInt(code)).toString(),
      state: 'open',
      requested_at: input.now,
      due_at: input.due_at,
    })
    return (await this.ofOrder(input.facility_order_id, sql)) as PaymentRequest
  }

  ofOrder(facility_order_id: string, sql: Sql = this.pg) {
    return row<PaymentRequest>(sql, `SELECT ${COLUMNS} FROM payment_request WHERE facility_order_id = ?`, [
      facility_order_id,
    ])
  }

  find(id: string, sql: Sql = this.pg) {
    return row<PaymentRequest>(sql, `SELECT ${COLUMNS} FROM payment_request WHERE id = ?`, [id])
  }

  async markPaid(
    id: string,
    by: { staff_id: string; received_on: string; now: Date },
    sql: Sql,
  ): Promise<void> {
    await sql('payment_request')
      .where({ id, state: 'open' })
      .update({ state: 'paid', confirmed_by: by.staff_id, received_on: by.received_on, confirmed_at: by.now })
  }

  async markLapsed(facility_order_id: string, sql: Sql): Promise<void> {
    await sql('payment_request').where({ facility_order_id, state: 'open' }).update({ state: 'lapsed' })
  }

  /** Keeps a re-encoded picture of a transfer slip; the same picture twice is one proof. At most five per request. */
  async addProof(
    request_id: string,
    proof: { hash: string; width: number; height: number; picture: Buffer; now: Date },
    sql: Sql = this.pg,
  ): Promise<number> {
    if ((await this.proofs(request_id, sql)).length >= 5)
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        'Sudah ada lima bukti untuk pembayaran ini. Hubungi UPT bila ada yang keliru.',
      )
    await sql('payment_proof')
      .insert({
        id: generateEntityId(undefined, 'proof'),
        payment_request_id: request_id,
        hash: proof.hash,
        width: proof.width,
        height: proof.height,
        picture: proof.picture,
        uploaded_at: proof.now,
      })
      .onConflict(['payment_request_id', 'hash'])
      .ignore()
    return (await this.proofs(request_id, sql)).length
  }

  proofs(request_id: string, sql: Sql = this.pg) {
    return rows<{ id: string; uploaded_at: Date }>(
      sql,
      `SELECT id, uploaded_at FROM payment_proof WHERE payment_request_id = ? ORDER BY uploaded_at, id`,
      [request_id],
    )
  }

  /** Forgets the pictures that were sent for requests that nobody ever paid. */
  async forgetUnpaidProofs(order_ids: readonly string[], sql: Sql): Promise<void> {
    await sql.raw(
      `DELETE FROM payment_proof p USING payment_request r, facility_order o
        WHERE r.id = p.payment_request_id AND r.state <> 'paid' AND o.id = r.facility_order_id AND o.order_id = ANY (?::text[])`,
      [order_ids as string[]],
    )
  }

  /** A proof's WebP bytes, only for the facility it was sent to. */
  proofPicture(id: string, facility_id: string, sql: Sql = this.pg) {
    return row<{ picture: Buffer }>(
      sql,
      `SELECT p.picture FROM payment_proof p JOIN payment_request r ON r.id = p.payment_request_id WHERE p.id = ? AND r.facility_id = ?`,
      [id, facility_id],
    )
  }
}
