import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { rows, type Sql } from '../../database/sql'
import type { Rupiah } from '../../money/rupiah'
import * as makers from './maker'
import * as balances from './premi-balance'
import * as entries from './premi-entry'
import * as work from './work-log'
import * as units from './work-unit'

/** Makers by code, their work, and the premi that is owed and paid to them. */
export default class PremiService {
  private readonly pg: Sql

  constructor(cradle: Record<string, unknown>) {
    this.pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Sql
  }

  /** Takes a code into use. */
  addMaker(maker: makers.NewMaker, sql: Sql = this.pg): Promise<void> {
    return makers.insertMaker(maker, sql)
  }

  /** Gives a code its last day. False when it is not there or has ended. */
  endMaker(facility_id: string, code: string, active_to: string, sql: Sql = this.pg): Promise<boolean> {
    return makers.endMaker(facility_id, code, active_to, sql)
  }

  /** A facility's codes: of a day, or all there ever were. */
  makers(facility_id: string, on: string | null, sql: Sql = this.pg): Promise<makers.Maker[]> {
    return makers.listMakers(facility_id, on, sql)
  }

  /** A maker of the facility by code. */
  makerByCode(facility_id: string, code: string, sql: Sql = this.pg): Promise<makers.Maker | undefined> {
    return makers.makerByCode(facility_id, code, sql)
  }

  /** Sets what a workshop's work is counted in from a day on. */
  setWorkUnit(unit: units.NewWorkUnit, sql: Sql = this.pg): Promise<void> {
    return units.insertWorkUnit(unit, sql)
  }

  /** What a workshop's work is counted in on a day. */
  workUnitOn(
    facility_id: string,
    workshop_id: string,
    on: string,
    sql: Sql = this.pg,
  ): Promise<units.WorkUnit> {
    return units.workUnitOn(facility_id, workshop_id, on, sql)
  }

  /** Everything that was set for the facility's workshops, newest first. */
  workUnits(facility_id: string, sql: Sql = this.pg) {
    return units.listWorkUnits(facility_id, sql)
  }

  /** Writes work down; a correction names the entry that it takes back. */
  recordWork(
    done: readonly (work.Work & { reverses_id?: string })[],
    writer: work.WorkWriter,
    sql: Sql = this.pg,
  ): Promise<void> {
    return work.insertWork(done, writer, sql)
  }

  /** The facility's work log, the latest day first. */
  workLog(facility_id: string, filter: work.WorkFilter, sql: Sql = this.pg) {
    return work.listWork(facility_id, filter, sql)
  }

  /** One entry of the facility's work log. */
  workEntry(facility_id: string, id: string, sql: Sql = this.pg): Promise<work.WorkEntry | undefined> {
    return work.findWork(facility_id, id, sql)
  }

  /** Keeps everybody else from writing premi of the facility until the transaction ends. After the book's lock, never before. */
  lock(facility_id: string, sql: Sql): Promise<void> {
    return entries.lockPremi(facility_id, sql)
  }

  /** Records that a month was allocated, before its entries. */
  async recordAllocation(
    allocation: { id: string; facility_id: string; month: string; made_by: string; made_at: Date },
    sql: Sql,
  ): Promise<void> {
    const { id, facility_id, month, made_by, made_at } = allocation
    await rows(
      sql,
      `INSERT INTO premi_allocation (id, facility_id, month, made_by, made_at) VALUES (?, ?, ?::date, ?, ?)`,
      [id, facility_id, month, made_by, made_at],
    )
  }

  /** Changes balances; the database checks them against settlements and payouts at commit. */
  recordEntries(
    changes: readonly entries.NewPremiEntry[],
    writer: entries.PremiWriter,
    sql: Sql,
  ): Promise<void> {
    return entries.insertEntries(changes, writer, sql)
  }

  /** What was allocated of one settlement and not taken back. */
  allocatedOf(settlement_id: string, sql: Sql = this.pg) {
    return entries.allocatedOf(settlement_id, sql)
  }

  /** What a payout of premi consists of; recorded together with the payout. */
  recordPayoutLines(
    payout_id: string,
    facility_id: string,
    lines: readonly { maker_id: string; amount_rupiah: Rupiah }[],
    sql: Sql,
  ): Promise<void> {
    return entries.insertPayoutLines(payout_id, facility_id, lines, sql)
  }

  /** The lines of payouts of premi, by code. */
  payoutLines(payout_ids: readonly string[], sql: Sql = this.pg): Promise<entries.PremiPayoutLine[]> {
    return entries.payoutLines(payout_ids, sql)
  }

  /** Balances by code. */
  balances(facility_id: string, on: string, sql: Sql = this.pg): Promise<balances.PremiBalance[]> {
    return balances.listBalances(facility_id, on, sql)
  }

  /** What one code is owed. */
  balanceOf(maker_id: string, sql: Sql = this.pg): Promise<Rupiah> {
    return balances.premiBalance(maker_id, sql)
  }

  /** A code's statement, the latest line first. */
  statement(maker_id: string, page: { after?: string; limit: number }, sql: Sql = this.pg) {
    return balances.readPremiStatement(maker_id, page, sql)
  }
}
