import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Custom orders: what a buyer asks for, drawings, and the quotes that staff answers with, each revision kept. */
export class Migration20261122000100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE SEQUENCE quote_request_number`)
    this.addSql(`CREATE TABLE quote_request (
      id text PRIMARY KEY,
      number text NOT NULL UNIQUE DEFAULT 'PK-' || lpad(nextval('quote_request_number')::text, 6, '0'),
      token text NOT NULL UNIQUE CHECK (length(token) >= 26),
      idempotency_key text NOT NULL UNIQUE,
      request_hash text NOT NULL,
      facility_id text NOT NULL REFERENCES facility (id),
      state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'quoted', 'accepted', 'refused', 'withdrawn')),
      title text NOT NULL,
      description text NOT NULL,
      length_cm int NOT NULL CHECK (length_cm > 0),
      width_cm int NOT NULL CHECK (width_cm > 0),
      height_cm int NOT NULL CHECK (height_cm > 0),
      wood text NOT NULL,
      finish text NOT NULL,
      quantity int NOT NULL CHECK (quantity > 0),
      needed_by date NOT NULL,
      method text NOT NULL CHECK (method IN ('delivery', 'pickup')),
      area_code text,
      buyer_type text NOT NULL CHECK (buyer_type IN ('person', 'office', 'reseller')),
      buyer_name text NOT NULL,
      buyer_phone text NOT NULL CHECK (buyer_phone ~ '^\\+62\\d{7,13}$'),
      buyer_email text,
      locale text NOT NULL CHECK (locale IN ('id', 'en')),
      requested_at timestamptz NOT NULL,
      closed_at timestamptz,
      closed_by text,
      closed_reason text,
      accepted_quote_id text UNIQUE,
      acceptance_hash text,
      order_id text UNIQUE REFERENCES checkout (order_id),
      UNIQUE (id, facility_id),
      CHECK ((method = 'delivery') = (area_code IS NOT NULL)),
      CHECK ((state IN ('accepted', 'refused', 'withdrawn')) = (closed_at IS NOT NULL)),
      CHECK ((state = 'refused') = (closed_by IS NOT NULL)),
      CHECK ((state = 'refused') <= (closed_reason IS NOT NULL)),
      CHECK ((state = 'accepted') = (order_id IS NOT NULL)),
      CHECK ((order_id IS NULL) = (accepted_quote_id IS NULL) AND (order_id IS NULL) = (acceptance_hash IS NULL))
    )`)
    this.addSql(
      `CREATE INDEX quote_request_facility ON quote_request (facility_id, state, requested_at DESC, id DESC)`,
    )
    this.addSql(`CREATE TABLE quote (
      id text PRIMARY KEY,
      quote_request_id text NOT NULL,
      facility_id text NOT NULL,
      revision int NOT NULL CHECK (revision > 0),
      unit_price_rupiah bigint NOT NULL CHECK (unit_price_rupiah > 0),
      lead_time_days_min int NOT NULL CHECK (lead_time_days_min > 0),
      lead_time_days_max int NOT NULL CHECK (lead_time_days_max >= lead_time_days_min),
      valid_until date NOT NULL,
      weight_grams int NOT NULL CHECK (weight_grams > 0),
      account_code text NOT NULL CHECK (account_code ~ '^42\\d{4}$'),
      cost_rupiah bigint NOT NULL CHECK (cost_rupiah >= 0),
      workshop_id text NOT NULL,
      note text,
      quoted_by text NOT NULL REFERENCES staff (id),
      role text NOT NULL,
      quoted_at timestamptz NOT NULL,
      UNIQUE (quote_request_id, revision),
      UNIQUE (id, quote_request_id),
      FOREIGN KEY (quote_request_id, facility_id) REFERENCES quote_request (id, facility_id),
      FOREIGN KEY (workshop_id, facility_id) REFERENCES workshop (id, facility_id)
    )`)
    this.addSql(`ALTER TABLE quote_request ADD CONSTRAINT quote_request_accepts_its_own_quote
      FOREIGN KEY (accepted_quote_id, id) REFERENCES quote (id, quote_request_id)`)
    this.addSql(`CREATE TABLE quote_drawing (
      id text PRIMARY KEY,
      quote_request_id text NOT NULL REFERENCES quote_request (id),
      hash text NOT NULL,
      width int NOT NULL,
      height int NOT NULL,
      picture bytea NOT NULL,
      uploaded_at timestamptz NOT NULL,
      UNIQUE (quote_request_id, hash)
    )`)
    // A quote becomes one order at most, whoever accepts it how often.
    this.addSql(`ALTER TABLE facility_order_line ADD CONSTRAINT facility_order_line_of_one_quote UNIQUE (quote_id),
      ADD CONSTRAINT facility_order_line_quote FOREIGN KEY (quote_id) REFERENCES quote (id)`)

    this.addSql(`CREATE FUNCTION quote_record_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'LB104'; END $fn$`)
    for (const table of ['quote', 'quote_drawing']) {
      this.addSql(`CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION quote_record_is_append_only()`)
      this.addSql(`CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION quote_record_is_append_only()`)
    }
    this.addSql(`CREATE TRIGGER quote_request_no_delete BEFORE DELETE ON quote_request
      FOR EACH ROW EXECUTE FUNCTION quote_record_is_append_only()`)
    this.addSql(`CREATE TRIGGER quote_request_no_truncate BEFORE TRUNCATE ON quote_request
      FOR EACH STATEMENT EXECUTE FUNCTION quote_record_is_append_only()`)
    // What was asked for never changes, and a request that has come to its end stays there.
    this.addSql(`CREATE FUNCTION quote_request_keeps_its_content() RETURNS trigger LANGUAGE plpgsql AS $fn$
      DECLARE moving text[] := ARRAY['state', 'closed_at', 'closed_by', 'closed_reason', 'accepted_quote_id', 'acceptance_hash', 'order_id'];
      BEGIN
        IF OLD.closed_at IS NOT NULL OR to_jsonb(OLD) - moving <> to_jsonb(NEW) - moving THEN
          RAISE EXCEPTION 'quote_request % is closed, or its content would change', OLD.id USING ERRCODE = 'LB104';
        END IF;
        RETURN NEW;
      END $fn$`)
    this.addSql(`CREATE TRIGGER quote_request_content BEFORE UPDATE ON quote_request
      FOR EACH ROW EXECUTE FUNCTION quote_request_keeps_its_content()`)
    // Nobody is quoted on what was closed.
    this.addSql(`CREATE FUNCTION quote_answers_an_open_request() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        IF EXISTS (SELECT 1 FROM quote_request WHERE id = NEW.quote_request_id AND closed_at IS NOT NULL) THEN
          RAISE EXCEPTION 'quote_request % is closed', NEW.quote_request_id USING ERRCODE = 'LB104';
        END IF;
        RETURN NEW;
      END $fn$`)
    this.addSql(`CREATE TRIGGER quote_of_open_request BEFORE INSERT ON quote
      FOR EACH ROW EXECUTE FUNCTION quote_answers_an_open_request()`)
  }
}
