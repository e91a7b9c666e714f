import { approvalRoutes } from './approval'
import { approvalReportRoutes } from './approval-report'
import { approvalRuleRoutes } from './approval-rule'
import { authenticityRoutes } from './authenticity'
import { buyerAccountRoutes } from './buyer-account'
import { catalogueRoutes } from './catalogue'
import { checkoutRoutes } from './checkout'
import { complaintRoutes } from './complaint'
import { cooperativeReportRoutes } from './cooperative-report'
import { costSheetRoutes } from './cost-sheet'
import type { RouteContract } from './define-route'
import { depositRoutes } from './deposit'
import { depositPaperRoutes } from './deposit-paper'
import { depositRuleRoutes } from './deposit-rule'
import { facilityRoutes } from './facility'
import { facilityOrderRoutes } from './facility-order'
import { handOverRoutes } from './hand-over'
import { harvestRoutes } from './harvest'
import { ledgerRoutes } from './ledger'
import { listingCardRoutes } from './listing-cards'
import { listingSearchRoutes } from './listing-search'
import { mailRoutes } from './mail'
import { makerRoutes } from './maker'
import { manualJournalRoutes } from './manual-journal'
import { opennessRoutes } from './openness'
import { paymentRoutes } from './payment'
import { payoutRoutes } from './payout'
import { periodRoutes } from './period'
import { pictureRoutes } from './picture'
import { pnbpTargetRoutes } from './pnbp-target'
import { premiRoutes } from './premi'
import { presetRoutes } from './preset'
import { publishedRoutes } from './published'
import { quoteRoutes } from './quote'
import { receiptRoutes } from './receipt'
import { reconciliationRoutes } from './reconciliation'
import { regionReportRoutes } from './region-report'
import { reportRoutes } from './report'
import { revenueReturnRoutes } from './revenue-return'
import { reviewRoutes } from './review'
import { schemeRoutes } from './scheme'
import { settlementRoutes } from './settlement'
import { shopChangeRoutes } from './shop-change'
import { substituteRoutes } from './substitute'
import { trackingRoutes } from './tracking'

import { waitingListRoutes } from './waiting-list'
import { workLogRoutes } from './work-log'
import { workingCalendarRoutes } from './working-calendar'
import { workshopRoutes } from './workshop'
import { workshopCertificateRoutes } from './workshop-certificate'

/** Every route of ours: the source of docs/openapi.json and of the authorisation matrix. */
export const ROUTES = [
  ...facilityRoutes,
  ...catalogueRoutes,
  ...listingSearchRoutes,
  ...listingCardRoutes,
  ...harvestRoutes,
  ...authenticityRoutes,
  ...pictureRoutes,
  ...publishedRoutes,
  ...shopChangeRoutes,
  ...checkoutRoutes,
  ...trackingRoutes,
  ...waitingListRoutes,
  ...reviewRoutes,
  ...buyerAccountRoutes,
  ...facilityOrderRoutes,
  ...approvalRoutes,
  ...approvalReportRoutes,
  ...approvalRuleRoutes,
  ...substituteRoutes,
  ...workingCalendarRoutes,
  ...workshopRoutes,
  ...workshopCertificateRoutes,
  ...quoteRoutes,
  ...complaintRoutes,
  ...paymentRoutes,
  ...handOverRoutes,
  ...mailRoutes,
  ...ledgerRoutes,
  ...manualJournalRoutes,
  ...periodRoutes,
  ...settlementRoutes,
  ...schemeRoutes,
  ...presetRoutes,
  ...costSheetRoutes,
  ...revenueReturnRoutes,
  ...depositRoutes,
  ...opennessRoutes,
  ...receiptRoutes,
  ...depositRuleRoutes,
  ...depositPaperRoutes,
  ...reconciliationRoutes,
  ...payoutRoutes,
  ...pnbpTargetRoutes,
  ...regionReportRoutes,
  ...cooperativeReportRoutes,
  ...reportRoutes,
  ...makerRoutes,
  ...workLogRoutes,
  ...premiRoutes,
] as unknown as readonly RouteContract[]
