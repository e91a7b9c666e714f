import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * A partner has a number in its facility, under which the facility's book keeps its account (2502.1). The number is given once and is
 * never anybody else's, so a partner with a number is neither moved nor removed. Code of refusals: LF001.
 */
const trigger = (name: string, body: string) =>
  `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$${body}$fn$`

const schema: readonly string[] = [
  `ALTER TABLE partner ADD COLUMN number integer CHECK (number > 0)`,
  `UPDATE partner p SET number = n.number FROM (
    SELECT id, row_number() OVER (PARTITION BY facility_id ORDER BY id) AS number FROM partner WHERE facility_id IS NOT NULL) n
    WHERE n.id = p.id`,
  `ALTER TABLE partner ADD CONSTRAINT partner_of_a_facility_has_a_number CHECK ((facility_id IS NULL) = (number IS NULL))`,
  `ALTER TABLE partner ADD CONSTRAINT partner_number_once UNIQUE (facility_id, number)`,
  trigger(
    'partner_takes_its_number',
    `
  BEGIN
    IF TG_OP = 'UPDATE' AND OLD.number IS NOT NULL THEN
      IF (NEW.id, NEW.facility_id, NEW.number) IS DISTINCT FROM (OLD.id, OLD.facility_id, OLD.number) THEN
        RAISE EXCEPTION 'Partner % keeps its facility and its number.', OLD.id USING ERRCODE = 'LF001';
      END IF;
      RETURN NEW;
    END IF;
    NEW.number := NULL;
    IF NEW.facility_id IS NOT NULL THEN
      PERFORM pg_advisory_xact_lock(hashtextextended('partner:' || NEW.facility_id, 0));
      SELECT coalesce(max(number), 0) + 1 INTO NEW.number FROM partner WHERE facility_id = NEW.facility_id;
    END IF;
    RETURN NEW;
  END `,
  ),
  `CREATE TRIGGER partner_number BEFORE INSERT OR UPDATE ON partner FOR EACH ROW EXECUTE FUNCTION partner_takes_its_number()`,
  trigger(
    'partner_is_kept',
    `
  BEGIN
    RAISE EXCEPTION '% of % refused: the book knows a partner by its number.', TG_OP, TG_TABLE_NAME USING ERRCODE = 'LF001';
  END `,
  ),
  `CREATE TRIGGER partner_kept BEFORE DELETE OR TRUNCATE ON partner FOR EACH STATEMENT EXECUTE FUNCTION partner_is_kept()`,
  `REVOKE DELETE, TRUNCATE ON partner FROM PUBLIC, CURRENT_USER`,
]

/** Numbers the partners of each facility. There is no way down: books keep accounts under these numbers. */
export class Migration20261122220001 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
