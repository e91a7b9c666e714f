import { refusePresetProposal } from '../../../../../../contract/preset'
import { handle } from '../../../../../../http/handle'
import { refusePreset } from '../../../../../../workflows/preset/close-preset-proposal'
import { readPresetProposal } from '../../../../../../workflows/preset/read-presets'

export const POST = handle(refusePresetProposal, async ({ params: { id }, body, container, staff, now }) => {
  await refusePreset(container, { id, staff, now, reason: body.reason })
  const { proposal } = await readPresetProposal(container, { id, staff, now })
  return { proposal }
})
