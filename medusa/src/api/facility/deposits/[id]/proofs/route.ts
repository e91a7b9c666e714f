import { keepDepositProof } from '../../../../../contract/deposit-paper'
import { handle } from '../../../../../http/handle'
import { keepDepositProof as keep } from '../../../../../workflows/deposit/keep-deposit-proof'

export const POST = handle(keepDepositProof, async ({ params, body, staff, container, now }) => ({
  proof_count: await keep(container, {
    facility_id: staff.organisation_id,
    deposit_id: params.id,
    bytes: body as Buffer,
    actor: staff.staff_id,
    now,
  }),
}))
