import { approvalRoutes } from './approval'
import { approvalReportRoutes } from './approval-report'
import { catalogueRoutes } from './catalogue'
import { checkoutRoutes } from './checkout'
import type { RouteContract } from './define-route'
import { facilityRoutes } from './facility'
import { facilityOrderRoutes } from './facility-order'
import { handOverRoutes } from './hand-over'
import { ledgerRoutes } from './ledger'
import { mailRoutes } from './mail'
import { paymentRoutes } from './payment'
import { pictureRoutes } from './picture'
import { trackingRoutes } from './tracking'
import { treasuryRoutes } from './treasury'
import { waitingListRoutes } from './waiting-list'

/** Every route of ours: the source of docs/openapi.json and of the authorisation matrix. */
export const ROUTES = [
  ...facilityRoutes,
  ...catalogueRoutes,
  ...pictureRoutes,
  ...checkoutRoutes,
  ...trackingRoutes,
  ...waitingListRoutes,
  ...facilityOrderRoutes,
  ...approvalRoutes,
  ...approvalReportRoutes,
  ...paymentRoutes,
  ...handOverRoutes,
  ...mailRoutes,
  ...ledgerRoutes,
  ...treasuryRoutes,
] as unknown as readonly RouteContract[]
