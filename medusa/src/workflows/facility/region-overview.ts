import type { MedusaContainer } from '@medusajs/framework/types'
import { database, rows } from '../../database/sql'
import { notFound } from '../../http/refusal'
import type FacilityService from '../../modules/facility/service'

interface FacilityCounts {
  id: string
  slug: string
  name: string
  published_listings: number
  awaiting_approval: number
  in_progress: number
  settled: number
  settled_goods_rupiah: string
}

/** What a regional office sees: every facility of its own with counts, nothing to decide. One statement over three modules' tables. */
export async function regionOverview(container: MedusaContainer, region_office_id: string) {
  const office = await container.resolve<FacilityService>('facility').regionOfficeById(region_office_id)
  const facilities = await rows<FacilityCounts>(
    database(container),
    `SELECT f.id, f.slug, f.name,
        (SELECT count(*)::int FROM listing l WHERE l.facility_id = f.id AND l.published IS NOT NULL) AS published_listings,
        count(o.id) FILTER (WHERE o.state = 'awaiting_approval')::int AS awaiting_approval,
        count(o.id) FILTER (WHERE o.state IN ('approved', 'in_production', 'ready', 'handed_over', 'shipped', 'delivered', 'picked_up'))::int AS in_progress,
        count(o.id) FILTER (WHERE o.state = 'settled')::int AS settled,
        coalesce(sum(o.goods_rupiah) FILTER (WHERE o.state = 'settled'), 0)::text AS settled_goods_rupiah
      FROM facility f LEFT JOIN facility_order o ON o.facility_id = f.id
      WHERE f.region_office_id = ? GROUP BY f.id ORDER BY f.name`,
    [region_office_id],
  )
  return {
    region: { name: office?.name ?? notFound('Kantor wilayah') },
    facilities: facilities.map((each) => ({
      ...each,
      settled_goods_rupiah: Number(each.settled_goods_rupiah),
    })),
  }
}
