import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField } from './fields'

/**
 * Where the price of sold goods goes, in the order in which it is told. `cost` is what making the goods took and goes back into
 * making more; it stands before the division, and is there only where the scheme divides profit.
 */
export const OPENNESS_SHARES = [
  'premi',
  'pnbp',
  'cost',
  'working_capital',
  'programme',
  'cooperative',
  'partner',
  'victim_fund',
] as const
export type OpennessShare = (typeof OPENNESS_SHARES)[number]

/** Whole rupiah that may fall below nothing: a correction counts in the year in which it was booked. */
const signedRupiah = z.int()

const month = z.object({
  /** One month, or several that sold too little to stand alone: 1–12. */
  months: z.array(z.int().min(1).max(12)).min(1),
  sold_rupiah: signedRupiah,
  pnbp_rupiah: signedRupiah,
  deposited_rupiah: signedRupiah,
})
export type OpennessMonth = z.infer<typeof month>

const figures = z.object({
  year: z.int(),
  /** Years that can be asked for, newest first. */
  years: z.array(z.int()),
  /** The last day on which something that counts here was booked; null when nothing was. */
  updated_on: dayField.nullable(),
  /** The price of the goods whose proceeds were divided. */
  sold_rupiah: signedRupiah,
  shared: z.array(z.object({ share: z.enum(OPENNESS_SHARES), amount_rupiah: signedRupiah })),
  /** Outside the price of the goods: for whoever carries them, and unique codes, which go to the state. */
  shipping_rupiah: signedRupiah,
  unique_code_rupiah: signedRupiah,
  deposited_rupiah: signedRupiah,
  deposit_count: z.int(),
  /** What the treasury gave back, because a buyer got the money back after the deposit. */
  returned_rupiah: signedRupiah,
  /** State revenue owed to the treasury at the end of the year, or today. */
  waiting_rupiah: signedRupiah,
  waiting_on: dayField,
  months: z.array(month),
})
export type OpennessFigures = z.infer<typeof figures>

const scheme = z.object({
  name: z.string(),
  legal_basis: z.string(),
  base: z.enum(['GROSS', 'NET_OF_COST', 'NET_OF_NEXT_COST']),
})

const facilityLine = z.object({
  slug: z.string(),
  name: z.string(),
  sold_rupiah: signedRupiah,
  pnbp_rupiah: signedRupiah,
  deposited_rupiah: signedRupiah,
  waiting_rupiah: signedRupiah,
})

export const opennessShape = figures
  .extend({
    /** Facilities that sold, deposited or owe something, by name. */
    facilities: z.array(facilityLine),
    /** The legal bases of their schemes, each once. */
    legal_bases: z.array(z.string()),
  })
  .meta({ id: 'Openness' })
export type Openness = z.infer<typeof opennessShape>

export const facilityOpennessShape = figures
  .extend({
    facility: z.object({ slug: z.string(), name: z.string() }),
    /** The scheme in force on the last day of the year, or today. */
    scheme: scheme.nullable(),
  })
  .meta({ id: 'FacilityOpenness' })
export type FacilityOpenness = z.infer<typeof facilityOpennessShape>

const query = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() })

export const readOpenness = defineRoute({
  method: 'GET',
  path: '/store/openness',
  actor: 'public',
  summary:
    'What all facilities sold in a year, who got which share, and what reached the state treasury; from the ledger. This year when `year` is absent.',
  query,
  response: z.object({ openness: opennessShape }),
})

export const readFacilityOpenness = defineRoute({
  method: 'GET',
  path: '/store/openness/:slug',
  actor: 'public',
  summary: 'What one facility sold in a year, who got which share, and what reached the state treasury.',
  params: z.object({ slug: z.string().max(80) }),
  query,
  response: z.object({ openness: facilityOpennessShape }),
})

export const opennessRoutes = [readOpenness, readFacilityOpenness]
