import { z } from '@medusajs/framework/zod'

/** Below so many people a count is not told: whoever knows the place could tell who they are. */
export const FEWEST_HOLDERS_TOLD = 3

/** A certificate that people of a workshop hold. Counts only, never a person. */
export const workshopCertificateShape = z.object({
  title: z.string(),
  /** Who examined and signed, as it stands on the paper. */
  issuer: z.string(),
  year: z.int(),
  /** How many hold it; null when they are fewer than three: then "beberapa". */
  holder_count: z.int().nullable(),
})

/** Who makes something, as a buyer may know it: a workshop, its craft, who trained it, and what it can show for it. */
export const workshopStory = z
  .object({
    name: z.string(),
    craft: z.string(),
    training_partners: z.array(z.string()),
    certificates: z.array(workshopCertificateShape),
  })
  .meta({ id: 'WorkshopStory' })
export type WorkshopStory = z.infer<typeof workshopStory>
