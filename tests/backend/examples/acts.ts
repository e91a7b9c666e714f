import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import type { Role } from '../../../medusa/src/contract/role'
import { row } from '../../../medusa/src/database/sql'
import type LedgerService from '../../../medusa/src/modules/ledger/service'
import type TreasuryService from '../../../medusa/src/modules/treasury/service'
import { rupiah } from '../../../medusa/src/money/rupiah'
import { recordDeposit } from '../../../medusa/src/workflows/deposit/record-deposit'
import { approvePayout } from '../../../medusa/src/workflows/payout/decide-payout'
import { preparePayout } from '../../../medusa/src/workflows/payout/prepare-payout'
import { postPaymentReceived } from '../../../medusa/src/workflows/proceeds/post-payment-received'
import { postRefundDue, postRefundPaid } from '../../../medusa/src/workflows/proceeds/post-refund'
import { type ReturnStep, stepReturn } from '../../../medusa/src/workflows/settlement/return-revenue'
import { settleProceeds } from '../../../medusa/src/workflows/settlement/settle-proceeds'
import { clockOf } from '../auditor/engine.ts'
import { SCHEMES } from '../auditor/schemes.ts'
import { soldLine } from '../fixtures/sold-line.ts'

export const FACILITY = 'fac_wib'

/** One thing that happens to the money, told to a reader and done by the product. */
export interface Example {
  title: string
  text: string
  act(): Promise<unknown>
}

const sales = {
  bookshelf: { goods: 1_000_000, cost: 400_000, shipping: 75_000, unique_code: 321 },
  chair: { goods: 250_000, cost: 100_000, shipping: 0, unique_code: 45 },
  table: { goods: 800_000, cost: 300_000, shipping: 0, unique_code: 12 },
  lamp: { goods: 100_000, cost: 40_000, shipping: 0, unique_code: 7 },
}
type Sale = keyof typeof sales

/** The life of two sales, in the order of the document. Amounts are small so that they can be checked by hand. */
export async function examples(sql: Knex, container: MedusaContainer): Promise<Example[]> {
  const ledger = container.resolve<LedgerService>('ledger')
  const treasury = container.resolve<TreasuryService>('treasury')
  const scheme_id = await treasury.adoptScheme({ ...SCHEMES.fac_wib.adopted, facility_id: FACILITY })
  const head = (sale: Sale) => ({ facility_order_id: sale, facility_id: FACILITY, actor: 'treasurer' })

  const receive = (sale: Sale, received_on: string) => () =>
    sql.transaction((trx) =>
      postPaymentReceived(
        container,
        {
          ...head(sale),
          goods_rupiah: rupiah(sales[sale].goods),
          shipping_rupiah: rupiah(sales[sale].shipping),
          unique_code_rupiah: rupiah(sales[sale].unique_code),
          received_on,
        },
        trx,
      ),
    )
  const divide = (sale: Sale, settled_on: string) => () =>
    sql.transaction((trx) =>
      settleProceeds(
        container,
        {
          facility_order: {
            id: sale,
            facility_id: FACILITY,
            lines: [soldLine({ total: sales[sale].goods, cost: sales[sale].cost })],
            shipping_rupiah: rupiah(sales[sale].shipping),
            unique_code_rupiah: rupiah(sales[sale].unique_code),
            scheme_id,
          },
          actor: 'treasurer',
          settled_on,
          now: clockOf(settled_on),
        },
        trx,
      ),
    )
  const whole = (sale: Sale) => rupiah(sales[sale].goods + sales[sale].shipping + sales[sale].unique_code)

  const refundDue = (sale: Sale, on: string, reason: string) => () =>
    sql.transaction((trx) =>
      postRefundDue(
        container,
        { ...head(sale), amount_rupiah: whole(sale), on, now: clockOf(on), reason },
        trx,
      ),
    )
  const refundPaid = (sale: Sale, on: string) => () =>
    sql.transaction((trx) =>
      postRefundPaid(container, { ...head(sale), amount_rupiah: whole(sale), on }, trx),
    )
  const answerClaim = async () => {
    const claim = await row<{ id: string }>(sql, 'SELECT id FROM revenue_return')
    const staff = {
      staff_id: 'treasurer_fac_wib',
      organisation_type: 'facility' as const,
      organisation_id: FACILITY,
      roles: ['treasurer'] as Role[],
    }
    const steps: [on: string, step: ReturnStep][] = [
      ['2027-02-12', { step: 'send', letter_number: 'W21.PAS-1', on: '2027-02-12' }],
      ['2027-02-26', { step: 'grant', answer_number: 'SP2D 270226001', on: '2027-02-26' }],
    ]
    for (const [on, step] of steps)
      await stepReturn(container, { id: claim?.id as string, staff, step, now: clockOf(on) })
  }
  const buyWood = async () => {
    const { id } = await preparePayout(container, {
      facility_id: FACILITY,
      kind: 'WORKING_CAPITAL',
      payee_id: null,
      amount_rupiah: rupiah(150_000),
      paid_on: '2027-01-25',
      document_reference: 'KW-1',
      memo: 'Kayu jati',
      actor: 'treasurer',
      now: clockOf('2027-01-25'),
    })
    await approvePayout(container, { facility_id: FACILITY, id, actor: 'head', now: clockOf('2027-01-25') })
  }

  return [
    {
      title: 'A buyer pays for a bookshelf',
      text: 'Goods of Rp1,000,000, shipping of Rp75,000 and a unique code of Rp321. The money is in the bank and belongs to the buyer until the order is done.',
      act: receive('bookshelf', '2027-01-11'),
    },
    {
      title: 'Another buyer pays for a chair',
      text: 'Rp250,000 and a unique code of Rp45.',
      act: receive('chair', '2027-01-12'),
    },
    {
      title: 'The chair cannot be made, and its money is due to go back',
      text: 'The head withdraws the order: nothing leaves the bank yet.',
      act: refundDue('chair', '2027-01-13', 'no_material'),
    },
    {
      title: 'The money of the chair goes back',
      text: 'Never more than is due for this order.',
      act: refundPaid('chair', '2027-01-14'),
    },
    {
      title: 'The proceeds of the bookshelf are divided',
      text: 'Kepmen 1990, of the profit: 50 % premi, 15 % state revenue, 35 % working capital. Making it cost Rp400,000, which goes back to working capital first; Rp600,000 are divided. Shipping is owed to whoever carried, the unique code to the state.',
      act: divide('bookshelf', '2027-01-20'),
    },
    {
      title: 'The state’s share is deposited',
      text: 'Rp90,000 of the division and the unique code of Rp321, with billing code, NTPN and NTB.',
      act: () =>
        recordDeposit(container, {
          facility_id: FACILITY,
          account_code: '425119',
          amount_rupiah: rupiah(90_321),
          billing_code: '820270121000001',
          billing_expires_at: null,
          proof: {
            ntpn: '0A1B2C3D4E5F6G7H',
            ntb: '123456789012',
            bank: 'Bank Mandiri',
            paid_on: '2027-01-21',
          },
          actor: 'treasurer',
          now: new Date('2027-01-21T03:00:00Z'),
        }),
    },
    {
      title: 'Wood is bought from the working capital',
      text: 'Rp150,000, prepared by the treasurer and approved by the head.',
      act: buyWood,
    },
    {
      title: 'January is closed',
      text: 'Nothing is booked by it: from now on, nothing can be booked into January.',
      act: () =>
        ledger.closePeriod({
          facility_id: FACILITY,
          starts_on: '2027-01-01',
          ends_on: '2027-01-31',
          closed_by: 'head',
          now: new Date('2027-02-03T03:00:00Z'),
        }),
    },
    {
      title: 'A third buyer pays for a table',
      text: 'Rp800,000 and a unique code of Rp12; it is still being made when this story ends.',
      act: receive('table', '2027-02-02'),
    },
    {
      title: 'A payment of January is found in February',
      text: 'January is closed, so the fact is booked on the first open day and says which day it is about.',
      act: receive('lamp', '2027-01-29'),
    },
    {
      title: 'The lamp’s proceeds are divided',
      text: 'Rp60,000 of profit.',
      act: divide('lamp', '2027-02-05'),
    },
    {
      title: 'The lamp comes back before its deposit',
      text: 'The division is taken back by its mirror image, and the money is due to the buyer.',
      act: refundDue('lamp', '2027-02-08', 'returned'),
    },
    { title: 'The money of the lamp goes back', text: 'In full.', act: refundPaid('lamp', '2027-02-09') },
    {
      title: 'The bookshelf comes back after its deposit',
      text: 'What is still in the house is taken back. What was deposited cannot be: it becomes a claim on the state (PER-36/PB/2013), which stands until the treasury office answers.',
      act: refundDue('bookshelf', '2027-02-11', 'returned'),
    },
    {
      title: 'The money of the bookshelf goes back',
      text: 'The buyer does not wait for the treasury office.',
      act: refundPaid('bookshelf', '2027-02-11'),
    },
    {
      title: 'The treasury office sends the state’s share back',
      text: 'The letter went out on 12 February; nothing is booked by it. The money comes on 26 February.',
      act: answerClaim,
    },
  ]
}
