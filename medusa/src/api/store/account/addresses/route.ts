import { addBookAddress, listBookAddresses } from '../../../../contract/buyer-account'
import { handle } from '../../../../http/handle'
import { bookAddresses, keepBookAddress } from '../../../../workflows/buyer-account/book-addresses'

export const GET = handle(listBookAddresses, async ({ buyer, container }) => ({
  addresses: await bookAddresses(container, buyer.account_id),
}))

export const POST = handle(addBookAddress, async ({ body, buyer, container, now }) => {
  const kept = await keepBookAddress(container, { account_id: buyer.account_id, now }, body)
  return kept as { id: string }
})
