import type { MedusaContainer } from '@medusajs/framework/types'
import { forgetExpired as forget } from '../workflows/buyer-account/forget-expired'

/** Each minute: sign-in codes and sessions that are over are erased. */
export default async function forgetExpired(container: MedusaContainer): Promise<void> {
  await forget(container, new Date())
}

export const config = { name: 'forget-expired', schedule: '* * * * *' }
