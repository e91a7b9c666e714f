import { join } from 'node:path'
import type { MedusaContainer } from '@medusajs/framework/types'
import { listingInput } from '../../contract/catalogue'
import { database, rows } from '../../database/sql'
import { atMost } from '../../modules/catalogue/pictures/at-most'
import { drawingCache } from '../../modules/catalogue/pictures/drawing-cache'
import type { MadePicture } from '../../modules/catalogue/pictures/make-picture'
import { addPicture } from '../../workflows/catalogue/change-pictures'
import { createListing } from '../../workflows/catalogue/create-listing'
import { openHarvest } from '../../workflows/catalogue/keep-harvest'
import { moveListing } from '../../workflows/catalogue/move-listing'
import { dayAfter } from '../../workflows/checkout/promised-dates'
import { prepareStore } from '../../workflows/facility/prepare-store'
import { goodPictures } from '../drawings/goods-pictures'
import { goods } from '../goods'
import type { GoodSeed } from '../goods/good-seed'
import { organisations } from '../organisations'
import type { StaffOf } from './fill-accounts'

/** Goods that the demo leaves on the desk instead of in the shop, so that there is something to let out and to mend. */
const LEFT_ON_DESK: Readonly<Record<string, 'draft' | 'proposed' | 'returned'>> = {
  'bangku-taman-kayu': 'proposed',
  'kursi-ayun-gantung-rotan': 'proposed',
  'topi-anyaman-pandan': 'returned',
  'kue-nastar-stoples': 'draft',
}

interface Fill {
  staffOf: StaffOf
  facilities: Readonly<Record<string, string>>
  now: Date
}

/** Every good is drafted by the catalogue staff, pictured, proposed, and let out by the kasubsi, days before the first order. */
export async function fillGoods(container: MedusaContainer, fill: Fill): Promise<void> {
  const store = await prepareStore(container)
  const pictures = picturesAhead(goods.map((good) => good.handle))
  const workshops = await workshopIds(container)
  let index = 0
  for (const good of goods) {
    const now = new Date(fill.now.getTime() - (90 * 24 - index++) * 3_600_000)
    const facility_id = fill.facilities[good.facility] as string
    const staff = fill.staffOf('catalogue_staff', good.facility)
    const workshop_id = workshops.get(`${good.facility}/${good.workshop}`)
    const listing = listingInput.parse(formOf(good, workshop_id))
    const { id } = await createListing(container, {
      facility_id,
      staff,
      listing: { ...listing, name_en: good.name_en, description_en: good.description_en },
      handle: good.handle,
      store,
      now,
    })
    for (const { picture, alt } of await pictures(good.handle))
      await addPicture(container, {
        facility_id,
        listing_id: id,
        staff,
        picture,
        alt,
        is_illustration: true,
        now,
      })
    await openHarvests(container, good, { listing_id: id, facility_id, staff_id: staff.staff_id }, fill.now)
    await letOut(container, good, id, fill, now)
  }
}

/** Plans the harvests of a good that is sold by them, from the day of the demo on. */
async function openHarvests(
  container: MedusaContainer,
  { supply, facility }: GoodSeed,
  of: { listing_id: string; facility_id: string; staff_id: string },
  now: Date,
): Promise<void> {
  if (supply.mode !== 'harvest') return
  const zone = organisations.facilities.find(({ slug }) => slug === facility)?.time_zone as string
  for (const { in_days, more_days, cut_off_days, total } of supply.batches)
    await openHarvest(container, {
      ...of,
      batch: {
        harvest_from: dayAfter(now, zone, in_days),
        harvest_to: dayAfter(now, zone, in_days + more_days),
        order_before: `${dayAfter(now, zone, in_days - cut_off_days)}T12:00`,
        total_quantity: total,
      },
      now,
    })
}

interface Drawn {
  picture: MadePicture
  alt: string
}

/** Starts rendering all drawings, two at a time, so that pictures are made while rows are written. */
function picturesAhead(handles: readonly string[]): (handle: string) => Promise<Drawn[]> {
  const render = drawingCache(join(process.env.LAPAK_DATA_DIR ?? '.', 'drawings'))
  const twoAtOnce = atMost(2)
  const ready = new Map<string, Promise<Drawn[]>>()
  for (const handle of handles) {
    const drawn = goodPictures(handle).map(({ svg, alt }) =>
      twoAtOnce(async () => ({ picture: await render(svg), alt })),
    )
    const all = Promise.all(drawn)
    // Whoever asks for it gets the failure; until then it must not end the process.
    all.catch(() => undefined)
    ready.set(handle, all)
  }
  return async (handle) => (await ready.get(handle)) ?? []
}

async function letOut(
  container: MedusaContainer,
  good: GoodSeed,
  listing_id: string,
  fill: Fill,
  now: Date,
): Promise<void> {
  const facility_id = fill.facilities[good.facility] as string
  const left = LEFT_ON_DESK[good.handle]
  if (left === 'draft') return
  const step = async (
    act: 'propose' | 'publish' | 'return',
    role: 'catalogue_staff' | 'kasubsi',
    note?: string,
  ) =>
    moveListing(container, {
      facility_id,
      listing_id,
      staff: fill.staffOf(role, good.facility),
      act,
      expected_version: await versionOf(container, listing_id),
      note,
      now,
    })
  await step('propose', 'catalogue_staff')
  if (left === 'returned') await step('return', 'kasubsi', 'Tambahkan ukuran lingkar dan foto bagian dalam.')
  else if (left !== 'proposed') await step('publish', 'kasubsi')
}

async function versionOf(container: MedusaContainer, id: string): Promise<number> {
  const [listing] = await rows<{ version: number }>(
    database(container),
    `SELECT version FROM listing WHERE id = ?`,
    [id],
  )
  return listing?.version ?? 0
}

async function workshopIds(container: MedusaContainer): Promise<Map<string, string>> {
  const found = await rows<{ id: string; key: string }>(
    database(container),
    `SELECT w.id, f.slug || '/' || w.slug AS key FROM workshop w JOIN facility f ON f.id = w.facility_id`,
  )
  return new Map(found.map((workshop) => [workshop.key, workshop.id]))
}

function formOf(good: GoodSeed, workshop_id: string | undefined) {
  const { supply, size_cm, food_label } = good
  return {
    name: good.name,
    category: good.category,
    kind: good.kind,
    is_made_inside: good.is_made_inside,
    description: good.description,
    materials: good.materials,
    length_cm: size_cm?.length ?? null,
    width_cm: size_cm?.width ?? null,
    height_cm: size_cm?.height ?? null,
    weight_grams: good.weight_grams,
    price_rupiah: good.price_rupiah,
    cost_rupiah: good.cost_rupiah,
    stock_quantity: supply.mode === 'stock' ? supply.quantity : 0,
    workshop_id,
    mode: supply.mode === 'stock' ? 'ready_stock' : supply.mode,
    lead_time_days_min: supply.mode === 'made_to_order' ? supply.lead_time_days_min : null,
    lead_time_days_max: supply.mode === 'made_to_order' ? supply.lead_time_days_max : null,
    food_labels: food_label
      ? [
          { name: 'P-IRT', value: food_label.pirt_number },
          { name: 'Halal', value: food_label.halal_number },
          { name: 'Isi bersih', value: food_label.net_content },
          { name: 'Tahan simpan', value: `${food_label.expiry_days} hari` },
        ]
      : [],
  }
}
