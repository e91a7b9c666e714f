import { listShopChanges } from '../../../contract/shop-change'
import { database } from '../../../database/sql'
import { handle } from '../../../http/handle'
import { changeFeed } from '../../../shop-change/change-feed'
import { readPositions } from '../../../shop-change/change-log'

/** What has changed, for the front's page cache; held until something does. */
export const GET = handle(listShopChanges, ({ container, query }) =>
  changeFeed(database(container)).after(readPositions(query.after)),
)
