import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { Sql } from '../../database/sql'
import type { Rupiah } from '../../money/rupiah'
import {
  insertPayout,
  listPayouts,
  lockPayee,
  lockPayout,
  markApproved,
  markRefused,
  type NewPayout,
  type Payout,
  waitingAmounts,
} from './payout'
import type { PayoutKind } from './payout-kind'
import * as returns from './payout-return'

interface Page {
  after?: string
  limit: number
}

/** Money that leaves the bank for those to whom it is owed: prepared by one person, approved by another. */
export default class PayoutService {
  private readonly pg: Sql

  constructor(cradle: Record<string, unknown>) {
    this.pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Sql
  }

  /** Records a payout that waits for approval. */
  prepare(payout: NewPayout, sql: Sql = this.pg): Promise<void> {
    return insertPayout(payout, sql)
  }

  /** A facility's payouts: those about which something waits first, then the newest. */
  payouts(
    facility_id: string,
    page: Page,
    sql: Sql = this.pg,
  ): Promise<{ payouts: Payout[]; next: string | null }> {
    return listPayouts(facility_id, page, sql)
  }

  /** A payout of the facility, locked for the rest of the transaction. */
  lockPayout(facility_id: string, id: string, sql: Sql): Promise<Payout | undefined> {
    return lockPayout(facility_id, id, sql)
  }

  /** Keeps other payouts to the same payee waiting until the transaction ends. Before the book's lock, never after. */
  lockPayee(payout: Pick<Payout, 'facility_id' | 'kind' | 'payee_id'>, sql: Sql): Promise<void> {
    return lockPayee(payout, sql)
  }

  /** Only `approvePayout` calls it, together with the posting. */
  recordApproval(
    payout_id: string,
    approved: { approved_by: string; approved_at: Date; ledger_transaction_id: string },
    sql: Sql,
  ): Promise<void> {
    return markApproved(payout_id, approved, sql)
  }

  /** Records why a payout will not be paid. */
  recordRefusal(
    payout_id: string,
    refused: { refused_by: string; refused_at: Date; refusal_reason: string },
    sql: Sql,
  ): Promise<void> {
    return markRefused(payout_id, refused, sql)
  }

  /** Records that the bank returned a payout; waits for approval. */
  requestReturn(asked: returns.NewPayoutReturn, sql: Sql): Promise<void> {
    return returns.insertReturn(asked, sql)
  }

  /** The latest request about the return of each of these payouts, where there is one. */
  returns(payout_ids: readonly string[], sql: Sql = this.pg): Promise<returns.PayoutReturn[]> {
    return returns.latestReturns(payout_ids, sql)
  }

  /** The return of a payout that waits, locked for the rest of the transaction. */
  lockReturn(payout_id: string, sql: Sql): Promise<returns.PayoutReturn | undefined> {
    return returns.lockWaitingReturn(payout_id, sql)
  }

  /** Only `approveReturn` calls it, together with the reversal. */
  recordReturn(
    id: string,
    approved: { approved_by: string; approved_at: Date; ledger_transaction_id: string },
    sql: Sql,
  ): Promise<void> {
    return returns.markReturned(id, approved, sql)
  }

  /** Records why a payout is taken not to have come back. */
  recordReturnRefusal(
    id: string,
    refused: { refused_by: string; refused_at: Date; refusal_reason: string },
    sql: Sql,
  ): Promise<void> {
    return returns.markReturnRefused(id, refused, sql)
  }

  /** What is prepared and not decided yet, by kind and payee. */
  waiting(
    facility_id: string,
    sql: Sql = this.pg,
  ): Promise<{ kind: PayoutKind; payee_id: string | null; amount_rupiah: Rupiah }[]> {
    return waitingAmounts(facility_id, sql)
  }
}
