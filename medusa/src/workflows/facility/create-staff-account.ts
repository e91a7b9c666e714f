import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError, Modules } from '@medusajs/framework/utils'
import { database } from '../../database/sql'
import type FacilityService from '../../modules/facility/service'
import type { NewMembership, Staff } from '../../modules/facility/staff'

export interface StaffAccountInput {
  email: string
  password: string
  /** The title of the office, never a person's name. */
  display_name: string
  memberships: readonly NewMembership[]
}

/**
 * Gives a person a login and roles. Accounts are made by the office, never by self-registration.
 * Run again with the same e-mail it sets the password and adds the memberships.
 */
export async function createStaffAccount(
  container: MedusaContainer,
  input: StaffAccountInput,
): Promise<Staff> {
  const service = container.resolve<FacilityService>('facility')
  const staff = await database(container).transaction(async (trx) => {
    const saved = await service.saveStaff(input, trx)
    for (const membership of input.memberships) await service.saveMembership(saved.id, membership, trx)
    return saved
  })
  await giveLogin(container, staff, input.password)
  return staff
}

async function giveLogin(container: MedusaContainer, staff: Staff, password: string): Promise<void> {
  const auth = container.resolve(Modules.AUTH)
  const [known] = await auth.listProviderIdentities({ entity_id: staff.email, provider: 'emailpass' })
  if (known?.auth_identity_id) {
    await auth.updateProvider('emailpass', { entity_id: staff.email, password })
    await auth.updateAuthIdentities({ id: known.auth_identity_id, app_metadata: { staff_id: staff.id } })
    return
  }
  const { success, authIdentity, error } = await auth.register('emailpass', {
    body: { email: staff.email, password },
  } as Parameters<typeof auth.register>[1])
  if (!success || !authIdentity)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, error ?? `No login for ${staff.email}.`)
  await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: { staff_id: staff.id } })
}
