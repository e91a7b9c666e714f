import type { Workshop } from '../../../modules/facility/organisation'

/** A workshop as the API answers it. */
export function workshopJson({ id, name, craft, weekly_capacity }: Workshop) {
  return { id, name, craft, weekly_capacity }
}
