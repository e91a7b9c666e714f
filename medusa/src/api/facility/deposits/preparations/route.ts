import { prepareDeposit } from '../../../../contract/deposit-paper'
import { handle } from '../../../../http/handle'
import { prepareDeposit as prepare } from '../../../../workflows/deposit/simponi-entry'
import { entryJson } from '../deposit-json'

export const POST = handle(prepareDeposit, async ({ body, staff, container, now }) => {
  const { entry, ...chosen } = await prepare(container, { facility_id: staff.organisation_id, ...body }, now)
  return { ...chosen, entry: entryJson(entry) }
})
