import type { MedusaContainer } from '@medusajs/framework/types'
import { generateEntityId, MedusaError } from '@medusajs/framework/utils'
import type { ListingInput } from '../../contract/catalogue'
import { WORKSHOP_ROLES } from '../../contract/role'
import { database, type Sql } from '../../database/sql'
import { forbid, refuseField } from '../../http/refusal'
import { accountCodeOf } from '../../modules/catalogue/account-code'
import { listingContentHash } from '../../modules/catalogue/content-hash'
import { freeHandle, handleOf } from '../../modules/catalogue/handle'
import type { Listing, ListingContent } from '../../modules/catalogue/listing'
import type CatalogueService from '../../modules/catalogue/service'
import type FacilityService from '../../modules/facility/service'
import { rupiah } from '../../money/rupiah'
import { prepareStore, type StoreSetup } from '../facility/prepare-store'
import type { ListingStaff } from './listing-actor'
import { createGoods } from './medusa-goods'

/** What is the same in both languages comes from the form; English words are optional. */
export interface ListingWords {
  name_en?: string | null
  description_en?: string | null
}

export interface CreateListingInput {
  facility_id: string
  staff: ListingStaff
  listing: ListingInput & ListingWords
  /** Wanted address in the shop; made from the name when absent. */
  handle?: string
  /** The result of `prepareStore`, to spare it in a loop. */
  store?: StoreSetup
  now: Date
}

/** A new draft with its Medusa product, price and shelf, all in one transaction. */
export async function createListing(container: MedusaContainer, input: CreateListingInput): Promise<Listing> {
  const { facility_id, staff, now } = input
  const catalogue = container.resolve<CatalogueService>('catalogue')
  const store = input.store ?? (await prepareStore(container))
  const stock_location_id = await stockLocationOf(container, facility_id)
  const role = WORKSHOP_ROLES.find((each) => staff.roles.includes(each))
  if (!role) forbid('Peran Anda tidak mengizinkan tindakan ini.')
  return database(container).transaction(async (trx) => {
    await refuseForeignWorkshop(container, facility_id, input.listing.workshop_id, trx)
    await refuseForeignKind(container, input.listing, trx)
    const content = contentOf(input.listing)
    const wanted = input.handle ?? handleOf(content.name)
    const handle = freeHandle(wanted, await catalogue.handlesLike(wanted, trx))
    const is_on_shelf = content.mode === 'ready_stock'
    const stock_quantity = is_on_shelf ? input.listing.stock_quantity : 0
    const goods = await createGoods(
      container,
      { ...content, handle, is_on_shelf, stock_quantity, stock_location_id },
      store,
      trx,
    )
    const id = generateEntityId(undefined, 'listg')
    await catalogue.insertListing(
      {
        ...content,
        ...goods,
        id,
        facility_id,
        handle,
        account_code: accountCodeOf(content.category),
        last_edited_by: staff.staff_id,
        price_edited_by: staff.staff_id,
      },
      now,
      trx,
    )
    await catalogue.writeMove(
      {
        listing_id: id,
        act: 'create',
        from_state: 'draft',
        to_state: 'draft',
        staff_id: staff.staff_id,
        role,
        note: null,
        content_hash: listingContentHash(content, []),
        at: now,
      },
      trx,
    )
    return (await catalogue.listingOf(facility_id, id, trx)) as Listing
  })
}

/** The content that a form describes. Lead times belong to what is made to order only. */
export function contentOf(form: ListingInput & ListingWords): ListingContent {
  const { stock_quantity: _, price_rupiah, cost_rupiah, ...rest } = form
  const is_made_to_order = form.mode === 'made_to_order'
  return {
    ...rest,
    name_en: form.name_en ?? null,
    description_en: form.description_en ?? null,
    price_rupiah: rupiah(price_rupiah),
    cost_rupiah: rupiah(cost_rupiah),
    lead_time_days_min: is_made_to_order ? form.lead_time_days_min : null,
    lead_time_days_max: is_made_to_order ? form.lead_time_days_max : null,
  }
}

/** A workshop is chosen among the facility's own. */
export async function refuseForeignWorkshop(
  container: MedusaContainer,
  facility_id: string,
  workshop_id: string,
  sql: Sql,
): Promise<void> {
  const workshops = await container.resolve<FacilityService>('facility').workshopsOf(facility_id, sql)
  if (!workshops.some(({ id }) => id === workshop_id)) refuseField('workshop_id', 'Pilih bengkel.')
}

/** A kind is chosen among those of the family. */
export async function refuseForeignKind(
  container: MedusaContainer,
  { category, kind }: Pick<ListingInput, 'category' | 'kind'>,
  sql: Sql,
): Promise<void> {
  if (kind === null) return
  const kinds = await container.resolve<CatalogueService>('catalogue').kinds(sql)
  if (!kinds.some(({ slug, family }) => slug === kind && family === category))
    refuseField('kind', 'Pilih jenis yang termasuk kelompok barang itu.')
}

async function stockLocationOf(container: MedusaContainer, facility_id: string): Promise<string> {
  const facility = await container.resolve<FacilityService>('facility').facilityById(facility_id)
  if (facility?.sells && facility.stock_location_id) return facility.stock_location_id
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, 'UPT ini belum menjual barang.')
}
