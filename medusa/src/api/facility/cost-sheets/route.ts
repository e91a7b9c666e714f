import { listCostSheets } from '../../../contract/cost-sheet'
import { handle } from '../../../http/handle'
import { listCostedListings } from '../../../workflows/scheme/cost-sheets'

export const GET = handle(listCostSheets, async ({ container, staff, now }) => ({
  listings: await listCostedListings(container, staff.organisation_id, now),
}))
