import { removeWorkshopCertificate } from '../../../../contract/workshop-certificate'
import { handle } from '../../../../http/handle'
import { notFound } from '../../../../http/refusal'
import type FacilityService from '../../../../modules/facility/service'

export const DELETE = handle(removeWorkshopCertificate, async ({ params, staff, container, now }) => {
  const removed = await container
    .resolve<FacilityService>('facility')
    .removeCertificate(
      { facility_id: staff.organisation_id, id: params.id },
      { staff_id: staff.staff_id, now },
    )
  return removed ? { removed } : notFound('Sertifikat')
})
