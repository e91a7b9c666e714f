import { sendComplaint as contract } from '../../../contract/complaint'
import { handle } from '../../../http/handle'
import { throttle } from '../../../http/throttle'
import { sendComplaint } from '../../../workflows/complaint/send-complaint'

/** Five complaints in a quarter of an hour per address and per mailbox: nobody's is to be flooded. */
const complaints = throttle({ points: 5, duration_seconds: 900 })

export const POST = handle(contract, async ({ body, idempotency_key, remote_address, container, now }) => {
  await complaints([`address:${remote_address}`, `email:${body.email.toLowerCase()}`])
  const { number } = await sendComplaint(container, { input: body, idempotency_key, now })
  return { number }
})
