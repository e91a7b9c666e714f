import { deleteAccount as contract } from '../../../../contract/buyer-account'
import { handle } from '../../../../http/handle'
import { deleteAccount } from '../../../../workflows/buyer-account/delete-account'

export const POST = handle(contract, ({ buyer, container, now }) => deleteAccount(container, buyer, now))
