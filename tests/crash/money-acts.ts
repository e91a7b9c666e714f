import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import type TreasuryService from '../../medusa/src/modules/treasury/service'
import { rupiah } from '../../medusa/src/money/rupiah'
import { recordDeposit } from '../../medusa/src/workflows/deposit/record-deposit'
import { recordDepositPayment } from '../../medusa/src/workflows/deposit/record-deposit-payment'
import { voidDeposit } from '../../medusa/src/workflows/deposit/void-deposit'
import { approveJournal } from '../../medusa/src/workflows/ledger/decide-journal'
import { prepareJournal } from '../../medusa/src/workflows/ledger/prepare-journal'
import { approvePayout } from '../../medusa/src/workflows/payout/decide-payout'
import { preparePayout } from '../../medusa/src/workflows/payout/prepare-payout'
import { postPaymentReceived } from '../../medusa/src/workflows/proceeds/post-payment-received'
import { postRefundDue, postRefundPaid } from '../../medusa/src/workflows/proceeds/post-refund'
import { approveReversal, requestReversal } from '../../medusa/src/workflows/settlement/reversal-request'
import { settleProceeds } from '../../medusa/src/workflows/settlement/settle-proceeds'
import { SCHEMES } from '../backend/auditor/schemes.ts'
import { soldLine } from '../backend/fixtures/sold-line.ts'

/** An act about money: what must be there before, and the act itself, as a desk or the sweep would do it, any number of times. */
export interface MoneyAct {
  name: string
  prepare(): Promise<string>
  run(subject: string): Promise<unknown>
}

const FACILITY = 'fac_wib'
const PAID_ON = '2027-01-11'
const SETTLED_ON = '2027-01-20'
const NOW = new Date('2027-01-21T03:00:00Z')
const GOODS = rupiah(1_000_001)
const PNBP = rupiah(150_000)

/** Every act by which money is booked. */
export async function moneyActs(sql: Knex, container: MedusaContainer): Promise<MoneyAct[]> {
  const treasury = container.resolve<TreasuryService>('treasury')
  const scheme_id = await treasury.adoptScheme({ ...SCHEMES.fac_wib.adopted, facility_id: FACILITY })
  let subjects = 0
  const newSubject = async () => `order_${++subjects}`
  const head = (id: string) => ({ facility_order_id: id, facility_id: FACILITY, actor: 'treasurer' })
  const digits = (id: string) => id.slice('order_'.length).padStart(6, '0')

  const receive = (id: string) =>
    sql.transaction((trx) =>
      postPaymentReceived(
        container,
        {
          ...head(id),
          goods_rupiah: GOODS,
          shipping_rupiah: rupiah(0),
          unique_code_rupiah: rupiah(0),
          received_on: PAID_ON,
        },
        trx,
      ),
    )
  const refund = (id: string) => ({ ...head(id), amount_rupiah: GOODS, on: SETTLED_ON })
  const refundDue = (id: string) =>
    sql.transaction((trx) => postRefundDue(container, { ...refund(id), now: NOW, reason: 'quality' }, trx))
  const settle = (id: string) =>
    sql.transaction((trx) =>
      settleProceeds(
        container,
        {
          facility_order: {
            id,
            facility_id: FACILITY,
            lines: [soldLine({ total: GOODS })],
            shipping_rupiah: rupiah(0),
            unique_code_rupiah: rupiah(0),
            scheme_id,
          },
          actor: 'treasurer',
          settled_on: SETTLED_ON,
          now: NOW,
        },
        trx,
      ),
    )
  const settlementOf = async (id: string) => (await treasury.settlementOfOrder(id))?.id as string
  const proofOf = (id: string) => ({
    ntpn: `NTPN${digits(id)}ABCDEF`,
    ntb: '123456789012',
    bank: 'Bank Mandiri',
    paid_on: '2027-01-21',
  })
  const bill = async (id: string, is_paid: boolean) =>
    recordDeposit(container, {
      facility_id: FACILITY,
      account_code: '425119',
      amount_rupiah: PNBP,
      settlement_ids: [await settlementOf(id)],
      billing_code: `820270121${digits(id)}`,
      billing_expires_at: null,
      ...(is_paid ? { proof: proofOf(id) } : {}),
      actor: 'treasurer',
      now: NOW,
    })
  const depositOf = async (id: string) => {
    const { deposits } = await treasury.deposits(FACILITY, { limit: 100 })
    return deposits.find(({ billing_code }) => billing_code.endsWith(digits(id)))?.id as string
  }

  const ofSettlement = async (id: string) => ({
    facility_id: FACILITY,
    settlement_id: await settlementOf(id),
    now: NOW,
  })
  const payouts = new Map<string, string>()
  const prepared = async (id: string) => {
    const payout = await preparePayout(container, {
      facility_id: FACILITY,
      kind: 'WORKING_CAPITAL',
      payee_id: null,
      amount_rupiah: rupiah(1_000),
      paid_on: '2027-01-21',
      document_reference: id,
      memo: 'Kayu',
      actor: 'treasurer',
      now: NOW,
    })
    payouts.set(id, payout.id)
  }
  const approved = (id: string) =>
    approvePayout(container, {
      facility_id: FACILITY,
      id: payouts.get(id) as string,
      actor: 'head',
      now: NOW,
    })

  const voided = async (id: string) =>
    voidDeposit(container, {
      facility_id: FACILITY,
      id: await depositOf(id),
      reason: 'Keliru.',
      actor: 'treasurer',
      now: NOW,
    })
  const journals = new Map<string, string>()
  const journalled = async (id: string) => {
    const journal = await prepareJournal(container, {
      facility_id: FACILITY,
      journal: {
        kind: 'journal',
        effective_on: '2027-01-21',
        memo: 'Bunga bank',
        document_reference: id,
        lines: [{ debit: '1101', credit: '2401', amount_rupiah: 500, memo: '' }],
      },
      actor: 'treasurer',
      now: NOW,
    })
    journals.set(id, journal.id)
  }
  const booked = (id: string) =>
    approveJournal(container, {
      facility_id: FACILITY,
      id: journals.get(id) as string,
      actor: 'head',
      now: NOW,
    })

  const after =
    (...steps: ((id: string) => Promise<unknown>)[]) =>
    async () => {
      const id = await newSubject()
      for (const step of steps) await step(id)
      return id
    }
  return [
    { name: 'receiving a payment', prepare: newSubject, run: receive },
    { name: 'owing a refund', prepare: after(receive), run: refundDue },
    {
      name: 'paying a refund',
      prepare: after(receive, refundDue),
      run: (id) => sql.transaction((trx) => postRefundPaid(container, refund(id), trx)),
    },
    { name: 'dividing proceeds', prepare: after(receive), run: settle },
    { name: 'billing a deposit', prepare: after(receive, settle), run: (id) => bill(id, false) },
    { name: 'billing and paying a deposit', prepare: after(receive, settle), run: (id) => bill(id, true) },
    {
      name: 'paying a deposit',
      prepare: after(receive, settle, (id) => bill(id, false)),
      run: async (id) =>
        recordDepositPayment(container, {
          facility_id: FACILITY,
          id: await depositOf(id),
          proof: proofOf(id),
          actor: 'treasurer',
          now: NOW,
        }),
    },
    { name: 'refunding what is divided', prepare: after(receive, settle), run: refundDue },
    {
      name: 'refunding what is deposited',
      prepare: after(receive, settle, (id) => bill(id, true)),
      run: refundDue,
    },
    {
      name: 'taking a mistake back',
      prepare: after(receive, settle, async (id) =>
        requestReversal(container, {
          ...(await ofSettlement(id)),
          actor: 'treasurer',
          reason: 'Biaya keliru.',
        }),
      ),
      run: async (id) => approveReversal(container, { ...(await ofSettlement(id)), actor: 'head' }),
    },
    { name: 'paying out', prepare: after(receive, settle, prepared), run: approved },
    { name: 'giving a bill up', prepare: after(receive, settle, (id) => bill(id, false)), run: voided },
    { name: 'booking a manual journal', prepare: after(receive, settle, journalled), run: booked },
  ]
}
