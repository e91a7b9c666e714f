import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { postRefundPaid } from '../../../medusa/src/workflows/proceeds/post-refund'
import { approveReversal, requestReversal } from '../../../medusa/src/workflows/settlement/reversal-request'
import { after, type MoneyAct } from './money-act.ts'
import { FACILITY, NOW, type SaleSteps } from './sale-steps.ts'

/** The buyer's money: received, divided, given back. */
export function saleActs(sql: Knex, container: MedusaContainer, sale: SaleSteps): MoneyAct[] {
  const { newSubject, receive, refund, refundDue, settle, settlementOf, deposited } = sale
  const ofSettlement = async (id: string) => ({
    facility_id: FACILITY,
    settlement_id: await settlementOf(id),
    now: NOW,
  })
  const asked = async (id: string) =>
    requestReversal(container, {
      ...(await ofSettlement(id)),
      actor: 'treasurer',
      reason: 'Biaya keliru.',
    })
  return [
    { name: 'receiving a payment', prepare: newSubject, run: receive },
    { name: 'owing a refund', prepare: after(newSubject, receive), run: refundDue },
    {
      name: 'paying a refund',
      prepare: after(newSubject, receive, refundDue),
      run: (id) => sql.transaction((trx) => postRefundPaid(container, refund(id), trx)),
    },
    { name: 'dividing proceeds', prepare: after(newSubject, receive), run: settle },
    { name: 'refunding what is divided', prepare: after(newSubject, receive, settle), run: refundDue },
    {
      name: 'refunding what is deposited',
      prepare: after(newSubject, receive, settle, deposited),
      run: refundDue,
    },
    { name: 'asking to take a mistake back', prepare: after(newSubject, receive, settle), run: asked },
    {
      name: 'taking a mistake back',
      prepare: after(newSubject, receive, settle, asked),
      run: async (id) => approveReversal(container, { ...(await ofSettlement(id)), actor: 'head' }),
    },
  ]
}
