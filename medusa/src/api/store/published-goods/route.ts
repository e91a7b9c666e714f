import { listPublishedGoods as contract } from '../../../contract/published'
import { handle } from '../../../http/handle'
import { listPublishedGoods } from '../../../workflows/catalogue/list-published'

export const GET = handle(contract, ({ container, query, now }) =>
  listPublishedGoods(container, { ...query, now }),
)
