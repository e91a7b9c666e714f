import type { MakerShape } from '../../../contract/maker'
import type { Maker } from '../../../modules/premi/maker'

/** A maker as the API answers it: a code and nothing else that tells who it is. */
export function makerJson({ code, workshop_id, active_from, active_to }: Maker): MakerShape {
  return { code, workshop_id, active_from, active_to }
}
