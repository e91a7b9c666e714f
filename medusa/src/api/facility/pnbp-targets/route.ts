import { listPnbpTargets, setPnbpTarget } from '../../../contract/pnbp-target'
import { handle } from '../../../http/handle'
import { setTarget, showTargets } from '../../../workflows/target/pnbp-targets'

/** The targets of a year by account code, with what was deposited. */
export const GET = handle(listPnbpTargets, ({ staff, query, container, now }) =>
  showTargets(container, { facility_id: staff.organisation_id, year: query.year, now }),
)

/** Sets or revises the target of a year for one account code. */
export const POST = handle(setPnbpTarget, async ({ staff, body, container, now }) => ({
  targets: await setTarget(container, {
    ...body,
    facility_id: staff.organisation_id,
    actor: staff.staff_id,
    now,
  }),
}))
