import { listSchemes, proposeScheme as proposeContract } from '../../../contract/scheme'
import { handle } from '../../../http/handle'
import { proposeScheme } from '../../../workflows/scheme/propose-scheme'
import { readProposal, readSchemes } from '../../../workflows/scheme/read-schemes'

export const GET = handle(listSchemes, ({ container, staff, now }) => readSchemes(container, staff, now))

export const POST = handle(proposeContract, async ({ body, container, staff, now }) => {
  const id = await proposeScheme(container, { staff, input: body, now })
  const { proposal } = await readProposal(container, { id, staff, now })
  return { proposal }
})
