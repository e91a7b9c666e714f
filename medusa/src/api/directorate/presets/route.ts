import { listPresets, proposePreset as proposeContract } from '../../../contract/preset'
import { handle } from '../../../http/handle'
import { proposePreset } from '../../../workflows/preset/propose-preset'
import { readPresetProposal, readPresets } from '../../../workflows/preset/read-presets'

export const GET = handle(listPresets, ({ container, staff, now }) => readPresets(container, staff, now))

export const POST = handle(proposeContract, async ({ body, container, staff, now }) => {
  const id = await proposePreset(container, { staff, input: body, now })
  const { proposal } = await readPresetProposal(container, { id, staff, now })
  return { proposal }
})
