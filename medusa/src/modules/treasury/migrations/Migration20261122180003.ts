import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/**
 * A month in one bill may have thousands of lines. Summing all of them for each of them at commit took the square of their number;
 * now they are summed once for each statement that adds some, so a deposit gets all its lines in one statement. LT004 as before.
 */
export class Migration20261122180003 extends Migration {
  override async up(): Promise<void> {
    this.addSql('DROP TRIGGER pnbp_deposit_line_pnbp_deposit_is_its_lines ON pnbp_deposit_line')
    this.addSql(`CREATE FUNCTION pnbp_deposit_lines_are_its_sum() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$
    DECLARE wrong text;
    BEGIN
      SELECT d.id INTO wrong FROM pnbp_deposit d JOIN pnbp_deposit_line l ON l.deposit_id = d.id
       WHERE d.id IN (SELECT deposit_id FROM added) GROUP BY d.id HAVING sum(l.amount_rupiah) <> d.amount_rupiah LIMIT 1;
      IF FOUND THEN
        RAISE EXCEPTION 'Deposit % is not the sum of its lines.', wrong USING ERRCODE = 'LT004';
      END IF;
      RETURN NULL;
    END $fn$`)
    this.addSql(`CREATE TRIGGER pnbp_deposit_line_sum AFTER INSERT ON pnbp_deposit_line REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION pnbp_deposit_lines_are_its_sum()`)
  }
}
