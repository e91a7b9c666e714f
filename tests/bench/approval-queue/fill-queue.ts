import type { Client } from 'pg'

export const FACILITY = 'fac_bench'
const ELSEWHERE = 'fac_bench_other'

/**
 * A facility with this many orders that wait for approval, among as many again that were cancelled or wait elsewhere. Four of five
 * wait for the first step, some for the second, few for the head; some run late and went up to the next role.
 */
export async function fillQueue(client: Client, waiting: number): Promise<void> {
  await client.query('BEGIN')
  await client.query(
    `INSERT INTO area (code, name, level) VALUES ('31', 'DKI Jakarta', 1), ('31.71', 'Jakarta Pusat', 2)`,
  )
  await client.query(
    `INSERT INTO region_office (id, slug, name, province_code) VALUES ('reg_bench', 'kanwil', 'Kanwil', '31')`,
  )
  await client.query(
    `INSERT INTO facility (id, slug, name, type, region_office_id, satker_code, kppn_code, street, area_code, postal_code, time_zone,
        pickup_hours, phone, description)
      VALUES ($1, 'satu', 'Satu', 'lapas', 'reg_bench', '000001', '001', 'Jalan 1', '31.71', '10310', 'Asia/Jakarta', '{}', '+62812000000', ''),
        ($2, 'dua', 'Dua', 'lapas', 'reg_bench', '000002', '001', 'Jalan 2', '31.71', '10310', 'Asia/Jakarta', '{}', '+62812000000', '')`,
    [FACILITY, ELSEWHERE],
  )
  await client.query(
    `INSERT INTO approval_rule (id, facility_id, version, steps, is_small_office, bulk_limit_rupiah, note, adopted_at)
      VALUES ('rule_bench', $1, 1, '[{"role": "kasubsi"}]', false, 500000, 'Aturan', now())`,
    [FACILITY],
  )
  await client.query(
    `CREATE TEMP TABLE given AS SELECT n, 'bench_' || n AS id, n <= $1 AS waits,
        CASE WHEN n > $1 AND n % 2 = 0 THEN $3 ELSE $2 END AS facility_id,
        CASE WHEN n % 20 = 0 THEN 'head' WHEN n % 20 <= 3 THEN 'kasi_giatja' ELSE 'kasubsi' END AS role,
        (ARRAY['ready_stock','ready_stock','ready_stock','ready_stock','made_to_order','harvest','custom'])[1 + (n * 7919 % 7)::int] AS mode,
        (ARRAY['person','person','office','reseller'])[1 + (n * 104729 % 4)::int] AS buyer_type,
        ((n * 15485863) % 12000 + 25) * 1000 AS total,
        date_trunc('milliseconds', now()) + ((n * 32452843) % 200000) * interval '1 second' AS due_at
      FROM generate_series(1, 2 * $1::bigint) n`,
    [waiting, FACILITY, ELSEWHERE],
  )
  await client.query(
    `INSERT INTO checkout (id, idempotency_key, request_hash, token, order_id, order_number, buyer_type, buyer_name, buyer_phone, address,
        payment_method, parts, placed_at, total_rupiah)
      SELECT id, id, '', repeat('t', 26) || id, id, id, buyer_type, 'Pembeli', '+6281' || 1000000 + n % 30000,
        '{"area_code": "31.71.06.1001", "street": "Jalan", "postal_code": "10310", "landmark": null}', 'transfer', '[]', now(), total FROM given`,
  )
  await client.query(
    `INSERT INTO facility_order (id, number, order_id, facility_id, state, content_hash, method, goods_rupiah, shipping_rupiah, total_rupiah,
        promised_from, promised_to, placed_at, due_at, buyer_type, address, mode, round, step, step_role, remind_at, escalate_at, escalated_to)
      SELECT id, 'LB-' || n || '-1', id, facility_id, CASE WHEN waits THEN 'awaiting_approval' ELSE 'cancelled' END, repeat('0', 64), 'delivery',
        total, 0, total, now(), now(), now(), CASE WHEN waits THEN due_at END, buyer_type,
        '{"area_code": "31.71.06.1001", "street": "Jalan", "postal_code": "10310", "landmark": null}', mode, 1,
        CASE WHEN waits THEN 1 END, CASE WHEN waits THEN role END, due_at - interval '4 hours', due_at - interval '2 hours',
        CASE WHEN waits AND role = 'kasubsi' AND due_at < now() + interval '2 hours' THEN 'kasi_giatja' END
      FROM given`,
  )
  await client.query(
    `INSERT INTO facility_order_line (id, facility_order_id, order_line_item_id, listing_id, variant_id, name, handle, workshop_name, mode,
        price_edited_by, quantity, unit_price_rupiah, total_rupiah, cost_rupiah, account_code, weight_grams)
      SELECT id || '_' || part, id, id || '_' || part, 'listing_' || n % 500, 'variant', 'Barang ' || n % 500, 'barang', 'Bengkel Kayu', mode,
        'staff', 1, 1000, 1000, 0, '424119', 500 FROM given CROSS JOIN generate_series(1, 2) part`,
  )
  await client.query(
    `INSERT INTO facility_order_event (id, facility_order_id, seq, transition, to_state, actor, content_hash, at)
      SELECT id, id, 1, 'place', CASE WHEN waits THEN 'awaiting_approval' ELSE 'cancelled' END, 'system', repeat('0', 64), now() FROM given`,
  )
  await client.query(
    `INSERT INTO approval_round (facility_order_id, round, cause, approval_rule_id, content, content_hash, steps, event_seq, opened_at)
      SELECT id, 1, 'placed', 'rule_bench', '{}', repeat('0', 64), '[{"step": 1, "role": "kasubsi", "working_hours": 8}]', 1, now() FROM given`,
  )
  await client.query('COMMIT')
  // As autovacuum leaves a table that has grown by more than a fifth.
  await client.query('VACUUM (ANALYZE)')
}
