import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { rows, type Sql } from '../../database/sql'
import {
  type Deposit,
  type DepositProof,
  depositLines,
  findDeposit,
  insertDeposit,
  listDeposits,
  lockDeposit,
  markPaid,
  markVoid,
  type NewDeposit,
  replaceBillingCode,
  type SettlementRevenue,
} from './deposit/deposit'
import {
  type DepositProofFile,
  depositProofFile,
  depositProofs,
  insertDepositProof,
  type KeptProof,
} from './deposit/deposit-proof'
import {
  type DepositRule,
  depositRuleOn,
  depositRulesOf,
  insertDepositRule,
  type NewDepositRule,
} from './deposit/deposit-rule'
import {
  insertReceipts,
  listReceipts,
  type NewReceipt,
  type Receipt,
  type ReceiptFigures,
  type ReceiptQuery,
  receiptFigures,
} from './deposit/receipt'
import { insertIdentity, type SimponiIdentity, simponiIdentity } from './deposit/simponi-identity'
import type { TreasuryLine } from './deposit/treasury-csv'
import {
  compareWithTreasury,
  type ListTaken,
  markReconciled,
  paidDeposits,
  type ReconciliationRow,
  takeTreasuryLines,
} from './deposit/treasury-line'
import { listUncovered, type Waiting, type WaitingQuery, waitingRevenue } from './deposit/uncovered'
import {
  type CostInForce,
  type CostSheet,
  costsInForce,
  costsOfDays,
  insertCostSheet,
  listCostSheets,
  type NewCostSheet,
} from './scheme/cost-sheet'
import { nationalPresets, type PresetVersion, presetVersions, type SplitPreset } from './scheme/preset'
import {
  adoptPresetProposal,
  closePresetProposal,
  insertPresetProposal,
  type NewPresetProposal,
  type PresetProposal,
  type PresetProposalEnd,
  presetProposalById,
  presetProposals,
} from './scheme/preset-proposal'
import {
  closeProposal,
  insertProposal,
  type NewProposal,
  type ProposalEnd,
  proposalById,
  proposalsOf,
  type SchemeProposal,
} from './scheme/proposal'
import {
  adoptProposal,
  type NewSplitScheme,
  recordScheme,
  type SplitScheme,
  schemeById,
  schemeOn,
  schemesById,
  schemesOf,
} from './scheme/scheme'
import type { SplitBase } from './scheme/split'
import {
  insertRevenueReturn,
  type LockedReturn,
  listRevenueReturns,
  lockRevenueReturn,
  type NewRevenueReturn,
  type RevenueReturn,
  type RevenueReturnStep,
  stepRevenueReturn,
} from './settlement/revenue-return'
import {
  type CoveredRevenue,
  decideRequest,
  insertReversal,
  insertReversalRequest,
  lockCovered,
  lockOpenRequest,
  type NewReversal,
  type ReversalRequest,
} from './settlement/reversal'
import {
  countAttempts,
  insertSettlement,
  listSettlements,
  lockProceeds,
  type NewSettlement,
  type Settlement,
  settlementById,
  settlementOfOrder,
} from './settlement/settlement'
import { readDetail, type SettlementDetail } from './settlement/settlement-detail'
import { type SettlementRun, setSettlementRun, settlementRun } from './settlement/settlement-run'
import { insertTarget, listTargets, type NewPnbpTarget, type PnbpTarget } from './target/pnbp-target'
import { type TreasuryViolation, violations } from './verify'

/** A code of the treasury's chart (Bagan Akun Standar) under which state revenue is deposited. */
export interface AccountCode {
  code: string
  title: string
}

interface Page {
  after?: string
  limit: number
}

/** State revenue: how proceeds are divided, what is owed to the treasury, and how it got there. */
export default class TreasuryService {
  private readonly pg: Sql

  constructor(cradle: Record<string, unknown>) {
    this.pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Sql
  }

  /** Account codes that are valid on a day. */
  accountCodes(on: string, sql: Sql = this.pg): Promise<AccountCode[]> {
    return rows<AccountCode>(
      sql,
      `SELECT code, title FROM account_code WHERE valid_from <= ?::date AND (valid_to IS NULL OR valid_to >= ?::date) ORDER BY code`,
      [on, on],
    )
  }

  /** Records the scheme a facility begins with; every later one is adopted from a proposal. Answers its id. */
  adoptScheme(scheme: NewSplitScheme, sql: Sql = this.pg): Promise<string> {
    return sql.isTransaction ? recordScheme(scheme, sql) : sql.transaction((trx) => recordScheme(scheme, trx))
  }

  /** One version of a scheme, as frozen on an order. */
  scheme(id: string, sql: Sql = this.pg): Promise<SplitScheme | undefined> {
    return schemeById(id, sql)
  }

  /** The scheme in force in a facility on a day: what an order placed that day is frozen with. */
  schemeInForce(facility_id: string, on: string, sql: Sql = this.pg): Promise<SplitScheme | undefined> {
    return schemeOn(facility_id, on, sql)
  }

  /** Every version of a facility's scheme, newest first. */
  schemes(facility_id: string, sql: Sql = this.pg): Promise<SplitScheme[]> {
    return schemesOf(facility_id, sql)
  }

  /** Some of a facility's schemes, by their ids. */
  async schemesById(
    facility_id: string,
    ids: readonly string[],
    sql: Sql = this.pg,
  ): Promise<Map<string, SplitScheme>> {
    const found = await schemesById(facility_id, ids, sql)
    return new Map(found.map((scheme) => [scheme.id, scheme]))
  }

  /** Divisions that a facility may start its own from, as they are in force on a day. */
  presets(on: string, sql: Sql = this.pg): Promise<SplitPreset[]> {
    return nationalPresets(on, sql)
  }

  /** Every version of every preset of the country, of each key the newest first. */
  presetVersions(sql: Sql = this.pg): Promise<PresetVersion[]> {
    return presetVersions(sql)
  }

  /** Records a proposal of the directorate for a preset. Answers its id. */
  proposePreset(proposal: NewPresetProposal, sql: Sql = this.pg): Promise<string> {
    return insertPresetProposal(proposal, sql)
  }

  /** A proposal for a preset. */
  presetProposal(id: string, sql: Sql = this.pg): Promise<PresetProposal | undefined> {
    return presetProposalById(id, sql)
  }

  /** The same, locked for the rest of the transaction. */
  lockPresetProposal(id: string, sql: Sql): Promise<PresetProposal | undefined> {
    return presetProposalById(id, sql, 'FOR UPDATE')
  }

  /** Proposals for presets: those that wait, then the newest. */
  presetProposals(limit: number, sql: Sql = this.pg): Promise<PresetProposal[]> {
    return presetProposals(limit, sql)
  }

  /** Takes a proposal for a preset into force. Needs a transaction: proposal and preset are compared at commit. */
  adoptPresetProposal(
    proposal: PresetProposal,
    end: Omit<PresetProposalEnd, 'state'>,
    sql: Sql,
  ): Promise<void> {
    return adoptPresetProposal(proposal, end, sql)
  }

  /** Ends a proposal for a preset without carrying it out. */
  declinePresetProposal(
    id: string,
    end: PresetProposalEnd & { state: 'refused' | 'withdrawn' },
    sql: Sql,
  ): Promise<void> {
    return closePresetProposal(id, end, sql)
  }

  /** Records a proposal for another scheme. Answers its id. */
  proposeScheme(proposal: NewProposal, sql: Sql = this.pg): Promise<string> {
    return insertProposal(proposal, sql)
  }

  /** A proposal, whoever may see it. */
  proposal(id: string, sql: Sql = this.pg): Promise<SchemeProposal | undefined> {
    return proposalById(id, sql)
  }

  /** A proposal, locked for the rest of the transaction. */
  lockProposal(id: string, sql: Sql): Promise<SchemeProposal | undefined> {
    return proposalById(id, sql, 'FOR UPDATE')
  }

  /** Proposals of these facilities: those that wait, then the newest. */
  proposals(facility_ids: readonly string[], limit: number, sql: Sql = this.pg): Promise<SchemeProposal[]> {
    return proposalsOf(facility_ids, limit, sql)
  }

  /** Takes a proposal into force. Needs a transaction: proposal and scheme are compared at commit. Answers the scheme's id. */
  adoptProposal(proposal: SchemeProposal, end: Omit<ProposalEnd, 'state'>, sql: Sql): Promise<string> {
    return adoptProposal(proposal, end, sql)
  }

  /** Ends a proposal without taking it over. */
  declineProposal(
    id: string,
    end: ProposalEnd & { state: 'refused' | 'withdrawn' },
    sql: Sql,
  ): Promise<void> {
    return closeProposal(id, end, sql)
  }

  /** Adds a cost sheet to a listing. Answers its id. */
  recordCostSheet(sheet: NewCostSheet, sql: Sql = this.pg): Promise<string> {
    return sql.isTransaction
      ? insertCostSheet(sheet, sql)
      : sql.transaction((trx) => insertCostSheet(sheet, trx))
  }

  /** A listing's cost sheets, newest first. */
  costSheets(facility_id: string, listing_id: string, sql: Sql = this.pg): Promise<CostSheet[]> {
    return listCostSheets(facility_id, listing_id, sql)
  }

  /** The cost sheet of each listing that is in force on a day. */
  costsInForce(
    facility_id: string,
    listing_ids: readonly string[],
    when: { on: string; base: SplitBase },
    sql: Sql = this.pg,
  ): Promise<Map<string, CostInForce>> {
    return costsInForce(facility_id, listing_ids, when, sql)
  }

  /** The cost sheets of many listings, each on a day of its own, in the order asked for. */
  costsOfDays(facility_id: string, asked: Parameters<typeof costsOfDays>[1], sql: Sql = this.pg) {
    return costsOfDays(facility_id, asked, sql)
  }

  /** Freezes a settlement; only `settleProceeds` calls it, together with its postings. */
  recordSettlement(settlement: NewSettlement, sql: Sql): Promise<void> {
    return insertSettlement(settlement, sql)
  }

  /** A facility's settlements, newest first. */
  settlements(
    facility_id: string,
    page: Page,
    sql: Sql = this.pg,
  ): Promise<{ settlements: Settlement[]; next: string | null }> {
    return listSettlements(facility_id, page, sql)
  }

  /** One of the facility's settlements, taken back or not. */
  settlement(facility_id: string, id: string, sql: Sql = this.pg): Promise<Settlement | undefined> {
    return settlementById(facility_id, id, sql)
  }

  /** Lines, scheme, deposits and what became of a settlement. */
  settlementDetail(settlement_id: string, sql: Sql = this.pg): Promise<SettlementDetail> {
    return readDetail(settlement_id, sql)
  }

  /** Who divides proceeds in a facility when their day has come. */
  settlementRun(facility_id: string, sql: Sql = this.pg): Promise<SettlementRun> {
    return settlementRun(facility_id, sql)
  }

  /** Changes who divides; earlier settings are kept. */
  setSettlementRun(setting: Parameters<typeof setSettlementRun>[0], sql: Sql = this.pg): Promise<void> {
    return setSettlementRun(setting, sql)
  }

  /** One division of an order's proceeds at a time, until the end of the transaction. Answers how often it was done before. */
  async lockAttempts(facility_order_id: string, sql: Sql): Promise<number> {
    await lockProceeds(facility_order_id, sql)
    return countAttempts(facility_order_id, sql)
  }

  /** How the proceeds of a facility order are divided: the settlement that stands, if there is one. */
  settlementOfOrder(facility_order_id: string, sql: Sql = this.pg): Promise<Settlement | undefined> {
    return settlementOfOrder(facility_order_id, sql)
  }

  /** Records the next version of a facility's rule of depositing. */
  recordDepositRule(rule: NewDepositRule, sql: Sql = this.pg): Promise<string> {
    return insertDepositRule(rule, sql)
  }

  /** The facility's rule of depositing on a day, if it has one of its own. */
  depositRuleOn(facility_id: string, on: string, sql: Sql = this.pg): Promise<DepositRule | undefined> {
    return depositRuleOn(facility_id, on, sql)
  }

  /** Every version of a facility's rule of depositing, newest first. */
  depositRules(facility_id: string, sql: Sql = this.pg): Promise<DepositRule[]> {
    return depositRulesOf(facility_id, sql)
  }

  /** Enters receipts of state revenue; only `recordReceipts` calls it, in the transaction of their settlement. */
  recordReceipts(receipts: readonly NewReceipt[], sql: Sql): Promise<void> {
    return insertReceipts(receipts, sql)
  }

  /** One page of the receipts book, newest first. */
  receipts(
    facility_id: string,
    query: ReceiptQuery,
    sql: Sql = this.pg,
  ): Promise<{ receipts: Receipt[]; next: string | null }> {
    return listReceipts(facility_id, query, sql)
  }

  /** What is not deposited yet, what of it must be today, and what should have been. */
  receiptFigures(facility_id: string, on: string, sql: Sql = this.pg): Promise<ReceiptFigures> {
    return receiptFigures(facility_id, on, sql)
  }

  /** Which deposits cover a settlement's revenue; it is locked against new bills and reversals meanwhile. */
  lockCovered(settlement_id: string, sql: Sql): Promise<CoveredRevenue[]> {
    return lockCovered(settlement_id, sql)
  }

  /** Records that a settlement was taken back; only `takeBackSettlement` calls it, together with its postings. */
  recordReversal(reversal: NewReversal, sql: Sql): Promise<void> {
    return insertReversal(reversal, sql)
  }

  /** Asks for the reversal of a settlement that was a mistake. */
  requestReversal(request: Parameters<typeof insertReversalRequest>[0], sql: Sql): Promise<void> {
    return insertReversalRequest(request, sql)
  }

  /** The open request about a settlement, locked. */
  lockOpenRequest(settlement_id: string, sql: Sql): Promise<ReversalRequest | undefined> {
    return lockOpenRequest(settlement_id, sql)
  }

  /** Approves or refuses a request: by another person than who asked. */
  decideReversal(decision: Parameters<typeof decideRequest>[0], sql: Sql): Promise<void> {
    return decideRequest(decision, sql)
  }

  /** Opens a claim on the treasury for what was deposited. */
  claimRevenue(claim: NewRevenueReturn, sql: Sql): Promise<void> {
    return insertRevenueReturn(claim, sql)
  }

  /** A facility's claims on the treasury, those that wait first. */
  revenueReturns(
    facility_id: string,
    settlement_id: string | null = null,
    sql: Sql = this.pg,
  ): Promise<RevenueReturn[]> {
    return listRevenueReturns(facility_id, settlement_id, sql)
  }

  /** One claim of the facility, locked for its next step. */
  lockRevenueReturn(facility_id: string, id: string, sql: Sql): Promise<LockedReturn | undefined> {
    return lockRevenueReturn(facility_id, id, sql)
  }

  /** Takes a claim one step further. */
  stepRevenueReturn(id: string, step: RevenueReturnStep, sql: Sql): Promise<void> {
    return stepRevenueReturn(id, step, sql)
  }

  /** State revenue that no deposit covers yet, oldest first; of one account code or of all. */
  uncovered(
    facility_id: string,
    account_code: string | null,
    sql: Sql = this.pg,
  ): Promise<SettlementRevenue[]> {
    return listUncovered(facility_id, account_code, sql)
  }

  /** The same by account code, in figures and one page of each. */
  waitingRevenue(facility_id: string, query: WaitingQuery, sql: Sql = this.pg): Promise<Waiting[]> {
    return waitingRevenue(facility_id, query, sql)
  }

  /** Records a billing code and what it will pay. */
  recordBilling(deposit: NewDeposit, sql: Sql): Promise<void> {
    return insertDeposit(deposit, sql)
  }

  /** Records the proof of payment; only `payDeposit` calls it, together with its posting. */
  recordPayment(
    paid: DepositProof & { deposit_id: string; recorded_by: string; ledger_transaction_id: string },
    sql: Sql,
  ): Promise<void> {
    return markPaid(paid, sql)
  }

  /** Gives an unpaid deposit the billing code that was made after its own had expired. */
  replaceBillingCode(
    deposit_id: string,
    billing_code: string,
    expires_at: Date | null,
    sql: Sql = this.pg,
  ): Promise<void> {
    return replaceBillingCode(deposit_id, billing_code, expires_at, sql)
  }

  /** Gives up an unpaid bill: what it covered waits for a deposit again. */
  voidDeposit(
    voided: { deposit_id: string; voided_at: Date; voided_by: string; reason: string },
    sql: Sql,
  ): Promise<void> {
    return markVoid(voided, sql)
  }

  /** Keeps the paper of a paid deposit; the same file twice is one. */
  keepDepositProof(proof: DepositProofFile, sql: Sql = this.pg): Promise<void> {
    return insertDepositProof(proof, sql)
  }

  /** The papers of a deposit, oldest first, without their bytes. */
  depositProofs(deposit_id: string, sql: Sql = this.pg): Promise<KeptProof[]> {
    return depositProofs(deposit_id, sql)
  }

  /** One paper with its bytes, only for the facility whose deposit it proves. */
  depositProofFile(facility_id: string, id: string, sql: Sql = this.pg) {
    return depositProofFile(facility_id, id, sql)
  }

  /** Takes lines of the treasury's list; a line that is there already changes nothing. */
  takeTreasuryLines(
    list: { facility_id: string; lines: readonly TreasuryLine[]; uploaded_by: string; uploaded_at: Date },
    sql: Sql,
  ): Promise<ListTaken> {
    return takeTreasuryLines(list, sql)
  }

  /** Paid deposits of a month beside what the treasury lists. */
  compareWithTreasury(
    facility_id: string,
    month: { from: string; to: string },
    sql: Sql = this.pg,
  ): Promise<ReconciliationRow[]> {
    return compareWithTreasury(facility_id, month, sql)
  }

  /** Deposits paid in a month, for the treasury's office to confirm. */
  paidDeposits(facility_id: string, month: { from: string; to: string }, sql: Sql = this.pg) {
    return paidDeposits(facility_id, month, sql)
  }

  /** Marks deposits that the treasury lists with the same account and amount; answers how many. */
  markReconciled(
    marked: { facility_id: string; deposit_ids: readonly string[]; by: string; at: Date },
    sql: Sql = this.pg,
  ): Promise<number> {
    return sql.isTransaction
      ? markReconciled(marked, sql)
      : sql.transaction((trx) => markReconciled(marked, trx))
  }

  /** The ministry's and the unit's codes as SIMPONI knows the facility, if anybody recorded them. */
  simponiIdentity(facility_id: string, sql: Sql = this.pg): Promise<SimponiIdentity | undefined> {
    return simponiIdentity(facility_id, sql)
  }

  /** Records new codes of ministry and unit. */
  recordSimponiIdentity(
    identity: SimponiIdentity & { facility_id: string; recorded_by: string; recorded_at: Date },
    sql: Sql = this.pg,
  ): Promise<void> {
    return insertIdentity(identity, sql)
  }

  /** A deposit of the facility. */
  deposit(facility_id: string, id: string, sql: Sql = this.pg): Promise<Deposit | undefined> {
    return findDeposit(facility_id, id, sql)
  }

  /** What a deposit covers, oldest settlement first. */
  depositLines(deposit_id: string, sql: Sql = this.pg): Promise<SettlementRevenue[]> {
    return depositLines(deposit_id, sql)
  }

  /** A deposit of the facility, locked for the rest of the transaction. */
  lockDeposit(facility_id: string, id: string, sql: Sql): Promise<Deposit | undefined> {
    return lockDeposit(facility_id, id, sql)
  }

  /** A facility's deposits, newest first. */
  deposits(
    facility_id: string,
    page: Page,
    sql: Sql = this.pg,
  ): Promise<{ deposits: Deposit[]; next: string | null }> {
    return listDeposits(facility_id, page, sql)
  }

  /** Sets or revises what a facility is to bring in for the state in a year under one account code. */
  setTarget(target: NewPnbpTarget, sql: Sql = this.pg): Promise<void> {
    return insertTarget(target, sql)
  }

  /** The targets of a year that count, by account code. */
  targets(facility_id: string, year: number, sql: Sql = this.pg): Promise<PnbpTarget[]> {
    return listTargets(facility_id, year, sql)
  }

  /** Everything that is wrong with schemes, settlements and deposits, found again from raw rows. */
  verify(facility_id?: string, sql: Sql = this.pg): Promise<TreasuryViolation[]> {
    return violations(facility_id, sql)
  }
}
