import { readMe } from '../../../contract/facility'
import { handle } from '../../../http/handle'
import { whoAmI } from '../../../workflows/facility/who-am-i'

/** The signed-in staff member and the roles held today. */
export const GET = handle(readMe, async ({ container, staff, now }) =>
  whoAmI(container, { staff_id: staff.staff_id, now }),
)
