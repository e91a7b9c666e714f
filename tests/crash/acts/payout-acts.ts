import type { MedusaContainer } from '@medusajs/framework/types'
import { rupiah } from '../../../medusa/src/money/rupiah'
import { approvePayout } from '../../../medusa/src/workflows/payout/decide-payout'
import { preparePayout } from '../../../medusa/src/workflows/payout/prepare-payout'
import { approveReturn, requestReturn } from '../../../medusa/src/workflows/payout/return-payout'
import { after, type MoneyAct } from './money-act.ts'
import { FACILITY, NOW, type SaleSteps } from './sale-steps.ts'

const TODAY = '2027-01-21'

/** Money that leaves the facility, and comes back from the bank. */
export function payoutActs(container: MedusaContainer, sale: SaleSteps): MoneyAct[] {
  const { newSubject, receive, settle } = sale
  const payouts = new Map<string, string>()
  const payout = (id: string, actor: 'treasurer' | 'head') => ({
    facility_id: FACILITY,
    id: payouts.get(id) as string,
    actor,
    now: NOW,
  })
  const prepared = async (id: string) => {
    const { id: payout_id } = await preparePayout(container, {
      facility_id: FACILITY,
      kind: 'WORKING_CAPITAL',
      payee_id: null,
      amount_rupiah: rupiah(1_000),
      paid_on: TODAY,
      document_reference: id,
      memo: 'Kayu',
      actor: 'treasurer',
      now: NOW,
    })
    payouts.set(id, payout_id)
  }
  const approved = (id: string) => approvePayout(container, payout(id, 'head'))
  const asked = (id: string) =>
    requestReturn(container, {
      ...payout(id, 'treasurer'),
      returned_on: TODAY,
      document_reference: `RK ${id}`,
      reason: 'Rekening tujuan ditutup.',
    })
  const ready = after(newSubject, receive, settle, prepared)
  return [
    { name: 'paying out', prepare: ready, run: approved },
    { name: 'asking for the return of a payout', prepare: after(ready, approved), run: asked },
    {
      name: 'the return of a payout',
      prepare: after(ready, approved, asked),
      run: (id) => approveReturn(container, payout(id, 'head')),
    },
  ]
}
