import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/**
 * The search index: one narrow row for each published listing, derived from the listing, its facility, its stock and its
 * harvests by triggers in the transaction that changes them. `SELECT listing_search_rebuild()` derives everything anew.
 */
export class Migration20261122235922 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE listing_search_facility (
      no int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, facility_id text NOT NULL UNIQUE REFERENCES facility (id)
    )`)
    this.addSql(`CREATE TABLE listing_search (
      facility_no int NOT NULL REFERENCES listing_search_facility (no),
      price int NOT NULL,
      materials bigint NOT NULL,
      published_at timestamptz NOT NULL,
      -- Until when it can be bought: for ever, or up to the cut-off of its last open harvest; minus infinity when it is gone.
      sold_until timestamptz NOT NULL,
      -- Without a kind the family, as -1 to -4.
      kind_no smallint NOT NULL,
      name_length smallint NOT NULL,
      -- Place in {ready_stock, made_to_order, harvest}.
      mode_no smallint NOT NULL,
      is_made_inside boolean NOT NULL,
      listing_id text PRIMARY KEY REFERENCES listing (id),
      name text NOT NULL,
      -- Of each root: itself; with w/ where it stands in the name or the telling words, n/ in the name, h/ at its head; and
      -- p/a/b for two that follow each other in the name. So every rank is found by the index alone.
      words tsvector NOT NULL
    ) WITH (fillfactor = 90, toast_tuple_target = 128)`)
    // Kept apart from the row: counting reads rows, only the index reads words.
    this.addSql(`ALTER TABLE listing_search ALTER COLUMN words SET STORAGE EXTERNAL`)
    this.addSql(
      `CREATE INDEX listing_search_words ON listing_search USING gin (words) WITH (fastupdate = off)`,
    )
    this.addSql(`CREATE INDEX listing_search_newest ON listing_search (published_at DESC, listing_id)`)
    this.addSql(`CREATE INDEX listing_search_price ON listing_search (price, listing_id)`)
    this.addSql(`CREATE INDEX listing_search_name ON listing_search (lower(name) text_pattern_ops)`)
    this.addSql(`CREATE FUNCTION listing_lexemes(name text, telling text, description text) RETURNS tsvector LANGUAGE sql STABLE AS $fn$
      SELECT array_to_tsvector(ARRAY(
        SELECT unnest(n || w || d) UNION SELECT 'w/' || unnest(n || w) UNION SELECT 'n/' || unnest(n)
        UNION SELECT 'h/' || n[1] WHERE n[1] IS NOT NULL
        UNION SELECT 'p/' || n[i] || '/' || n[i + 1] FROM generate_series(1, cardinality(n) - 1) AS i))
      FROM (SELECT listing_stems(listing_tokens(name)) AS n, listing_stems(listing_tokens(telling)) AS w,
        listing_stems(listing_tokens(description)) AS d) AS stems
    $fn$`)
    this.addSql(`CREATE FUNCTION listing_sold_until(l listing) RETURNS timestamptz LANGUAGE sql STABLE AS $fn$
      SELECT CASE l.published ->> 'mode' WHEN 'made_to_order' THEN 'infinity'::timestamptz
        WHEN 'harvest' THEN coalesce((SELECT max(b.order_before) FROM harvest_batch b WHERE b.listing_id = l.id AND b.closed_at IS NULL
          AND b.ordered_quantity < b.total_quantity), '-infinity')
        ELSE CASE WHEN (SELECT sum(i.stocked_quantity - i.reserved_quantity) > 0 FROM inventory_level i
          WHERE i.inventory_item_id = l.inventory_item_id AND i.deleted_at IS NULL) THEN 'infinity'::timestamptz ELSE '-infinity' END END
    $fn$`)
    // Everything buyers may ask for besides the name and the description.
    this.addSql(`CREATE FUNCTION listing_telling_words(l listing) RETURNS text LANGUAGE sql STABLE AS $fn$
      SELECT concat_ws(' ', l.published ->> 'name_en', l.published ->> 'materials', k.label_id, k.label_en, k.words,
        CASE l.published ->> 'category' WHEN 'mebel' THEN 'mebel' WHEN 'kerajinan' THEN 'kerajinan' WHEN 'hasil-tani' THEN 'hasil tani kebun'
          ELSE 'pangan makanan' END,
        l.published ->> 'workshop_name', l.published -> 'facility' ->> 'name',
        (SELECT string_agg(a.name, ' ') FROM area a WHERE a.code IN (left(f.area_code, 2), left(f.area_code, 5))))
      FROM facility f LEFT JOIN listing_kind k ON k.slug = l.published ->> 'kind' WHERE f.id = l.facility_id
    $fn$`)
    this.addSql(`CREATE FUNCTION listing_search_of(l listing) RETURNS TABLE (listing_id text, name text, kind_no smallint, facility_no int,
        price int, materials bigint, published_at timestamptz, name_length smallint, mode_no smallint, is_made_inside boolean,
        sold_until timestamptz, words tsvector) LANGUAGE sql STABLE AS $fn$
      SELECT l.id, p ->> 'name',
        coalesce((SELECT k.no FROM listing_kind k WHERE k.slug = p ->> 'kind'),
          -array_position('{mebel,kerajinan,hasil-tani,pangan}', p ->> 'category'))::smallint,
        (SELECT f.no FROM listing_search_facility f WHERE f.facility_id = l.facility_id),
        (p ->> 'price_rupiah')::int, listing_material_bits(ARRAY(SELECT jsonb_array_elements_text(p -> 'materials'))),
        l.published_at, cardinality(listing_tokens(p ->> 'name'))::smallint,
        array_position('{ready_stock,made_to_order,harvest}', p ->> 'mode')::smallint,
        coalesce((p ->> 'is_made_inside')::boolean, false), listing_sold_until(l),
        listing_lexemes(p ->> 'name', listing_telling_words(l), p ->> 'description')
      FROM (SELECT l.published AS p) AS public WHERE p IS NOT NULL
    $fn$`)
    // Words first, in one order for everybody: two publications at once may wait for each other, never in a circle.
    this.addSql(`CREATE FUNCTION listing_search_learn(given text[]) RETURNS void LANGUAGE sql AS $fn$
      INSERT INTO listing_word (word, stem, is_sold)
        SELECT word, listing_stem(word), true FROM (SELECT DISTINCT unnest(given) AS word) AS new
          WHERE length(word) BETWEEN 2 AND 40 AND NOT EXISTS (SELECT FROM listing_word k WHERE k.word = new.word AND k.is_sold)
          ORDER BY word
        ON CONFLICT (word) DO UPDATE SET is_sold = true
    $fn$`)
    this.addSql(`CREATE FUNCTION listing_search_write(l listing) RETURNS void LANGUAGE plpgsql AS $fn$ BEGIN
      PERFORM listing_search_learn(listing_tokens(concat_ws(' ', l.published ->> 'name', listing_telling_words(l), l.published ->> 'description')));
      INSERT INTO listing_search_facility (facility_id) SELECT l.facility_id
        WHERE NOT EXISTS (SELECT FROM listing_search_facility f WHERE f.facility_id = l.facility_id) ON CONFLICT DO NOTHING;
      -- A sale beside us is let finish first, or its last piece would still count as there.
      PERFORM FROM inventory_level i WHERE i.inventory_item_id = l.inventory_item_id AND i.deleted_at IS NULL FOR SHARE;
      PERFORM FROM harvest_batch b WHERE b.listing_id = l.id AND b.closed_at IS NULL FOR SHARE;
      DELETE FROM listing_search s WHERE s.listing_id = l.id;
      INSERT INTO listing_search (listing_id, name, kind_no, facility_no, price, materials, published_at, name_length,
          mode_no, is_made_inside, sold_until, words)
        SELECT * FROM listing_search_of(l);
    END $fn$`)
    this.addSql(`CREATE FUNCTION listing_search_follow_listing() RETURNS trigger LANGUAGE plpgsql AS $fn$ BEGIN
      IF TG_OP = 'UPDATE' THEN
        IF OLD.published IS NOT DISTINCT FROM NEW.published AND OLD.published_at IS NOT DISTINCT FROM NEW.published_at
          AND OLD.inventory_item_id IS NOT DISTINCT FROM NEW.inventory_item_id THEN RETURN NULL; END IF;
        IF NEW.published IS NULL THEN DELETE FROM listing_search s WHERE s.listing_id = NEW.id; RETURN NULL; END IF;
      END IF;
      IF NEW.published IS NOT NULL THEN PERFORM listing_search_write(NEW); END IF;
      RETURN NULL;
    END $fn$`)
    this.addSql(`CREATE TRIGGER listing_search_follows AFTER INSERT OR UPDATE ON listing
      FOR EACH ROW EXECUTE FUNCTION listing_search_follow_listing()`)
    this.addSql(`CREATE FUNCTION listing_search_follow_stock() RETURNS trigger LANGUAGE plpgsql AS $fn$ BEGIN
      UPDATE listing_search s SET sold_until = listing_sold_until(l) FROM listing l
        WHERE l.inventory_item_id IN (OLD.inventory_item_id, NEW.inventory_item_id) AND s.listing_id = l.id
          AND s.sold_until <> listing_sold_until(l);
      RETURN NULL;
    END $fn$`)
    this.addSql(`CREATE TRIGGER listing_search_follows_level AFTER INSERT OR DELETE ON inventory_level
      FOR EACH ROW EXECUTE FUNCTION listing_search_follow_stock()`)
    // Only the last piece that goes, or the first that comes.
    this.addSql(`CREATE TRIGGER listing_search_follows_stock AFTER UPDATE ON inventory_level FOR EACH ROW
      WHEN ((OLD.deleted_at IS NULL AND OLD.stocked_quantity > OLD.reserved_quantity)
          <> (NEW.deleted_at IS NULL AND NEW.stocked_quantity > NEW.reserved_quantity)
        OR OLD.inventory_item_id <> NEW.inventory_item_id)
      EXECUTE FUNCTION listing_search_follow_stock()`)
    this.addSql(`CREATE FUNCTION listing_search_follow_harvest() RETURNS trigger LANGUAGE plpgsql AS $fn$ BEGIN
      UPDATE listing_search s SET sold_until = listing_sold_until(l) FROM listing l
        WHERE l.id = NEW.listing_id AND s.listing_id = l.id AND s.sold_until <> listing_sold_until(l);
      RETURN NULL;
    END $fn$`)
    this.addSql(`CREATE TRIGGER listing_search_follows_harvest AFTER INSERT OR UPDATE ON harvest_batch
      FOR EACH ROW EXECUTE FUNCTION listing_search_follow_harvest()`)
    this.addSql(`CREATE FUNCTION listing_search_follow_facility() RETURNS trigger LANGUAGE plpgsql AS $fn$ BEGIN
      PERFORM listing_search_write(l) FROM listing l WHERE l.facility_id = NEW.id AND l.published IS NOT NULL ORDER BY l.id;
      RETURN NULL;
    END $fn$`)
    this.addSql(`CREATE TRIGGER listing_search_follows_place AFTER UPDATE OF area_code ON facility FOR EACH ROW
      WHEN (OLD.area_code <> NEW.area_code) EXECUTE FUNCTION listing_search_follow_facility()`)
    this.addSql(`CREATE FUNCTION listing_search_rebuild() RETURNS void LANGUAGE plpgsql AS $fn$ BEGIN
      LOCK TABLE listing, inventory_level, harvest_batch IN SHARE MODE;
      DELETE FROM listing_search;
      DELETE FROM listing_word;
      INSERT INTO listing_word (word, stem) SELECT word, listing_stem(word)
        FROM (SELECT DISTINCT unnest(listing_tokens(words || ' ' || finds)) AS word FROM listing_synonym) AS known;
      PERFORM listing_search_learn(array_agg(DISTINCT word)) FROM listing l, LATERAL unnest(listing_tokens(
        concat_ws(' ', l.published ->> 'name', listing_telling_words(l), l.published ->> 'description'))) AS word WHERE l.published IS NOT NULL;
      INSERT INTO listing_search_facility (facility_id) SELECT DISTINCT facility_id FROM listing l WHERE l.published IS NOT NULL
        ON CONFLICT DO NOTHING;
      INSERT INTO listing_search (listing_id, name, kind_no, facility_no, price, materials, published_at, name_length,
          mode_no, is_made_inside, sold_until, words)
        SELECT derived.* FROM listing l, listing_search_of(l) AS derived WHERE l.published IS NOT NULL;
    END $fn$`)
    // Listings whose row is not what it would be if it were derived now: none, ever.
    this.addSql(`CREATE FUNCTION listing_search_differences() RETURNS SETOF text LANGUAGE sql STABLE AS $fn$
      SELECT listing_id FROM (
        (SELECT listing_id, name, kind_no, facility_no, price, materials, published_at, name_length, mode_no, is_made_inside,
            sold_until, words FROM listing_search EXCEPT SELECT derived.* FROM listing l, listing_search_of(l) AS derived)
        UNION ALL
        (SELECT derived.* FROM listing l, listing_search_of(l) AS derived EXCEPT SELECT listing_id, name, kind_no, facility_no, price,
            materials, published_at, name_length, mode_no, is_made_inside, sold_until, words FROM listing_search)) AS different
      GROUP BY listing_id
    $fn$`)
    this.addSql(`SELECT listing_search_rebuild()`)
  }
}
