import { readPremiRegister } from '../../../../contract/premi'
import { handle } from '../../../../http/handle'
import { premiRegister } from '../../../../workflows/premi/premi-register'

export const GET = handle(readPremiRegister, ({ query, staff, container }) =>
  premiRegister(container, { facility_id: staff.organisation_id, month: query.month }),
)
