import { refuseRegionScheme } from '../../../../../contract/scheme'
import { handle } from '../../../../../http/handle'
import { refuseScheme } from '../../../../../workflows/scheme/close-proposal'
import { readProposal } from '../../../../../workflows/scheme/read-schemes'

export const POST = handle(refuseRegionScheme, async ({ params: { id }, body, container, staff, now }) => {
  await refuseScheme(container, { id, staff, now, reason: body.reason })
  const { proposal } = await readProposal(container, { id, staff, now })
  return { proposal }
})
