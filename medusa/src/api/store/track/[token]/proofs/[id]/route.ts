import { attachProof as contract } from '../../../../../../contract/tracking'
import { handle } from '../../../../../../http/handle'
import { attachProof } from '../../../../../../workflows/facility-order/attach-proof'

export const POST = handle(contract, async ({ params, body, container, now }) => ({
  proof_count: await attachProof(container, {
    token: params.token,
    facility_order_id: params.id,
    bytes: body as Buffer,
    now,
  }),
}))
