import { catalogueRoutes } from './catalogue'
import { checkoutRoutes } from './checkout'
import type { RouteContract } from './define-route'
import { facilityRoutes } from './facility'
import { facilityOrderRoutes } from './facility-order'
import { ledgerRoutes } from './ledger'
import { mailRoutes } from './mail'
import { pictureRoutes } from './picture'
import { treasuryRoutes } from './treasury'

/** Every route of ours: the source of docs/openapi.json and of the authorisation matrix. */
export const ROUTES = [
  ...facilityRoutes,
  ...catalogueRoutes,
  ...pictureRoutes,
  ...checkoutRoutes,
  ...facilityOrderRoutes,
  ...mailRoutes,
  ...ledgerRoutes,
  ...treasuryRoutes,
] as unknown as readonly RouteContract[]
