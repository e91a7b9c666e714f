import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { rows, type Sql } from '../../database/sql'
import * as deposits from './deposit/deposit'
import * as proofs from './deposit/deposit-proof'
import * as depositRules from './deposit/deposit-rule'
import * as receiptBook from './deposit/receipt'
import * as simponi from './deposit/simponi-identity'
import type { TreasuryLine } from './deposit/treasury-csv'
import * as treasuryList from './deposit/treasury-line'
import * as uncovered from './deposit/uncovered'
import * as costs from './scheme/cost-sheet'
import * as presets from './scheme/preset'
import * as presetProposals from './scheme/preset-proposal'
import * as proposals from './scheme/proposal'
import * as schemes from './scheme/scheme'
import type { SplitBase } from './scheme/split'
import * as returns from './settlement/revenue-return'
import * as reversals from './settlement/reversal'
import * as settlements from './settlement/settlement'
import { readDetail } from './settlement/settlement-detail'
import * as runs from './settlement/settlement-run'
import * as targets from './target/pnbp-target'
import { violations } from './verify'

/** A code of the treasury's chart (Bagan Akun Standar) under which state revenue is deposited. */
interface AccountCode {
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
  accountCodes(on: string, sql: Sql = this.pg) {
    return rows<AccountCode>(
      sql,
      `SELECT code, title FROM account_code WHERE valid_from <= ?::date AND (valid_to IS NULL OR valid_to >= ?::date) ORDER BY code`,
      [on, on],
    )
  }

  /** Records the scheme a facility begins with; every later one is adopted from a proposal. Answers its id. */
  adoptScheme(scheme: schemes.NewSplitScheme, sql: Sql = this.pg) {
    return sql.isTransaction
      ? schemes.recordScheme(scheme, sql)
      : sql.transaction((trx) => schemes.recordScheme(scheme, trx))
  }

  /** One version of a scheme, as frozen on an order. */
  scheme(id: string, sql: Sql = this.pg) {
    return schemes.schemeById(id, sql)
  }

  /** The scheme in force in a facility on a day: what an order placed that day is frozen with. */
  schemeInForce(facility_id: string, on: string, sql: Sql = this.pg) {
    return schemes.schemeOn(facility_id, on, sql)
  }

  /** Every version of a facility's scheme, newest first. */
  schemes(facility_id: string, sql: Sql = this.pg) {
    return schemes.schemesOf(facility_id, sql)
  }

  /** Some of a facility's schemes, by their ids. */
  async schemesById(facility_id: string, ids: readonly string[], sql: Sql = this.pg) {
    const found = await schemes.schemesById(facility_id, ids, sql)
    return new Map(found.map((scheme) => [scheme.id, scheme]))
  }

  /** Divisions that a facility may start its own from, as they are in force on a day. */
  presets(on: string, sql: Sql = this.pg) {
    return presets.nationalPresets(on, sql)
  }

  /** Every version of every preset of the country, of each key the newest first. */
  presetVersions(sql: Sql = this.pg) {
    return presets.presetVersions(sql)
  }

  /** Records a proposal of the directorate for a preset. Answers its id. */
  proposePreset(proposal: presetProposals.NewPresetProposal, sql: Sql = this.pg) {
    return presetProposals.insertPresetProposal(proposal, sql)
  }

  /** A proposal for a preset. */
  presetProposal(id: string, sql: Sql = this.pg) {
    return presetProposals.presetProposalById(id, sql)
  }

  /** The same, locked for the rest of the transaction. */
  lockPresetProposal(id: string, sql: Sql) {
    return presetProposals.presetProposalById(id, sql, 'FOR UPDATE')
  }

  /** Proposals for presets: those that wait, then the newest. */
  presetProposals(limit: number, sql: Sql = this.pg) {
    return presetProposals.presetProposals(limit, sql)
  }

  /** Takes a proposal for a preset into force. Needs a transaction: proposal and preset are compared at commit. */
  adoptPresetProposal(
    proposal: presetProposals.PresetProposal,
    end: Omit<presetProposals.PresetProposalEnd, 'state'>,
    sql: Sql,
  ) {
    return presetProposals.adoptPresetProposal(proposal, end, sql)
  }

  /** Ends a proposal for a preset without carrying it out. */
  declinePresetProposal(
    id: string,
    end: presetProposals.PresetProposalEnd & { state: 'refused' | 'withdrawn' },
    sql: Sql,
  ) {
    return presetProposals.closePresetProposal(id, end, sql)
  }

  /** Records a proposal for another scheme. Answers its id. */
  proposeScheme(proposal: proposals.NewProposal, sql: Sql = this.pg) {
    return proposals.insertProposal(proposal, sql)
  }

  /** A proposal, whoever may see it. */
  proposal(id: string, sql: Sql = this.pg) {
    return proposals.proposalById(id, sql)
  }

  /** A proposal, locked for the rest of the transaction. */
  lockProposal(id: string, sql: Sql) {
    return proposals.proposalById(id, sql, 'FOR UPDATE')
  }

  /** Proposals of these facilities: those that wait, then the newest. */
  proposals(facility_ids: readonly string[], limit: number, sql: Sql = this.pg) {
    return proposals.proposalsOf(facility_ids, limit, sql)
  }

  /** Takes a proposal into force. Needs a transaction: proposal and scheme are compared at commit. Answers the scheme's id. */
  adoptProposal(proposal: proposals.SchemeProposal, end: Omit<proposals.ProposalEnd, 'state'>, sql: Sql) {
    return schemes.adoptProposal(proposal, end, sql)
  }

  /** Ends a proposal without taking it over. */
  declineProposal(id: string, end: proposals.ProposalEnd & { state: 'refused' | 'withdrawn' }, sql: Sql) {
    return proposals.closeProposal(id, end, sql)
  }

  /** Adds a cost sheet to a listing. Answers its id. */
  recordCostSheet(sheet: costs.NewCostSheet, sql: Sql = this.pg) {
    return sql.isTransaction
      ? costs.insertCostSheet(sheet, sql)
      : sql.transaction((trx) => costs.insertCostSheet(sheet, trx))
  }

  /** A listing's cost sheets, newest first. */
  costSheets(facility_id: string, listing_id: string, sql: Sql = this.pg) {
    return costs.listCostSheets(facility_id, listing_id, sql)
  }

  /** The cost sheet of each listing that is in force on a day. */
  costsInForce(
    facility_id: string,
    listing_ids: readonly string[],
    when: { on: string; base: SplitBase },
    sql: Sql = this.pg,
  ) {
    return costs.costsInForce(facility_id, listing_ids, when, sql)
  }

  /** The cost sheets of many listings, each on a day of its own, in the order asked for. */
  costsOfDays(facility_id: string, asked: Parameters<typeof costs.costsOfDays>[1], sql: Sql = this.pg) {
    return costs.costsOfDays(facility_id, asked, sql)
  }

  /** Freezes a settlement; only `settleProceeds` calls it, together with its postings. */
  recordSettlement(settlement: settlements.NewSettlement, sql: Sql) {
    return settlements.insertSettlement(settlement, sql)
  }

  /** A facility's settlements, newest first. */
  settlements(facility_id: string, page: Page, sql: Sql = this.pg) {
    return settlements.listSettlements(facility_id, page, sql)
  }

  /** One of the facility's settlements, taken back or not. */
  settlement(facility_id: string, id: string, sql: Sql = this.pg) {
    return settlements.settlementById(facility_id, id, sql)
  }

  /** Lines, scheme, deposits and what became of a settlement. */
  settlementDetail(settlement_id: string, sql: Sql = this.pg) {
    return readDetail(settlement_id, sql)
  }

  /** Who divides proceeds in a facility when their day has come. */
  settlementRun(facility_id: string, sql: Sql = this.pg) {
    return runs.settlementRun(facility_id, sql)
  }

  /** Changes who divides; earlier settings are kept. */
  setSettlementRun(setting: Parameters<typeof runs.setSettlementRun>[0], sql: Sql = this.pg) {
    return runs.setSettlementRun(setting, sql)
  }

  /** One division of an order's proceeds at a time, until the end of the transaction. Answers how often it was done before. */
  async lockAttempts(facility_order_id: string, sql: Sql) {
    await settlements.lockProceeds(facility_order_id, sql)
    return settlements.countAttempts(facility_order_id, sql)
  }

  /** How the proceeds of a facility order are divided: the settlement that stands, if there is one. */
  settlementOfOrder(facility_order_id: string, sql: Sql = this.pg) {
    return settlements.settlementOfOrder(facility_order_id, sql)
  }

  /** Records the next version of a facility's rule of depositing. */
  recordDepositRule(rule: depositRules.NewDepositRule, sql: Sql = this.pg) {
    return depositRules.insertDepositRule(rule, sql)
  }

  /** The facility's rule of depositing on a day, if it has one of its own. */
  depositRuleOn(facility_id: string, on: string, sql: Sql = this.pg) {
    return depositRules.depositRuleOn(facility_id, on, sql)
  }

  /** Every version of a facility's rule of depositing, newest first. */
  depositRules(facility_id: string, sql: Sql = this.pg) {
    return depositRules.depositRulesOf(facility_id, sql)
  }

  /** Enters receipts of state revenue; only `recordReceipts` calls it, in the transaction of their settlement. */
  recordReceipts(receipts: readonly receiptBook.NewReceipt[], sql: Sql) {
    return receiptBook.insertReceipts(receipts, sql)
  }

  /** One page of the receipts book, newest first. */
  receipts(facility_id: string, query: receiptBook.ReceiptQuery, sql: Sql = this.pg) {
    return receiptBook.listReceipts(facility_id, query, sql)
  }

  /** What is not deposited yet, what of it must be today, and what should have been. */
  receiptFigures(facility_id: string, on: string, sql: Sql = this.pg) {
    return receiptBook.receiptFigures(facility_id, on, sql)
  }

  /** Which deposits cover a settlement's revenue; it is locked against new bills and reversals meanwhile. */
  lockCovered(settlement_id: string, sql: Sql) {
    return reversals.lockCovered(settlement_id, sql)
  }

  /** Records that a settlement was taken back; only `takeBackSettlement` calls it, together with its postings. */
  recordReversal(reversal: reversals.NewReversal, sql: Sql) {
    return reversals.insertReversal(reversal, sql)
  }

  /** Asks for the reversal of a settlement that was a mistake. */
  requestReversal(request: Parameters<typeof reversals.insertReversalRequest>[0], sql: Sql) {
    return reversals.insertReversalRequest(request, sql)
  }

  /** The open request about a settlement, locked. */
  lockOpenRequest(settlement_id: string, sql: Sql) {
    return reversals.lockOpenRequest(settlement_id, sql)
  }

  /** Approves or refuses a request: by another person than who asked. */
  decideReversal(decision: Parameters<typeof reversals.decideRequest>[0], sql: Sql) {
    return reversals.decideRequest(decision, sql)
  }

  /** Opens a claim on the treasury for what was deposited. */
  claimRevenue(claim: returns.NewRevenueReturn, sql: Sql) {
    return returns.insertRevenueReturn(claim, sql)
  }

  /** A facility's claims on the treasury, those that wait first. */
  revenueReturns(facility_id: string, settlement_id: string | null = null, sql: Sql = this.pg) {
    return returns.listRevenueReturns(facility_id, settlement_id, sql)
  }

  /** One claim of the facility, locked for its next step. */
  lockRevenueReturn(facility_id: string, id: string, sql: Sql) {
    return returns.lockRevenueReturn(facility_id, id, sql)
  }

  /** Takes a claim one step further. */
  stepRevenueReturn(id: string, step: returns.RevenueReturnStep, sql: Sql) {
    return returns.stepRevenueReturn(id, step, sql)
  }

  /** State revenue that no deposit covers yet, oldest first; of one account code or of all. */
  uncovered(facility_id: string, account_code: string | null, sql: Sql = this.pg) {
    return uncovered.listUncovered(facility_id, account_code, sql)
  }

  /** The same by account code, in figures and one page of each. */
  waitingRevenue(facility_id: string, query: uncovered.WaitingQuery, sql: Sql = this.pg) {
    return uncovered.waitingRevenue(facility_id, query, sql)
  }

  /** Records a billing code and what it will pay. */
  recordBilling(deposit: deposits.NewDeposit, sql: Sql) {
    return deposits.insertDeposit(deposit, sql)
  }

  /** Records the proof of payment; only `payDeposit` calls it, together with its posting. */
  recordPayment(
    paid: deposits.DepositProof & { deposit_id: string; recorded_by: string; ledger_transaction_id: string },
    sql: Sql,
  ) {
    return deposits.markPaid(paid, sql)
  }

  /** Gives an unpaid deposit the billing code that was made after its own had expired. */
  replaceBillingCode(deposit_id: string, billing_code: string, expires_at: Date | null, sql: Sql = this.pg) {
    return deposits.replaceBillingCode(deposit_id, billing_code, expires_at, sql)
  }

  /** Gives up an unpaid bill: what it covered waits for a deposit again. */
  voidDeposit(voided: { deposit_id: string; voided_at: Date; voided_by: string; reason: string }, sql: Sql) {
    return deposits.markVoid(voided, sql)
  }

  /** Keeps the paper of a paid deposit; the same file twice is one. */
  keepDepositProof(proof: proofs.DepositProofFile, sql: Sql = this.pg) {
    return proofs.insertDepositProof(proof, sql)
  }

  /** The papers of a deposit, oldest first, without their bytes. */
  depositProofs(deposit_id: string, sql: Sql = this.pg) {
    return proofs.depositProofs(deposit_id, sql)
  }

  /** One paper with its bytes, only for the facility whose deposit it proves. */
  depositProofFile(facility_id: string, id: string, sql: Sql = this.pg) {
    return proofs.depositProofFile(facility_id, id, sql)
  }

  /** Takes lines of the treasury's list; a line that is there already changes nothing. */
  takeTreasuryLines(
    list: { facility_id: string; lines: readonly TreasuryLine[]; uploaded_by: string; uploaded_at: Date },
    sql: Sql,
  ) {
    return treasuryList.takeTreasuryLines(list, sql)
  }

  /** Paid deposits of a month beside what the treasury lists. */
  compareWithTreasury(facility_id: string, month: { from: string; to: string }, sql: Sql = this.pg) {
    return treasuryList.compareWithTreasury(facility_id, month, sql)
  }

  /** Deposits paid in a month, for the treasury's office to confirm. */
  paidDeposits(facility_id: string, month: { from: string; to: string }, sql: Sql = this.pg) {
    return treasuryList.paidDeposits(facility_id, month, sql)
  }

  /** Marks deposits that the treasury lists with the same account and amount; answers how many. */
  markReconciled(
    marked: { facility_id: string; deposit_ids: readonly string[]; by: string; at: Date },
    sql: Sql = this.pg,
  ) {
    return sql.isTransaction
      ? treasuryList.markReconciled(marked, sql)
      : sql.transaction((trx) => treasuryList.markReconciled(marked, trx))
  }

  /** The ministry's and the unit's codes as SIMPONI knows the facility, if anybody recorded them. */
  simponiIdentity(facility_id: string, sql: Sql = this.pg) {
    return simponi.simponiIdentity(facility_id, sql)
  }

  /** Records new codes of ministry and unit. */
  recordSimponiIdentity(
    identity: simponi.SimponiIdentity & { facility_id: string; recorded_by: string; recorded_at: Date },
    sql: Sql = this.pg,
  ) {
    return simponi.insertIdentity(identity, sql)
  }

  /** A deposit of the facility. */
  deposit(facility_id: string, id: string, sql: Sql = this.pg) {
    return deposits.findDeposit(facility_id, id, sql)
  }

  /** What a deposit covers, oldest settlement first. */
  depositLines(deposit_id: string, sql: Sql = this.pg) {
    return deposits.depositLines(deposit_id, sql)
  }

  /** A deposit of the facility, locked for the rest of the transaction. */
  lockDeposit(facility_id: string, id: string, sql: Sql) {
    return deposits.lockDeposit(facility_id, id, sql)
  }

  /** A facility's deposits, newest first. */
  deposits(facility_id: string, page: Page, sql: Sql = this.pg) {
    return deposits.listDeposits(facility_id, page, sql)
  }

  /** Sets or revises what a facility is to bring in for the state in a year under one account code. */
  setTarget(target: targets.NewPnbpTarget, sql: Sql = this.pg) {
    return targets.insertTarget(target, sql)
  }

  /** The targets of a year that count, by account code. */
  targets(facility_id: string, year: number, sql: Sql = this.pg) {
    return targets.listTargets(facility_id, year, sql)
  }

  /** Everything that is wrong with schemes, settlements and deposits, found again from raw rows. */
  verify(facility_id?: string, sql: Sql = this.pg) {
    return violations(facility_id, sql)
  }
}
