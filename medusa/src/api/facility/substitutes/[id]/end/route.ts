import { endSubstitute } from '../../../../../contract/substitute'
import { handle } from '../../../../../http/handle'
import { ConflictRefusal, notFound } from '../../../../../http/refusal'
import type ApprovalService from '../../../../../modules/approval/service'
import { substituteOf } from '../../../../../workflows/approval/list-substitutes'

/** Ends an acting period: the role is gone with the next request. */
export const POST = handle(endSubstitute, async ({ params, staff, container, now }) => {
  const given = { facility_id: staff.organisation_id, id: params.id, now }
  const outcome = await container.resolve<ApprovalService>('approval').endSubstitute(given)
  if (outcome === 'missing') notFound('Plh')
  if (outcome === 'over') throw new ConflictRefusal('over', 'Masa tugas Plh ini sudah berakhir.')
  return { substitute: await substituteOf(container, given) }
})
