import type { MedusaContainer } from '@medusajs/framework/types'
import { startExports } from '../workflows/report/work-off-exports'

/** The sweep behind exports of reports: what a crash left half made is taken up again here. */
export default async function workOffExports(container: MedusaContainer): Promise<void> {
  startExports(container, () => new Date())
}

export const config = { name: 'work-off-exports', schedule: '* * * * *' }
