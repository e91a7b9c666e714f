import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { beforeEach, expect, test } from 'vitest'
import type { Journal } from '../../medusa/src/modules/ledger/journal'
import type TreasuryService from '../../medusa/src/modules/treasury/service'
import { rupiah } from '../../medusa/src/money/rupiah'
import { recordDeposit } from '../../medusa/src/workflows/deposit/record-deposit'
import { renewBillingCode } from '../../medusa/src/workflows/deposit/renew-billing-code'
import { voidDeposit } from '../../medusa/src/workflows/deposit/void-deposit'
import { postRefundDue } from '../../medusa/src/workflows/proceeds/post-refund'
import { bareContainer } from './fixtures/bare-container.ts'
import { rawPosting } from './fixtures/raw-posting.ts'
import { sellRaw } from './fixtures/raw-sale.ts'
import { databaseSuite } from './runner/database-suite.ts'

/*
 * Goal: what happened to a deposit cannot be told otherwise afterwards. Method: raw statements, first with the application's rights and
 * then with all of them; and the checks of `verify` when even the triggers are out of the way.
 */

const FACILITY = 'fac_uji'
const now = new Date('2026-11-30T03:00:00Z')
const proof = { ntpn: '6A2F33K7M9PQ4T8W', ntb: '261130091502', bank: 'BRI', paid_on: '2026-11-30' }

/** Values of a payment whose posting is `ltxn_x`, which does not exist. */
const PAID = `'${proof.ntpn}', '${proof.ntb}', '${proof.bank}', '${proof.paid_on}', 'x', 'ltxn_x'`

/** Until some connection waits for another one's lock. */
async function waitsForLock(sql: Knex): Promise<void> {
  const waiting =
    "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
  while ((await sql.raw(waiting)).rows.length === 0);
}

databaseSuite('A deposit', (sql) => {
  let container: MedusaContainer
  const treasury = () => container.resolve<TreasuryService>('treasury')
  const deposit = (changes: object = {}) =>
    recordDeposit(container, {
      facility_id: FACILITY,
      account_code: '425119',
      amount_rupiah: rupiah(50_000),
      billing_code: '820261130000001',
      billing_expires_at: null,
      actor: 'staff_1',
      now,
      ...changes,
    })
  const giveUp = (id: string) =>
    voidDeposit(container, { facility_id: FACILITY, id, reason: 'Salah jumlah', actor: 'staff_1', now })
  const refusal = (statement: string) =>
    sql()
      .transaction((trx) => trx.raw(statement))
      .then(
        () => 'accepted',
        (error: { code?: string; constraint?: string }) => error.constraint ?? error.code,
      )
  const broken = async () => (await treasury().verify()).map(({ rule }) => rule)

  beforeEach(async () => {
    container = bareContainer(sql())
    await sellRaw(container, sql(), {
      id: 'fo_1',
      facility_id: FACILITY,
      goods: 100_000,
      settled_on: '2026-11-27',
    })
  })

  test('that is void covers nothing any more, and its revenue is billed once again, not twice', async () => {
    await giveUp((await deposit()).id)
    const { id } = await deposit({ billing_code: '820261130000002' })
    expect(await treasury().verify()).toEqual([])
    const second = `INSERT INTO pnbp_deposit_line SELECT 'pdep_x', facility_id, account_code, settlement_id, amount_rupiah
      FROM pnbp_deposit_line WHERE deposit_id = '${id}'`
    const bill = `INSERT INTO pnbp_deposit (id, facility_id, account_code, amount_rupiah, billing_code, billed_by, billed_at)
      VALUES ('pdep_x', '${FACILITY}', '425119', 50000, '${'7'.repeat(15)}', 'x', now());`
    expect(await refusal(bill + second)).toBe('pnbp_deposit_line_binds_once')
    expect(await refusal(bill + second.replace('amount_rupiah\n', 'amount_rupiah, true\n'))).toBe('LT004')
  })

  test.each([
    ['a void taken back', `UPDATE pnbp_deposit SET voided_at = NULL, voided_by = NULL, void_reason = NULL`],
    ['another reason', `UPDATE pnbp_deposit SET void_reason = 'Lain'`],
    ['a void bill paid', `UPDATE pnbp_deposit SET ntpn = repeat('7', 16)`],
    ['a new code for a void bill', `UPDATE pnbp_deposit SET billing_code = repeat('7', 15)`],
    ['its line bound again', 'UPDATE pnbp_deposit_line SET is_released = false'],
  ])('that is void stays void: %s', async (_, statement) => {
    await giveUp((await deposit()).id)
    await sql().raw('GRANT ALL ON pnbp_deposit, pnbp_deposit_line TO CURRENT_USER')
    expect(await refusal(statement)).toBe('LT001')
  })

  test.each([
    ['void', `UPDATE pnbp_deposit SET voided_at = now(), voided_by = 'x', void_reason = 'x'`, 'LT001'],
    [
      'unreconciled without the treasury',
      `UPDATE pnbp_deposit SET reconciled_at = now(), reconciled_by = 'x'`,
      'LT007',
    ],
    ['released', 'UPDATE pnbp_deposit_line SET is_released = true', 'LT001'],
    ['made cheaper', 'UPDATE pnbp_deposit_line SET amount_rupiah = 1', 'LT001'],
  ])('that is paid is not made %s', async (_, statement, code) => {
    await deposit({ proof })
    await sql().raw('GRANT ALL ON pnbp_deposit, pnbp_deposit_line TO CURRENT_USER')
    expect(await refusal(statement)).toBe(code)
  })

  test('that was reconciled keeps the treasury’s line, its proof and its codes', async () => {
    const { id } = await deposit({ proof })
    const line = { ...proof, billing_code: null, account_code: '425119', amount_rupiah: rupiah(50_000) }
    await sql().transaction((trx) =>
      treasury().takeTreasuryLines(
        { facility_id: FACILITY, lines: [line], uploaded_by: 'staff_1', uploaded_at: now },
        trx,
      ),
    )
    expect(
      await treasury().markReconciled({ facility_id: FACILITY, deposit_ids: [id], by: 'staff_1', at: now }),
    ).toBe(1)
    const media_type = 'application/pdf' as const
    await treasury().keepDepositProof({
      ...{ deposit_id: id, media_type, hash: 'a'.repeat(64), bytes: Buffer.from('x') },
      ...{ uploaded_by: 'staff_1', uploaded_at: now },
    })
    await treasury().recordSimponiIdentity({
      ...{
        facility_id: FACILITY,
        ministry_code: '137',
        unit_code: '05',
        recorded_by: 'staff_1',
        recorded_at: now,
      },
    })
    expect(await treasury().verify()).toEqual([])
    await sql().raw('GRANT ALL ON ALL TABLES IN SCHEMA public TO CURRENT_USER')
    for (const [statement, code] of [
      ['UPDATE treasury_line SET amount_rupiah = 1', 'LT007'],
      ['DELETE FROM treasury_line', 'LT001'],
      ['UPDATE pnbp_deposit SET reconciled_at = NULL, reconciled_by = NULL', 'LT001'],
      [`UPDATE deposit_proof SET bytes = 'y'`, 'LT001'],
      ['DELETE FROM deposit_proof', 'LT001'],
      [`UPDATE simponi_identity SET unit_code = '99'`, 'LT001'],
    ])
      expect(await refusal(statement as string), statement).toBe(code)
    await sql().raw(
      `ALTER TABLE treasury_line DISABLE TRIGGER USER; UPDATE treasury_line SET amount_rupiah = 1;
       ALTER TABLE treasury_line ENABLE TRIGGER USER`,
    )
    expect(await broken()).toEqual(['what was reconciled is what the treasury lists'])
  })

  test('begins as a bill that nobody has paid, given up or confirmed', async () => {
    const { id } = await deposit()
    await giveUp(id)
    const begun = (
      columns: string,
      values: string,
    ) => `INSERT INTO pnbp_deposit (id, facility_id, account_code, amount_rupiah,
        billing_code, billed_by, billed_at, ${columns}) SELECT 'pdep_x', facility_id, account_code, amount_rupiah, repeat('7', 15),
        'x', now(), ${values} FROM pnbp_deposit;
      INSERT INTO pnbp_deposit_line SELECT 'pdep_x', facility_id, account_code, settlement_id, amount_rupiah FROM pnbp_deposit_line`
    for (const [columns, values] of [
      ['ntpn, ntb, bank, paid_on, recorded_by, ledger_transaction_id', PAID],
      ['voided_at, voided_by, void_reason', `now(), 'x', 'x'`],
      ['earlier_billing_codes', `ARRAY[repeat('8', 15)]`],
    ] as const)
      expect(await refusal(begun(columns, values)), columns).toBe('LT004')
  })

  test('is not paid by any posting but its own: source, accounts, amount, day and NTPN', async () => {
    const { id } = await deposit()
    await sellRaw(container, sql(), { id: 'fo_2', facility_id: FACILITY, goods: 4, settled_on: '2026-11-27' })
    const own = {
      ...{ facility_id: FACILITY, source_type: 'pnbp_deposit', source_id: id, event: 'pnbp_deposited' },
      ...{ effective_on: proof.paid_on, document_reference: `NTPN ${proof.ntpn}` },
      lines: [{ debit: '2301.425119', credit: '1101', amount: rupiah(50_000) }],
    }
    const paidBy = (posting: object) =>
      rawPosting(
        container,
        sql(),
        { ...own, ...posting },
        (ltxn) =>
          `UPDATE pnbp_deposit SET (ntpn, ntb, bank, paid_on, recorded_by, ledger_transaction_id) = (${PAID.replace('ltxn_x', ltxn)})`,
      )
    const line = own.lines[0]
    for (const other of [
      { source_type: 'payout' },
      { source_id: 'pdep_other' },
      { event: 'premi_paid' },
      { effective_on: '2026-11-29' },
      { document_reference: 'NTPN 1111111111111111' },
      { lines: [{ ...line, debit: '2201' }] },
      { lines: [{ ...line, amount: rupiah(49_999) }] },
      { lines: [line, { ...line, amount: rupiah(1) }] },
    ])
      expect(await paidBy(other), JSON.stringify(Object.keys(other))).toBe('LT008')
    expect(
      await refusal(
        `UPDATE pnbp_deposit SET (ntpn, ntb, bank, paid_on, recorded_by, ledger_transaction_id) = (${PAID})`,
      ),
    ).toBe('LT008')
    expect(await paidBy({})).toBe('accepted')
  })

  test('covers only settlements and reversals that the ledger has, line by line', async () => {
    const again = `INSERT INTO settlement_reversal (settlement_id, reversed_on, reversed_at, cause, reason, requested_by)
      SELECT id, '2026-11-30', now(), 'refund', 'Barang dikembalikan', 'x' FROM settlement`
    expect(await refusal(again)).toBe('LT008')
    expect(
      await refusal(
        again
          .replace('reversed_on', 'ledger_transaction_id, reversed_on')
          .replace('SELECT id', 'SELECT id, ledger_transaction_id'),
      ),
    ).toBe('LT008')
    const copied = (ledger: string) => `
      INSERT INTO settlement SELECT 'setl_x', 'fo_x', facility_id, scheme_id, base, goods_rupiah, cost_rupiah, base_rupiah,
        shipping_rupiah, unique_code_rupiah, settled_on, settled_by, '${ledger}', 1 FROM settlement;
      INSERT INTO settlement_part SELECT 'setl_x', position, component_code, label, kind, account_code, rate_bps, amount_rupiah
        FROM settlement_part;
      INSERT INTO settlement_line SELECT 'setl_x', position, facility_order_line_id, listing_id, variant_id, product_name, workshop_id,
        workshop_name, quantity, total_rupiah, cost_rupiah, cost_sheet_id, account_code FROM settlement_line;
      INSERT INTO pnbp_receipt SELECT 'prcp_x', facility_id, year, 9, 'setl_x', account_code, amount_rupiah, received_at, received_on,
        due_on, deposit_rule_id FROM pnbp_receipt`
    expect(await refusal(copied('ltxn_x'))).toBe('LT008')
    const own = {
      ...{
        facility_id: FACILITY,
        source_type: 'facility_order',
        source_id: 'fo_x',
        event: 'proceeds_settled',
      },
      ...{ facility_order_id: 'fo_x', effective_on: '2026-11-27' },
    }
    const line = (credit: string, amount: number) => ({ debit: '2101', credit, amount: rupiah(amount) })
    const settledBy = (posting: Pick<Journal, 'lines'> & Partial<Journal>) =>
      rawPosting(container, sql(), { ...own, ...posting }, copied)
    expect(await settledBy({ lines: [line('2201', 49_999), line('2301.425119', 50_001)] })).toBe('LT008')
    expect(await settledBy({ lines: [line('2201', 100_000)] })).toBe('LT008')
    const lines = [line('2201', 50_000), line('2301.425119', 50_000)]
    expect(await settledBy({ lines, facility_order_id: 'fo_1' })).toBe('LT008')
    expect(await settledBy({ lines, effective_on: '2026-11-28' })).toBe('LT008')
    expect(await settledBy({ lines })).toBe('accepted')
  })

  test('that is claimed back is closed only by a posting of the claim', async () => {
    await deposit({ proof })
    const refund = {
      facility_order_id: 'fo_1',
      facility_id: FACILITY,
      actor: 'staff_1',
      on: '2026-11-30',
      now,
    }
    await sql().transaction((trx) =>
      postRefundDue(container, { ...refund, amount_rupiah: rupiah(100_000), reason: 'Barang kembali' }, trx),
    )
    await sql().raw(
      `UPDATE revenue_return SET state = 'sent', letter_number = '1', sent_on = requested_on, sent_by = 'x'`,
    )
    const [{ id }] = (await sql().raw('SELECT id FROM revenue_return')).rows
    const granted = (
      ltxn: string,
    ) => `UPDATE revenue_return SET state = 'granted', answer_number = '2', answered_on = sent_on,
      answered_by = 'x', closing_transaction_id = '${ltxn}'`
    expect(await refusal(granted('ltxn_x'))).toBe('LT008')
    const grantedBy = (amount: number) =>
      rawPosting(
        container,
        sql(),
        {
          ...{
            facility_id: FACILITY,
            source_type: 'revenue_return',
            source_id: id,
            event: 'revenue_return_granted',
          },
          ...{
            effective_on: '2026-11-30',
            lines: [{ debit: '1101', credit: '1301', amount: rupiah(amount) }],
          },
        },
        granted,
      )
    expect(await grantedBy(49_999)).toBe('LT008')
    expect(await grantedBy(50_000)).toBe('accepted')
  })

  test('keeps every code it ever had: no other deposit gets it, nor is paid by its proof', async () => {
    await sellRaw(container, sql(), {
      id: 'fo_2',
      facility_id: FACILITY,
      goods: 80_000,
      settled_on: '2026-11-27',
    })
    const expired = '820261130000001'
    const { id } = await deposit()
    const renew = (billing_code: string) =>
      renewBillingCode(container, { facility_id: FACILITY, id, billing_code, billing_expires_at: null })
    await renew('820261130000002')
    const other = (billing_code: string) => deposit({ amount_rupiah: rupiah(40_000), billing_code })
    for (const again of [() => other(expired), () => renew(expired), () => other('820261130000002')])
      await expect(again()).rejects.toMatchObject({
        fields: { billing_code: expect.stringContaining('tercatat') },
      })
    await other('820261130000003')
    await expect(renew('820261130000003')).rejects.toHaveProperty('fields.billing_code')
    await giveUp(id)
    await expect(deposit({ billing_code: expired })).rejects.toHaveProperty('fields.billing_code')
    expect(await treasury().verify()).toEqual([])
    await sql().raw('GRANT ALL ON billing_code TO CURRENT_USER')
    expect(await refusal(`UPDATE billing_code SET deposit_id = 'pdep_x'`)).toBe('LT001')
    expect(await refusal('DELETE FROM billing_code')).toBe('LT001')
  })

  test.each(['corrected', 'confirmed'])(
    'and its line are not confirmed and corrected at once: first %s',
    async (first) => {
      const { id } = await deposit({ proof })
      const list = (amount: number, trx: Knex) =>
        treasury().takeTreasuryLines(
          {
            facility_id: FACILITY,
            lines: [{ ...proof, billing_code: null, account_code: '425119', amount_rupiah: rupiah(amount) }],
            ...{ uploaded_by: 'staff_1', uploaded_at: now },
          },
          trx,
        )
      const mark = (trx: Knex) =>
        treasury().markReconciled({ facility_id: FACILITY, deposit_ids: [id], by: 'staff_1', at: now }, trx)
      // Past our code, too: the trigger itself waits for the line.
      const markRaw = (trx: Knex) =>
        trx
          .raw(`UPDATE pnbp_deposit SET reconciled_at = now(), reconciled_by = 'x'`)
          .catch((error: { code: string }) => error.code)
      await sql().transaction((trx) => list(50_000, trx))
      const one = await sql().transaction()
      const two = await sql().transaction()
      const acts =
        first === 'corrected'
          ? [() => list(1, one), () => markRaw(two)]
          : [() => mark(one), () => list(1, two)]
      await acts[0]?.()
      const later = acts[1]?.() as Promise<unknown>
      await waitsForLock(sql())
      await one.commit()
      const told = await later
      await (told === 'LT007' ? two.rollback() : two.commit())
      if (first === 'corrected') {
        expect(told).toBe('LT007')
        expect(await sql().transaction((trx) => mark(trx))).toBe(0)
      } else expect(told).toMatchObject({ corrected: 0, bound: [{ ntpn: proof.ntpn }] })
      expect(await treasury().verify()).toEqual([])
    },
  )

  test('of a month with thousands of receipts fits one bill, and is listed by the hundred', async () => {
    const many = 14_000
    const tables = ['settlement', 'settlement_part', 'pnbp_receipt']
    for (const table of tables) await sql().raw(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    await sql().raw(`
      INSERT INTO settlement SELECT 'setl_' || lpad(n::text, 6, '0'), 'fo_x' || n, facility_id, scheme_id, base, 10, 0, 10, 0, 0,
        date '2026-11-28' + n % 2, settled_by, 'ltxn_x' || n, 1 FROM settlement, generate_series(1, ${many}) n;
      INSERT INTO settlement_part SELECT s.id, 1, 'pnbp', 'PNBP', 'PNBP', '425119', 5000, 5 FROM settlement s WHERE goods_rupiah = 10;
      INSERT INTO pnbp_receipt SELECT 'prcp_' || id, facility_id, 2026, row_number() OVER (ORDER BY id) + 9, id, '425119', 5, now(),
        settled_on, settled_on + 3 FROM settlement WHERE goods_rupiah = 10;
      ANALYZE`)
    for (const table of tables) await sql().raw(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
    const page = async (after?: string) =>
      (await treasury().waitingRevenue(FACILITY, { after, limit: 100 }))[0]!
    const first = await page()
    expect(first).toMatchObject({
      count: many + 1,
      sum_rupiah: 50_000n + 5n * BigInt(many),
      next: first.page[99]?.settlement_id,
    })
    expect(first.page.slice(0, 2).map(({ running_rupiah }) => running_rupiah)).toEqual([50_000n, 50_005n])
    const second = await page(first.next ?? '')
    expect(second.page[0]?.running_rupiah).toBe(50_000n + 5n * 100n)
    const ids = [...first.page, ...second.page].map(({ settlement_id }) => settlement_id)
    expect(new Set(ids).size).toBe(200)
    const { id } = await deposit({
      amount_rupiah: rupiah(first.sum_rupiah),
      up_to: (await treasury().uncovered(FACILITY, '425119')).at(-1)?.settlement_id,
    })
    expect(await treasury().deposit(FACILITY, id)).toMatchObject({
      settlement_count: many + 1,
      amount_rupiah: first.sum_rupiah,
    })
    expect(await treasury().waitingRevenue(FACILITY, { limit: 100 })).toEqual([])
  })

  test('whose lines were released behind the triggers is seen', async () => {
    await deposit({ proof })
    await sql().raw('GRANT ALL ON ALL TABLES IN SCHEMA public TO CURRENT_USER')
    await sql().raw(
      `ALTER TABLE pnbp_deposit_line DISABLE TRIGGER USER; UPDATE pnbp_deposit_line SET is_released = true;
       ALTER TABLE pnbp_deposit_line ENABLE TRIGGER USER`,
    )
    expect(await broken()).toEqual(['a void deposit releases what it covered, no other does'])
  })
})
