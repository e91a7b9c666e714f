import { revokeSeal as contract } from '../../../../../contract/authenticity'
import { handle } from '../../../../../http/handle'
import { revokeSeal } from '../../../../../workflows/authenticity/revoke-seal'

export const POST = handle(contract, async ({ params, body, staff, container, now }) => ({
  certificate: await revokeSeal(container, { code: params.id, reason: body.reason, staff, now }),
}))
