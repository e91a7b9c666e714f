import { expect, test } from 'vitest'
import { orderViolations } from '../../medusa/src/workflows/verify/order-violations'
import { databaseSuite } from './runner/database-suite.ts'

/** One approved order of one chair, right in every row. */
const rightOrder = `
  INSERT INTO checkout (id, idempotency_key, request_hash, token, order_id, order_number, buyer_type, buyer_name, buyer_phone,
    payment_method, parts, placed_at, total_rupiah)
  VALUES ('chk_1', 'key-0001', 'h', repeat('t', 26), 'order_1', 'LB-1', 'person', 'Pembeli', '+6281234567890', 'transfer', '[]', now(), 250000);
  INSERT INTO facility_order (id, number, order_id, facility_id, state, version, content_hash, method, goods_rupiah, shipping_rupiah,
    total_rupiah, promised_from, promised_to, placed_at)
  VALUES ('facord_1', 'LB-1-A', 'order_1', 'fac_1', 'approved', 2, 'hash', 'pickup', 250000, 0, 250000, now(), now(), now());
  INSERT INTO facility_order_line (id, facility_order_id, order_line_item_id, listing_id, variant_id, name, handle, workshop_name, mode,
    price_edited_by, quantity, unit_price_rupiah, total_rupiah, cost_rupiah, account_code, weight_grams)
  VALUES ('line_1', 'facord_1', 'item_1', 'lst_1', 'variant_1', 'Kursi', 'kursi', 'Bengkel Kayu', 'ready_stock', 'staff_maker', 1,
    250000, 250000, 0, '425151', 1000);
  INSERT INTO facility_order_event (id, facility_order_id, seq, transition, from_state, to_state, actor, staff_id, content_hash, at)
  VALUES ('ev_1', 'facord_1', 1, 'place', NULL, 'awaiting_approval', 'system', NULL, 'hash', now()),
         ('ev_2', 'facord_1', 2, 'approve', 'awaiting_approval', 'approved', 'staff', 'staff_checker', 'hash', now())`

/** What someone with the owner's password might do to the tables once the triggers are out of the way. */
const tampering: [string, string, string][] = [
  [
    'a state that no event tells',
    "UPDATE facility_order SET state = 'settled'",
    'the state is that of the last event',
  ],
  [
    'a removed event',
    "DELETE FROM facility_order_event WHERE id = 'ev_1'",
    'events are numbered without a gap',
  ],
  [
    'an event that skips the payment',
    "UPDATE facility_order_event SET to_state = 'settled' WHERE id = 'ev_2'",
    'an event is a transition of the table',
  ],
  [
    'a changed price',
    'UPDATE facility_order_line SET unit_price_rupiah = 1000, total_rupiah = 1000',
    'lines sum to their order',
  ],
  ['a changed total', 'UPDATE checkout SET total_rupiah = 1', 'parts sum to what the buyer ordered'],
  [
    'an approval by whoever set the price',
    "UPDATE facility_order_event SET staff_id = 'staff_maker' WHERE id = 'ev_2'",
    'nobody decided on their own price',
  ],
  [
    'content changed after the approval',
    "UPDATE facility_order SET content_hash = 'other'",
    'what was approved is what is being made',
  ],
]

databaseSuite('Verifying orders', (sql) => {
  test('finds nothing wrong with an empty shop, nor with a right order', async () => {
    expect(await orderViolations(sql())).toEqual([])
    await sql().raw(rightOrder)
    expect(await orderViolations(sql())).toEqual([])
  })

  test.each(tampering)('finds %s', async (_what, statement, rule) => {
    await sql().raw(rightOrder)
    for (const table of ['facility_order', 'facility_order_event'])
      await sql().raw(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    await sql().raw(statement)
    expect((await orderViolations(sql())).map((violation) => violation.rule)).toContain(rule)
  })
})
