import { withdrawSchemeProposal } from '../../../../../../contract/scheme'
import { handle } from '../../../../../../http/handle'
import { withdrawScheme } from '../../../../../../workflows/scheme/close-proposal'
import { readProposal } from '../../../../../../workflows/scheme/read-schemes'

export const POST = handle(
  withdrawSchemeProposal,
  async ({ params: { id }, body, container, staff, now }) => {
    await withdrawScheme(container, { id, staff, now, reason: body.reason })
    const { proposal } = await readProposal(container, { id, staff, now })
    return { proposal }
  },
)
