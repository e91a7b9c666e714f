import { COST_RECORDERS, readCostSheets, recordCostSheet } from '../../../../contract/cost-sheet'
import { handle } from '../../../../http/handle'
import { readListingCosts, recordCosts } from '../../../../workflows/scheme/cost-sheets'

export const GET = handle(readCostSheets, async ({ params, container, staff, now }) => ({
  ...(await readListingCosts(container, {
    facility_id: staff.organisation_id,
    listing_id: params.id,
    now,
  })),
  may_record: COST_RECORDERS.some((role) => staff.roles.includes(role)),
}))

export const POST = handle(recordCostSheet, async ({ params, body, container, staff, now }) => ({
  sheet: await recordCosts(container, { staff, listing_id: params.id, input: body, now }),
}))
