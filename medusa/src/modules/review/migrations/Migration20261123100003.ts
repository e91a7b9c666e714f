import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** A review forgets its signature, in what everybody reads and in its record; one that is not published forgets its words too. */
export class Migration20261123100003 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE OR REPLACE FUNCTION review_record_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'review_event' THEN
          IF to_jsonb(NEW) - ARRAY['content', 'content_hash'] = to_jsonb(OLD) - ARRAY['content', 'content_hash']
            AND (NEW.content <> OLD.content OR NEW.content_hash = OLD.content_hash) AND NEW.content IN (OLD.content || '{"display_name": null, "place": null}',
              OLD.content || '{"display_name": null, "place": null, "body": ""}') THEN
            RETURN NEW;
          END IF;
        END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'LB120';
      END $fn$`)
    this.addSql(`GRANT UPDATE (content, content_hash) ON review_event TO CURRENT_USER`)
    this.addSql(`CREATE OR REPLACE FUNCTION review_keeps_its_words() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        IF to_jsonb(NEW) - ARRAY['display_name', 'place', 'body', 'content_hash'] = to_jsonb(OLD) - ARRAY['display_name', 'place', 'body', 'content_hash']
          AND NEW.display_name IS NULL AND NEW.place IS NULL AND (NEW.body = OLD.body OR (NEW.body = '' AND OLD.state <> 'published')) THEN
          RETURN NEW;
        END IF;
        IF (NEW.id, NEW.facility_order_line_id, NEW.listing_id, NEW.facility_id)
            IS DISTINCT FROM (OLD.id, OLD.facility_order_line_id, OLD.listing_id, OLD.facility_id)
          OR ((NEW.stars, NEW.body, NEW.display_name, NEW.place, NEW.content_hash, NEW.written_at)
            IS DISTINCT FROM (OLD.stars, OLD.body, OLD.display_name, OLD.place, OLD.content_hash, OLD.written_at)
            AND (OLD.state = 'published' OR NEW.state <> 'waiting')) THEN
          RAISE EXCEPTION 'review % keeps what it is about and what its buyer wrote', OLD.id USING ERRCODE = 'LB120';
        END IF;
        RETURN NEW;
      END $fn$`)
    this.addSql(`DROP TRIGGER review_change ON review`)
    this.addSql(`CREATE TRIGGER review_change AFTER UPDATE OF state, answer, display_name, place ON review
      FOR EACH ROW EXECUTE FUNCTION review_announces_change()`)
  }
}
