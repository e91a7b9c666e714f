import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { beforeEach, expect, test } from 'vitest'
import LedgerService from '../../medusa/src/modules/ledger/service'
import { approvalViolations } from '../../medusa/src/workflows/verify/approval-violations'
import { contentViolations } from '../../medusa/src/workflows/verify/content-violations'
import { eventViolations } from '../../medusa/src/workflows/verify/event-violations'
import { orderViolations } from '../../medusa/src/workflows/verify/order-violations'
import { rawApprovedOrder } from './fixtures/raw-order.ts'
import { BOOK, book, insertAccounts } from './ledger-rows.ts'
import { databaseSuite } from './runner/database-suite.ts'

/** What someone with the owner's password might do to the tables once the triggers are out of the way. */
const tampering: [string, string, string][] = [
  [
    'a state that no event tells',
    "UPDATE facility_order SET state = 'settled'",
    'the state is that of the last event',
  ],
  [
    'a removed event',
    `UPDATE approval_round SET event_seq = 2; DELETE FROM facility_order_event WHERE id = 'ev_1'`,
    'events are numbered without a gap',
  ],
  [
    'an event that skips the payment',
    "UPDATE facility_order_event SET to_state = 'settled' WHERE id = 'ev_5'",
    'an event is a transition of the table',
  ],
  [
    'a changed price',
    'UPDATE facility_order_line SET unit_price_rupiah = 1000, total_rupiah = 10000',
    'lines sum to their order',
  ],
  ['a changed total', 'UPDATE checkout SET total_rupiah = 1', 'parts sum to what the buyer ordered'],
  [
    'a part that became dearer',
    'UPDATE facility_order SET goods_rupiah = 2600000, total_rupiah = 2600000',
    'a change never makes a part dearer',
  ],
  [
    'an approval by whoever set the price',
    `UPDATE facility_order_event SET staff_id = 'staff_catalogue_staff' WHERE id = 'ev_5'`,
    'nobody decided on their own price',
  ],
  [
    'content changed after the approval',
    "UPDATE facility_order SET content_hash = 'other'",
    'what was approved is what is being made',
  ],
]

/** The same, to what proves the approval. */
const forging: [string, string, string][] = [
  [
    'a round whose content was rewritten',
    `UPDATE approval_round SET content = jsonb_set(content, '{lines,0,quantity}', '9')`,
    'a round keeps the content of its hash',
  ],
  [
    'a line that was altered behind the approval',
    "UPDATE facility_order_line SET name = 'Meja'",
    'the order is what its last round decided on',
  ],
  [
    'a step that was cut from the chain',
    `UPDATE approval_round SET steps = '[{"step": 1, "role": "kasubsi", "working_hours": 8}]'`,
    'the steps of a round are those its rule demands',
  ],
  [
    'a rule that was rewritten',
    `UPDATE approval_rule SET steps = '[{"role": "head", "kind": "decide", "is_always": true, "above_rupiah": null, "modes": [],
      "buyer_types": [], "working_hours": 8}]'`,
    'the steps of a round are those its rule demands',
  ],
  [
    'a decision under another hash',
    `UPDATE approval_decision SET content_hash = repeat('f', 64) WHERE id = 'dec_4'`,
    'a decision names the content and the rule of its round',
  ],
  [
    'a removed decision',
    "DELETE FROM approval_decision WHERE id = 'dec_3'",
    'an approved order was approved at every step of its last round',
  ],
  [
    'an approval event without its decision',
    "DELETE FROM approval_decision WHERE id = 'dec_4'",
    'a decision and its event tell the same',
  ],
  [
    'a decision that was given to another person',
    "UPDATE approval_decision SET staff_id = 'staff_head' WHERE id = 'dec_4'",
    'a decision and its event tell the same',
  ],
  [
    'two steps by one person',
    "UPDATE approval_decision SET staff_id = 'staff_kasubsi' WHERE id = 'dec_4'",
    'nobody decided on what they made',
  ],
  [
    'a decision by whoever entered the order',
    "UPDATE facility_order SET entered_by = 'staff_kasi_giatja'",
    'nobody decided on what they made',
  ],
  [
    'a small office where the rule is none',
    `UPDATE approval_decision SET small_office = '["decided_earlier"]' WHERE id = 'dec_4'`,
    'only a small office lifts maker is not checker',
  ],
  [
    'a decision in a role that was not asked',
    "UPDATE approval_decision SET role = 'head' WHERE id = 'dec_4'",
    'a step is decided by its role, or by the next once it was late',
  ],
  [
    'an escalation that nobody was told of',
    "UPDATE approval_decision SET role = 'head', capacity = 'escalation' WHERE id = 'dec_4'",
    'a step is decided by its role, or by the next once it was late',
  ],
  [
    'an acting officer without a letter',
    "UPDATE approval_decision SET capacity = 'substitute' WHERE id = 'dec_4'",
    'an acting officer has a letter for that day',
  ],
  [
    'a decision by somebody who did not hold the role',
    "UPDATE membership SET valid_to = '2026-11-01' WHERE id = 'memb_kasi_giatja'",
    'whoever decided held the role',
  ],
  [
    'an undo that came too late',
    "UPDATE approval_decision SET at = '2026-11-23T02:00:11Z' WHERE id = 'dec_2'",
    'an undo takes back what its person has just decided',
  ],
  [
    "an undo of somebody else's decision",
    "UPDATE approval_decision SET staff_id = 'staff_head' WHERE id = 'dec_2'",
    'an undo takes back what its person has just decided',
  ],
  [
    'a step that was taken out of turn',
    "UPDATE approval_decision SET step = 2 WHERE id = 'dec_3'",
    'steps are taken in their order, each once',
  ],
  [
    'a waiting step that no decision leaves',
    "UPDATE facility_order SET state = 'awaiting_approval', step = 1, step_role = 'kasubsi'",
    'the waiting step is the one that the decisions leave',
  ],
  [
    'a round that disappeared from the order',
    'UPDATE facility_order SET round = 2',
    'rounds are numbered without a gap, and the order is in the last',
  ],
  [
    'a round that no event opened',
    `UPDATE approval_round SET cause = 'changed'`,
    'a round is opened by its event',
  ],
]

const TABLES = [
  'facility_order',
  'facility_order_event',
  'approval_round',
  'approval_decision',
  'approval_rule',
]

databaseSuite('Verifying orders', (sql) => {
  const violations = async () => [
    ...(await orderViolations(sql())),
    ...(await approvalViolations(sql())),
    ...(await contentViolations(sql())),
  ]

  test('finds nothing wrong with an empty shop, nor with a right order', async () => {
    expect(await violations()).toEqual([])
    await rawApprovedOrder(sql())
    expect(await violations()).toEqual([])
  })

  test.each([...tampering, ...forging])('finds %s', async (_what, statement, rule) => {
    await rawApprovedOrder(sql())
    // Foreign keys are triggers too: whoever owns the tables can leave them out of the way as well.
    for (const table of TABLES) await sql().raw(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    await sql().raw(statement)
    expect((await violations()).map((violation) => violation.rule)).toContain(rule)
  })
})

/** Transactions that are well-formed to the ledger, and were booked past the product. */
const past_the_product: [string, Record<string, string>, Record<string, string>, string][] = [
  ['an event that nobody knows', { event: 'gift' }, {}, 'an event is one that the product books'],
  [
    'a known event under another source',
    { source_type: 'x', event: 'payment_received' },
    {},
    'an event is one that the product books',
  ],
  [
    'a payment that is booked to another account',
    { event: 'payment_received' },
    { credit_account_id: 'lacc_gate' },
    'an event without a register books what it always books',
  ],
  [
    'a division without its settlement',
    { event: 'proceeds_settled' },
    {},
    'what is booked has its settlement (ledger_transaction_id)',
  ],
  [
    'a claim on the treasury without its return of revenue',
    { source_type: 'settlement', event: 'revenue_return_claimed' },
    {},
    'what is booked has its revenue_return (claim_transaction_id)',
  ],
  [
    'a deposit without its NTPN',
    { source_type: 'pnbp_deposit', event: 'pnbp_deposited' },
    {},
    'what is booked has its pnbp_deposit (ledger_transaction_id)',
  ],
  [
    'a payout that nobody prepared',
    { source_type: 'payout', event: 'premi_paid' },
    {},
    'what is booked has its payout (ledger_transaction_id)',
  ],
]

databaseSuite('Verifying the events of the ledger', (sql) => {
  beforeEach(() => insertAccounts(sql()))
  const event = { source_type: 'facility_order', event: 'payment_received' }
  const mirror = {
    debit_account_id: 'lacc_deposits',
    credit_account_id: 'lacc_bank',
    reverses_posting_id: 'lpst_first_1',
  }
  const rules = async () => (await eventViolations(sql())).map(({ rule }) => rule)

  test('finds nothing wrong with a payment that was received', async () => {
    await book(sql(), 'first', event)
    expect(await eventViolations(sql())).toEqual([])
  })

  test.each(past_the_product)('finds %s', async (_what, changes, posting, rule) => {
    await book(sql(), 'first', { ...event, ...changes }, posting)
    expect(await rules()).toEqual([rule])
  })

  test.each([
    [
      'a payment that was taken back in the book alone',
      { source_type: 'facility_order', event: 'taken_back' },
      'an event is one that the product books',
    ],
    [
      'a division that was taken back in the book alone',
      { source_type: 'settlement', event: 'settlement_reversed' },
      'what is booked has its settlement_reversal (ledger_transaction_id)',
    ],
    [
      'a payout that came back in the book alone',
      { source_type: 'payout', event: 'premi_returned' },
      'what is booked has its payout_return (ledger_transaction_id)',
    ],
  ])('finds %s', async (_what, changes, rule) => {
    await book(sql(), 'first', event)
    await book(sql(), 'back', { kind: 'reversal', reverses_id: 'ltxn_first', ...changes }, mirror)
    expect(await rules()).toEqual([rule])
  })

  test('finds what was booked by hand while the trigger was off, whatever it calls itself', async () => {
    await sql().raw('ALTER TABLE ledger_transaction DISABLE TRIGGER ledger_by_hand')
    const people = { prepared_by: 'staff_1', approved_by: 'staff_2', document_reference: 'RK-1' }
    await book(sql(), 'first', { kind: 'manual', ...people })
    await book(sql(), 'back', { kind: 'reversal', reverses_id: 'ltxn_first' }, mirror)
    const ledger = new LedgerService({ [ContainerRegistrationKeys.PG_CONNECTION]: sql() })
    const found = (await ledger.verify(BOOK)).map(({ rule, subject }) => `${rule}: ${subject}`)
    for (const name of ['first', 'back']) {
      expect(found).toContain(`what is booked by hand is a manual journal: ltxn_${name}`)
      expect(found).toContain(`a manual journal leaves accounts with a register alone: lpst_${name}_1`)
    }
  })
})
