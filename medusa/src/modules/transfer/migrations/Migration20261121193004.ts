import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Requests to pay a facility order by bank transfer with a unique amount, and the proofs buyers attach. */
export class Migration20261121193004 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE payment_request (
      id text PRIMARY KEY,
      facility_order_id text NOT NULL UNIQUE,
      facility_id text NOT NULL,
      bank_account_id text NOT NULL,
      due_rupiah bigint NOT NULL CHECK (due_rupiah > 0),
      unique_code int NOT NULL CHECK (unique_code BETWEEN 1 AND 999),
      amount_rupiah bigint NOT NULL CHECK (amount_rupiah = due_rupiah + unique_code),
      state text NOT NULL CHECK (state IN ('open', 'paid', 'lapsed')),
      requested_at timestamptz NOT NULL,
      due_at timestamptz NOT NULL,
      received_on date, confirmed_by text, confirmed_at timestamptz,
      CHECK ((state = 'paid') = (confirmed_by IS NOT NULL AND received_on IS NOT NULL))
    )`)
    // Two open requests on one account never ask for the same amount: the bank statement alone tells them apart.
    this.addSql(
      `CREATE UNIQUE INDEX payment_request_unique_amount ON payment_request (bank_account_id, amount_rupiah) WHERE state = 'open'`,
    )
    this.addSql(`CREATE INDEX payment_request_facility ON payment_request (facility_id, state, due_at)`)
    this.addSql(`CREATE TABLE payment_proof (
      id text PRIMARY KEY, payment_request_id text NOT NULL REFERENCES payment_request (id),
      hash text NOT NULL, width int NOT NULL, height int NOT NULL, picture bytea NOT NULL, uploaded_at timestamptz NOT NULL,
      UNIQUE (payment_request_id, hash)
    )`)
  }
}
