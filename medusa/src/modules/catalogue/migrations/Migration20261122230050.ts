import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Goods that are sold by harvest: batches with a cut-off and a total, and the units of them that orders hold. */
export class Migration20261122230050 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE listing DROP CONSTRAINT listing_mode_check`)
    this.addSql(`ALTER TABLE listing ADD CONSTRAINT listing_mode_check
      CHECK (mode IN ('ready_stock', 'made_to_order', 'harvest'))`)
    this.addSql(`ALTER TABLE listing DROP CONSTRAINT listing_check`)
    this.addSql(`ALTER TABLE listing ADD CONSTRAINT listing_check
      CHECK (mode <> 'made_to_order' OR (lead_time_days_min > 0 AND lead_time_days_max >= lead_time_days_min))`)
    this.addSql(`CREATE TABLE harvest_batch (
      id text PRIMARY KEY,
      listing_id text NOT NULL REFERENCES listing (id),
      harvest_from date NOT NULL,
      harvest_to date NOT NULL CHECK (harvest_to >= harvest_from),
      order_before timestamptz NOT NULL,
      total_quantity int NOT NULL CHECK (total_quantity > 0),
      ordered_quantity int NOT NULL DEFAULT 0,
      opened_by text NOT NULL,
      opened_at timestamptz NOT NULL,
      closed_by text,
      closed_at timestamptz,
      CHECK ((closed_by IS NULL) = (closed_at IS NULL)),
      CONSTRAINT harvest_batch_never_oversold CHECK (ordered_quantity BETWEEN 0 AND total_quantity)
    )`)
    this.addSql(
      `CREATE INDEX harvest_batch_open ON harvest_batch (listing_id, harvest_from, id) WHERE closed_at IS NULL`,
    )
    this.addSql(`CREATE INDEX harvest_batch_listing ON harvest_batch (listing_id, harvest_from DESC)`)
    // An order line's place in a batch, frozen with the order; given back at most once.
    this.addSql(`CREATE TABLE harvest_claim (
      order_line_item_id text PRIMARY KEY,
      harvest_batch_id text NOT NULL REFERENCES harvest_batch (id),
      quantity int NOT NULL CHECK (quantity > 0),
      claimed_at timestamptz NOT NULL,
      released_at timestamptz
    )`)
    this.addSql(`CREATE INDEX harvest_claim_batch ON harvest_claim (harvest_batch_id)`)
    // What a buyer ordered from stays what it was: its days, cut-off and total are frozen by the first order.
    this.addSql(`CREATE FUNCTION harvest_batch_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        IF TG_OP <> 'UPDATE' THEN
          RAISE EXCEPTION 'a harvest batch is closed, never removed' USING ERRCODE = 'LB170';
        END IF;
        IF (NEW.listing_id, NEW.opened_by, NEW.opened_at) IS DISTINCT FROM (OLD.listing_id, OLD.opened_by, OLD.opened_at)
          OR (OLD.closed_at IS NOT NULL AND (NEW.closed_at, NEW.closed_by) IS DISTINCT FROM (OLD.closed_at, OLD.closed_by)) THEN
          RAISE EXCEPTION 'where a harvest batch comes from, and that it was closed, does not change' USING ERRCODE = 'LB170';
        END IF;
        IF (NEW.harvest_from, NEW.harvest_to, NEW.order_before, NEW.total_quantity)
            IS DISTINCT FROM (OLD.harvest_from, OLD.harvest_to, OLD.order_before, OLD.total_quantity)
          AND EXISTS (SELECT FROM harvest_claim WHERE harvest_batch_id = OLD.id) THEN
          RAISE EXCEPTION 'a harvest batch that was ordered from does not change' USING ERRCODE = 'LB171';
        END IF;
        RETURN NEW;
      END $fn$`)
    this.addSql(`CREATE TRIGGER harvest_batch_frozen BEFORE UPDATE OR DELETE ON harvest_batch
      FOR EACH ROW EXECUTE FUNCTION harvest_batch_is_frozen()`)
    this.addSql(`CREATE TRIGGER harvest_batch_no_truncate BEFORE TRUNCATE ON harvest_batch
      FOR EACH STATEMENT EXECUTE FUNCTION harvest_batch_is_frozen()`)
    this.addSql(`CREATE FUNCTION harvest_claim_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        IF TG_OP <> 'UPDATE' OR OLD.released_at IS NOT NULL
          OR (NEW.order_line_item_id, NEW.harvest_batch_id, NEW.quantity, NEW.claimed_at)
            IS DISTINCT FROM (OLD.order_line_item_id, OLD.harvest_batch_id, OLD.quantity, OLD.claimed_at) THEN
          RAISE EXCEPTION 'a place in a harvest is given back once, and otherwise stays' USING ERRCODE = 'LB172';
        END IF;
        RETURN NEW;
      END $fn$`)
    this.addSql(`CREATE TRIGGER harvest_claim_frozen BEFORE UPDATE OR DELETE ON harvest_claim
      FOR EACH ROW EXECUTE FUNCTION harvest_claim_is_frozen()`)
    this.addSql(`CREATE TRIGGER harvest_claim_no_truncate BEFORE TRUNCATE ON harvest_claim
      FOR EACH STATEMENT EXECUTE FUNCTION harvest_claim_is_frozen()`)
    // The counter of a batch follows its claims by itself, so that the two can't tell different stories.
    this.addSql(`CREATE FUNCTION harvest_batch_counts_claims() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        UPDATE harvest_batch SET ordered_quantity = ordered_quantity + CASE WHEN TG_OP = 'INSERT' THEN NEW.quantity ELSE -NEW.quantity END
          WHERE id = NEW.harvest_batch_id;
        RETURN NULL;
      END $fn$`)
    this.addSql(`CREATE TRIGGER harvest_claim_counted AFTER INSERT OR UPDATE ON harvest_claim
      FOR EACH ROW EXECUTE FUNCTION harvest_batch_counts_claims()`)
  }
}
