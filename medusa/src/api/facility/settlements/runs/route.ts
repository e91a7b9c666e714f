import { runSettlements } from '../../../../contract/settlement'
import { handle } from '../../../../http/handle'
import { runSettlements as run } from '../../../../workflows/settlement/run-settlements'

export const POST = handle(runSettlements, async ({ body, staff, container, now }) => ({
  results: await run(container, { ...body, staff, now }),
}))
