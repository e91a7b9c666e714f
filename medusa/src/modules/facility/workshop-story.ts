import { FEWEST_HOLDERS_TOLD, type WorkshopStory } from '../../contract/workshop-story'
import type { WorkshopCertificate } from './workshop-certificate'

/** A workshop as a buyer may know it. A count so small that it could point to somebody is left out. */
export function workshopStoryOf(
  workshop: { name: string; craft: string },
  certificates: readonly WorkshopCertificate[],
): WorkshopStory {
  const partners = certificates.flatMap(({ partner_name }) => (partner_name ? [partner_name] : []))
  return {
    name: workshop.name,
    craft: workshop.craft,
    training_partners: [...new Set(partners)],
    certificates: certificates.map(({ title, issuer, year, holder_count }) => ({
      title,
      issuer,
      year,
      holder_count: holder_count < FEWEST_HOLDERS_TOLD ? null : holder_count,
    })),
  }
}
