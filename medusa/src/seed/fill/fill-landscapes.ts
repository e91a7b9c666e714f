import { join } from 'node:path'
import type { MedusaContainer } from '@medusajs/framework/types'
import { drawingCache } from '../../modules/catalogue/pictures/drawing-cache'
import { pictureStore, storePicture } from '../../modules/catalogue/pictures/picture-store'
import type FacilityService from '../../modules/facility/service'
import { facilityLandscape } from '../drawings/facility-landscapes'

/** Gives every facility the drawing of its place, through the pipeline of uploads. */
export async function fillLandscapes(
  container: MedusaContainer,
  facility_ids: Readonly<Record<string, string>>,
): Promise<void> {
  const render = drawingCache(join(process.env.LAPAK_DATA_DIR ?? '.', 'drawings'))
  const store = pictureStore()
  for (const [slug, facility_id] of Object.entries(facility_ids)) {
    const drawn = facilityLandscape(slug)
    if (!drawn) continue
    const made = await render(drawn.svg)
    await storePicture(made, store)
    const { hash, width, height, widths, average_colour } = made
    await container.resolve<FacilityService>('facility').setPicture(facility_id, {
      id: hash,
      hash,
      width,
      height,
      widths,
      average_colour,
      alt: drawn.alt,
      is_illustration: true,
    })
  }
}
