import { expect, test } from 'vitest'
import type { Guards } from '../../medusa/src/database/missing-guards'
import { ledgerGuards } from '../../medusa/src/modules/ledger/guards'
import { payoutGuards } from '../../medusa/src/modules/payout/guards'
import { premiGuards } from '../../medusa/src/modules/premi/guards'
import { treasuryGuards } from '../../medusa/src/modules/treasury/guards'
import { verifyOn } from '../../medusa/src/workflows/verify/verify-all'
import { databaseSuite } from './runner/database-suite.ts'

/** Tables with triggers of their own that are no book: `verify` finds in their rows what those would have refused. */
const NO_BOOK =
  /^(approval_|authenticity_|buyer_|complaint|facility_order|harvest_|listing_event|quote|review)/
/** What only follows other tables: it tells the shop of a change, or keeps the index of its search. */
const FOLLOWS = '_announces_change$|^listing_search_'

/** Those of them whose rows are only added, or keep what matters in them. */
const KEPT = [
  'approval_decision',
  'approval_notice',
  'approval_round',
  'approval_rule',
  'authenticity_certificate',
  'complaint',
  'complaint_answer',
  'facility_order_event',
  'harvest_batch',
  'harvest_claim',
  'listing_event',
  'quote',
  'quote_drawing',
  'quote_request',
  'review',
  'review_event',
]

databaseSuite('The guards of the books', (sql) => {
  test('are all known to verify: every trigger that a migration made', async () => {
    const made = await sql().raw(
      `SELECT tgrelid::regclass || '.' || tgname AS name FROM pg_trigger
        WHERE NOT tgisinternal AND tgfoid::regproc::text !~ ? ORDER BY 1`,
      [FOLLOWS],
    )
    const lists: Guards[] = [ledgerGuards, treasuryGuards, payoutGuards, premiGuards]
    const known = lists.flatMap((guards) =>
      Object.entries(guards).flatMap(([table, names]) => names.map((name) => `${table}.${name}`)),
    )
    const names: string[] = made.rows.map(({ name }: { name: string }) => name)
    expect(known.sort()).toEqual(names.filter((name) => !NO_BOOK.test(name)).sort())
    expect((await verifyOn(sql())).flatMap(({ violations }) => violations)).toEqual([])
  })

  test('stand before UPDATE, DELETE and TRUNCATE alike wherever rows are kept, in the books and beside them', async () => {
    // In tgtype 2 is BEFORE, 8 DELETE, 16 UPDATE, 32 TRUNCATE.
    const { rows } = await sql().raw(
      `SELECT tgrelid::regclass::text AS name, bit_or(tgtype) & 56 AS refused FROM pg_trigger
        WHERE NOT tgisinternal AND tgenabled IN ('O', 'A') AND tgtype & 2 = 2 AND tgtype & 56 > 0 GROUP BY 1 ORDER BY 1`,
    )
    const guarded: { name: string; refused: number }[] = rows
    expect(guarded.filter(({ refused }) => refused !== 56)).toEqual([])
    expect(guarded.map(({ name }) => name).filter((name) => NO_BOOK.test(name))).toEqual(KEPT)
  })

  test('are missed when they are switched off or gone, in every book', async () => {
    await sql().raw('ALTER TABLE payout DISABLE TRIGGER payout_booking')
    await sql().raw('ALTER TABLE settlement_part DISABLE TRIGGER USER')
    await sql().raw('DROP TRIGGER work_log_check ON work_log')
    await sql().raw('ALTER TABLE ledger_seal ENABLE REPLICA TRIGGER ledger_make_seal')
    const found = (await verifyOn(sql())).flatMap(({ violations }) => violations)
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['guards stand']))
    expect(found.map(({ subject }) => subject).sort()).toEqual([
      'ledger_seal.ledger_make_seal',
      'payout.payout_booking',
      'settlement_part.settlement_part_frozen',
      'settlement_part.settlement_part_partner',
      'settlement_part.settlement_part_receipt',
      'settlement_part.settlement_part_settlement_parts_are_the_whole',
      'work_log.work_log_check',
    ])
  })
})
