import type { ExecArgs } from '@medusajs/framework/types'
import { fillAccounts } from '../seed/fill/fill-accounts'
import { fillComplaints } from '../seed/fill/fill-complaints'
import { fillCostSheets } from '../seed/fill/fill-cost-sheets'
import { fillDepositRules, fillDeposits } from '../seed/fill/fill-deposits'
import { fillGoods } from '../seed/fill/fill-goods'
import { fillJournals } from '../seed/fill/fill-journals'
import { fillLandscapes } from '../seed/fill/fill-landscapes'
import { fillPresetProposal } from '../seed/fill/fill-preset-proposal'
import { fillQuotes } from '../seed/fill/fill-quotes'
import { fillReturns } from '../seed/fill/fill-returns'
import { fillReviews } from '../seed/fill/fill-reviews'
import { fillSchemeProposal } from '../seed/fill/fill-scheme-proposal'
import { fillSchemes } from '../seed/fill/fill-schemes'
import { fillSeals } from '../seed/fill/fill-seals'
import { fillSettlementRuns } from '../seed/fill/fill-settlement-runs'
import { fillTargets } from '../seed/fill/fill-targets'
import { fillWorkLog } from '../seed/fill/fill-work-log'
import { fillWorkshopCertificates } from '../seed/fill/fill-workshop-certificates'
import { livePast } from '../seed/fill/live-past'
import { organisations } from '../seed/organisations'
import { createOrganisations } from '../workflows/facility/create-organisations'
import { withoutSweep } from '../workflows/facility-order/sweep'

/** Fills an empty shop with the demo: organisations, accounts, goods and two months of orders. A production start never runs it. */
export default async function seedDemo({ container }: ExecArgs) {
  const now = new Date()
  const created = await createOrganisations(container, organisations)
  await fillSchemes(container, created)
  await fillSettlementRuns(container, created.facilities, now)
  await fillLandscapes(container, created.facilities)
  const staffOf = await fillAccounts(container, created)
  await fillGoods(container, { staffOf, facilities: created.facilities, now })
  await fillWorkshopCertificates(container, { staffOf, facilities: created.facilities, now })
  await fillCostSheets(container, { staffOf, facilities: created.facilities, now })
  await fillSchemeProposal(container, { staffOf, ...created, now })
  await fillPresetProposal(container, { staffOf, now })
  await fillTargets(container, { staffOf, facilities: created.facilities, now })
  await fillDepositRules(container, { staffOf, facilities: created.facilities, now })
  // A sweep at today's clock would expire yesterday's orders in the middle of the past.
  await withoutSweep(container, async () => {
    await livePast(container, { staffOf, facilities: created.facilities, now })
    await fillReviews(container, { staffOf })
    await fillComplaints(container, { staffOf, now })
    await fillSeals(container, { staffOf, now })
    await fillReturns(container, { staffOf, facilities: created.facilities, now })
    await fillDeposits(container, { staffOf, facilities: created.facilities, now })
    await fillJournals(container, { staffOf, facilities: created.facilities, now })
    await fillQuotes(container, { staffOf, facilities: created.facilities, now })
    await fillWorkLog(container, { staffOf, facilities: created.facilities, now })
  })
}
