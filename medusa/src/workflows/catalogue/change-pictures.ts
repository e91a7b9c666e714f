import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import type { Picture } from '../../contract/picture'
import { database } from '../../database/sql'
import { notFound, refuseField } from '../../http/refusal'
import { listingContentHash } from '../../modules/catalogue/content-hash'
import type { Listing } from '../../modules/catalogue/listing'
import { type MadePicture, makePicture } from '../../modules/catalogue/pictures/make-picture'
import { type PictureStore, pictureStore, storePicture } from '../../modules/catalogue/pictures/picture-store'
import type CatalogueService from '../../modules/catalogue/service'
import { listingToEdit } from './edit-listing'
import type { ListingStaff } from './listing-actor'

const MOST_PICTURES = 12

interface PictureChange {
  facility_id: string
  listing_id: string
  staff: ListingStaff
  now: Date
}

export interface AddPictureInput extends PictureChange {
  /** An upload, or a picture that is made already. */
  picture: Buffer | MadePicture
  alt: string
  is_illustration?: boolean
  store?: PictureStore
}

/** Adds a picture to a listing of the facility. Its files are written before the row that names them. */
export async function addPicture(container: MedusaContainer, input: AddPictureInput): Promise<Picture> {
  const { facility_id, listing_id } = input
  if (!(await container.resolve<CatalogueService>('catalogue').listingOf(facility_id, listing_id)))
    notFound('Barang')
  const made = Buffer.isBuffer(input.picture) ? await makePicture(input.picture) : input.picture
  await storePicture(made, input.store ?? pictureStore())
  const { hash, width, height, widths, average_colour } = made
  const { alt, is_illustration = false } = input
  return changePictures(container, input, 'add_picture', async (catalogue, pictures, trx) => {
    if (pictures.length >= MOST_PICTURES)
      refuseField(
        'picture',
        `Satu barang paling banyak memuat ${MOST_PICTURES} foto. Hapus satu foto dahulu.`,
      )
    return catalogue.insertPicture(
      input.listing_id,
      { hash, width, height, widths, average_colour, alt, is_illustration },
      trx,
    )
  })
}

/** Takes a picture off a listing; the published form keeps it until the change is let out. */
export async function removePicture(
  container: MedusaContainer,
  input: PictureChange & { picture_id: string },
): Promise<void> {
  await changePictures(container, input, 'remove_picture', async (catalogue, _pictures, trx) => {
    if (!(await catalogue.deletePicture(input.listing_id, input.picture_id, trx))) notFound('Foto')
  })
}

/** A change of pictures is an edit of the content: same roles, same way back to the checker. */
async function changePictures<Result>(
  container: MedusaContainer,
  input: PictureChange,
  act: string,
  change: (catalogue: CatalogueService, pictures: Picture[], trx: Knex.Transaction) => Promise<Result>,
): Promise<Result> {
  const catalogue = container.resolve<CatalogueService>('catalogue')
  return database(container).transaction(async (trx) => {
    const { listing, role, to_state } = await listingToEdit(container, input, trx)
    const result = await change(catalogue, await picturesOf(catalogue, listing, trx), trx)
    await catalogue.writeMove(
      {
        listing_id: listing.id,
        act,
        from_state: listing.state,
        to_state,
        staff_id: input.staff.staff_id,
        role,
        note: null,
        content_hash: listingContentHash(listing, await picturesOf(catalogue, listing, trx)),
        at: input.now,
      },
      trx,
    )
    await catalogue.updateContent(listing.id, { ...listing, last_edited_by: input.staff.staff_id }, trx)
    return result
  })
}

async function picturesOf(catalogue: CatalogueService, listing: Listing, trx: Knex.Transaction) {
  return (await catalogue.picturesOf([listing.id], trx)).get(listing.id) ?? []
}
