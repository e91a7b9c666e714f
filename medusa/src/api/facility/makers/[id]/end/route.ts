import { endMaker } from '../../../../../contract/maker'
import { handle } from '../../../../../http/handle'
import { endMaker as end } from '../../../../../workflows/premi/add-maker'
import { makerJson } from '../../maker-json'

export const POST = handle(endMaker, async ({ params, body, staff, container }) => {
  const maker = await end(container, {
    facility_id: staff.organisation_id,
    code: params.id,
    active_to: body.active_to,
  })
  return { maker: makerJson(maker) }
})
