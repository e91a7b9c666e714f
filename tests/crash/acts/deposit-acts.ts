import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import type { Role } from '../../../medusa/src/contract/role'
import { row } from '../../../medusa/src/database/sql'
import { markAsListed, takeTreasuryList } from '../../../medusa/src/workflows/deposit/reconcile'
import { recordDepositPayment } from '../../../medusa/src/workflows/deposit/record-deposit-payment'
import { renewBillingCode } from '../../../medusa/src/workflows/deposit/renew-billing-code'
import { voidDeposit } from '../../../medusa/src/workflows/deposit/void-deposit'
import { type ReturnStep, stepReturn } from '../../../medusa/src/workflows/settlement/return-revenue'
import { setTarget } from '../../../medusa/src/workflows/target/pnbp-targets'
import { after, type MoneyAct } from './money-act.ts'
import { FACILITY, NOW, PNBP, type SaleSteps } from './sale-steps.ts'

const TODAY = '2027-01-21'

/** State revenue: billed, paid, compared with the treasury's list, and asked back when a sale came to nothing. */
export function depositActs(sql: Knex, container: MedusaContainer, sale: SaleSteps): MoneyAct[] {
  const { newSubject, digits, receive, settle, billed, deposited, depositOf, proofOf, refundDue } = sale
  const settled = after(newSubject, receive, settle)
  const desk = { facility_id: FACILITY, actor: 'treasurer', now: NOW }
  const deposit = (id: string) => ({ facility_id: FACILITY, id: depositOf(id) })
  const listed = (id: string) =>
    takeTreasuryList(container, {
      ...desk,
      csv: `NTPN;AKUN;JUMLAH;TANGGAL\n${proofOf(id).ntpn};425119;${PNBP};${TODAY}\n`,
    })
  const step =
    (role: Role, taken: ReturnStep) =>
    async (id: string): Promise<unknown> => {
      const claim = await row<{ id: string }>(
        sql,
        'SELECT r.id FROM revenue_return r JOIN settlement s ON s.id = r.settlement_id WHERE s.facility_order_id = ?',
        [id],
      )
      const staff = {
        staff_id: role,
        organisation_type: 'facility' as const,
        organisation_id: FACILITY,
        roles: [role],
      }
      return stepReturn(container, { id: claim?.id as string, staff, step: taken, now: NOW })
    }
  const send = step('treasurer', { step: 'send', letter_number: 'W21/1', on: TODAY })
  const grant = step('treasurer', { step: 'grant', answer_number: 'SP2D 1', on: TODAY })
  const refuse = step('treasurer', {
    step: 'refuse',
    answer_number: 'S-1',
    on: TODAY,
    reason: 'Tidak memenuhi syarat.',
  })
  const bear = step('head', { step: 'bear' })
  const claimed = after(settled, deposited, refundDue)
  return [
    { name: 'billing a deposit', prepare: settled, run: billed },
    { name: 'billing and paying a deposit', prepare: settled, run: deposited },
    {
      name: 'paying a deposit',
      prepare: after(settled, billed),
      run: (id) =>
        recordDepositPayment(container, { ...deposit(id), ...desk, id: depositOf(id), proof: proofOf(id) }),
    },
    {
      name: 'giving a bill up',
      prepare: after(settled, billed),
      run: (id) => voidDeposit(container, { ...desk, ...deposit(id), reason: 'Keliru.' }),
    },
    {
      name: 'renewing a billing code',
      prepare: after(settled, billed),
      run: (id) =>
        renewBillingCode(container, {
          ...deposit(id),
          billing_code: `820270122${digits(id)}`,
          billing_expires_at: null,
        }),
    },
    { name: 'taking the treasury’s list', prepare: after(settled, deposited), run: listed },
    {
      name: 'marking a deposit as listed',
      prepare: after(settled, deposited, listed),
      run: (id) => markAsListed(container, { ...desk, deposit_ids: [depositOf(id)] }),
    },
    { name: 'asking the treasury for a return', prepare: claimed, run: send },
    { name: 'a return that is granted', prepare: after(claimed, send), run: grant },
    { name: 'a return that is refused', prepare: after(claimed, send), run: refuse },
    { name: 'bearing a refused return', prepare: after(claimed, send, refuse), run: bear },
    {
      name: 'setting a target',
      prepare: newSubject,
      run: (id) =>
        setTarget(container, {
          ...desk,
          year: 2027,
          account_code: '425119',
          amount_rupiah: Number(digits(id)),
        }),
    },
  ]
}
