import { verifySeal as contract } from '../../../../contract/authenticity'
import { handle } from '../../../../http/handle'
import { throttle } from '../../../../http/throttle'
import { verifySeal } from '../../../../workflows/authenticity/verify-seal'

/** Enough for a stall where everybody scans, too few to try out codes of sixty random bits. */
const lookups = throttle({ points: 120, duration_seconds: 300 })

export const GET = handle(contract, async ({ params, remote_address, container, now }) => {
  await lookups([`address:${remote_address}`])
  return { seal: await verifySeal(container, params.code, now) }
})
