import type { MedusaContainer } from '@medusajs/framework/types'
import type { ApprovalRuleInput } from '../../contract/approval-rule'
import { ConflictRefusal, refuseField } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import type ApprovalService from '../../modules/approval/service'
import type FacilityService from '../../modules/facility/service'
import { refuseActingHead } from './refuse-acting-head'

/** Adopts a version of a facility's rules for orders from `now` on; those in a chain already keep theirs (design D11). */
export async function adoptRule(
  container: MedusaContainer,
  { staff, rule, now }: { staff: StaffScope; rule: ApprovalRuleInput; now: Date },
): Promise<void> {
  refuseActingHead(staff)
  const facility_id = staff.organisation_id
  if (rule.is_small_office && !(await mayBeSmallOffice(container, facility_id)))
    refuseField('is_small_office', 'Aturan unit kecil hanya untuk UPT Kelas III.')
  const approval = container.resolve<ApprovalService>('approval')
  await approval.ruleInForce(facility_id, now)
  const { expected_version, ...given } = rule
  const adopted = await approval.adoptRule(
    { ...given, facility_id, adopted_by: staff.staff_id, adopted_at: now },
    expected_version,
  )
  if (!adopted)
    throw new ConflictRefusal(
      'stale_version',
      'Aturan sudah diganti sementara Anda mengisinya. Periksa aturan yang berlaku sekarang, lalu simpan lagi.',
    )
}

/** Only in a class III facility may one person hold several offices (domain.md 2.4). */
export async function mayBeSmallOffice(container: MedusaContainer, facility_id: string): Promise<boolean> {
  const facility = await container.resolve<FacilityService>('facility').facilityById(facility_id)
  return facility?.class?.startsWith('III') ?? false
}
