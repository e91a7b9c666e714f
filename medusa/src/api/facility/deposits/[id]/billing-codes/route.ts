import { replaceBillingCode } from '../../../../../contract/deposit'
import { handle } from '../../../../../http/handle'
import { renewBillingCode } from '../../../../../workflows/deposit/renew-billing-code'
import { depositJson } from '../../deposit-json'

export const POST = handle(replaceBillingCode, async ({ params, body, staff, container, now }) => {
  const deposit = await renewBillingCode(container, {
    facility_id: staff.organisation_id,
    id: params.id,
    billing_code: body.billing_code,
    billing_expires_at: body.billing_expires_at ? new Date(body.billing_expires_at) : null,
  })
  return { deposit: depositJson(deposit, now) }
})
