import { z } from '@medusajs/framework/zod'
import { dayField, instantField, rupiahField } from './fields'

/** What the shares of a division are taken from. */
export const SCHEME_BASES = ['GROSS', 'NET_OF_COST', 'NET_OF_NEXT_COST'] as const
/** Who a share belongs to. */
export const SHARE_KINDS = ['PREMI', 'PNBP', 'MODAL', 'PROGRAM', 'KOPERASI', 'MITRA', 'VICTIM_FUND'] as const
export const SCHEME_TRIGGERS = ['ON_PAYMENT', 'ON_HANDOVER', 'ON_RETURN_WINDOW_CLOSED'] as const
export const SHARES_MAX = 8

/** One share of a division that names nobody, as a preset's: what kind of receiver, and its part in basis points. */
export const schemeComponent = z.object({
  label: z.string(),
  kind: z.enum(SHARE_KINDS),
  rate_bps: z.int(),
})
const component = schemeComponent.extend({
  /** Whose share one of kind MITRA is; null for the others, and in schemes that were recorded before partners were named. */
  partner: z.object({ id: z.string(), name: z.string() }).nullable(),
})

const content = {
  name: z.string(),
  base: z.enum(SCHEME_BASES),
  /** In their order; rates are basis points and sum to 10,000. */
  components: z.array(component),
  legal_basis: z.string(),
  valid_from: dayField,
}

const rules = {
  settlement_trigger: z.enum(SCHEME_TRIGGERS),
  return_window_days: z.int(),
}

/** A version of a facility's scheme. People are their roles. */
export const splitScheme = z
  .object({
    id: z.string(),
    version: z.int(),
    ...content,
    ...rules,
    valid_to: dayField.nullable(),
    /** The proposal it came from, with who made and who adopted it; null for the scheme the facility began with. */
    proposal: z
      .object({
        id: z.string(),
        document_reference: z.string(),
        proposer_role: z.string(),
        adopter_role: z.string(),
        adopted_at: instantField,
      })
      .nullable(),
  })
  .meta({ id: 'SplitScheme' })
export type SplitSchemeShape = z.infer<typeof splitScheme>

/** A proposal for another scheme, and how it ended. */
export const schemeProposal = z
  .object({
    id: z.string(),
    facility: z.object({ id: z.string(), name: z.string() }),
    ...content,
    ...rules,
    document_reference: z.string(),
    reason: z.string(),
    state: z.enum(['waiting', 'adopted', 'refused', 'withdrawn']),
    proposer_role: z.string(),
    proposed_at: instantField,
    closer_role: z.string().nullable(),
    closed_at: instantField.nullable(),
    closing_reason: z.string().nullable(),
    /** What the caller may do with it now. */
    allowed_acts: z.array(z.enum(['adopt', 'refuse', 'withdraw'])),
  })
  .meta({ id: 'SchemeProposal' })
export type SchemeProposalShape = z.infer<typeof schemeProposal>

/** How sure the figures of a preset are: read in the text of the law, in one other source, or in none that could be checked. */
export const PRESET_CERTAINTIES = ['READ_IN_LAW', 'ONE_SOURCE', 'UNVERIFIED'] as const
export type PresetCertainty = (typeof PRESET_CERTAINTIES)[number]

/** A version of a preset, with where its figures were read and how sure they are. It names no partner: who proposes it does. */
export const schemePreset = z.object({
  key: z.string(),
  version: z.int(),
  ...content,
  components: z.array(schemeComponent),
  source: z.string(),
  certainty: z.enum(PRESET_CERTAINTIES),
})
export type SchemePresetShape = z.infer<typeof schemePreset>

/** What one receiver gets by the scheme of the order, and by the one that is tried. `COST` goes back to working capital. */
const compared = z.object({
  kind: z.enum([...SHARE_KINDS, 'COST']),
  before_rupiah: rupiahField,
  after_rupiah: rupiahField,
})
export type ComparedShare = z.infer<typeof compared>

/** A division tried on orders that were paid for. Shipping and unique codes stand outside and are left out. */
export const schemePreview = z
  .object({
    /** Days on which the money of the simulated orders came, both included. */
    from: dayField,
    to: dayField,
    orders: z.int(),
    goods_rupiah: rupiahField,
    shares: z.array(compared),
    /** The last orders that were paid for, whatever the day. */
    examples: z.array(
      z.object({
        number: z.string(),
        placed_on: dayField,
        goods_rupiah: rupiahField,
        is_settled: z.boolean(),
        shares: z.array(compared),
      }),
    ),
  })
  .meta({ id: 'SchemePreview' })
export type SchemePreviewShape = z.infer<typeof schemePreview>
