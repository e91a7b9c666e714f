import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** A closed request forgets who asked; nothing else of it ever changes. */
export class Migration20261123100001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE quote_request DROP CONSTRAINT quote_request_buyer_phone_check`)
    this.addSql(`ALTER TABLE quote_request ADD COLUMN buyer_erased_at timestamptz,
      ADD CONSTRAINT quote_request_buyer_phone_check CHECK (CASE WHEN buyer_erased_at IS NULL THEN buyer_phone ~ '^\\+62\\d{7,13}$'
        ELSE (buyer_name, buyer_phone, description, request_hash) = ('', '', '', '') AND buyer_email IS NULL AND closed_at IS NOT NULL END)`)
    this.addSql(`CREATE INDEX quote_request_buyer_email ON quote_request (lower(buyer_email))`)
    this.addSql(`CREATE OR REPLACE FUNCTION quote_request_keeps_its_content() RETURNS trigger LANGUAGE plpgsql AS $fn$
      DECLARE moving text[] := ARRAY['state', 'closed_at', 'closed_by', 'closed_reason', 'accepted_quote_id', 'acceptance_hash', 'order_id'];
      DECLARE of_buyer text[] := ARRAY['buyer_name', 'buyer_phone', 'buyer_email', 'description', 'request_hash', 'buyer_erased_at'];
      BEGIN
        -- Who asked may be forgotten: the address for mails at any time, the rest once the request is closed (see the check of the table).
        IF to_jsonb(NEW) = to_jsonb(OLD) || '{"buyer_email": null}'
          OR (OLD.buyer_erased_at IS NULL AND NEW.buyer_erased_at IS NOT NULL AND to_jsonb(OLD) - of_buyer = to_jsonb(NEW) - of_buyer) THEN
          RETURN NEW;
        END IF;
        IF OLD.closed_at IS NOT NULL OR to_jsonb(OLD) - moving <> to_jsonb(NEW) - moving THEN
          RAISE EXCEPTION 'quote_request % is closed, or its content would change', OLD.id USING ERRCODE = 'LB104';
        END IF;
        RETURN NEW;
      END $fn$`)
    this.addSql(`CREATE OR REPLACE FUNCTION quote_record_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN
        IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'quote_drawing' THEN
          IF EXISTS (SELECT FROM quote_request WHERE id = OLD.quote_request_id AND buyer_erased_at IS NOT NULL) THEN
            RETURN OLD;
          END IF;
        END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'LB104';
      END $fn$`)
  }
}
