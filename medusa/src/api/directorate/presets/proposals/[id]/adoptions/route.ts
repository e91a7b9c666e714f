import { adoptPresetProposal } from '../../../../../../contract/preset'
import { handle } from '../../../../../../http/handle'
import { adoptPreset } from '../../../../../../workflows/preset/close-preset-proposal'
import { readPresetProposal } from '../../../../../../workflows/preset/read-presets'

export const POST = handle(adoptPresetProposal, async ({ params: { id }, container, staff, now }) => {
  await adoptPreset(container, { id, staff, now })
  const { proposal } = await readPresetProposal(container, { id, staff, now })
  return { proposal }
})
