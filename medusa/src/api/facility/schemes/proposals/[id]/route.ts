import { readSchemeProposal } from '../../../../../contract/scheme'
import { handle } from '../../../../../http/handle'
import { readProposal } from '../../../../../workflows/scheme/read-schemes'

export const GET = handle(readSchemeProposal, ({ params, container, staff, now }) =>
  readProposal(container, { id: params.id, staff, now }),
)
