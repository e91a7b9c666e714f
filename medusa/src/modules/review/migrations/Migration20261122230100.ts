import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Reviews of delivered lines, what happened to each, and what the shop hears of them. Code of refusals: LB120. */
export class Migration20261122230100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE review (
      id text PRIMARY KEY,
      facility_order_line_id text NOT NULL UNIQUE REFERENCES facility_order_line (id),
      listing_id text NOT NULL REFERENCES listing (id),
      facility_id text NOT NULL REFERENCES facility (id),
      state text NOT NULL CHECK (state IN ('waiting', 'published', 'refused')),
      version int NOT NULL CHECK (version > 0),
      stars int NOT NULL CHECK (stars BETWEEN 1 AND 5),
      body text NOT NULL CHECK (length(body) <= 1000),
      display_name text CHECK (length(display_name) BETWEEN 1 AND 40),
      place text,
      content_hash text NOT NULL CHECK (length(content_hash) = 64),
      written_at timestamptz NOT NULL,
      published_at timestamptz,
      answer text CHECK (length(answer) BETWEEN 1 AND 500),
      answered_at timestamptz,
      CHECK ((state = 'published') = (published_at IS NOT NULL)),
      CHECK ((answer IS NULL) = (answered_at IS NULL)),
      CHECK (answer IS NULL OR state = 'published'),
      CHECK (display_name IS NULL OR place IS NULL)
    )`)
    // Averages and pages of a listing are read from these two alone.
    this.addSql(`CREATE INDEX review_rating ON review (listing_id) INCLUDE (stars) WHERE state = 'published'`)
    this.addSql(
      `CREATE INDEX review_of_listing ON review (listing_id, published_at DESC, id DESC) WHERE state = 'published'`,
    )
    this.addSql(`CREATE INDEX review_queue ON review (facility_id, state, written_at, id)`)
    this.addSql(`CREATE TABLE review_event (
      id text PRIMARY KEY,
      review_id text NOT NULL REFERENCES review (id),
      seq int NOT NULL CHECK (seq > 0),
      act text NOT NULL CHECK (act IN ('write', 'publish', 'refuse', 'answer')),
      staff_id text REFERENCES staff (id),
      role text CHECK (role IN ('kasubsi', 'kasi_giatja', 'head')),
      reason_code text CHECK (reason_code IN ('names_a_person', 'contact_data', 'abuse', 'not_about_the_goods', 'advert', 'duplicate')),
      note text,
      -- What the buyer had written by then, so that each decision can be read with what it was about.
      content jsonb NOT NULL,
      content_hash text NOT NULL CHECK (length(content_hash) = 64),
      at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (review_id, seq),
      CONSTRAINT review_is_moderated_by_somebody CHECK ((act = 'write') = (staff_id IS NULL)),
      CHECK ((staff_id IS NULL) = (role IS NULL)),
      CONSTRAINT review_is_refused_for_a_reason CHECK ((act = 'refuse') = (reason_code IS NOT NULL)),
      CHECK ((act IN ('refuse', 'answer')) = (note IS NOT NULL))
    )`)
    this.addSql(`CREATE INDEX review_event_refusals ON review_event (at) WHERE act = 'refuse'`)
    // Who got something some days ago is asked about it once.
    this.addSql(
      `CREATE INDEX facility_order_event_received ON facility_order_event (at) WHERE transition IN ('deliver', 'pick_up')`,
    )

    this.addSql(`CREATE FUNCTION review_record_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'LB120'; END $fn$`)
    this.addSql(`CREATE TRIGGER review_event_append_only BEFORE UPDATE OR DELETE ON review_event
      FOR EACH ROW EXECUTE FUNCTION review_record_is_append_only()`)
    this.addSql(`CREATE TRIGGER review_no_delete BEFORE DELETE ON review
      FOR EACH ROW EXECUTE FUNCTION review_record_is_append_only()`)
    for (const table of ['review', 'review_event'])
      this.addSql(`CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION review_record_is_append_only()`)
    // Only who got the goods reviews them, of the listing and the facility that they came from.
    this.addSql(`CREATE FUNCTION review_is_of_a_delivered_line() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        IF NOT EXISTS (SELECT FROM facility_order_line l JOIN facility_order o ON o.id = l.facility_order_id
            JOIN facility_order_event e ON e.facility_order_id = o.id AND e.transition IN ('deliver', 'pick_up')
            WHERE l.id = NEW.facility_order_line_id AND l.listing_id = NEW.listing_id AND o.facility_id = NEW.facility_id
              AND o.state IN ('delivered', 'picked_up', 'settled')
              AND e.at <= NEW.written_at AND e.at >= NEW.written_at - interval '365 days') THEN
          RAISE EXCEPTION 'line % was not delivered in the year before', NEW.facility_order_line_id USING ERRCODE = 'LB120';
        END IF;
        RETURN NEW;
      END $fn$`)
    this.addSql(`CREATE TRIGGER review_of_delivered_line BEFORE INSERT ON review
      FOR EACH ROW EXECUTE FUNCTION review_is_of_a_delivered_line()`)
    // A buyer's words change by the buyer only, which puts them back into the queue, and never while everybody reads them.
    this.addSql(`CREATE FUNCTION review_keeps_its_words() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        IF (NEW.id, NEW.facility_order_line_id, NEW.listing_id, NEW.facility_id)
            IS DISTINCT FROM (OLD.id, OLD.facility_order_line_id, OLD.listing_id, OLD.facility_id)
          OR ((NEW.stars, NEW.body, NEW.display_name, NEW.place, NEW.content_hash, NEW.written_at)
            IS DISTINCT FROM (OLD.stars, OLD.body, OLD.display_name, OLD.place, OLD.content_hash, OLD.written_at)
            AND (OLD.state = 'published' OR NEW.state <> 'waiting')) THEN
          RAISE EXCEPTION 'review % keeps what it is about and what its buyer wrote', OLD.id USING ERRCODE = 'LB120';
        END IF;
        RETURN NEW;
      END $fn$`)
    this.addSql(`CREATE TRIGGER review_words BEFORE UPDATE ON review
      FOR EACH ROW EXECUTE FUNCTION review_keeps_its_words()`)
    // The state is a projection: at COMMIT it is what the last event says, about the same words.
    this.addSql(`CREATE FUNCTION review_follows_its_events() RETURNS trigger LANGUAGE plpgsql AS $fn$
      DECLARE ok boolean;
      BEGIN
        SELECT v.version = e.seq AND v.content_hash = e.content_hash
            AND v.state = CASE e.act WHEN 'write' THEN 'waiting' WHEN 'refuse' THEN 'refused' ELSE 'published' END
            AND (e.act <> 'answer' OR v.answer = e.note) AND (e.act = 'answer' OR v.answer IS NULL) INTO ok
          FROM review v
          LEFT JOIN LATERAL (SELECT * FROM review_event WHERE review_id = v.id ORDER BY seq DESC LIMIT 1) e ON true
          WHERE v.id = NEW.id;
        IF ok IS NOT TRUE THEN
          RAISE EXCEPTION 'review % has a state that its events do not tell', NEW.id USING ERRCODE = 'LB120';
        END IF;
        RETURN NULL;
      END $fn$`)
    this.addSql(`CREATE CONSTRAINT TRIGGER review_follows_events AFTER INSERT OR UPDATE ON review
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION review_follows_its_events()`)
    // What pages of the listing show of its reviews (see the same in the catalogue module).
    this.addSql(`CREATE FUNCTION review_announces_change() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        IF 'published' IN (OLD.state, NEW.state) THEN
          PERFORM pg_notify('shop_change', 'listing:' || NEW.listing_id);
        END IF;
        RETURN NULL;
      END $fn$`)
    this.addSql(`CREATE TRIGGER review_change AFTER UPDATE OF state, answer ON review
      FOR EACH ROW EXECUTE FUNCTION review_announces_change()`)
    this.addSql(`REVOKE UPDATE, DELETE, TRUNCATE ON review_event FROM PUBLIC, CURRENT_USER`)
    this.addSql(`REVOKE DELETE, TRUNCATE ON review FROM PUBLIC, CURRENT_USER`)
  }
}
