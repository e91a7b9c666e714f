import { randomBytes } from 'node:crypto'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MedusaContainer } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'
import type { OrganisationType, Role } from '../../contract/role'
import type { StaffScope } from '../../http/staff-scope'
import { atMost } from '../../modules/catalogue/pictures/at-most'
import type { CreatedOrganisations } from '../../workflows/facility/create-organisations'
import { createStaffAccount } from '../../workflows/facility/create-staff-account'
import { type PersonSeed, people } from '../people'

/** Finds the demo's staff member of a role in an organisation, as the desks would see them. */
export type StaffOf = (role: Role, organisation_slug: string) => StaffScope

interface DemoAccount {
  email: string
  password: string
  role: string
  organisation: string
}

/** Makes every demo account with a random password and writes them to `demo-accounts.json` in the data folder, readable by its owner only. */
export async function fillAccounts(
  container: MedusaContainer,
  organisations: CreatedOrganisations,
): Promise<StaffOf> {
  const scopes = new Map<string, StaffScope>()
  const accounts: DemoAccount[] = []
  // A password takes a tenth of a second of one core; both cores have something to do.
  const twoAtOnce = atMost(2)
  const hired = await Promise.all(
    people.map((person) => twoAtOnce(() => hire(container, person, idOf(organisations, person)))),
  )
  for (const { person, scope, password } of hired) {
    const key = `${person.role} ${person.organisation}`
    if (!scopes.has(key)) scopes.set(key, scope)
    accounts.push({ email: person.email, password, role: person.role, organisation: person.organisation })
  }
  accounts.push(await createAdministrator(container))
  await writeAccounts(accounts)
  return (role, slug) => {
    const scope = scopes.get(`${role} ${slug}`)
    if (!scope) throw new Error(`The demo has no ${role} in ${slug}.`)
    return scope
  }
}

async function hire(container: MedusaContainer, person: PersonSeed, organisation_id: string) {
  const password = newPassword()
  const organisation_type: OrganisationType = person.organisation_kind
  const staff = await createStaffAccount(container, {
    email: person.email,
    password,
    display_name: person.display_name,
    memberships: [{ organisation_type, organisation_id, role: person.role, valid_from: person.valid_from }],
  })
  const scope: StaffScope = { staff_id: staff.id, organisation_type, organisation_id, roles: [person.role] }
  return { person, scope, password }
}

/** Who keeps the shop running works in Medusa's own admin API, as its `user` actor (design D6). */
async function createAdministrator(container: MedusaContainer): Promise<DemoAccount> {
  const email = 'admin@lapak-binaan.example'
  const password = newPassword()
  const users = container.resolve(Modules.USER)
  const auth = container.resolve(Modules.AUTH)
  const [known] = await users.listUsers({ email })
  const user = known ?? (await users.createUsers({ email }))
  const [identity] = await auth.listProviderIdentities({ entity_id: email, provider: 'emailpass' })
  if (identity) await auth.updateProvider('emailpass', { entity_id: email, password })
  else {
    const { authIdentity } = await auth.register('emailpass', { body: { email, password } } as Parameters<
      typeof auth.register
    >[1])
    if (authIdentity)
      await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: { user_id: user.id } })
  }
  return { email, password, role: 'administrator', organisation: 'toko' }
}

function idOf(organisations: CreatedOrganisations, { organisation_kind, organisation }: PersonSeed): string {
  const ids = {
    facility: organisations.facilities,
    cooperative: organisations.cooperatives,
    region: organisations.regions,
    directorate: organisations.directorates,
    partner: organisations.partners,
  }[organisation_kind]
  const id = ids[organisation]
  if (!id) throw new Error(`The demo has no ${organisation_kind} called ${organisation}.`)
  return id
}

function newPassword(): string {
  return randomBytes(12).toString('base64url')
}

async function writeAccounts(accounts: readonly DemoAccount[]): Promise<void> {
  const folder = process.env.LAPAK_DATA_DIR
  if (!folder) throw new Error('Set LAPAK_DATA_DIR to the folder for demo-accounts.json.')
  const path = join(folder, 'demo-accounts.json')
  await writeFile(`${path}.part`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
  await rename(`${path}.part`, path)
}
