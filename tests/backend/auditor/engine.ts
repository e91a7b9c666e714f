import type { MedusaContainer } from '@medusajs/framework/types'
import type { Role } from '../../../medusa/src/contract/role'
import { database, row, rows } from '../../../medusa/src/database/sql'
import type LedgerService from '../../../medusa/src/modules/ledger/service'
import { rupiah } from '../../../medusa/src/money/rupiah'
import { recordDeposit } from '../../../medusa/src/workflows/deposit/record-deposit'
import { recordDepositPayment } from '../../../medusa/src/workflows/deposit/record-deposit-payment'
import { renewBillingCode } from '../../../medusa/src/workflows/deposit/renew-billing-code'
import { voidDeposit } from '../../../medusa/src/workflows/deposit/void-deposit'
import { approveJournal, refuseJournal } from '../../../medusa/src/workflows/ledger/decide-journal'
import { prepareJournal } from '../../../medusa/src/workflows/ledger/prepare-journal'
import { approvePayout, refusePayout } from '../../../medusa/src/workflows/payout/decide-payout'
import { preparePayout } from '../../../medusa/src/workflows/payout/prepare-payout'
import { postPaymentReceived } from '../../../medusa/src/workflows/proceeds/post-payment-received'
import { postRefundDue, postRefundPaid } from '../../../medusa/src/workflows/proceeds/post-refund'
import { type ReturnStep, stepReturn } from '../../../medusa/src/workflows/settlement/return-revenue'
import {
  approveReversal,
  refuseReversal,
  requestReversal,
} from '../../../medusa/src/workflows/settlement/reversal-request'
import { settleProceeds } from '../../../medusa/src/workflows/settlement/settle-proceeds'
import { partnerOf } from '../fixtures/raw-facilities.ts'
import { soldLine } from '../fixtures/sold-line.ts'
import {
  AuditedBook,
  type AuditedClaim,
  type AuditedDeposit,
  type AuditedOrder,
  type AuditedPayout,
} from './book.ts'

/*
 * The product's side of the comparison: every act through the very functions that the desks and the transitions call. An answer is
 * 'done' or the sentence of a refusal; an error that is no refusal ends the walk.
 */

export type Answer = 'done' | { refused: string }

/** Ten in the morning or later in all three zones. */
export const clockOf = (day: string) => new Date(`${day}T03:00:00Z`)

export class Engine {
  /** Ids of deposits by the auditor's name for them, and of settlements by order. */
  private readonly deposit_ids = new Map<string, string>()
  private readonly settlement_ids = new Map<string, string>()
  private readonly payout_ids = new Map<string, string>()

  constructor(
    private readonly container: MedusaContainer,
    private readonly scheme_ids: Readonly<Record<string, string>>,
  ) {}

  capture(facility_id: string, order: AuditedOrder, received_on: string): Promise<Answer> {
    return this.booked((trx) =>
      postPaymentReceived(
        this.container,
        {
          facility_order_id: order.id,
          facility_id,
          goods_rupiah: rupiah(order.lines.reduce((sum, line) => sum + line.total, 0n)),
          shipping_rupiah: rupiah(order.shipping),
          unique_code_rupiah: rupiah(order.unique_code),
          received_on,
          actor: `treasurer_${facility_id}`,
        },
        trx,
      ),
    )
  }

  settle(facility_id: string, order: AuditedOrder, today: string): Promise<Answer> {
    return this.booked(async (trx) => {
      const settlement = await settleProceeds(
        this.container,
        {
          facility_order: {
            id: order.id,
            facility_id,
            lines: order.lines.map(({ total, cost, account_code }, index) =>
              soldLine({ total, cost, account_code, id: `${order.id}_${index}` }),
            ),
            shipping_rupiah: rupiah(order.shipping),
            unique_code_rupiah: rupiah(order.unique_code),
            scheme_id: this.scheme_ids[facility_id] as string,
          },
          actor: `treasurer_${facility_id}`,
          settled_on: today,
          now: clockOf(today),
        },
        trx,
      )
      this.settlement_ids.set(order.id, settlement.id)
    })
  }

  refundDue(facility_id: string, order: AuditedOrder, today: string): Promise<Answer> {
    return this.booked((trx) =>
      postRefundDue(
        this.container,
        { ...this.refund(facility_id, order, today), now: clockOf(today), reason: 'quality' },
        trx,
      ),
    )
  }

  refundPaid(facility_id: string, order: AuditedOrder, today: string): Promise<Answer> {
    return this.booked((trx) => postRefundPaid(this.container, this.refund(facility_id, order, today), trx))
  }

  /** The treasurer asks, and the head decides; `by` is who decides. */
  async reverse(
    facility_id: string,
    order: AuditedOrder,
    by: 'treasurer' | 'head',
    today: string,
  ): Promise<Answer> {
    const asked = {
      facility_id,
      settlement_id: this.settlement_ids.get(order.id) ?? 'setl_none',
      now: clockOf(today),
    }
    const request = await answered(() =>
      requestReversal(this.container, {
        ...asked,
        actor: `treasurer_${facility_id}`,
        reason: 'Biaya keliru.',
      }),
    )
    if (request !== 'done') return request
    const decision = await answered(() =>
      approveReversal(this.container, { ...asked, actor: `${by}_${facility_id}` }),
    )
    if (decision !== 'done')
      await refuseReversal(this.container, { ...asked, actor: `head_${facility_id}`, note: 'Tidak jadi.' })
    return decision
  }

  async stepClaim(
    facility_id: string,
    claim: AuditedClaim,
    to: AuditedClaim['state'],
    today: string,
  ): Promise<Answer> {
    const role = to === 'borne' ? 'head' : 'treasurer'
    const staff = {
      staff_id: `${role}_${facility_id}`,
      organisation_type: 'facility' as const,
      organisation_id: facility_id,
      roles: [role] as Role[],
    }
    const found = await row<{ id: string }>(
      database(this.container),
      'SELECT id FROM revenue_return WHERE settlement_id = ? AND account_code = ?',
      [this.settlement_ids.get(claim.order.id) ?? '', claim.account_code],
    )
    return answered(() =>
      stepReturn(this.container, {
        id: found?.id ?? 'rret_none',
        staff,
        step: stepTo(to, today),
        now: clockOf(today),
      }),
    )
  }

  prepare(facility_id: string, payout: AuditedPayout): Promise<Answer> {
    return answered(async () => {
      const { id } = await preparePayout(this.container, {
        facility_id,
        kind: PAYOUT_KINDS[payout.account],
        payee_id: payout.account === '2502.1' ? partnerOf(facility_id) : null,
        amount_rupiah: rupiah(payout.amount),
        paid_on: payout.paid_on,
        document_reference: payout.name,
        memo: 'Belanja bahan',
        actor: `treasurer_${facility_id}`,
        now: clockOf(payout.paid_on),
      })
      this.payout_ids.set(payout.name, id)
    })
  }

  approve(
    facility_id: string,
    payout: AuditedPayout,
    by: 'treasurer' | 'head',
    today: string,
  ): Promise<Answer> {
    const id = this.payout_ids.get(payout.name) ?? 'pout_none'
    return answered(() =>
      approvePayout(this.container, { facility_id, id, actor: `${by}_${facility_id}`, now: clockOf(today) }),
    )
  }

  refuse(facility_id: string, payout: AuditedPayout, today: string): Promise<Answer> {
    const id = this.payout_ids.get(payout.name) ?? 'pout_none'
    return answered(() =>
      refusePayout(this.container, {
        facility_id,
        id,
        actor: `head_${facility_id}`,
        now: clockOf(today),
        reason: 'Belum perlu.',
      }),
    )
  }

  bill(facility_id: string, deposit: AuditedDeposit, today: string): Promise<Answer> {
    return answered(async () => {
      const made = await recordDeposit(this.container, {
        facility_id,
        account_code: deposit.account_code,
        amount_rupiah: rupiah(deposit.amount),
        settlement_ids: deposit.orders.map((id) => this.settlement_ids.get(id) ?? 'setl_none'),
        billing_code: deposit.billing_code,
        billing_expires_at: null,
        actor: `treasurer_${facility_id}`,
        now: clockOf(today),
      })
      this.deposit_ids.set(deposit.name, made.id)
    })
  }

  pay(
    facility_id: string,
    deposit: AuditedDeposit,
    ntpn: string,
    paid_on: string,
    today: string,
  ): Promise<Answer> {
    return answered(() =>
      recordDepositPayment(this.container, {
        facility_id,
        id: this.idOf(deposit),
        proof: { ntpn, ntb: '123456789012', bank: 'Bank Mandiri', paid_on },
        actor: `treasurer_${facility_id}`,
        now: clockOf(today),
      }),
    )
  }

  renew(facility_id: string, deposit: AuditedDeposit, billing_code: string): Promise<Answer> {
    return answered(() =>
      renewBillingCode(this.container, {
        facility_id,
        id: this.idOf(deposit),
        billing_code,
        billing_expires_at: null,
      }),
    )
  }

  void(facility_id: string, deposit: AuditedDeposit, today: string): Promise<Answer> {
    return answered(() =>
      voidDeposit(this.container, {
        facility_id,
        id: this.idOf(deposit),
        reason: 'Kode billing keliru.',
        actor: `treasurer_${facility_id}`,
        now: clockOf(today),
      }),
    )
  }

  /** The treasurer prepares; `by` decides. What is not approved is refused by the head. */
  async journal(
    facility_id: string,
    line: { debit: string; credit: string; amount: bigint },
    by: 'treasurer' | 'head',
    day: string,
    today: string,
  ): Promise<Answer> {
    const { id } = await prepareJournal(this.container, {
      facility_id,
      journal: {
        kind: 'journal',
        effective_on: day,
        memo: 'Pindah buku',
        document_reference: 'BA-1',
        lines: [{ debit: line.debit, credit: line.credit, amount_rupiah: Number(line.amount), memo: '' }],
      },
      actor: `treasurer_${facility_id}`,
      now: clockOf(today),
    })
    const decision = { facility_id, id, now: clockOf(today) }
    const answer = await answered(() =>
      approveJournal(this.container, { ...decision, actor: `${by}_${facility_id}` }),
    )
    if (answer !== 'done')
      await refuseJournal(this.container, {
        ...decision,
        actor: `head_${facility_id}`,
        reason: 'Tidak jadi.',
      })
    return answer
  }

  close(facility_id: string, starts_on: string, ends_on: string, today: string): Promise<Answer> {
    return answered(() =>
      this.ledger().closePeriod({
        facility_id,
        starts_on,
        ends_on,
        closed_by: `head_${facility_id}`,
        now: clockOf(today),
      }),
    )
  }

  /** All balances of a book that are not zero, positive by debit, from the ledger's own answer. */
  async balances(facility_id: string): Promise<Map<string, bigint>> {
    const all = await this.ledger().balance({ facility_id })
    const by_debit = all.map(
      ({ code, kind, balance }) => [code, kind === 'asset' ? BigInt(balance) : -BigInt(balance)] as const,
    )
    return new Map(by_debit.filter(([, balance]) => balance !== 0n))
  }

  async transactions(facility_id: string): Promise<number> {
    const [found] = await rows<{ count: number }>(
      database(this.container),
      'SELECT count(*)::int AS count FROM ledger_transaction WHERE facility_id = ?',
      [facility_id],
    )
    return found?.count ?? 0
  }

  private ledger(): LedgerService {
    return this.container.resolve<LedgerService>('ledger')
  }

  private idOf(deposit: AuditedDeposit): string {
    return this.deposit_ids.get(deposit.name) ?? 'pdep_none'
  }

  private refund(facility_id: string, order: AuditedOrder, on: string) {
    const amount_rupiah = rupiah(AuditedBook.paid(order))
    return {
      facility_order_id: order.id,
      facility_id,
      amount_rupiah,
      on,
      actor: `head_${facility_id}`,
      now: clockOf(on),
      reason: 'Barang dikembalikan.',
    }
  }

  private booked(
    act: (trx: Parameters<Parameters<ReturnType<typeof database>['transaction']>[0]>[0]) => Promise<unknown>,
  ) {
    return answered(() => database(this.container).transaction(act))
  }
}

const PAYOUT_KINDS = {
  '2401': 'WORKING_CAPITAL',
  '2402': 'PROGRAMME',
  '2502.1': 'NAMED_PARTNER',
  '2601': 'VICTIM_FUND',
} as const

function stepTo(to: AuditedClaim['state'], on: string): ReturnStep {
  switch (to) {
    case 'sent':
      return { step: 'send', letter_number: 'W21/1', on }
    case 'refused':
      return { step: 'refuse', answer_number: 'S-1', on, reason: 'Tidak memenuhi syarat.' }
    case 'granted':
      return { step: 'grant', answer_number: 'SP2D 1', on }
    default:
      return { step: 'bear' }
  }
}

/** A refusal is told in a sentence for people; anything else that is thrown is a fault of the product. */
async function answered(act: () => Promise<unknown>): Promise<Answer> {
  try {
    await act()
    return 'done'
  } catch (error) {
    const { type, fields, conflict, message } = error as {
      type?: string
      fields?: object
      conflict?: string
      message: string
    }
    if (type || fields || conflict) return { refused: message }
    throw error
  }
}
