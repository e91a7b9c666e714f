import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import type { ListingInput } from '../../contract/catalogue'
import { database } from '../../database/sql'
import { notFound } from '../../http/refusal'
import { accountCodeOf } from '../../modules/catalogue/account-code'
import { listingContentHash } from '../../modules/catalogue/content-hash'
import type { Listing, ListingContent } from '../../modules/catalogue/listing'
import type CatalogueService from '../../modules/catalogue/service'
import { contentOf, type ListingWords, refuseForeignKind, refuseForeignWorkshop } from './create-listing'
import type { ListingStaff } from './listing-actor'
import { refuseStaleVersion, transitionOrRefusal } from './refuse-listing-act'
import { setStock } from './set-stock'

export interface EditListingInput {
  facility_id: string
  listing_id: string
  staff: ListingStaff
  /** English words that are not given stay as they are. */
  listing: ListingInput & ListingWords
  expected_version: number
  /** The stock that the person saw; absent sets the stock whatever it was. */
  seen_stock_quantity?: number | undefined
  now: Date
}

/**
 * Edits a listing. The stock counts at once; anything else goes back to draft and waits for another officer, while the
 * shop keeps the published form.
 */
export async function editListing(container: MedusaContainer, input: EditListingInput): Promise<void> {
  await database(container).transaction(async (trx) => {
    const { listing, role, to_state } = await listingToEdit(container, input, trx)
    refuseStaleVersion(listing, input.expected_version)
    const content = contentOf({
      ...input.listing,
      name_en: input.listing.name_en ?? listing.name_en,
      description_en: input.listing.description_en ?? listing.description_en,
    })
    if (content.mode === 'ready_stock') await setStock(container, stockEdit(listing, input), trx)
    await refuseForeignWorkshop(container, input.facility_id, content.workshop_id, trx)
    await refuseForeignKind(container, content, trx)
    await writeEdit(container, { ...input, listing, content, role, to_state }, trx)
  })
}

function stockEdit({ inventory_item_id }: Listing, input: EditListingInput) {
  const { seen_stock_quantity, listing, now } = input
  return { inventory_item_id, stock_quantity: listing.stock_quantity, seen_stock_quantity, now }
}

/** The locked listing, with the role and the state that an edit by this person leads to. */
export async function listingToEdit(
  container: MedusaContainer,
  { facility_id, listing_id, staff }: Pick<EditListingInput, 'facility_id' | 'listing_id' | 'staff'>,
  trx: Knex.Transaction,
) {
  const catalogue = container.resolve<CatalogueService>('catalogue')
  const listing = (await catalogue.lockListingOf(facility_id, listing_id, trx)) ?? notFound('Barang')
  const { role, transition } = transitionOrRefusal('edit', listing, staff)
  return { listing, role, to_state: transition.to }
}

async function writeEdit(
  container: MedusaContainer,
  edit: {
    listing: Listing
    content: ListingContent
    role: string
    to_state: Listing['state']
    staff: ListingStaff
    now: Date
  },
  trx: Knex.Transaction,
): Promise<void> {
  const { listing, content, staff, now } = edit
  const catalogue = container.resolve<CatalogueService>('catalogue')
  const pictures = (await catalogue.picturesOf([listing.id], trx)).get(listing.id) ?? []
  const content_hash = listingContentHash(content, pictures)
  if (content_hash === listingContentHash(listing, pictures)) return
  const is_price_edit =
    content.price_rupiah !== listing.price_rupiah || content.cost_rupiah !== listing.cost_rupiah
  // The state moves first: a published row may not carry its own publisher as editor, not even for a moment.
  await catalogue.writeMove(
    {
      listing_id: listing.id,
      act: 'edit',
      from_state: listing.state,
      to_state: edit.to_state,
      staff_id: staff.staff_id,
      role: edit.role,
      note: null,
      content_hash,
      at: now,
    },
    trx,
  )
  await catalogue.updateContent(
    listing.id,
    {
      ...content,
      account_code: accountCodeOf(content.category),
      last_edited_by: staff.staff_id,
      price_edited_by: is_price_edit ? staff.staff_id : listing.price_edited_by,
    },
    trx,
  )
}
