import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * Premi that was paid and came back: each code has its part again (RETURNED), exactly as the payout took it (PAID). An entry of
 * another payout, another amount, or without a return that was approved, is refused at commit (LW002).
 */

const schema: readonly string[] = [
  `ALTER TABLE premi_entry
    DROP CONSTRAINT premi_entry_kind_check,
    DROP CONSTRAINT premi_entry_check,
    DROP CONSTRAINT premi_entry_check1,
    DROP CONSTRAINT premi_entry_payout_id_maker_id_key,
    ADD CONSTRAINT premi_entry_kind CHECK (kind IN ('ALLOCATED', 'TAKEN_BACK', 'PAID', 'RETURNED')),
    ADD CONSTRAINT premi_entry_adds_or_takes CHECK (
      amount_rupiah <> 0 AND (amount_rupiah > 0) = (kind IN ('ALLOCATED', 'RETURNED'))),
    ADD CONSTRAINT premi_entry_has_its_source CHECK ((kind IN ('PAID', 'RETURNED')) = (payout_id IS NOT NULL)
      AND (kind IN ('PAID', 'RETURNED')) = (settlement_id IS NULL) AND (kind = 'ALLOCATED') = (allocation_id IS NOT NULL)),
    ADD CONSTRAINT premi_entry_of_payout_once UNIQUE (payout_id, maker_id, kind)`,
  `CREATE OR REPLACE FUNCTION premi_payout_is_its_lines() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $fn$
  DECLARE
    subject text := CASE TG_TABLE_NAME WHEN 'payout' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'payout_id' END;
    p payout;
    came_back boolean;
    lines bigint;
    differing bigint;
  BEGIN
    IF subject IS NULL THEN RETURN NULL; END IF;
    SELECT * INTO STRICT p FROM payout WHERE id = subject;
    SELECT EXISTS (SELECT FROM payout_return WHERE payout_id = subject AND state = 'returned') INTO came_back;
    SELECT coalesce(sum(amount_rupiah), 0) INTO lines FROM premi_payout_line WHERE payout_id = subject;
    SELECT count(*) INTO differing
      FROM (SELECT maker_id, 'PAID' AS kind, -amount_rupiah AS amount_rupiah FROM premi_payout_line
             WHERE payout_id = subject AND p.state = 'paid'
            UNION ALL
            SELECT maker_id, 'RETURNED', amount_rupiah FROM premi_payout_line WHERE payout_id = subject AND came_back) l
      FULL JOIN (SELECT maker_id, kind, amount_rupiah FROM premi_entry WHERE payout_id = subject) e USING (maker_id, kind)
     WHERE l.amount_rupiah IS DISTINCT FROM e.amount_rupiah;
    IF lines <> (CASE p.kind WHEN 'PREMI' THEN p.amount_rupiah ELSE 0 END) OR differing > 0 THEN
      RAISE EXCEPTION 'Payout % of premi is not its lines.', subject USING ERRCODE = 'LW002';
    END IF;
    RETURN NULL;
  END $fn$`,
  `CREATE CONSTRAINT TRIGGER payout_return_premi_payout_is_its_lines AFTER INSERT OR UPDATE ON payout_return
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION premi_payout_is_its_lines()`,
]

/** Lets premi that came back be given back to its codes. There is no way down: what is owed to people is not dropped. */
export class Migration20261122190002 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
