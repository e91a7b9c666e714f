import { proposePresetEnd as contract } from '../../../../contract/preset'
import { handle } from '../../../../http/handle'
import { proposePresetEnd } from '../../../../workflows/preset/propose-preset'
import { readPresetProposal } from '../../../../workflows/preset/read-presets'

export const POST = handle(contract, async ({ body, container, staff, now }) => {
  const id = await proposePresetEnd(container, { staff, input: body, now })
  const { proposal } = await readPresetProposal(container, { id, staff, now })
  return { proposal }
})
