import { type Knex, knex } from '@medusajs/framework/mikro-orm/knex'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  BOOK,
  book,
  commit,
  everything,
  insertAccounts,
  OTHER_BOOK,
  periodRow,
  postingRow,
  refusalOf,
  transactionRow,
} from './ledger-rows.ts'
import { urlOf } from './runner/database-copy.ts'
import { databaseSuite } from './runner/database-suite.ts'

/*
 * Goal: every invariant of the ledger holds against raw SQL, with none of our code in between. Method: each test tries to break
 * one and wants the database's own refusal, as the role that owns the tables; where a role could matter, as superuser as well.
 */

const tables = ['ledger_account', 'ledger_transaction', 'ledger_posting', 'ledger_seal', 'ledger_period']

databaseSuite('The ledger against raw SQL', (owner) => {
  describe.each(['owner', 'superuser'] as const)('by the %s', (role) => {
    let superuser: Knex | undefined
    const sql = () => (role === 'owner' ? owner() : superuser!)

    beforeEach(async () => {
      const { rows } = await owner().raw('SELECT current_database() AS name')
      const url = new URL(urlOf(rows[0].name))
      url.username = 'postgres'
      superuser = knex({ client: 'pg', connection: url.href, pool: { min: 0, max: 4 } })
      await insertAccounts(sql())
      await book(sql(), 'first')
    })
    afterEach(() => superuser?.destroy())

    test('it really is that role', async () => {
      const { rows } = await sql().raw('SELECT rolsuper FROM pg_roles WHERE rolname = current_user')
      expect(rows).toEqual([{ rolsuper: role === 'superuser' }])
    })

    test('nothing that is booked is changed, deleted or truncated', async () => {
      await commit(sql(), periodRow('2026-03-01', '2026-03-31'))
      const before = await everything(sql())
      for (const table of tables) {
        const column =
          { ledger_account: 'name', ledger_seal: 'hash', ledger_period: 'closed_by' }[table] ?? 'memo'
        const attempts = [
          `UPDATE ${table} SET ${column} = 'x'`,
          `UPDATE ${table} SET ${column} = 'x' WHERE false`,
          `DELETE FROM ${table}`,
          `TRUNCATE ${table} CASCADE`,
        ]
        for (const attempt of attempts)
          expect(await refusalOf(sql(), attempt), attempt).toBe(role === 'owner' ? '42501' : 'LB001')
      }
      // The one privilege that foreign keys need is no way in.
      expect(await refusalOf(sql(), `UPDATE ledger_posting SET id = 'lpst_other'`)).toBe('LB001')
      expect(await refusalOf(sql(), `UPDATE ledger_account SET id = 'lacc_other'`)).toBe('LB001')
      const upsert = `${transactionRow('first')} ON CONFLICT (id) DO UPDATE SET id = 'ltxn_other'`
      expect(await refusalOf(sql(), upsert)).toBe('LB001')
      expect(await everything(sql())).toBe(before)
    })

    test('a role that gives itself the privileges back still meets the triggers', async () => {
      await sql().raw(
        `GRANT UPDATE, DELETE, TRUNCATE ON ${tables.join(', ')}, ledger_day_total, manual_journal TO CURRENT_USER`,
      )
      for (const table of tables) {
        expect(await refusalOf(sql(), `DELETE FROM ${table}`)).toBe('LB001')
        expect(await refusalOf(sql(), `TRUNCATE ${table} CASCADE`)).toBe('LB001')
      }
      expect(await refusalOf(sql(), 'UPDATE ledger_posting SET amount = amount + 1')).toBe('LB001')
    })

    test('a seal is not forged, neither with a hash of choice nor from a trigger of one’s own', async () => {
      const forged = `INSERT INTO ledger_seal (transaction_id, facility_id, seq, previous_hash, hash, version)
        VALUES ('ltxn_x', '${BOOK}', 2, repeat('0', 64), repeat('f', 64), 2)`
      expect(await refusalOf(sql(), transactionRow('x'), postingRow('x'), forged)).toBe('LB005')
      expect(
        await refusalOf(
          sql(),
          transactionRow('x'),
          `INSERT INTO ledger_seal (transaction_id) VALUES ('ltxn_x')`,
        ),
      ).toBe('LB005')
      const detour = [
        'CREATE TEMP TABLE detour (id int)',
        `CREATE FUNCTION pg_temp.forge() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${forged}; RETURN NEW; END $$`,
        'CREATE TRIGGER forge AFTER INSERT ON detour FOR EACH ROW EXECUTE FUNCTION pg_temp.forge()',
        'INSERT INTO detour VALUES (1)',
      ]
      expect(await refusalOf(sql(), transactionRow('x'), postingRow('x'), ...detour)).toBe('LB005')
    })

    test('a day total is not written, moved or removed, and says what the postings say whoever asks for it', async () => {
      const before = await everything(sql())
      const total = (account: string) =>
        `INSERT INTO ledger_day_total (account_id, facility_id, effective_on, debit, credit, version)
         VALUES ('${account}', '${BOOK}', '2026-03-10', 5, 5, 5)`
      expect(await refusalOf(sql(), total('lacc_gate'))).toBe('LB011')
      expect(await refusalOf(sql(), 'UPDATE ledger_day_total SET debit = 5')).toBe('LB011')
      for (const attempt of ['DELETE FROM ledger_day_total', 'TRUNCATE ledger_day_total'])
        expect(await refusalOf(sql(), attempt)).toBe(role === 'owner' ? '42501' : 'LB001')
      const from = (statement: string) => [
        'CREATE TEMP TABLE detour (id int) ON COMMIT DROP',
        `CREATE OR REPLACE FUNCTION pg_temp.forge() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${statement}; RETURN NEW; END $$`,
        'CREATE TRIGGER forge AFTER INSERT ON detour FOR EACH ROW EXECUTE FUNCTION pg_temp.forge()',
        'INSERT INTO detour VALUES (1)',
      ]
      expect(await refusalOf(sql(), ...from(total('lacc_gate')))).toBe('23514')
      const moved = `UPDATE ledger_day_total SET effective_on = '2026-03-11'`
      expect(await refusalOf(sql(), ...from(moved))).toBe('LB011')
      await commit(sql(), ...from('UPDATE ledger_day_total SET debit = 5, credit = 7, version = 9'))
      expect(await everything(sql())).toBe(before)
    })

    describe('a manual journal', () => {
      const prepared = (changes: Record<string, string> = {}) => {
        const values = {
          id: 'mjrn_1',
          facility_id: BOOK,
          kind: 'journal',
          effective_on: '2026-03-10',
          memo: 'Jasa giro',
          document_reference: 'RK-1',
          lines: '[{"debit": "1101", "credit": "2402", "amount": 10}]',
          prepared_by: 'staff_1',
          prepared_at: '2026-03-11T00:00:00Z',
          ...changes,
        }
        return `INSERT INTO manual_journal (${Object.keys(values).join(', ')}) VALUES (${Object.values(values)
          .map((value) => `'${value}'`)
          .join(', ')})`
      }
      const lines = (debit: string, credit: string, amount: string) => ({
        lines: `[{"debit": "${debit}", "credit": "${credit}", "amount": ${amount}}]`,
      })
      const approval = (by: string) =>
        `UPDATE manual_journal SET state = 'booked', approved_by = '${by}', approved_at = now(), ledger_transaction_id = 'ltxn_first'`

      test('names only accounts without a register, and a positive amount', async () => {
        for (const wrong of [
          lines('1101', '2101', '10'),
          lines('2301.425119', '1101', '10'),
          lines('1101', '9999', '10'),
          lines('1101', '1101', '10'),
          lines('1101', '2402', '0'),
          lines('1101', '2402', '-1'),
          { kind: 'reversal', reverses_id: 'ltxn_first' },
        ])
          expect(await refusalOf(sql(), prepared(wrong)), JSON.stringify(wrong)).toBe('LB014')
        expect(await refusalOf(sql(), prepared({ lines: '[]' }))).toBe('23514')
      })

      test('does not change once it is prepared, and is decided once by another person', async () => {
        await commit(sql(), prepared())
        expect(await refusalOf(sql(), `UPDATE manual_journal SET memo = 'x'`)).toBe('LB013')
        expect(await refusalOf(sql(), approval('STAFF_1 '))).toBe('23514')
        expect(await refusalOf(sql(), approval('staff_2'))).toBe('LB014')
        for (const attempt of ['DELETE FROM manual_journal', 'TRUNCATE manual_journal'])
          expect(await refusalOf(sql(), attempt)).toBe(role === 'owner' ? '42501' : 'LB001')
        const refusal = `UPDATE manual_journal SET state = 'refused', refused_by = 'staff_2', refused_at = now(), refusal_reason = 'Salah'`
        await commit(sql(), refusal)
        expect(await refusalOf(sql(), refusal)).toBe('LB013')
      })

      test('is the only way to book by hand, and to take back what was', async () => {
        const by_hand = (name: string, changes: Record<string, string> = {}) =>
          transactionRow(name, {
            kind: 'manual',
            prepared_by: 'staff_1',
            approved_by: 'staff_2',
            document_reference: 'RK-1',
            ...changes,
          })
        const called = { source_type: 'manual_journal', source_id: 'mjrn_1', event: 'manual_journal' }
        const posting = { credit_account_id: 'lacc_gate', amount: 10 }
        for (const changes of [{}, called, { ...called, kind: 'automatic' }])
          expect(
            await refusalOf(sql(), by_hand('x', changes), postingRow('x', posting)),
            JSON.stringify(changes),
          ).toBe('LB015')
        await commit(
          sql(),
          prepared(lines('1101', '1201', '10')),
          by_hand('x', called),
          postingRow('x', posting),
          approval('staff_2').replace('ltxn_first', 'ltxn_x'),
        )
        const undone = transactionRow('y', { kind: 'reversal', reverses_id: 'ltxn_x' })
        const mirror = {
          debit_account_id: 'lacc_gate',
          credit_account_id: 'lacc_bank',
          amount: 10,
          reverses_posting_id: 'lpst_x_1',
        }
        expect(await refusalOf(sql(), undone, postingRow('y', mirror))).toBe('LB015')
      })

      test('leaves the chart of accounts as it is', async () => {
        const code = await refusalOf(sql(), 'UPDATE ledger_chart SET is_manual = true')
        expect(code).toBe(role === 'owner' ? '42501' : 'LB001')
      })
    })

    // What follows rests on constraints and triggers that know no roles.
    if (role === 'superuser') return

    test.each([
      ['nothing', { amount: 0 }, '23514'],
      ['a negative amount', { amount: -5 }, '23514'],
      ['a fraction of a rupiah', { amount: '0.5' }, '22P02'],
      ['one account on both sides', { credit_account_id: 'lacc_bank' }, '23514'],
      ['an account that does not exist', { debit_account_id: 'lacc_none' }, '23503'],
      ['no account on one side', { credit_account_id: null }, '23502'],
      ['an account in another currency', { debit_account_id: 'lacc_dollar' }, '23503'],
      ['a currency that neither account has', { currency: 'USD' }, '23503'],
      ["another facility's account", { debit_account_id: 'lacc_elsewhere' }, '23503'],
      ['another facility than its transaction', { facility_id: OTHER_BOOK }, '23503'],
      [
        "another facility's accounts entirely",
        {
          facility_id: OTHER_BOOK,
          debit_account_id: 'lacc_elsewhere',
          credit_account_id: 'lacc_elsewhere_deposits',
        },
        '23503',
      ],
    ])('a posting of %s is refused', async (_, changes, code) => {
      expect(await refusalOf(sql(), transactionRow('x'), postingRow('x', changes))).toBe(code)
    })

    test('a posting takes day and number of its transaction, and no others', async () => {
      await commit(sql(), transactionRow('x'), postingRow('x', { effective_on: '2026-03-10', seq: null }))
      const { rows } = await sql().raw(
        "SELECT effective_on::text, seq FROM ledger_posting WHERE id = 'lpst_x_1'",
      )
      expect(rows).toEqual([{ effective_on: '2026-03-10', seq: '2' }])
      for (const chosen of [
        { effective_on: '2020-01-01', seq: 3 },
        { effective_on: '2026-03-10', seq: 77 },
      ])
        expect(await refusalOf(sql(), transactionRow('y'), postingRow('y', chosen))).toBe('23503')
    })

    test('a transaction without postings does not survive its commit', async () => {
      expect(await refusalOf(sql(), transactionRow('x'))).toBe('LB002')
    })

    test('lines are numbered from one without a gap', async () => {
      expect(await refusalOf(sql(), transactionRow('x'), postingRow('x', { line_no: 2 }))).toBe('LB002')
    })

    test('one idempotency key books once', async () => {
      const again = transactionRow('x', { idempotency_key: 'happened:first' })
      expect(await refusalOf(sql(), again, postingRow('x'))).toBe('23505')
    })

    test('one event of a source is booked once, under any key', async () => {
      expect(await refusalOf(sql(), transactionRow('x', { source_id: 'first' }), postingRow('x'))).toBe(
        '23505',
      )
    })

    test.each([
      ['an actor', { actor: ' ' }],
      ['a reason', { memo: ' ' }],
      ['an idempotency key', { idempotency_key: '' }],
      ['a request hash', { request_hash: 'short' }],
    ])('a transaction needs %s', async (_, changes) => {
      expect(await refusalOf(sql(), transactionRow('x', changes), postingRow('x'))).toBe('23514')
    })

    test('a manual journal needs two different people and a document', async () => {
      const manual = (changes: Record<string, string | null | undefined>) =>
        transactionRow('x', {
          kind: 'manual',
          prepared_by: 'staff_1',
          approved_by: 'staff_2',
          document_reference: 'BA-1',
          ...changes,
        })
      for (const changes of [
        { approved_by: 'staff_1' },
        { approved_by: ' STAFF_1 ' },
        { approved_by: null },
        { prepared_by: null },
        { prepared_by: '' },
        { document_reference: null },
      ])
        expect(await refusalOf(sql(), manual(changes), postingRow('x')), JSON.stringify(changes)).toBe(
          '23514',
        )
      expect(await refusalOf(sql(), manual({}), postingRow('x'))).toBe('LB015')
    })

    test('nobody chooses a number or the time of recording', async () => {
      await book(sql(), 'x', { recorded_at: '2001-01-01T00:00:00Z' })
      const { rows } = await sql().raw(
        "SELECT seq, recorded_at > now() - interval '1 hour' AS is_now FROM ledger_transaction WHERE id = 'ltxn_x'",
      )
      expect(rows).toEqual([{ seq: '2', is_now: true }])
      for (const changes of [{ seq: 900 }, { seq: 4 }, { seq: 3, recorded_at: '2001-01-01T00:00:00Z' }])
        expect(await refusalOf(sql(), transactionRow('y', changes), postingRow('y'))).toBe('LB012')
      expect(await refusalOf(sql(), transactionRow('y', { seq: 2 }), postingRow('y'))).toBe('23505')
      await book(sql(), 'y', { seq: 3 })
    })

    test('numbers have no gap after a rollback and under 20 writers at once', async () => {
      await refusalOf(sql(), transactionRow('lost'))
      await Promise.all(Array.from({ length: 20 }, (_, n) => book(sql(), `n${n}`)))
      const { rows } = await sql().raw(
        'SELECT count(*), max(seq), count(DISTINCT seq) AS different FROM ledger_transaction',
      )
      expect(rows).toEqual([{ count: '21', max: '21', different: '21' }])
    })

    test('a finished transaction takes no further posting', async () => {
      expect(await refusalOf(sql(), postingRow('first', { line_no: 2 }))).toBe('LB004')
      const numbered = { line_no: 2, effective_on: '2026-03-10', seq: 1 }
      expect(await refusalOf(sql(), postingRow('first', numbered))).toBe('LB004')
      const early = 'SET CONSTRAINTS ALL IMMEDIATE'
      expect(
        await refusalOf(sql(), transactionRow('x'), postingRow('x'), early, postingRow('x', { line_no: 2 })),
      ).toBe('LB004')
    })

    test('a posting without a transaction is refused', async () => {
      expect(await refusalOf(sql(), postingRow('nowhere'))).toBe('LB004')
    })

    test('every transaction is sealed, each seal on the one before it', async () => {
      await commit(
        sql(),
        transactionRow('x'),
        postingRow('x'),
        transactionRow('y'),
        postingRow('y'),
        postingRow('y', { line_no: 2 }),
      )
      const { rows } = await sql().raw('SELECT previous_hash, hash FROM ledger_seal ORDER BY seq')
      expect(rows).toHaveLength(3)
      expect(rows[0].previous_hash).toBe('0'.repeat(64))
      expect(rows[1].previous_hash).toBe(rows[0].hash)
      expect(rows[2].previous_hash).toBe(rows[1].hash)
      expect(new Set(rows.map((row: { hash: string }) => row.hash)).size).toBe(3)
    })

    describe('a reversal', () => {
      const reversal = (name: string, changes: Record<string, string> = {}) =>
        transactionRow(name, { kind: 'reversal', reverses_id: 'ltxn_first', ...changes })
      const mirror = (name: string, changes: Record<string, string | number | null> = {}) =>
        postingRow(name, {
          debit_account_id: 'lacc_deposits',
          credit_account_id: 'lacc_bank',
          reverses_posting_id: 'lpst_first_1',
          ...changes,
        })

      test('takes back a posting in parts, and never more than the whole', async () => {
        await commit(sql(), reversal('r1'), mirror('r1', { amount: 60_000 }))
        expect(await refusalOf(sql(), reversal('r2'), mirror('r2', { amount: 40_001 }))).toBe('LB006')
        await commit(sql(), reversal('r2'), mirror('r2', { amount: 40_000 }))
        expect(await refusalOf(sql(), reversal('r3'), mirror('r3', { amount: 1 }))).toBe('LB006')
      })

      test('does not exceed the whole by two lines of one statement', async () => {
        const both = `${mirror('r1', { amount: 60_000 })}, ${mirror('r1', { amount: 60_000, line_no: 2 }).replace(/^.*VALUES /, '')}`
        expect(await refusalOf(sql(), reversal('r1'), both)).toBe('LB006')
      })

      test('does not exceed the whole when twenty of them race', async () => {
        const attempts = Array.from({ length: 20 }, (_, n) =>
          commit(sql(), reversal(`r${n}`), mirror(`r${n}`, { amount: 30_000 })).then(
            () => 1,
            () => 0,
          ),
        )
        expect((await Promise.all<number>(attempts)).reduce((sum, one) => sum + one)).toBe(3)
      })

      test.each([
        [
          'in the same direction',
          { debit_account_id: 'lacc_bank', credit_account_id: 'lacc_deposits' },
          'LB006',
        ],
        ['on another account', { credit_account_id: 'lacc_gate' }, 'LB006'],
        ['of a posting that does not exist', { reverses_posting_id: 'lpst_none' }, '23503'],
        ['of nothing', { reverses_posting_id: null }, 'LB006'],
      ])('%s is refused', async (_, changes, code) => {
        expect(await refusalOf(sql(), reversal('r1'), mirror('r1', changes))).toBe(code)
      })

      test('of another transaction’s posting is refused', async () => {
        await book(sql(), 'second')
        const changes = { reverses_posting_id: 'lpst_second_1' }
        expect(await refusalOf(sql(), reversal('r1'), mirror('r1', changes))).toBe('LB006')
      })

      test('of a reversal is refused', async () => {
        await commit(sql(), reversal('r1'), mirror('r1'))
        expect(await refusalOf(sql(), reversal('r2', { reverses_id: 'ltxn_r1' }))).toBe('LB006')
      })

      test('of another facility’s transaction is refused', async () => {
        expect(await refusalOf(sql(), reversal('r1', { facility_id: OTHER_BOOK }))).toBe('23503')
      })

      test('dated before its original is refused', async () => {
        expect(await refusalOf(sql(), reversal('r1', { effective_on: '2026-03-09' }))).toBe('LB006')
      })

      test('is named as one, and only it reverses', async () => {
        expect(await refusalOf(sql(), transactionRow('r1', { kind: 'reversal' }))).toBe('23514')
        expect(await refusalOf(sql(), transactionRow('r1', { reverses_id: 'ltxn_first' }))).toBe('23514')
        expect(await refusalOf(sql(), transactionRow('r1'), mirror('r1'))).toBe('LB006')
      })
    })

    describe('a late fact', () => {
      const late = (changes: Record<string, string> = {}) =>
        transactionRow('x', { effective_on: '2026-04-01', relates_on: '2026-03-30', ...changes })

      test('says which closed day it is about, and stands on the first open day', async () => {
        await commit(sql(), periodRow('2026-03-01', '2026-03-31'))
        await commit(sql(), late(), postingRow('x'))
        const { rows } = await sql().raw('SELECT version FROM ledger_seal ORDER BY seq')
        expect(rows).toEqual([{ version: 2 }, { version: 2 }])
      })

      test.each([
        ['of a day that is still open', { relates_on: '2026-04-02', effective_on: '2026-04-03' }, 'LB010'],
        ['on a later day than the first open one', { effective_on: '2026-04-02' }, 'LB010'],
        ['inside the closed period', { effective_on: '2026-03-31' }, 'LB003'],
      ])('%s is refused', async (_, changes, code) => {
        await commit(sql(), periodRow('2026-03-01', '2026-03-31'))
        expect(await refusalOf(sql(), late(changes), postingRow('x'))).toBe(code)
      })

      test('in a book without any closing is refused', async () => {
        expect(await refusalOf(sql(), late(), postingRow('x'))).toBe('LB010')
      })

      test('that reverses what happened later is refused', async () => {
        await commit(sql(), periodRow('2026-03-01', '2026-03-31'))
        const early = { kind: 'reversal', reverses_id: 'ltxn_first', relates_on: '2026-03-09' }
        expect(await refusalOf(sql(), late(early))).toBe('LB006')
      })
    })

    describe('a closed period', () => {
      const march = periodRow('2026-03-01', '2026-03-31')

      async function untilSomebodyWaits() {
        for (;;) {
          const { rows } = await sql().raw("SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
          if (rows.length > 0) return
        }
      }

      test('takes nothing dated inside it or before it', async () => {
        await commit(sql(), march)
        for (const effective_on of ['2026-03-01', '2026-03-31', '2026-02-28', '1999-01-01'])
          expect(
            await refusalOf(sql(), transactionRow('x', { effective_on }), postingRow('x')),
            effective_on,
          ).toBe('LB003')
        await book(sql(), 'x', { effective_on: '2026-04-01' })
      })

      test('stays closed for a session with a temporary table of the same name', async () => {
        await commit(sql(), march)
        expect(
          await refusalOf(
            sql(),
            'CREATE TEMP TABLE ledger_period (LIKE public.ledger_period)',
            transactionRow('x', { effective_on: '2026-03-05' }).replace(
              'ledger_transaction',
              'public.ledger_transaction',
            ),
          ),
        ).toBe('LB003')
      })

      test('stays closed for a session that looked before the closing', async () => {
        const stale = await sql().transaction(undefined, { isolationLevel: 'repeatable read' })
        await stale.raw('SELECT count(*) FROM ledger_period')
        await commit(sql(), march)
        const late = stale.raw(transactionRow('x', { effective_on: '2026-03-05' })).then(
          () => 'accepted',
          (error: { code?: string }) => error.code,
        )
        expect(await late.finally(() => stale.rollback())).toBe('LB009')
      })

      test('waits for a writer who is still at work, and then counts what he wrote', async () => {
        const open = await sql().transaction()
        await open.raw(transactionRow('x'))
        await open.raw(postingRow('x', { debit_account_id: 'lacc_gate' }))
        const closing = refusalOf(sql(), march)
        await Promise.race([closing, untilSomebodyWaits()]).finally(() => open.commit())
        expect(await closing).toBe('LB007')
      })

      test('cannot close while a clearing account is open', async () => {
        await book(sql(), 'x', {}, { debit_account_id: 'lacc_gate' })
        expect(await refusalOf(sql(), march)).toBe('LB007')
        await book(sql(), 'y', {}, { credit_account_id: 'lacc_gate' })
        await commit(sql(), march)
      })

      test.each([
        ['half a month', '2026-03-01', '2026-03-15'],
        ['from the middle of a month', '2026-03-02', '2026-03-31'],
        ['backwards', '2026-03-01', '2026-02-28'],
      ])('is a whole month, not %s', async (_, starts_on, ends_on) => {
        expect(await refusalOf(sql(), periodRow(starts_on, ends_on))).toBe('23514')
      })

      test('follows the last closing without gap or overlap', async () => {
        await commit(sql(), march)
        for (const [starts_on, ends_on] of [
          ['2026-03-01', '2026-03-31'],
          ['2026-02-01', '2026-02-28'],
          ['2026-05-01', '2026-05-31'],
        ])
          expect(await refusalOf(sql(), periodRow(starts_on!, ends_on!, { id: 'lper_x' }))).toBe('LB008')
        await commit(sql(), periodRow('2026-04-01', '2026-05-31'))
      })

      test('does not begin after transactions that nobody closed', async () => {
        expect(await refusalOf(sql(), periodRow('2026-04-01', '2026-04-30'))).toBe('LB008')
      })

      test('does not close before its last day is over', async () => {
        expect(
          await refusalOf(
            sql(),
            periodRow('2026-03-01', '2026-03-31', { closed_at: '2026-03-31T14:59:00Z' }),
          ),
        ).toBe('LB008')
        await commit(sql(), periodRow('2026-03-01', '2026-03-31', { closed_at: '2026-03-31T15:00:00Z' }))
      })

      test('is over by the clock of the database, whatever time is given, and nobody frees that clock', async () => {
        const { rows } = await sql().raw('SELECT current_database() AS name')
        await sql().raw(`ALTER DATABASE "${rows[0].name}" RESET lapak.clock_is_free`)
        const future = periodRow('2026-03-01', '2199-12-31', { closed_at: '2200-01-02T00:00:00Z' })
        expect(await refusalOf(sql(), "SET LOCAL lapak.clock_is_free = 'on'", future)).toBe('LB008')
        expect(await refusalOf(sql(), future)).toBe('LB008')
      })

      test('ends at midnight in the zone of its facility', async () => {
        await sql().raw(
          `INSERT INTO region_office (id, slug, name, province_code) VALUES ('reg_1', 'reg-1', 'Kanwil', '53')`,
        )
        await sql().raw(
          `INSERT INTO facility (id, slug, name, type, class, region_office_id, satker_code, kppn_code, street, area_code, postal_code,
             time_zone, pickup_hours, phone, description)
           VALUES (?, 'rutan-1', 'Rutan', 'rutan', 'IIB', 'reg_1', '123456', '123', 'Jalan 1', '53.10.01.1001', '86511', 'Asia/Jakarta', '{}',
             '+6281234567890', 'Rutan')`,
          [BOOK],
        )
        const early = { closed_at: '2026-03-31T16:59:00Z' }
        expect(await refusalOf(sql(), periodRow('2026-03-01', '2026-03-31', early))).toBe('LB008')
        const over = { closed_at: '2026-03-31T17:00:00Z' }
        await commit(sql(), periodRow('2026-03-01', '2026-03-31', over))
      })

      test('does not close over a manual journal of its days that waits for a decision', async () => {
        const waiting = (id: string, effective_on: string) =>
          sql().raw(
            `INSERT INTO manual_journal (id, facility_id, kind, effective_on, memo, document_reference, lines, prepared_by, prepared_at)
             VALUES (?, ?, 'journal', ?, 'Jasa giro', ?, '[{"debit": "1101", "credit": "2402", "amount": 10}]', 'staff_1', now())`,
            [id, BOOK, effective_on, id],
          )
        await waiting('mjrn_april', '2026-04-01')
        await waiting('mjrn_march', '2026-03-31')
        expect(await refusalOf(sql(), march)).toBe('LB016')
        await sql().raw(
          `UPDATE manual_journal SET state = 'refused', refused_by = 'staff_2', refused_at = now(), refusal_reason = 'Salah'
            WHERE id = 'mjrn_march'`,
        )
        await commit(sql(), march)
      })

      test('needs somebody who closed it, and pins the history it rests on', async () => {
        expect(await refusalOf(sql(), periodRow('2026-03-01', '2026-03-31', { closed_by: ' ' }))).toBe(
          '23514',
        )
        await commit(sql(), periodRow('2026-03-01', '2026-03-31', { last_seq: 9, last_hash: 'chosen' }))
        const { rows } = await sql().raw(
          'SELECT p.last_seq, p.last_hash = s.hash AS same FROM ledger_period p, ledger_seal s',
        )
        expect(rows).toEqual([{ last_seq: '1', same: true }])
      })
    })
  })
})
