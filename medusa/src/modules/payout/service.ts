import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { Sql } from '../../database/sql'
import type { Rupiah } from '../../money/rupiah'
import {
  insertPayout,
  listPayouts,
  lockPayout,
  markApproved,
  markRefused,
  type NewPayout,
  type Payout,
  waitingAmounts,
} from './payout'
import type { PayoutKind } from './payout-kind'

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

  /** A facility's payouts: those that wait first, then the newest. */
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

  /** What is prepared and not decided yet, by kind and payee. */
  waiting(
    facility_id: string,
    sql: Sql = this.pg,
  ): Promise<{ kind: PayoutKind; payee_id: string | null; amount_rupiah: Rupiah }[]> {
    return waitingAmounts(facility_id, sql)
  }
}
