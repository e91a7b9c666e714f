import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { sweep } from '../workflows/facility-order/sweep'

/** Each minute: finish what was begun, expire what is overdue (design D5). */
export default async function sweepOrders(container: MedusaContainer): Promise<void> {
  const report = await sweep(container, new Date())
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const failure of report.failed) logger.warn(`sweep: ${failure}`)
}

export const config = { name: 'sweep-orders', schedule: '* * * * *' }
