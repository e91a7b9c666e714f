import { placeCheckout as contract } from '../../../contract/checkout'
import { handle } from '../../../http/handle'
import { placeCheckout } from '../../../workflows/checkout/place-checkout'

export const POST = handle(contract, ({ body, idempotency_key, container, now }) =>
  placeCheckout(container, { input: body, idempotency_key, now }),
)
