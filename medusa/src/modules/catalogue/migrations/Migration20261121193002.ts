import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Listings: what a facility wants to sell, who wrote it, who let it out, and what the public sees (`published`). */
export class Migration20261121193002 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE listing (
      id text PRIMARY KEY,
      facility_id text NOT NULL,
      workshop_id text NOT NULL,
      product_id text NOT NULL UNIQUE,
      variant_id text NOT NULL UNIQUE,
      inventory_item_id text UNIQUE,
      handle text NOT NULL UNIQUE CHECK (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      state text NOT NULL CHECK (state IN ('draft', 'proposed', 'returned', 'published', 'withdrawn')),
      version int NOT NULL DEFAULT 1,
      name text NOT NULL,
      name_en text,
      category text NOT NULL CHECK (category IN ('mebel', 'kerajinan', 'hasil-tani', 'pangan')),
      description text NOT NULL,
      description_en text,
      materials text[] NOT NULL DEFAULT '{}',
      length_cm int, width_cm int, height_cm int,
      weight_grams int NOT NULL CHECK (weight_grams > 0),
      price_rupiah bigint NOT NULL CHECK (price_rupiah > 0),
      cost_rupiah bigint NOT NULL DEFAULT 0 CHECK (cost_rupiah >= 0),
      account_code text NOT NULL CHECK (account_code ~ '^42\\d{4}$'),
      mode text NOT NULL CHECK (mode IN ('ready_stock', 'made_to_order')),
      lead_time_days_min int, lead_time_days_max int,
      food_labels jsonb,
      last_edited_by text NOT NULL,
      price_edited_by text NOT NULL,
      proposed_by text,
      published_by text,
      published jsonb,
      published_at timestamptz,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CHECK (mode = 'ready_stock' OR (lead_time_days_min > 0 AND lead_time_days_max >= lead_time_days_min)),
      CONSTRAINT listing_maker_is_not_checker CHECK (
        state <> 'published' OR (published_by IS NOT NULL AND published_by <> price_edited_by AND published_by <> last_edited_by))
    )`)
    this.addSql(`CREATE INDEX listing_facility ON listing (facility_id, state, updated_at DESC)`)
    this.addSql(`CREATE TABLE listing_picture (
      id text PRIMARY KEY, listing_id text NOT NULL REFERENCES listing (id), hash text NOT NULL,
      width int NOT NULL, height int NOT NULL, average_colour text NOT NULL, alt text NOT NULL,
      widths int[] NOT NULL, is_illustration boolean NOT NULL DEFAULT false, position int NOT NULL,
      UNIQUE (listing_id, hash)
    )`)
    this.addSql(`CREATE TABLE listing_event (
      id text PRIMARY KEY, listing_id text NOT NULL REFERENCES listing (id), seq int NOT NULL,
      act text NOT NULL, from_state text NOT NULL, to_state text NOT NULL, staff_id text NOT NULL, role text NOT NULL,
      note text, content_hash text NOT NULL, at timestamptz NOT NULL, UNIQUE (listing_id, seq)
    )`)
    this.addSql(`CREATE FUNCTION listing_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN RAISE EXCEPTION 'listing_event is append-only' USING ERRCODE = 'LB100'; END $fn$`)
    this.addSql(`CREATE TRIGGER listing_event_append_only BEFORE UPDATE OR DELETE ON listing_event
      FOR EACH ROW EXECUTE FUNCTION listing_event_is_append_only()`)
    this.addSql(`CREATE TRIGGER listing_event_no_truncate BEFORE TRUNCATE ON listing_event
      FOR EACH STATEMENT EXECUTE FUNCTION listing_event_is_append_only()`)
  }
}
