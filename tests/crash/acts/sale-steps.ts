import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import type TreasuryService from '../../../medusa/src/modules/treasury/service'
import { rupiah } from '../../../medusa/src/money/rupiah'
import { recordDeposit } from '../../../medusa/src/workflows/deposit/record-deposit'
import { postPaymentReceived } from '../../../medusa/src/workflows/proceeds/post-payment-received'
import { postRefundDue } from '../../../medusa/src/workflows/proceeds/post-refund'
import { settleProceeds } from '../../../medusa/src/workflows/settlement/settle-proceeds'
import { SCHEMES } from '../../backend/auditor/schemes.ts'
import { soldLine } from '../../backend/fixtures/sold-line.ts'

export const FACILITY = 'fac_wib'
const PAID_ON = '2027-01-11'
export const SETTLED_ON = '2027-01-20'
export const NOW = new Date('2027-01-21T03:00:00Z')
const GOODS = rupiah(1_000_001)
export const PNBP = rupiah(150_000)

/** The steps of one sale after another in one facility, each by the very function that a desk calls, and what it left to find again. */
export async function saleSteps(sql: Knex, container: MedusaContainer) {
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
  const deposits = new Map<string, string>()
  const bill = async (id: string, is_paid: boolean) => {
    const deposit = await recordDeposit(container, {
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
    deposits.set(id, deposit.id)
  }
  return {
    newSubject,
    digits,
    receive,
    refund,
    refundDue,
    settle,
    settlementOf,
    proofOf,
    bill,
    billed: (id: string) => bill(id, false),
    deposited: (id: string) => bill(id, true),
    depositOf: (id: string) => deposits.get(id) as string,
  }
}

export type SaleSteps = Awaited<ReturnType<typeof saleSteps>>
