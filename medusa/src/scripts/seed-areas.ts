import type { ExecArgs } from '@medusajs/framework/types'
import { loadAreas } from '../workflows/facility/load-areas'

/** Provinces, regencies, districts and villages: needed by every shop, demo or not. */
export default async function seedAreas({ container }: ExecArgs) {
  await loadAreas(container)
}
