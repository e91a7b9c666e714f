import { adoptRegionScheme } from '../../../../../contract/scheme'
import { handle } from '../../../../../http/handle'
import { adoptScheme } from '../../../../../workflows/scheme/close-proposal'
import { readProposal } from '../../../../../workflows/scheme/read-schemes'

export const POST = handle(adoptRegionScheme, async ({ params: { id }, container, staff, now }) => {
  await adoptScheme(container, { id, staff, now })
  const { proposal } = await readProposal(container, { id, staff, now })
  return { proposal }
})
