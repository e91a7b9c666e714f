import { readChart } from '../../../../contract/ledger'
import { handle } from '../../../../http/handle'
import type LedgerService from '../../../../modules/ledger/service'

export const GET = handle(readChart, async ({ container }) => ({
  chart: await container.resolve<LedgerService>('ledger').chart(),
}))
