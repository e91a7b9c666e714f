import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { beforeEach, describe, expect, test } from 'vitest'
import { ACCOUNT, pnbpPayable } from '../../medusa/src/modules/ledger/chart-of-accounts'
import type { Journal } from '../../medusa/src/modules/ledger/journal'
import LedgerService from '../../medusa/src/modules/ledger/service'
import { rupiah } from '../../medusa/src/money/rupiah'
import { commit, everything, refusalOf } from './ledger-rows.ts'
import { databaseSuite } from './runner/database-suite.ts'

const FACILITY = 'fac_palu'

const journal = (source_id: string, amount: number, changes: Partial<Journal> = {}): Journal => ({
  facility_id: FACILITY,
  effective_on: '2026-03-10',
  source_type: 'facility_order',
  source_id,
  event: 'payment_received',
  idempotency_key: `payment_received:${source_id}`,
  memo: 'Pembayaran pembeli diterima',
  actor: 'staff_1',
  facility_order_id: source_id,
  lines: [{ debit: ACCOUNT.bank, credit: ACCOUNT.buyer_deposits, amount: rupiah(amount) }],
  ...changes,
})

databaseSuite('The ledger', (sql) => {
  let ledger: LedgerService
  beforeEach(async () => {
    ledger = new LedgerService({ [ContainerRegistrationKeys.PG_CONNECTION]: sql() })
    await ledger.openBook(FACILITY, ['425119'])
  })

  const balanceOf = async (code: string, facility_order_id?: string) =>
    (await ledger.balance({ facility_id: FACILITY, codes: [code], facility_order_id }))[0]!.balance

  test('opens a book as often as it is asked to, and adds only what is new', async () => {
    await ledger.openBook(FACILITY, ['425119', '425112'])
    const codes = (await ledger.accounts(FACILITY)).map((account) => account.code)
    expect(codes).toContain(pnbpPayable('425112'))
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('opens every account that postings are made to', async () => {
    const codes = (await ledger.accounts(FACILITY)).map((account) => account.code)
    expect(Object.values(ACCOUNT).filter((code) => !codes.includes(code))).toEqual([])
  })

  test('books a journal and tells every account’s balance in the direction in which it grows', async () => {
    await ledger.post(journal('o1', 1_250_000))
    expect(await balanceOf(ACCOUNT.bank)).toBe(1_250_000n)
    expect(await balanceOf(ACCOUNT.buyer_deposits)).toBe(1_250_000n)
    expect(await balanceOf(ACCOUNT.refund_payable)).toBe(0n)
  })

  test('keeps amounts exact far above what a JavaScript number can hold', async () => {
    const lines = [{ debit: ACCOUNT.bank, credit: ACCOUNT.buyer_deposits, amount: rupiah(2n ** 62n + 1n) }]
    await ledger.post(journal('o1', 1, { lines }))
    expect(await balanceOf(ACCOUNT.bank)).toBe(2n ** 62n + 1n)
  })

  test('tells what is held for one order apart from all others', async () => {
    await ledger.post(journal('o1', 100))
    await ledger.post(journal('o2', 900))
    expect(await balanceOf(ACCOUNT.buyer_deposits, 'o2')).toBe(900n)
  })

  test('gives the first transaction again when the same journal comes twice, even after the period closed', async () => {
    const first = await ledger.post(journal('o1', 100))
    expect(first.is_replay).toBe(false)
    await close('2026-03-01', '2026-03-31')
    expect(await ledger.post(journal('o1', 100))).toEqual({ ...first, is_replay: true })
    expect(await balanceOf(ACCOUNT.bank)).toBe(100n)
  })

  test('refuses the same key with another content', async () => {
    await ledger.post(journal('o1', 100))
    for (const other of [
      journal('o1', 101),
      journal('o1', 100, { memo: 'Lain' }),
      journal('o1', 100, { actor: 'staff_2' }),
    ])
      await expect(ledger.post(other)).rejects.toMatchObject({ type: 'conflict' })
    expect(await balanceOf(ACCOUNT.bank)).toBe(100n)
  })

  test('refuses one event of a source under two keys', async () => {
    await ledger.post(journal('o1', 100))
    const again = journal('o1', 100, { idempotency_key: 'another' })
    await expect(ledger.post(again)).rejects.toThrow('sudah dibukukan')
  })

  test('books a journal once when it comes thirty times at once', async () => {
    const posted = await Promise.all(Array.from({ length: 30 }, () => ledger.post(journal('o1', 100))))
    expect(new Set(posted.map((one) => one.id)).size).toBe(1)
    expect(posted.filter((one) => !one.is_replay)).toHaveLength(1)
    expect(await balanceOf(ACCOUNT.bank)).toBe(100n)
  })

  test('commits with the change it records, or not at all', async () => {
    const before = await everything(sql())
    const crash = sql().transaction(async (trx) => {
      await ledger.post(journal('o1', 100), trx)
      throw new Error('the change failed')
    })
    await expect(crash).rejects.toThrow('the change failed')
    expect(await everything(sql())).toBe(before)
  })

  test('refuses an account that the book does not have, and keeps nothing', async () => {
    const lines = [{ debit: ACCOUNT.bank, credit: '9999', amount: rupiah(5) }]
    await expect(ledger.post(journal('o1', 5, { lines }))).rejects.toThrow('9999')
    await expect(ledger.post(journal('o1', 5, { lines: [] }))).rejects.toThrow('paling sedikit satu pos')
    expect((await ledger.trialBalance(FACILITY, '2026-12-31')).seal).toBeNull()
  })

  test('wants two people for a manual journal, and the journal that they decided on', async () => {
    const manual = { kind: 'manual' as const, document_reference: 'BA-7', prepared_by: 'staff_1' }
    await expect(ledger.post(journal('o1', 5, { ...manual, approved_by: 'staff_1' }))).rejects.toThrow(
      'dua orang',
    )
    await expect(ledger.post(journal('o1', 5, { ...manual, approved_by: 'staff_2' }))).rejects.toThrow(
      'disiapkan dan disetujui',
    )
  })

  describe('reversal', () => {
    const reversal = (source_id: string, reverses_id: string) => ({
      facility_id: FACILITY,
      effective_on: '2026-03-12',
      source_type: 'correction',
      source_id,
      event: 'reversed',
      idempotency_key: `reversed:${source_id}`,
      memo: 'Salah buku',
      actor: 'staff_2',
      reverses_id,
    })

    test('undoes a transaction in parts, then whatever is left, and not a rupiah more', async () => {
      const { id } = await ledger.post(journal('o1', 100))
      await ledger.reverse({ ...reversal('c1', id), amounts: [{ line_no: 1, amount: rupiah(30) }] })
      expect(await balanceOf(ACCOUNT.bank)).toBe(70n)
      await ledger.reverse(reversal('c2', id))
      expect(await balanceOf(ACCOUNT.bank)).toBe(0n)
      expect(await balanceOf(ACCOUNT.buyer_deposits, 'o1')).toBe(0n)
      const more = { ...reversal('c3', id), amounts: [{ line_no: 1, amount: rupiah(1) }] }
      await expect(ledger.reverse(more)).rejects.toThrow('tidak boleh melebihi')
      expect(await ledger.verify()).toEqual([])
    })

    test('happens once, and never to another facility’s transaction', async () => {
      const { id } = await ledger.post(journal('o1', 100))
      await ledger.reverse(reversal('c1', id))
      expect((await ledger.reverse(reversal('c1', id))).is_replay).toBe(true)
      await expect(ledger.reverse({ ...reversal('c2', id), facility_id: 'fac_other' })).rejects.toThrow(
        'tidak ditemukan',
      )
    })
  })

  describe('statement', () => {
    beforeEach(async () => {
      for (let day = 1; day <= 9; day++)
        await ledger.post(journal(`o${day}`, day * 10, { effective_on: `2026-03-0${day}` }))
      await ledger.post({
        ...journal('o1', 10, {
          event: 'refund_due',
          idempotency_key: 'refund_due:o1',
          effective_on: '2026-03-05',
        }),
        lines: [{ debit: ACCOUNT.buyer_deposits, credit: ACCOUNT.refund_payable, amount: rupiah(10) }],
      })
    })

    test('pages through an account without losing or repeating a line, its balance running on', async () => {
      const lines = []
      let after: string | undefined
      do {
        const page = await ledger.statement(FACILITY, { account: ACCOUNT.buyer_deposits, after, limit: 3 })
        if (lines.length) expect(page.opening).toBe(lines.at(-1)!.balance)
        lines.push(...page.lines)
        after = page.next ?? undefined
      } while (after)
      expect(lines.map((line) => line.balance)).toEqual([
        10n,
        30n,
        60n,
        100n,
        150n,
        140n,
        200n,
        270n,
        350n,
        440n,
      ])
      expect(new Set(lines.map((line) => line.posting_id)).size).toBe(10)
    })

    test('of some days opens with the balance of the day before', async () => {
      const page = await ledger.statement(FACILITY, {
        account: ACCOUNT.buyer_deposits,
        from: '2026-03-04',
        to: '2026-03-05',
        limit: 50,
      })
      expect(page.opening).toBe(60n)
      expect(page.lines.map((line) => line.balance)).toEqual([100n, 150n, 140n])
    })

    test('of the whole book lists every posting once', async () => {
      const page = await ledger.statement(FACILITY, { limit: 100 })
      expect(page.lines).toHaveLength(10)
      expect(page.next).toBeNull()
    })

    test('of an unknown account or another facility is empty', async () => {
      expect((await ledger.statement(FACILITY, { account: '9999', limit: 5 })).lines).toEqual([])
      expect((await ledger.statement('fac_other', { limit: 5 })).lines).toEqual([])
    })
  })

  test('tells of some days what each account held before, what moved it, and what it held after', async () => {
    await ledger.post(journal('o1', 100, { effective_on: '2026-03-01' }))
    await ledger.post(journal('o2', 50, { effective_on: '2026-03-20' }))
    await ledger.post({
      ...journal('o2', 20, { event: 'refund_paid', idempotency_key: 'refund_paid:o2' }),
      effective_on: '2026-03-31',
      lines: [{ debit: ACCOUNT.buyer_deposits, credit: ACCOUNT.bank, amount: rupiah(20) }],
    })
    await ledger.post(journal('o3', 7, { effective_on: '2026-04-01' }))
    const march = await ledger.movements(FACILITY, { from: '2026-03-02', to: '2026-03-31' })
    const of = (code: string) => march.find((account) => account.code === code)
    expect(of(ACCOUNT.bank)).toMatchObject({ opening: 100n, debit: 50n, credit: 20n, closing: 130n })
    expect(of(ACCOUNT.buyer_deposits)).toMatchObject({
      opening: 100n,
      debit: 20n,
      credit: 50n,
      closing: 130n,
    })
    expect(of(ACCOUNT.premi_payable)).toMatchObject({ opening: 0n, debit: 0n, credit: 0n, closing: 0n })
  })

  test('counts what the open transaction has posted, and nothing of what others have not committed', async () => {
    await ledger.post(journal('o1', 100))
    await sql().transaction(async (trx) => {
      await ledger.post(journal('o2', 50), trx)
      const balances = await Promise.all(
        [trx, sql()].map((reader) =>
          ledger.balance({ facility_id: FACILITY, codes: [ACCOUNT.bank] }, reader),
        ),
      )
      expect(balances.map(([bank]) => bank?.balance)).toEqual([150n, 100n])
      const page = await ledger.statement(
        FACILITY,
        { account: ACCOUNT.bank, from: '2026-03-11', limit: 5 },
        trx,
      )
      expect(page.opening).toBe(150n)
    })
    expect(await balanceOf(ACCOUNT.bank)).toBe(150n)
  })

  test('balances on every day, and shows the balance of that day', async () => {
    await ledger.post(journal('o1', 100, { effective_on: '2026-03-01' }))
    await ledger.post(journal('o2', 50, { effective_on: '2026-03-20' }))
    const middle = await ledger.trialBalance(FACILITY, '2026-03-10')
    expect([middle.total_debit, middle.total_credit]).toEqual([100n, 100n])
    const end = await ledger.trialBalance(FACILITY, '2026-03-31')
    expect([end.total_debit, end.total_credit]).toEqual([150n, 150n])
    expect(end.seal?.seq).toBe(2)
  })

  test('prints the last seal of the book, also when its number has more digits than the one before', async () => {
    await ledger.postMany(Array.from({ length: 11 }, (_, n) => journal(`o${n}`, 1)))
    expect((await ledger.trialBalance(FACILITY, '2026-03-31')).seal?.seq).toBe(11)
  })

  /** What an owner of the tables can do behind the database's back: privileges back, triggers off, and on again. */
  const tamper = (...statements: string[]) =>
    commit(
      sql(),
      ...['ledger_account', 'ledger_transaction', 'ledger_posting', 'ledger_seal', 'ledger_period'].flatMap(
        (table) => [`GRANT ALL ON ${table} TO CURRENT_USER`, `ALTER TABLE ${table} DISABLE TRIGGER USER`],
      ),
      ...statements,
      ...['ledger_account', 'ledger_transaction', 'ledger_posting', 'ledger_seal', 'ledger_period'].map(
        (table) => `ALTER TABLE ${table} ENABLE TRIGGER USER`,
      ),
    )

  const close = (starts_on: string, ends_on: string) =>
    ledger.closePeriod({
      facility_id: FACILITY,
      starts_on,
      ends_on,
      closed_by: 'staff_9',
      now: new Date('2027-01-02T00:00:00Z'),
    })

  test('closes a month for good', async () => {
    await ledger.post(journal('o1', 100))
    await expect(close('2026-03-02', '2026-03-31')).rejects.toThrow('bulan kalender yang utuh')
    await close('2026-03-01', '2026-03-31')
    expect((await ledger.periods(FACILITY)).map(({ ends_on }) => ends_on)).toEqual(['2026-03-31'])
    await expect(close('2026-06-01', '2026-06-30')).rejects.toThrow('berurutan')
  })

  describe('a fact of a closed day', () => {
    beforeEach(async () => {
      await ledger.post(journal('o1', 100))
      await close('2026-03-01', '2026-03-31')
    })

    test('is booked on the first open day, and the book tells which day it is about', async () => {
      const late = await ledger.post(journal('o2', 40))
      expect(late).toMatchObject({ effective_on: '2026-04-01', relates_on: '2026-03-10' })
      expect(await ledger.post(journal('o2', 40))).toEqual({ ...late, is_replay: true })
      const { lines } = await ledger.statement(FACILITY, { account: ACCOUNT.bank, limit: 9 })
      expect(lines.map((line) => [line.effective_on, line.relates_on])).toEqual([
        ['2026-03-10', null],
        ['2026-04-01', '2026-03-10'],
      ])
      expect((await ledger.trialBalance(FACILITY, '2026-03-31')).total_debit).toBe(100n)
      expect(await ledger.verify()).toEqual([])
    })

    test('may be a reversal', async () => {
      const { id } = await ledger.post(journal('o3', 70, { effective_on: '2026-04-01' }))
      const undone = (reverses_id: string) =>
        ledger.reverse({ ...journal('c1', 0), event: 'reversed', idempotency_key: reverses_id, reverses_id })
      await expect(undone(id)).rejects.toThrow('Jurnal balik')
      const first = await ledger.post(journal('o1', 100))
      expect(await undone(first.id)).toMatchObject({ effective_on: '2026-04-01', relates_on: '2026-03-10' })
    })

    test('goes where the book is open by then, also when the month closes at that moment', async () => {
      const [april, late] = await Promise.all([
        close('2026-04-01', '2026-04-30'),
        ledger.post(journal('o2', 40, { effective_on: '2026-04-15' })),
      ])
      expect(april).toContain('lper_')
      expect([
        ['2026-04-15', null],
        ['2026-05-01', '2026-04-15'],
      ]).toContainEqual([late.effective_on, late.relates_on])
      expect(await ledger.verify()).toEqual([])
    })

    test('that claims another day is found', async () => {
      await ledger.post(journal('o2', 40))
      await tamper("UPDATE ledger_transaction SET relates_on = '2026-02-01' WHERE relates_on IS NOT NULL")
      await tamper("UPDATE ledger_period SET starts_on = '2026-02-01', ends_on = '2026-02-28'")
      const rules = (await ledger.verify()).map((violation) => violation.rule)
      expect(rules).toContain('seal matches its row')
      expect(rules).toContain('a late fact stands on the first open day')
    })
  })

  test('does not close while money is on its way', async () => {
    const lines = [{ debit: ACCOUNT.gateway_receivable, credit: ACCOUNT.buyer_deposits, amount: rupiah(70) }]
    await ledger.post(journal('o1', 70, { lines }))
    await expect(close('2026-03-01', '2026-03-31')).rejects.toThrow('akun kliring harus nol')
  })

  describe('verification', () => {
    const rules = async () => [...new Set((await ledger.verify()).map((violation) => violation.rule))]

    beforeEach(async () => {
      for (const name of ['o1', 'o2', 'o3']) await ledger.post(journal(name, 100))
    })

    test('finds nothing in books that are right', async () => {
      await close('2026-03-01', '2026-03-31')
      await ledger.post(journal('o4', 10, { effective_on: '2026-04-01' }))
      expect(await ledger.verify()).toEqual([])
      expect(await ledger.verify(FACILITY)).toEqual([])
    })

    test('names the first altered transaction, and only in the book it is in', async () => {
      await ledger.openBook('fac_other', [])
      await ledger.post(journal('o9', 5, { facility_id: 'fac_other' }))
      await tamper("UPDATE ledger_transaction SET memo = 'x' WHERE source_id IN ('o2', 'o3')")
      const { rows } = await sql().raw("SELECT id FROM ledger_transaction WHERE source_id = 'o2'")
      const expected = {
        rule: 'seal matches its row',
        facility_id: FACILITY,
        subject: rows[0].id,
        found: 'row altered',
      }
      expect(await ledger.verify()).toEqual([expected])
      expect(await ledger.verify('fac_other')).toEqual([])
    })

    test.each([
      ['an amount', 'UPDATE ledger_posting SET amount = amount - 1 WHERE seq = 2', 'seal matches its row'],
      [
        'an account’s name',
        "UPDATE ledger_account SET name = 'Kas pribadi' WHERE code = '1101'",
        'seal matches its row',
      ],
      [
        'the time of recording',
        "UPDATE ledger_transaction SET recorded_at = recorded_at - interval '1 day'",
        'seal matches its row',
      ],
      ['a seal', "UPDATE ledger_seal SET hash = repeat('f', 64) WHERE seq = 2", 'seal matches its row'],
      ['a lost posting', 'DELETE FROM ledger_posting WHERE seq = 3', 'a transaction has postings'],
      ['a lost seal', 'DELETE FROM ledger_seal WHERE seq = 3', 'seal matches its row'],
      [
        'a lost transaction',
        `DELETE FROM ledger_seal WHERE seq = 2; DELETE FROM ledger_posting WHERE seq = 2; DELETE FROM ledger_transaction WHERE seq = 2`,
        'numbers have no gap',
      ],
    ])('finds %s changed behind its back', async (_, statement, rule) => {
      await tamper(statement)
      expect(await rules()).toContain(rule)
    })

    test('finds a transaction slipped into a closed period', async () => {
      await close('2026-03-01', '2026-03-31')
      await ledger.post(journal('o4', 10, { effective_on: '2026-04-01' }))
      await tamper(
        "UPDATE ledger_period SET ends_on = ends_on + 30, starts_on = starts_on WHERE ends_on = '2026-03-31'",
      )
      expect(await rules()).toContain('closed is closed')
    })

    test('finds a history that was replaced after its closing', async () => {
      await close('2026-03-01', '2026-03-31')
      await tamper("UPDATE ledger_period SET last_hash = repeat('0', 64)")
      expect(await rules()).toContain('a closing keeps its history')
    })

    test.each([
      ['a day total', 'UPDATE ledger_day_total SET debit = debit + 1, credit = credit + 1'],
      ['a lost day total', 'DELETE FROM ledger_day_total'],
    ])('finds %s changed behind its back', async (_, statement) => {
      await tamper(
        'GRANT ALL ON ledger_day_total TO CURRENT_USER',
        'ALTER TABLE ledger_day_total DISABLE TRIGGER USER',
        statement,
        'ALTER TABLE ledger_day_total ENABLE TRIGGER USER',
      )
      expect(await rules()).toEqual(['day totals are the postings'])
    })

    test('finds a guard that is switched off or gone', async () => {
      await commit(
        sql(),
        'ALTER TABLE ledger_posting DISABLE TRIGGER ledger_post',
        'DROP TRIGGER ledger_make_seal ON ledger_seal',
      )
      expect((await ledger.verify()).map((violation) => violation.subject)).toEqual([
        'ledger_posting.ledger_post',
        'ledger_seal.ledger_make_seal',
      ])
    })
  })

  describe('many journals at once', () => {
    beforeEach(() => ledger.openBook('fac_other', []))

    test('are booked as one after the other would be, replays and two books among them', async () => {
      const first = await ledger.post(journal('o1', 100))
      const batch = [
        journal('o1', 100),
        journal('o2', 20),
        journal('o3', 30, { facility_id: 'fac_other' }),
        journal('o4', 40),
        journal('o2', 20),
      ]
      const posted = await ledger.postMany(batch)
      expect(posted.map(({ facility_id, seq, is_replay }) => [facility_id, seq, is_replay])).toEqual([
        [FACILITY, 1, true],
        [FACILITY, 2, false],
        ['fac_other', 1, false],
        [FACILITY, 3, false],
        [FACILITY, 2, true],
      ])
      expect(posted[0]).toEqual({ ...first, is_replay: true })
      expect(await ledger.postMany(batch)).toEqual(posted.map((one) => ({ ...one, is_replay: true })))
      expect(await balanceOf(ACCOUNT.bank)).toBe(160n)
      expect(await ledger.verify()).toEqual([])
      expect(await ledger.postMany([])).toEqual([])
    })

    test.each([
      ['another content under a key', [journal('o1', 101)], 'isi yang lain'],
      ['two contents under one key', [journal('o5', 1), journal('o5', 2)], 'isi yang lain'],
      ['an event under another key', [journal('o1', 100, { idempotency_key: 'other' })], 'sudah dibukukan'],
      ['a journal without lines', [journal('o5', 1, { lines: [] })], 'paling sedikit satu pos'],
    ])('are refused altogether for %s', async (_, wrong, sentence) => {
      await ledger.post(journal('o1', 100))
      await expect(ledger.postMany([journal('o2', 20), ...wrong])).rejects.toThrow(sentence)
      expect(await balanceOf(ACCOUNT.bank)).toBe(100n)
    })

    test('say so when the same key comes to two books at the same moment', async () => {
      const outcomes = await Promise.allSettled([
        ledger.post(journal('o1', 100)),
        ledger.post(journal('o1', 100, { facility_id: 'fac_other' })),
      ])
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
      expect(refused.map(({ reason }) => reason.type)).toEqual(['conflict'])
    })

    test('in opposite orders of their books wait for each other and do not block for ever', async () => {
      const pair = (n: number) => [journal(`a${n}`, 1), journal(`b${n}`, 1, { facility_id: 'fac_other' })]
      await Promise.all(
        Array.from({ length: 40 }, (_, n) => ledger.postMany(n % 2 ? pair(n) : pair(n).reverse())),
      )
      expect(await balanceOf(ACCOUNT.bank)).toBe(40n)
      expect(await ledger.verify()).toEqual([])
    })
  })

  test('takes 500 postings one way and 500 the other way at once, exact and without a gap', async () => {
    const way = (name: string, debit: string, credit: string, amount: number) =>
      Array.from({ length: 500 }, (_, n) =>
        ledger.post(journal(`${name}${n}`, 0, { lines: [{ debit, credit, amount: rupiah(amount) }] })),
      )
    const posted = await Promise.all([
      ...way('in', ACCOUNT.bank, ACCOUNT.buyer_deposits, 7),
      ...way('out', ACCOUNT.buyer_deposits, ACCOUNT.bank, 5),
    ])
    const numbers = posted.map(({ seq }) => seq).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 1000 }, (_, n) => n + 1))
    const days = { from: '2026-03-10', to: '2026-03-10' }
    const bank = (await ledger.movements(FACILITY, days)).find(({ code }) => code === ACCOUNT.bank)
    expect(bank).toMatchObject({ debit: 3_500n, credit: 2_500n, closing: 1_000n })
    expect(await ledger.verify()).toEqual([])
  })

  test('stays whole under a storm of posts, replays, reversals and crashes', async () => {
    const storm = Array.from({ length: 120 }, async (_, n) => {
      const wave = n % 4
      if (wave === 3)
        return sql().transaction(async (trx: Knex.Transaction) => {
          await ledger.post(journal(`crash${n}`, 7), trx)
          throw new Error('crash')
        })
      return ledger.post(journal(`o${n - wave}`, 1_000))
    })
    const outcomes = await Promise.allSettled(storm)
    expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toHaveLength(30)
    expect(await balanceOf(ACCOUNT.bank)).toBe(30_000n)
    expect(await ledger.verify()).toEqual([])
    expect(await refusalOf(sql(), 'DELETE FROM ledger_posting')).toBe('42501')
  })
})
