import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Checkouts, the facility's part of an order (design D1), its events, and hand-overs to the cooperative. */
export class Migration20261121193003 extends Migration {
  override async up(): Promise<void> {
    // One row per Idempotency-Key; written in the same transaction as the Medusa order it made.
    this.addSql(`CREATE TABLE checkout (
      id text PRIMARY KEY,
      idempotency_key text NOT NULL UNIQUE,
      request_hash text NOT NULL,
      token text NOT NULL UNIQUE CHECK (length(token) >= 26),
      order_id text NOT NULL UNIQUE,
      order_number text NOT NULL UNIQUE,
      buyer_type text NOT NULL CHECK (buyer_type IN ('person', 'office', 'reseller')),
      buyer_name text NOT NULL,
      buyer_phone text NOT NULL CHECK (buyer_phone ~ '^\\+62\\d{7,13}$'),
      buyer_email text,
      address jsonb,
      payment_method text NOT NULL,
      payment_id text,
      parts jsonb NOT NULL,
      locale text NOT NULL DEFAULT 'id',
      placed_at timestamptz NOT NULL,
      total_rupiah bigint NOT NULL CHECK (total_rupiah > 0)
    )`)
    this.addSql(`CREATE INDEX checkout_phone ON checkout (buyer_phone, order_number)`)
    this.addSql(`CREATE TABLE facility_order (
      id text PRIMARY KEY,
      number text NOT NULL UNIQUE,
      order_id text NOT NULL REFERENCES checkout (order_id),
      facility_id text NOT NULL,
      cooperative_id text,
      state text NOT NULL CHECK (state IN ('awaiting_approval', 'approved', 'rejected', 'expired', 'cancelled', 'in_production', 'ready',
        'handed_over', 'shipped', 'delivered', 'picked_up', 'settled', 'refund_due', 'refunded')),
      version int NOT NULL DEFAULT 1,
      content_hash text NOT NULL,
      method text NOT NULL CHECK (method IN ('delivery', 'pickup')),
      goods_rupiah bigint NOT NULL CHECK (goods_rupiah > 0),
      shipping_rupiah bigint NOT NULL CHECK (shipping_rupiah >= 0),
      total_rupiah bigint NOT NULL CHECK (total_rupiah = goods_rupiah + shipping_rupiah),
      scheme_id text,
      promised_from date NOT NULL,
      promised_to date NOT NULL CHECK (promised_to >= promised_from),
      placed_at timestamptz NOT NULL,
      due_at timestamptz,
      pickup_code text,
      courier text,
      tracking_number text,
      UNIQUE (order_id, facility_id)
    )`)
    this.addSql(`CREATE INDEX facility_order_queue ON facility_order (facility_id, state, placed_at, id)`)
    this.addSql(
      `CREATE INDEX facility_order_cooperative ON facility_order (cooperative_id, state, placed_at, id)`,
    )
    this.addSql(`CREATE INDEX facility_order_due ON facility_order (due_at) WHERE due_at IS NOT NULL`)
    this.addSql(`CREATE TABLE facility_order_line (
      id text PRIMARY KEY,
      facility_order_id text NOT NULL REFERENCES facility_order (id),
      order_line_item_id text NOT NULL UNIQUE,
      listing_id text NOT NULL,
      variant_id text NOT NULL,
      name text NOT NULL,
      handle text NOT NULL,
      workshop_name text NOT NULL,
      mode text NOT NULL,
      price_edited_by text NOT NULL,
      quantity int NOT NULL CHECK (quantity > 0),
      unit_price_rupiah bigint NOT NULL CHECK (unit_price_rupiah > 0),
      total_rupiah bigint NOT NULL CHECK (total_rupiah = unit_price_rupiah * quantity),
      cost_rupiah bigint NOT NULL CHECK (cost_rupiah >= 0),
      account_code text NOT NULL,
      weight_grams int NOT NULL
    )`)
    this.addSql(`CREATE INDEX facility_order_line_order ON facility_order_line (facility_order_id)`)
    this.addSql(`CREATE TABLE facility_order_event (
      id text PRIMARY KEY,
      facility_order_id text NOT NULL REFERENCES facility_order (id),
      seq int NOT NULL CHECK (seq > 0),
      transition text NOT NULL,
      from_state text,
      to_state text NOT NULL,
      actor text NOT NULL CHECK (actor IN ('buyer', 'staff', 'system')),
      staff_id text, role text, organisation_id text,
      reason_code text, note text,
      content_hash text NOT NULL,
      at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (facility_order_id, seq),
      CHECK ((actor = 'staff') = (staff_id IS NOT NULL))
    )`)
    this.addSql(`CREATE FUNCTION facility_order_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN RAISE EXCEPTION 'facility_order_event is append-only' USING ERRCODE = 'LB101'; END $fn$`)
    this.addSql(`CREATE TRIGGER facility_order_event_append_only BEFORE UPDATE OR DELETE ON facility_order_event
      FOR EACH ROW EXECUTE FUNCTION facility_order_event_is_append_only()`)
    this.addSql(`CREATE TRIGGER facility_order_event_no_truncate BEFORE TRUNCATE ON facility_order_event
      FOR EACH STATEMENT EXECUTE FUNCTION facility_order_event_is_append_only()`)
    // Maker is not checker: who last edited the price of a line decides nothing about the order.
    this.addSql(`CREATE FUNCTION facility_order_maker_is_not_checker() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        IF EXISTS (SELECT 1 FROM facility_order_line WHERE facility_order_id = NEW.facility_order_id AND price_edited_by = NEW.staff_id) THEN
          RAISE EXCEPTION 'the staff member who last edited a price may not decide on the order' USING ERRCODE = 'LB103';
        END IF;
        RETURN NEW;
      END $fn$`)
    this.addSql(`CREATE TRIGGER facility_order_event_maker_is_not_checker BEFORE INSERT ON facility_order_event
      FOR EACH ROW WHEN (NEW.transition IN ('approve', 'reject') AND NEW.staff_id IS NOT NULL)
      EXECUTE FUNCTION facility_order_maker_is_not_checker()`)
    // The state is a projection: at COMMIT it must equal the to_state of the last event, and the version its number.
    this.addSql(`CREATE FUNCTION facility_order_follows_its_events() RETURNS trigger LANGUAGE plpgsql AS $fn$
      DECLARE ok boolean;
      BEGIN
        SELECT o.state = e.to_state AND o.version = e.seq INTO ok
          FROM facility_order o
          LEFT JOIN LATERAL (SELECT to_state, seq FROM facility_order_event WHERE facility_order_id = o.id ORDER BY seq DESC LIMIT 1) e ON true
          WHERE o.id = NEW.id;
        IF ok IS NOT TRUE THEN
          RAISE EXCEPTION 'facility_order % has a state that its events do not tell', NEW.id USING ERRCODE = 'LB102';
        END IF;
        RETURN NULL;
      END $fn$`)
    this.addSql(`CREATE CONSTRAINT TRIGGER facility_order_follows_events AFTER INSERT OR UPDATE ON facility_order
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION facility_order_follows_its_events()`)
    // Both sides count: the facility hands over, the cooperative accepts; a difference needs a note.
    this.addSql(`CREATE TABLE hand_over (
      id text PRIMARY KEY,
      facility_order_id text NOT NULL UNIQUE REFERENCES facility_order (id),
      document_number text NOT NULL UNIQUE,
      cooperative_id text NOT NULL,
      handed_by text NOT NULL, handed_at timestamptz NOT NULL,
      accepted_by text, accepted_at timestamptz, note text,
      CHECK ((accepted_by IS NULL) = (accepted_at IS NULL)), CHECK (accepted_by <> handed_by)
    )`)
    this.addSql(`CREATE TABLE hand_over_line (
      hand_over_id text NOT NULL REFERENCES hand_over (id),
      facility_order_line_id text NOT NULL REFERENCES facility_order_line (id),
      quantity_handed int NOT NULL CHECK (quantity_handed > 0),
      quantity_accepted int CHECK (quantity_accepted >= 0),
      PRIMARY KEY (hand_over_id, facility_order_line_id)
    )`)
    // Core checks availability line by line and can oversell under concurrency; the database cannot.
    this.addSql(`DO $do$ BEGIN
      IF to_regclass('inventory_level') IS NULL THEN RAISE EXCEPTION 'inventory_level must exist before facility orders'; END IF;
      IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'inventory_level_never_oversold') THEN
        ALTER TABLE inventory_level ADD CONSTRAINT inventory_level_never_oversold
          CHECK (deleted_at IS NOT NULL OR (reserved_quantity >= 0 AND reserved_quantity <= stocked_quantity));
      END IF;
    END $do$`)
  }
}
