import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, MedusaError, Modules } from '@medusajs/framework/utils'
import { database, type Sql } from '../../database/sql'
import type FacilityService from '../../modules/facility/service'
import type {
  BankAccountSeed,
  CooperativeSeed,
  DirectorateSeed,
  FacilitySeed,
  PartnerSeed,
  RegionSeed,
} from '../../seed/organisation-seed'
import { prepareStore } from './prepare-store'

export interface OrganisationsInput {
  directorates: readonly DirectorateSeed[]
  regions: readonly RegionSeed[]
  cooperatives: readonly CooperativeSeed[]
  partners: readonly PartnerSeed[]
  facilities: readonly FacilitySeed[]
}

/** Ids by slug. */
export interface CreatedOrganisations {
  directorates: Readonly<Record<string, string>>
  regions: Readonly<Record<string, string>>
  facilities: Readonly<Record<string, string>>
  cooperatives: Readonly<Record<string, string>>
  partners: Readonly<Record<string, string>>
}

/** The day from which accounts and services of the given organisations hold. */
const VALID_FROM = '2026-01-01'

/**
 * Writes organisations, found again by their slugs, and gives every facility its stock location in the shop's
 * sales channel. Safe to run again.
 */
export async function createOrganisations(
  container: MedusaContainer,
  input: OrganisationsInput,
): Promise<CreatedOrganisations> {
  const service = container.resolve<FacilityService>('facility')
  const created = await database(container).transaction((trx) => writeAll(service, input, trx))
  const { sales_channel_id } = await prepareStore(container)
  for (const facility of input.facilities)
    await giveStockLocation(container, idOf(created.facilities, facility.slug), sales_channel_id)
  return created
}

async function writeAll(
  service: FacilityService,
  input: OrganisationsInput,
  sql: Sql,
): Promise<CreatedOrganisations> {
  const directorates = await bySlug(input.directorates, ({ slug, name }) =>
    service.saveDirectorate({ slug, name }, sql),
  )
  const regions = await bySlug(input.regions, ({ slug, name, province_code }) =>
    service.saveRegionOffice({ slug, name, province_code }, sql),
  )
  const cooperatives = await bySlug(input.cooperatives, (cooperative) =>
    writeCooperative(service, cooperative, sql),
  )
  const facilities = await bySlug(input.facilities, (facility) =>
    writeFacility(service, facility, { regions, cooperatives }, sql),
  )
  const partners = await bySlug(input.partners, ({ slug, name, kind, facilities: [first] }) =>
    service.savePartner({ slug, name, kind, facility_id: first ? idOf(facilities, first) : null }, sql),
  )
  return { directorates, regions, facilities, cooperatives, partners }
}

async function writeCooperative(service: FacilityService, cooperative: CooperativeSeed, sql: Sql) {
  const { slug, name, legal_form, registration_status, area_code, phone, email } = cooperative
  const id = await service.saveCooperative(
    {
      slug,
      name,
      legal_form,
      registration_status,
      deed_number: cooperative.registration_number,
      area_code,
      phone,
      email,
    },
    sql,
  )
  await writeBankAccount(service, 'cooperative', id, cooperative.bank_account, sql)
  return id
}

async function writeFacility(
  service: FacilityService,
  facility: FacilitySeed,
  known: Pick<CreatedOrganisations, 'regions' | 'cooperatives'>,
  sql: Sql,
) {
  const id = await service.saveFacility(
    {
      slug: facility.slug,
      name: facility.name,
      type: facility.type,
      class: facility.class,
      region_office_id: idOf(known.regions, facility.region),
      satker_code: facility.satker_code,
      kppn_code: facility.kppn_code,
      street: facility.street,
      area_code: facility.area_code,
      postal_code: facility.postal_code,
      time_zone: facility.time_zone,
      pickup_hours: { ...facility.pickup_hours },
      phone: facility.phone,
      whatsapp: facility.whatsapp,
      email: facility.email,
      is_pkp: facility.is_pkp,
      description: facility.description.id,
      description_en: facility.description.en,
      sells: facility.sells_goods,
    },
    sql,
  )
  for (const { slug, name, craft, weekly_capacity } of facility.workshops)
    await service.saveWorkshop({ facility_id: id, slug, name, craft, weekly_capacity }, sql)
  await writeBankAccount(service, 'facility', id, facility.bank_account, sql)
  if (facility.cooperative) {
    const cooperative_id = idOf(known.cooperatives, facility.cooperative)
    await service.saveCooperativeFacility({ cooperative_id, facility_id: id, valid_from: VALID_FROM }, sql)
  }
  return id
}

function writeBankAccount(
  service: FacilityService,
  owner_type: 'facility' | 'cooperative',
  owner_id: string,
  { bank, number, holder }: BankAccountSeed,
  sql: Sql,
) {
  return service.saveBankAccount({ owner_type, owner_id, bank, number, holder, valid_from: VALID_FROM }, sql)
}

/** A location is found again by its name when a run was cut off between making it and noting it. */
async function giveStockLocation(container: MedusaContainer, facility_id: string, sales_channel_id: string) {
  const service = container.resolve<FacilityService>('facility')
  const facility = await service.facilityById(facility_id)
  if (!facility) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Facility ${facility_id} is missing.`)
  const locations = container.resolve(Modules.STOCK_LOCATION)
  const [known] = await locations.listStockLocations({ name: facility.name })
  const location =
    known ??
    (await locations.createStockLocations({
      name: facility.name,
      address: { address_1: facility.street, country_code: 'id', postal_code: facility.postal_code },
    }))
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.SALES_CHANNEL]: { sales_channel_id },
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
  })
  if (facility.stock_location_id !== location.id) await service.setStockLocation(facility_id, location.id)
}

async function bySlug<Item extends { slug: string }>(
  items: readonly Item[],
  save: (item: Item) => Promise<string>,
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const item of items) ids[item.slug] = await save(item)
  return ids
}

function idOf(ids: Readonly<Record<string, string>>, slug: string): string {
  const id = ids[slug]
  if (!id) throw new MedusaError(MedusaError.Types.INVALID_DATA, `No organisation has the slug "${slug}".`)
  return id
}
