import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import { rows, type Sql } from '../../database/sql'
import {
  type AccountBalance,
  type BalanceRequest,
  readBalances,
  readTrialBalance,
  type TrialBalance,
} from './balance'
import { type BookTransaction, findTransaction } from './book-transaction'
import { accountsOf, type ChartAccount, type ChartRow, type PartnerAccount } from './chart-of-accounts'
import type { Journal, ReversalJournal } from './journal'
import { refusing } from './ledger-refusal'
import {
  countWaiting,
  findManualJournal,
  insertManualJournal,
  listManualJournals,
  type ManualBooking,
  type ManualJournal,
  type ManualRefusal,
  type NewManualJournal,
  recordBooking,
  recordRefusal,
} from './manual-journal'
import { type AccountMovement, type MovementRequest, readMovements } from './movements'
import { type ClosedPeriod, listPeriods, nextPeriod } from './period'
import { readStatement, type Statement, type StatementRequest } from './statement'
import { type LedgerViolation, violations } from './verify'
import { type PostedTransaction, writeJournals, writeReversal } from './write-journal'

/** A closing of whole months. */
export interface ClosePeriod {
  facility_id: string
  starts_on: string
  ends_on: string
  closed_by: string
  now: Date
}

/**
 * The books of the facilities. Postings are written in the caller's transaction, together with the change they record; that a
 * transaction has postings is checked, and its seal made, when the caller commits. Whoever posts to several books in one
 * transaction does so in the order of their facility ids, because each book has one writer at a time.
 */
export default class LedgerService {
  private readonly pg: Sql

  constructor(cradle: Record<string, unknown>) {
    this.pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Sql
  }

  /** Opens the accounts of a facility's book that are not open yet. */
  async openBook(
    facility_id: string,
    pnbp_account_codes: readonly string[],
    sql: Sql = this.pg,
    partners: readonly PartnerAccount[] = [],
  ): Promise<void> {
    const accounts = accountsOf(await this.chart(sql), pnbp_account_codes, partners)
    await rows(
      sql,
      `INSERT INTO ledger_account (id, facility_id, code, name, kind, is_clearing, account_code)
       VALUES ${accounts.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')} ON CONFLICT (facility_id, code) DO NOTHING`,
      accounts.flatMap((account) => [
        generateEntityId(undefined, 'lacc'),
        facility_id,
        account.code,
        account.name,
        account.kind,
        account.is_clearing,
        account.account_code,
      ]),
    )
  }

  /** The chart of accounts as it stands: the newest row of each code, by code. */
  chart(sql: Sql = this.pg): Promise<ChartRow[]> {
    return rows<ChartRow>(
      sql,
      `SELECT DISTINCT ON (code) code, name, kind, is_clearing, is_manual, account_code, valid_from::text AS valid_from
         FROM ledger_chart WHERE valid_from <= current_date ORDER BY code, valid_from DESC`,
    )
  }

  /** The accounts of a book, by code. */
  accounts(facility_id: string, sql: Sql = this.pg): Promise<ChartAccount[]> {
    return rows<ChartAccount>(
      sql,
      'SELECT code, name, kind, is_clearing, account_code FROM ledger_account WHERE facility_id = ? ORDER BY code',
      [facility_id],
    )
  }

  /** Books a journal exactly once. `sql` must be a transaction: journal and postings belong together. */
  async post(journal: Journal, sql: Sql = this.pg): Promise<PostedTransaction> {
    const [posted] = await this.postMany([journal], sql)
    return posted as PostedTransaction
  }

  /** Books many journals at once, all or none, with the same results as one after the other; books may differ. */
  postMany(journals: readonly Journal[], sql: Sql = this.pg): Promise<PostedTransaction[]> {
    return inTransaction(sql, (trx) => writeJournals(journals, trx))
  }

  /** Corrects a transaction by its mirror image, whole or in part. */
  reverse(reversal: ReversalJournal, sql: Sql = this.pg): Promise<PostedTransaction> {
    return inTransaction(sql, (trx) => writeReversal(reversal, trx))
  }

  /** Balances by account. */
  balance(request: BalanceRequest, sql: Sql = this.pg): Promise<AccountBalance[]> {
    return readBalances(request, sql)
  }

  /** One page of a book, or of one account of it with the running balance. */
  statement(facility_id: string, request: StatementRequest, sql: Sql = this.pg): Promise<Statement> {
    return readStatement(facility_id, request, sql)
  }

  /** Every account over some days: what it held before, what was booked on each side, what it held after. */
  movements(facility_id: string, days: MovementRequest, sql: Sql = this.pg): Promise<AccountMovement[]> {
    return readMovements(facility_id, days, sql)
  }

  /** All accounts of a book on a day, in two columns with equal totals. */
  trialBalance(facility_id: string, on: string, sql: Sql = this.pg): Promise<TrialBalance> {
    return readTrialBalance(facility_id, on, sql)
  }

  /** Closes whole months, for good. Refused while clearing accounts are open. */
  async closePeriod(
    { facility_id, starts_on, ends_on, closed_by, now }: ClosePeriod,
    sql: Sql = this.pg,
  ): Promise<string> {
    const id = generateEntityId(undefined, 'lper')
    await refusing(() =>
      rows(
        sql,
        `INSERT INTO ledger_period (id, facility_id, starts_on, ends_on, closed_at, closed_by)
         VALUES (?, ?, ?::date, ?::date, ?, ?)`,
        [id, facility_id, starts_on, ends_on, now, closed_by],
      ),
    )
    return id
  }

  /** The months of a book that are closed, newest first. */
  periods(facility_id: string, sql: Sql = this.pg): Promise<ClosedPeriod[]> {
    return listPeriods(facility_id, sql)
  }

  /** The month that is to be closed next; null while the book is empty. */
  nextPeriod(
    facility_id: string,
    sql: Sql = this.pg,
  ): Promise<{ starts_on: string; ends_on: string } | null> {
    return nextPeriod(facility_id, sql)
  }

  /** A transaction by its number in the book, with what is left of each line to take back. */
  transaction(facility_id: string, seq: number, sql: Sql = this.pg): Promise<BookTransaction | undefined> {
    return findTransaction(facility_id, seq, sql)
  }

  /** Keeps a manual journal that waits for approval; gives its id. */
  prepareManual(journal: NewManualJournal, sql: Sql = this.pg): Promise<string> {
    return insertManualJournal(journal, sql)
  }

  /** One page of a facility's manual journals: those that wait first, then the newest. */
  manualJournals(
    facility_id: string,
    page: { after?: string; limit: number },
    sql: Sql = this.pg,
  ): Promise<{ journals: ManualJournal[]; next: string | null }> {
    return listManualJournals(facility_id, page, sql)
  }

  /** How many manual journals up to a day wait for a decision. */
  waitingManual(facility_id: string, until: string, sql: Sql = this.pg): Promise<number> {
    return countWaiting(facility_id, until, sql)
  }

  /** A manual journal of a facility; locked until the end of the transaction when it is to be decided. */
  manualJournal(
    facility_id: string,
    id: string,
    sql: Sql = this.pg,
    options: { is_locked?: boolean } = {},
  ): Promise<ManualJournal | undefined> {
    return findManualJournal(facility_id, id, sql, options)
  }

  /** Records an approval, in the transaction that booked it. */
  recordManualBooking(id: string, approved: ManualBooking, sql: Sql): Promise<unknown> {
    return recordBooking(id, approved, sql)
  }

  /** Records a refusal, or that a journal was taken back. */
  recordManualRefusal(id: string, refused: ManualRefusal, sql: Sql): Promise<unknown> {
    return recordRefusal(id, refused, sql)
  }

  /** Everything that is wrong with the books, found again from raw rows; empty when they are right. */
  verify(facility_id?: string, sql: Sql = this.pg): Promise<LedgerViolation[]> {
    return violations(facility_id, sql)
  }
}

// A journal outside a transaction would commit statement by statement, and the first one has no postings yet.
function inTransaction<Result>(sql: Sql, act: (trx: Sql) => Promise<Result>): Promise<Result> {
  if (sql.isTransaction) return act(sql)
  return refusing(() => sql.transaction(act))
}
