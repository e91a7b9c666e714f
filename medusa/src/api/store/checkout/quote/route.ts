import { quoteCheckout as contract } from '../../../../contract/checkout'
import { database } from '../../../../database/sql'
import { handle } from '../../../../http/handle'
import { quoteCheckout } from '../../../../workflows/checkout/quote-checkout'

export const POST = handle(contract, ({ body, container, now }) =>
  quoteCheckout(database(container), body.items, { area_code: body.area_code, now }),
)
