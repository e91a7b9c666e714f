import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Accounts of buyers without a password: sign-in codes, sessions and an address book. Tokens and codes are kept as hashes only. */
export class Migration20261122230090 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE buyer_account (
      id text PRIMARY KEY,
      email text NOT NULL UNIQUE CHECK (email = lower(email)),
      cart jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(cart) = 'array'),
      created_at timestamptz NOT NULL
    )`)
    this.addSql(`CREATE TABLE buyer_code (
      challenge_hash text PRIMARY KEY,
      email text NOT NULL CHECK (email = lower(email)),
      code_hash text NOT NULL,
      attempts int NOT NULL DEFAULT 0 CHECK (attempts BETWEEN 0 AND 5),
      expires_at timestamptz NOT NULL
    )`)
    this.addSql(`CREATE INDEX buyer_code_expiry ON buyer_code (expires_at)`)
    this.addSql(`CREATE TABLE buyer_session (
      id text PRIMARY KEY,
      token_hash text NOT NULL UNIQUE,
      account_id text NOT NULL REFERENCES buyer_account (id) ON DELETE CASCADE,
      device text NOT NULL CHECK (length(device) <= 60),
      created_at timestamptz NOT NULL,
      last_seen_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL
    )`)
    this.addSql(`CREATE INDEX buyer_session_account ON buyer_session (account_id, last_seen_at DESC)`)
    this.addSql(`CREATE INDEX buyer_session_expiry ON buyer_session (expires_at)`)
    this.addSql(`CREATE TABLE buyer_address (
      id text PRIMARY KEY,
      account_id text NOT NULL REFERENCES buyer_account (id) ON DELETE CASCADE,
      name text NOT NULL,
      phone text NOT NULL CHECK (phone ~ '^\\+62\\d{7,13}$'),
      area_code text NOT NULL,
      street text NOT NULL,
      postal_code text,
      landmark text,
      is_default boolean NOT NULL,
      created_at timestamptz NOT NULL
    )`)
    this.addSql(`CREATE INDEX buyer_address_account ON buyer_address (account_id, created_at, id)`)
    this.addSql(
      `CREATE UNIQUE INDEX buyer_address_one_default ON buyer_address (account_id) WHERE is_default`,
    )
  }
}
