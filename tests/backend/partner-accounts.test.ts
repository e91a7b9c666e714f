import type { MedusaContainer } from '@medusajs/framework/types'
import { beforeEach, expect, test } from 'vitest'
import type LedgerService from '../../medusa/src/modules/ledger/service'
import type { SplitComponent } from '../../medusa/src/modules/treasury/scheme/split'
import type TreasuryService from '../../medusa/src/modules/treasury/service'
import { rupiah } from '../../medusa/src/money/rupiah'
import { prepareJournal } from '../../medusa/src/workflows/ledger/prepare-journal'
import { approvePayout } from '../../medusa/src/workflows/payout/decide-payout'
import { payeeBalances } from '../../medusa/src/workflows/payout/payee-balances'
import { type PreparePayout, preparePayout } from '../../medusa/src/workflows/payout/prepare-payout'
import { approveReturn, requestReturn } from '../../medusa/src/workflows/payout/return-payout'
import { allRows, readReportHead, reportRequest } from '../../medusa/src/workflows/report/read-report'
import { pembagianMitra } from '../../medusa/src/workflows/report/reports/pembagian-mitra'
import { takeBackForRefund } from '../../medusa/src/workflows/settlement/take-back-settlement'
import { verifyOn } from '../../medusa/src/workflows/verify/verify-all'
import { bareContainer } from './fixtures/bare-container.ts'
import { bareFacility, soldOrder } from './fixtures/bare-facility.ts'
import { replaceScheme } from './fixtures/replace-scheme.ts'
import { databaseSuite } from './runner/database-suite.ts'

/*
 * Goal: each partner that a scheme names has its own account, statement and balance, and what was agreed before schemes named anybody
 * goes on as it was. Method: the acts on the real database, and raw SQL by somebody with the application's rights.
 */

const now = new Date('2026-03-31T03:00:00Z')

databaseSuite('Partners that a scheme names', (sql) => {
  let container: MedusaContainer
  let FACILITY: string
  let ELSEWHERE: string

  /** Adopts a scheme by which a tenth goes to one partner and a twentieth to another, or to whom it says. */
  const share = (first: string | null, second: string | null, valid_from = '2026-02-01') =>
    replaceScheme(sql(), container.resolve<TreasuryService>('treasury'), {
      facility_id: FACILITY,
      name: 'Dengan mitra',
      base: 'GROSS',
      valid_from,
      components: [
        { code: 'pnbp', label: 'PNBP', kind: 'PNBP', rate_bps: 8_500 },
        { code: 'mitra', label: 'Mitra kayu', kind: 'MITRA', rate_bps: 1_000, partner_id: first },
        { code: 'mitra-2', label: 'Mitra cat', kind: 'MITRA', rate_bps: 500, partner_id: second },
      ] satisfies Omit<SplitComponent, 'position'>[],
    })
  /** The same as it was recorded before schemes named partners. */
  const shareOfNobody = async (valid_from: string) => {
    const guard = (what: 'DISABLE' | 'ENABLE') =>
      sql().raw(`ALTER TABLE split_component ${what} TRIGGER split_component_partner;
        ALTER TABLE split_proposal ${what} TRIGGER split_proposal_partner`)
    await guard('DISABLE')
    await share(null, null, valid_from)
    await guard('ENABLE')
  }
  const sell = (id: string, settled_on = '2026-03-20') =>
    soldOrder(sql(), container, { id, facility_id: FACILITY, goods: 1_000_000, settled_on })

  beforeEach(async () => {
    container = bareContainer(sql())
    FACILITY = (await bareFacility(sql(), container)).id
    ELSEWHERE = (await bareFacility(sql(), container)).id
    await sql().raw(
      `INSERT INTO partner (id, slug, name, kind, facility_id) VALUES ('partn_kayu', 'kayu', 'CV Kayu', 'company', ?),
         ('partn_cat', 'cat', 'UD Cat', 'company', ?), ('partn_else', 'else', 'UD Lain', 'company', ?)`,
      [FACILITY, FACILITY, ELSEWHERE],
    )
    await share('partn_kayu', 'partn_cat')
  })

  const prepare = (amount: number, changes: Partial<PreparePayout> = {}) =>
    preparePayout(container, {
      facility_id: FACILITY,
      kind: 'NAMED_PARTNER',
      payee_id: 'partn_kayu',
      amount_rupiah: rupiah(amount),
      paid_on: '2026-03-25',
      document_reference: 'SPBy-001/2026',
      memo: 'Bagian mitra bulan Maret',
      actor: 'staff_treasurer',
      now,
      ...changes,
    })
  const approve = (id: string) =>
    approvePayout(container, { facility_id: FACILITY, id, actor: 'staff_head', now })
  /** What stands on each account of partners. */
  const held = async () => {
    const balances = await container.resolve<LedgerService>('ledger').balance({ facility_id: FACILITY })
    return Object.fromEntries(
      balances.flatMap(({ code, balance }) => (code.startsWith('2502') ? [[code, balance]] : [])),
    )
  }
  const statement = async (mitra: string) => {
    const request = await reportRequest(
      pembagianMitra,
      { month: '2026-03', mitra },
      { sql: sql(), organisation_id: FACILITY, now },
    )
    const rows = []
    for await (const row of allRows(pembagianMitra, request)) rows.push(row)
    return { ...(await readReportHead(pembagianMitra, request)), rows }
  }
  const broken = async () =>
    (await verifyOn(sql())).flatMap(({ violations }) => violations.map(({ rule, found }) => [rule, found]))
  const refusal = (...statements: string[]) =>
    sql()
      .transaction(async (trx) => {
        for (const each of statements) await trx.raw(each)
      })
      .then(
        () => 'accepted',
        (error: { code?: string }) => error.code,
      )

  test('get their shares on accounts of their own, under their names', async () => {
    await sell('fo_1')
    expect(await held()).toEqual({ '2502': 0n, '2502.1': 100_000n, '2502.2': 50_000n })
    const accounts = await container.resolve<LedgerService>('ledger').accounts(FACILITY)
    expect(accounts.filter(({ code }) => code.startsWith('2502')).map(({ name }) => name)).toEqual([
      'Utang mitra',
      'Utang mitra CV Kayu',
      'Utang mitra UD Cat',
    ])
    expect(await broken()).toEqual([])
  })

  test('are paid each from their own account, and never more than it holds', async () => {
    await sell('fo_1')
    await expect(prepare(100_001)).rejects.toMatchObject({
      fields: { amount_rupiah: expect.stringContaining('Rp100.000') },
    })
    await expect(prepare(50_001, { payee_id: 'partn_cat' })).rejects.toHaveProperty('fields.amount_rupiah')
    await expect(prepare(1, { payee_id: 'partn_else' })).rejects.toHaveProperty('fields.payee_id')
    await expect(prepare(1, { kind: 'PARTNER' })).rejects.toHaveProperty('fields.amount_rupiah')
    const { id } = await prepare(60_000)
    await approve(id)
    expect(await held()).toEqual({ '2502': 0n, '2502.1': 40_000n, '2502.2': 50_000n })
    expect(await payeeBalances(FACILITY, { kind: 'NAMED_PARTNER' }, sql())).toMatchObject([
      { account: '2502.1', payee_name: 'CV Kayu', owed_rupiah: 100_000n, paid_rupiah: 60_000n },
      { account: '2502.2', payee_name: 'UD Cat', owed_rupiah: 50_000n, paid_rupiah: 0n },
    ])
    expect(await statement('partn_kayu')).toMatchObject({
      scope: 'CV Kayu',
      totals: { owed: 100_000n, paid: 60_000n },
      balances: { opening: 0n, closing: 40_000n },
      rows: [{ kind: 'Utang mitra CV Kayu' }, { reference: 'SPBy-001/2026' }],
    })
    expect((await statement('partn_cat')).rows).toHaveLength(1)

    await requestReturn(container, {
      facility_id: FACILITY,
      id,
      returned_on: '2026-03-27',
      document_reference: 'RETUR-BRI-77',
      reason: 'Nomor rekening salah',
      actor: 'staff_treasurer',
      now,
    })
    await approveReturn(container, { facility_id: FACILITY, id, actor: 'staff_head', now })
    expect(await held()).toEqual({ '2502': 0n, '2502.1': 100_000n, '2502.2': 50_000n })
    expect(await broken()).toEqual([])
  })

  test('give back what a settlement that is taken back had given them, each its own', async () => {
    await sell('fo_1')
    await sell('fo_2')
    await sql().transaction((trx) =>
      takeBackForRefund(
        container,
        {
          facility_id: FACILITY,
          facility_order_id: 'fo_1',
          amount_rupiah: rupiah(1_000_000),
          on: '2026-03-26',
          reason: 'quality',
          actor: 'staff_x',
          now,
        },
        trx,
      ),
    )
    expect(await held()).toEqual({ '2502': 0n, '2502.1': 100_000n, '2502.2': 50_000n })
    expect((await statement('partn_cat')).totals).toEqual({ owed: 100_000n, paid: 50_000n })
    expect(await broken()).toEqual([])
  })

  test('leave the partners of an older scheme their one shared balance until it is paid out', async () => {
    await shareOfNobody('2026-03-21')
    await sell('fo_old', '2026-03-22')
    await share('partn_cat', 'partn_cat', '2026-03-23')
    await sell('fo_new', '2026-03-23')
    expect(await held()).toEqual({ '2502': 150_000n, '2502.2': 150_000n })
    await expect(prepare(1)).rejects.toHaveProperty('fields.amount_rupiah')
    const shared = { kind: 'PARTNER', document_reference: 'SPBy-002' } as const
    await approve((await prepare(100_000, shared)).id)
    await expect(prepare(50_001, { ...shared, payee_id: 'partn_cat' })).rejects.toHaveProperty(
      'fields.amount_rupiah',
    )
    await approve((await prepare(50_000, { ...shared, payee_id: 'partn_cat' })).id)
    expect(await held()).toEqual({ '2502': 0n, '2502.2': 150_000n })
    expect(await statement('belum-disebut')).toMatchObject({
      scope: 'Mitra belum disebut',
      totals: { owed: 150_000n, paid: 150_000n },
      balances: { closing: 0n },
    })
    expect(await broken()).toEqual([])
  })

  test('are the only choices of the statement, with those not named only where there were such', async () => {
    const choices = async () =>
      (await pembagianMitra.parameters[0]!.options({ sql: sql(), organisation_id: FACILITY })).map(
        ({ label }) => label,
      )
    await sell('fo_1')
    expect(await choices()).toEqual(['CV Kayu', 'UD Cat'])
    await shareOfNobody('2026-03-21')
    await sell('fo_old', '2026-03-22')
    expect(await choices()).toEqual(['CV Kayu', 'UD Cat', 'Mitra belum disebut'])
  })

  test('are the facility’s own, also for raw SQL: in a scheme, in a proposal, and in what is frozen', async () => {
    const component = (kind: string, partner: string) =>
      `INSERT INTO split_component SELECT id, 9, 'extra', 'Extra', '${kind}', 1, ${partner} FROM split_scheme WHERE facility_id = '${ELSEWHERE}'`
    for (const stranger of [`'partn_kayu'`, `'partn_none'`, 'NULL'])
      expect(await refusal(component('MITRA', stranger)), stranger).toBe('LT012')
    // Its own partner is let through to the next rule, that the shares are the whole.
    expect(await refusal(component('MITRA', `'partn_else'`))).toBe('LT002')
    expect(await refusal(component('MODAL', `'partn_else'`))).toBe('23514')
    await expect(share('partn_kayu', 'partn_else', '2026-04-01')).rejects.toMatchObject({ code: 'LT012' })
    await expect(share('partn_kayu', null, '2026-04-01')).rejects.toMatchObject({ code: 'LT012' })

    await sell('fo_1')
    const part = (
      code: string,
      partner: string,
    ) => `INSERT INTO settlement_part (settlement_id, position, component_code, label,
      kind, rate_bps, amount_rupiah, partner_id) SELECT id, 99, '${code}', 'Mitra', 'MITRA', 1000, 1, ${partner} FROM settlement`
    expect(await refusal(part('mitra', `'partn_cat'`))).toBe('LT012')
    expect(await refusal(part('mitra', 'NULL'))).toBe('LT012')
    expect(await refusal(part('mitra', `'partn_kayu'`))).toBe('LT002')
  })

  test('have accounts that no manual journal touches', async () => {
    await sell('fo_1')
    const line = { debit: '2502.1', credit: '2502.2', amount_rupiah: 1, memo: '' }
    const head = {
      kind: 'journal',
      effective_on: '2026-03-25',
      memo: 'Pindah',
      document_reference: 'BA-1',
    } as const
    const journal = { ...head, lines: [line] }
    await expect(
      prepareJournal(container, { facility_id: FACILITY, journal, actor: 'staff_treasurer', now }),
    ).rejects.toMatchObject({ fields: { 'lines.0.debit': expect.stringContaining('Pembayaran keluar') } })
    const lines = JSON.stringify([{ ...line, amount: 1 }])
    expect(
      await refusal(`INSERT INTO manual_journal (id, facility_id, kind, effective_on, memo, document_reference, lines, prepared_by,
        prepared_at) VALUES ('mjrn_1', '${FACILITY}', 'journal', '2026-03-25', 'x', 'BA-1', '${lines}', 'x', now())`),
    ).toBe('LB014')
  })

  test('keep their facility and their number, because the book knows them by it', async () => {
    for (const change of [
      `UPDATE partner SET number = 7 WHERE id = 'partn_cat'`,
      `UPDATE partner SET facility_id = '${ELSEWHERE}' WHERE id = 'partn_cat'`,
    ])
      expect(await refusal(change)).toBe('LF001')
    await sql().raw('GRANT ALL ON partner TO CURRENT_USER')
    expect(await refusal(`DELETE FROM partner WHERE id = 'partn_cat'`)).toBe('LF001')
    expect(await refusal(`UPDATE partner SET name = 'UD Cat Baru' WHERE id = 'partn_cat'`)).toBe('accepted')
  })

  test('are not paid from each other’s accounts by raw SQL', async () => {
    await sell('fo_1')
    const { id } = await prepare(10_000)
    const book = async (debit: string) => {
      const posted = (trx: Parameters<LedgerService['post']>[1]) =>
        container.resolve<LedgerService>('ledger').post(
          {
            facility_id: FACILITY,
            effective_on: '2026-03-25',
            source_type: 'payout',
            source_id: id,
            event: 'named_partner_paid',
            idempotency_key: `named_partner_paid:${id}`,
            memo: 'x',
            actor: 'staff_head',
            lines: [{ debit, credit: '1101', amount: rupiah(10_000) }],
          },
          trx,
        )
      return sql()
        .transaction(async (trx) => {
          const { id: transaction } = await posted(trx)
          await trx.raw(
            `UPDATE payout SET state = 'paid', approved_by = 'staff_head', approved_at = now(), ledger_transaction_id = ? WHERE id = ?`,
            [transaction, id],
          )
        })
        .then(
          () => 'accepted',
          (error: { code?: string }) => error.code,
        )
    }
    expect(await book('2502.2')).toBe('LP002')
    expect(await book('2502')).toBe('LP002')
    expect(await book('2502.1')).toBe('accepted')
  })

  test('are told apart by verify: a part that stands on another partner’s account is named', async () => {
    await sell('fo_1')
    await sql().raw(`GRANT ALL ON settlement_part, split_component TO CURRENT_USER;
      ALTER TABLE settlement_part DISABLE TRIGGER USER;
      UPDATE settlement_part SET partner_id = 'partn_cat' WHERE component_code = 'mitra';
      ALTER TABLE settlement_part ENABLE TRIGGER USER`)
    expect(await broken()).toEqual(
      expect.arrayContaining([
        ['a settlement is booked as it was divided', '2502.1: 100000 booked'],
        ['a settlement is booked as it was divided', '2502.2: -100000 booked'],
        ['a part has the rate and the partner of its scheme', 'mitra'],
        [
          'what settlements gave an account is what stands of their parts',
          '100000 in the ledger, 0 standing',
        ],
      ]),
    )
  })
})
