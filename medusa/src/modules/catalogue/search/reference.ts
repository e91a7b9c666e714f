import { row, type Sql } from '../../../database/sql'
import type { Category } from '../listing'

/** The few names and numbers that every search needs: rows of the index carry numbers only. */
export interface SearchReference {
  kinds: { no: number; slug: string; family: Category; label: string; label_en: string }[]
  materials: { no: number; slug: string; label: string; label_en: string }[]
  facilities: SearchFacility[]
}

export interface SearchFacility {
  no: number
  slug: string
  name: string
  /** Area codes; names are those of the register, or the codes where it is not loaded. */
  province: string
  province_name: string
  regency: string
  regency_name: string
}

/** Reads them in one statement. */
export async function searchReference(sql: Sql): Promise<SearchReference> {
  const read = await row<SearchReference>(
    sql,
    `SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('no', no, 'slug', slug, 'family', family, 'label', label_id, 'label_en', label_en)
        ORDER BY no), '[]') FROM listing_kind) AS kinds,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('no', no, 'slug', slug, 'label', label_id, 'label_en', label_en) ORDER BY no), '[]')
        FROM listing_material) AS materials,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('no', s.no, 'slug', f.slug, 'name', f.name,
          'province', left(f.area_code, 2), 'province_name', coalesce(p.name, left(f.area_code, 2)),
          'regency', left(f.area_code, 5), 'regency_name', coalesce(r.name, left(f.area_code, 5))) ORDER BY f.name), '[]')
        FROM listing_search_facility s JOIN facility f ON f.id = s.facility_id
        LEFT JOIN area p ON p.code = left(f.area_code, 2) LEFT JOIN area r ON r.code = left(f.area_code, 5)) AS facilities`,
  )
  return read as SearchReference
}
