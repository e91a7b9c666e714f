import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, idParams, textField } from './fields'
import { BOOK_READERS } from './ledger'
import {
  SCHEME_BASES,
  SCHEME_TRIGGERS,
  schemePreset,
  schemePreview,
  schemeProposal,
  splitScheme,
} from './scheme-shape'
import { namedShareInput, sharesInput } from './shares-input'

const DAYS = 'Isi jumlah hari dengan angka bulat 0 sampai 30.'

const division = {
  base: z.enum(SCHEME_BASES, { error: 'Pilih dasar pembagian.' }),
  components: sharesInput(namedShareInput),
}
const reason = textField('alasan', 10, 500)

export const listSchemes = defineRoute({
  method: 'GET',
  path: '/facility/schemes',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'Every version of the facility’s scheme, newest first; its proposals; the presets to start from.',
  response: z.object({
    /** The version in force today; null before the facility has one. */
    current_id: z.string().nullable(),
    schemes: z.array(splitScheme),
    /** The one that waits, if any, then the newest. */
    proposals: z.array(schemeProposal),
    presets: z.array(schemePreset),
    /** Whom a share of kind MITRA may name. */
    partners: z.array(z.object({ id: z.string(), name: z.string() })),
    /** The first day a proposal made now may begin with. */
    earliest_day: dayField,
  }),
})

export const proposeScheme = defineRoute({
  method: 'POST',
  path: '/facility/schemes',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'Proposes another scheme. Somebody else adopts it. 409 `proposal_waits` while another proposal waits.',
  body: z.object({
    name: textField('nama skema', 5, 120),
    ...division,
    legal_basis: textField('dasar hukum', 5, 500),
    document_reference: textField('nomor dokumen', 3, 200),
    settlement_trigger: z.enum(SCHEME_TRIGGERS, { error: 'Pilih kapan hasil dibagi.' }),
    return_window_days: z.int({ error: DAYS }).min(0, DAYS).max(30, DAYS),
    valid_from: dayField,
    reason,
  }),
  response: z.object({ proposal: schemeProposal }),
  status: 201,
})
export type SchemeProposalInput = z.output<NonNullable<typeof proposeScheme.body>>

export const previewScheme = defineRoute({
  method: 'POST',
  path: '/facility/schemes/preview',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'What a division would have given from the last orders and from the sales of 30 days. Changes nothing.',
  body: z.object(division),
  response: schemePreview,
})

const proposalAnswer = z.object({
  proposal: schemeProposal,
  /** The scheme in force today. */
  current: splitScheme.nullable(),
  /** Tried on recent orders, while the proposal waits. */
  preview: schemePreview.nullable(),
})

export const readSchemeProposal = defineRoute({
  method: 'GET',
  path: '/facility/schemes/proposals/:id',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'One proposal beside the scheme in force, tried on recent orders.',
  params: idParams,
  response: proposalAnswer,
})

export const adoptSchemeProposal = defineRoute({
  method: 'POST',
  path: '/facility/schemes/proposals/:id/adoptions',
  actor: 'facility',
  roles: ['head'],
  summary:
    'Adopts a proposal of somebody else. Not for an acting head. 409 `already_closed` when it no longer waits.',
  params: idParams,
  body: z.object({}),
  response: z.object({ proposal: schemeProposal }),
})

export const refuseSchemeProposal = defineRoute({
  method: 'POST',
  path: '/facility/schemes/proposals/:id/refusals',
  actor: 'facility',
  roles: ['head'],
  summary: 'Refuses a proposal of somebody else, with a reason.',
  params: idParams,
  body: z.object({ reason }),
  response: z.object({ proposal: schemeProposal }),
})

export const withdrawSchemeProposal = defineRoute({
  method: 'POST',
  path: '/facility/schemes/proposals/:id/withdrawals',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'Takes one’s own proposal back, with a reason.',
  params: idParams,
  body: z.object({ reason }),
  response: z.object({ proposal: schemeProposal }),
})

export const listRegionSchemes = defineRoute({
  method: 'GET',
  path: '/region/schemes',
  actor: 'region',
  roles: ['region_officer'],
  summary: 'Proposals of the region’s facilities: those that wait, then the newest.',
  response: z.object({ proposals: z.array(schemeProposal) }),
})

export const readRegionScheme = defineRoute({
  method: 'GET',
  path: '/region/schemes/:id',
  actor: 'region',
  roles: ['region_officer'],
  summary: 'One proposal of a facility of the region, as the facility sees it.',
  params: idParams,
  response: proposalAnswer,
})

export const adoptRegionScheme = defineRoute({
  method: 'POST',
  path: '/region/schemes/:id/adoptions',
  actor: 'region',
  roles: ['region_officer'],
  summary: 'Adopts a proposal of a facility of the region.',
  params: idParams,
  body: z.object({}),
  response: z.object({ proposal: schemeProposal }),
})

export const refuseRegionScheme = defineRoute({
  method: 'POST',
  path: '/region/schemes/:id/refusals',
  actor: 'region',
  roles: ['region_officer'],
  summary: 'Refuses a proposal of a facility of the region, with a reason.',
  params: idParams,
  body: z.object({ reason }),
  response: z.object({ proposal: schemeProposal }),
})

export const schemeRoutes = [
  listSchemes,
  proposeScheme,
  previewScheme,
  readSchemeProposal,
  adoptSchemeProposal,
  refuseSchemeProposal,
  withdrawSchemeProposal,
  listRegionSchemes,
  readRegionScheme,
  adoptRegionScheme,
  refuseRegionScheme,
]
