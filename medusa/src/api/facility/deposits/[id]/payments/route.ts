import { payDeposit } from '../../../../../contract/deposit'
import { handle } from '../../../../../http/handle'
import { rupiah } from '../../../../../money/rupiah'
import { recordDepositPayment } from '../../../../../workflows/deposit/record-deposit-payment'
import { depositJson } from '../../deposit-json'

export const POST = handle(payDeposit, async ({ params, body, staff, container, now }) => {
  const { ntpn, ntb, bank, paid_on, amount_rupiah, billing_code } = body
  const deposit = await recordDepositPayment(container, {
    facility_id: staff.organisation_id,
    id: params.id,
    proof: { ntpn, ntb, bank, paid_on },
    stated: { amount_rupiah: rupiah(amount_rupiah), billing_code },
    actor: staff.staff_id,
    now,
  })
  return { deposit: depositJson(deposit, now) }
})
