import { exportAccountData as contract } from '../../../../contract/buyer-account'
import { handle } from '../../../../http/handle'
import { exportData } from '../../../../workflows/buyer-account/export-data'

export const GET = handle(contract, ({ buyer, container, now }) => exportData(container, buyer, now))
