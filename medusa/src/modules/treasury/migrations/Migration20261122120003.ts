import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** A bill that is not paid yet holds the settlements it covers: none of them is taken back until it is void. */
export class Migration20261122120003 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE OR REPLACE FUNCTION settlement_reversal_claims_deposits() RETURNS trigger LANGUAGE plpgsql
      SET search_path = public, pg_temp AS $fn$
    BEGIN
      IF EXISTS (SELECT FROM pnbp_deposit_line l JOIN pnbp_deposit d ON d.id = l.deposit_id
          LEFT JOIN revenue_return r ON r.settlement_id = l.settlement_id AND r.account_code = l.account_code
          WHERE l.settlement_id = NEW.settlement_id AND NOT l.is_released
            AND (NEW.cause = 'mistake' OR d.ntpn IS NULL OR r.id IS NULL)) THEN
        RAISE EXCEPTION 'Revenue of settlement % is billed, or deposited and not claimed.', NEW.settlement_id USING ERRCODE = 'LT005';
      END IF;
      RETURN NULL;
    END $fn$`)
  }
}
