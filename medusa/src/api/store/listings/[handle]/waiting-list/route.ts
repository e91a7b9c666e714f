import { waitForListing as contract } from '../../../../../contract/waiting-list'
import { handle } from '../../../../../http/handle'
import { throttle } from '../../../../../http/throttle'
import { waitForListing } from '../../../../../workflows/approval/waiting-list'

/** Ten in a quarter of an hour per visitor and per address: nobody is signed up by the hundred. */
const requests = throttle({ points: 10, duration_seconds: 900 })

export const POST = handle(contract, async ({ params, body, remote_address, container, now }) => {
  await requests([`address:${remote_address}`, `email:${body.email.toLowerCase()}`])
  await waitForListing(container, { handle: params.handle, ...body, now })
  return { is_waiting: true }
})
