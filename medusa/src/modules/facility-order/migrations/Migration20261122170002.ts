import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Who gave a sale up, so that its money is due to the buyer, does not also record that the money went. */
export class Migration20261122170002 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE FUNCTION facility_order_refund_needs_two_people() RETURNS trigger LANGUAGE plpgsql
      SET search_path = public, pg_temp AS $fn$
      BEGIN
        IF EXISTS (SELECT FROM facility_order_event WHERE facility_order_id = NEW.facility_order_id
            AND to_state = 'refund_due' AND staff_id = NEW.staff_id) THEN
          RAISE EXCEPTION 'who made the refund due may not record it as paid' USING ERRCODE = 'LB103';
        END IF;
        RETURN NEW;
      END $fn$`)
    this.addSql(`CREATE TRIGGER facility_order_event_refund_needs_two_people BEFORE INSERT ON facility_order_event
      FOR EACH ROW WHEN (NEW.transition = 'refund') EXECUTE FUNCTION facility_order_refund_needs_two_people()`)
  }
}
