import { readPresetProposal as contract } from '../../../../../contract/preset'
import { handle } from '../../../../../http/handle'
import { readPresetProposal } from '../../../../../workflows/preset/read-presets'

export const GET = handle(contract, ({ params: { id }, container, staff, now }) =>
  readPresetProposal(container, { id, staff, now }),
)
