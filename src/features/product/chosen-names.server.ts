import type { FacetValue, ListingFacets, ListingKind } from '../../../medusa/src/contract/listing-search.ts'
import type { Locale } from '../../i18n/locale.ts'
import { readFacilities } from '../facility/facility.server.ts'
import type { ChosenNames } from './chosen-filters.ts'
import { readRegencies } from './delivery-estimate.server.ts'
import type { ListingQuery } from './listing-query.ts'
import { localText } from './local-text.ts'
import { placeName } from './place-name.ts'

/**
 * Names for what stands in the address. Mostly the facets know them; when nothing is found they are looked up, and what has no name
 * is called by its slug.
 */
export async function readChosenNames(
  query: ListingQuery,
  facets: ListingFacets,
  kinds: readonly ListingKind[],
  locale: Locale,
): Promise<ChosenNames & { near: string }> {
  const named = (facet: readonly FacetValue[], value: string | undefined) => {
    const found = facet.find((each) => each.value === value)
    return found && localText(locale, found.label, found.label_en)
  }
  const kind = kinds.find(({ slug }) => slug === query.kind)
  const facility = named(facets.facility, query.facility)
  const province = named(facets.province, query.province)
  const regency = named(facets.regency, query.regency)
  const wants_areas = query.near !== undefined || (query.province && !province) || (query.regency && !regency)
  const [facilities, areas] = await Promise.all([
    query.facility && !facility ? readFacilities() : undefined,
    wants_areas ? readRegencies() : undefined,
  ])
  const provinces = areas?.ok ? areas.data.provinces : []
  const listed = facilities?.ok ? facilities.data.facilities : []
  return {
    kind: kind ? localText(locale, kind.label, kind.label_en) : plain(query.kind),
    facility: facility ?? listed.find(({ slug }) => slug === query.facility)?.name ?? plain(query.facility),
    province: province ?? placeName(provinces, query.province) ?? plain(query.province),
    regency: regency ?? placeName(provinces, query.regency) ?? plain(query.regency),
    material: named(facets.material, query.material) ?? plain(query.material),
    near: placeName(provinces, query.near) ?? plain(query.near),
  }
}

function plain(slug: string | undefined): string {
  return (slug ?? '').replaceAll('-', ' ')
}
