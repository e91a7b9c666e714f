import { addHarvest, listHarvests } from '../../../../../contract/harvest'
import { handle } from '../../../../../http/handle'
import { notFound } from '../../../../../http/refusal'
import type CatalogueService from '../../../../../modules/catalogue/service'
import { openHarvest } from '../../../../../workflows/catalogue/keep-harvest'

export const GET = handle(listHarvests, async ({ params, staff, container, now }) => {
  const catalogue = container.resolve<CatalogueService>('catalogue')
  if (!(await catalogue.listingOf(staff.organisation_id, params.id))) notFound('Barang')
  return { batches: await catalogue.harvestsOf(staff.organisation_id, params.id, now) }
})

export const POST = handle(addHarvest, async ({ params, body, staff, container, now }) => ({
  batch: await openHarvest(container, {
    facility_id: staff.organisation_id,
    staff_id: staff.staff_id,
    listing_id: params.id,
    batch: body,
    now,
  }),
}))
