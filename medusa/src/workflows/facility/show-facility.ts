import type { MedusaContainer } from '@medusajs/framework/types'
import type { Facility, FacilityCard } from '../../contract/facility'
import { notFound } from '../../http/refusal'
import type CatalogueService from '../../modules/catalogue/service'
import type { FacilityRecord } from '../../modules/facility/organisation'
import type FacilityService from '../../modules/facility/service'
import { workshopStoryOf } from '../../modules/facility/workshop-story'

/** Facilities as buyers see them, by name. */
export async function facilityCards(container: MedusaContainer): Promise<FacilityCard[]> {
  const service = container.resolve<FacilityService>('facility')
  const [facilities, counts] = await Promise.all([
    service.facilities(),
    container.resolve<CatalogueService>('catalogue').publishedCounts(),
  ])
  return Promise.all(facilities.map((facility) => cardOf(service, facility, counts.get(facility.id) ?? 0)))
}

async function cardOf(
  service: FacilityService,
  facility: FacilityRecord,
  listing_count: number,
): Promise<FacilityCard> {
  const { id, slug, name, type, sells, phone } = facility
  const area = await service.areaPath(facility.area_code)
  return {
    id,
    slug,
    name,
    type,
    class: facility.class,
    regency: area?.regency ?? '',
    province: area?.province ?? '',
    sells,
    phone,
    listing_count,
  }
}

/** One facility with its workshops, cooperatives of today and partners. */
export async function showFacility(
  container: MedusaContainer,
  { slug, now }: { slug: string; now: Date },
): Promise<Facility> {
  const service = container.resolve<FacilityService>('facility')
  const facility = (await service.facilityBySlug(slug)) ?? notFound('UPT')
  const [counts, area, region, workshops, cooperatives, partners] = await Promise.all([
    container.resolve<CatalogueService>('catalogue').publishedCounts(),
    service.areaPath(facility.area_code),
    service.regionOfficeById(facility.region_office_id),
    service.workshopsOf(facility.id),
    service.cooperativesServing(facility.id, now),
    service.partnersOf(facility.id),
  ])
  const certificates = await service.certificatesOf(workshops.map(({ id }) => id))
  return {
    ...(await cardOf(service, facility, counts.get(facility.id) ?? 0)),
    picture: facility.picture,
    description: facility.description,
    description_en: facility.description_en,
    street: facility.street,
    village: area?.village ?? '',
    district: area?.district ?? '',
    postal_code: facility.postal_code,
    area_code: facility.area_code,
    time_zone: facility.time_zone,
    pickup_hours: facility.pickup_hours,
    whatsapp: facility.whatsapp,
    email: facility.email,
    is_pkp: facility.is_pkp,
    region_office: region?.name ?? '',
    workshops: workshops.map(({ id, slug, name, craft }) => ({
      id,
      slug,
      ...workshopStoryOf(
        { name, craft },
        certificates.filter(({ workshop_id }) => workshop_id === id),
      ),
    })),
    cooperatives: cooperatives.map(({ slug, name, registration_status }) => ({
      slug,
      name,
      registration_status,
    })),
    partners: partners.map(({ slug, name, kind }) => ({ slug, name, kind })),
  }
}
