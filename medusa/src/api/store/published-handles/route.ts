import { listPublishedHandles as contract } from '../../../contract/published'
import { handle } from '../../../http/handle'
import { listPublishedHandles } from '../../../workflows/catalogue/list-published'

export const GET = handle(contract, ({ container, query }) => listPublishedHandles(container, query))
