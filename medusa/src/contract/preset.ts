import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, idParams, instantField, textField } from './fields'
import { PRESET_CERTAINTIES, SCHEME_BASES, schemePreset } from './scheme-shape'
import { shareInput, sharesInput } from './shares-input'

const OFFICERS = ['directorate_officer'] as const

/** A version of a preset as the directorate keeps it. */
export const presetVersion = schemePreset
  .extend({
    valid_to: dayField.nullable(),
    state: z.enum(['coming', 'in_force', 'ended']),
    /** The proposal it was adopted from; null for what was there before the directorate had this page. */
    proposal_id: z.string().nullable(),
  })
  .meta({ id: 'PresetVersion' })
export type PresetVersionShape = z.infer<typeof presetVersion>

const content = schemePreset.omit({ key: true, version: true, valid_from: true })

/** A proposal for a preset, and how it ended. All who act are officers of the directorate; people are not told apart but as one's own. */
export const presetProposal = z
  .object({
    id: z.string(),
    key: z.string(),
    /** To offer a new version, or to offer the preset no more. */
    act: z.enum(['publish', 'end']),
    /** The name the preset would have, or has. */
    title: z.string(),
    /** Null for an end. */
    content: content.nullable(),
    /** First day of the version; of an end, the first day on which the preset is offered no more. */
    valid_from: dayField,
    document_reference: z.string(),
    reason: z.string(),
    state: z.enum(['waiting', 'adopted', 'refused', 'withdrawn']),
    is_own: z.boolean(),
    proposed_at: instantField,
    closed_at: instantField.nullable(),
    closing_reason: z.string().nullable(),
    /** What the caller may do with it now. */
    allowed_acts: z.array(z.enum(['adopt', 'refuse', 'withdraw'])),
  })
  .meta({ id: 'PresetProposal' })
export type PresetProposalShape = z.infer<typeof presetProposal>

export const presetShape = z
  .object({
    key: z.string(),
    /** The first day that a proposal made now may name. */
    earliest_day: dayField,
    /** No end is set yet. */
    may_end: z.boolean(),
    waiting_proposal_id: z.string().nullable(),
    /** Newest first. */
    versions: z.array(presetVersion),
  })
  .meta({ id: 'Preset' })
export type PresetShape = z.infer<typeof presetShape>

export const listPresets = defineRoute({
  method: 'GET',
  path: '/directorate/presets',
  actor: 'directorate',
  roles: OFFICERS,
  summary: 'The presets of the country with all their versions, and the proposals to change them.',
  response: z.object({
    presets: z.array(presetShape),
    /** Those that wait, then the newest. */
    proposals: z.array(presetProposal),
    /** The first day that a proposal for a new preset may name. */
    earliest_day: dayField,
  }),
})

const KEY = 'Isi kunci dengan huruf kecil, angka, dan tanda hubung, 3 sampai 40 huruf. Misalnya: kepmen-1990.'
const grounds = {
  document_reference: textField('nomor dokumen', 3, 200),
  valid_from: dayField,
  reason: textField('alasan', 10, 500),
}

export const proposePreset = defineRoute({
  method: 'POST',
  path: '/directorate/presets',
  actor: 'directorate',
  roles: OFFICERS,
  summary:
    'Proposes a new preset, or the successor of one. Another officer adopts it. 409 `proposal_waits` while a proposal of the key waits.',
  body: z.object({
    key: z
      .string({ error: KEY })
      .trim()
      .min(3, KEY)
      .max(40, KEY)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, KEY),
    /** True for the next version of the preset that has the key, false for a preset of its own. */
    is_successor: z.boolean(),
    name: textField('nama preset', 5, 120),
    base: z.enum(SCHEME_BASES, { error: 'Pilih dasar pembagian.' }),
    components: sharesInput(shareInput),
    legal_basis: textField('dasar hukum', 5, 500),
    source: textField('asal angka', 10, 500),
    certainty: z.enum(PRESET_CERTAINTIES, { error: 'Pilih seberapa pasti angkanya.' }),
    ...grounds,
  }),
  response: z.object({ proposal: presetProposal }),
  status: 201,
})
export type PresetInput = z.output<NonNullable<typeof proposePreset.body>>

export const proposePresetEnd = defineRoute({
  method: 'POST',
  path: '/directorate/presets/endings',
  actor: 'directorate',
  roles: OFFICERS,
  summary:
    'Proposes to offer a preset no more from a day on. Another officer adopts it. 409 `proposal_waits` while another waits.',
  body: z.object({ key: z.string({ error: KEY }).max(40, KEY), ...grounds }),
  response: z.object({ proposal: presetProposal }),
  status: 201,
})
export type PresetEndInput = z.output<NonNullable<typeof proposePresetEnd.body>>

export const readPresetProposal = defineRoute({
  method: 'GET',
  path: '/directorate/presets/proposals/:id',
  actor: 'directorate',
  roles: OFFICERS,
  summary: 'One proposal beside the version that is offered until its day.',
  params: idParams,
  response: z.object({
    proposal: presetProposal,
    /** Null for a preset that is new. */
    replaced: presetVersion.nullable(),
  }),
})

export const adoptPresetProposal = defineRoute({
  method: 'POST',
  path: '/directorate/presets/proposals/:id/adoptions',
  actor: 'directorate',
  roles: OFFICERS,
  summary: 'Adopts a proposal of another officer. 409 `already_closed` when it no longer waits.',
  params: idParams,
  body: z.object({}),
  response: z.object({ proposal: presetProposal }),
})

export const refusePresetProposal = defineRoute({
  method: 'POST',
  path: '/directorate/presets/proposals/:id/refusals',
  actor: 'directorate',
  roles: OFFICERS,
  summary: 'Refuses a proposal of another officer, with a reason.',
  params: idParams,
  body: z.object({ reason: grounds.reason }),
  response: z.object({ proposal: presetProposal }),
})

export const withdrawPresetProposal = defineRoute({
  method: 'POST',
  path: '/directorate/presets/proposals/:id/withdrawals',
  actor: 'directorate',
  roles: OFFICERS,
  summary: 'Takes one’s own proposal back, with a reason.',
  params: idParams,
  body: z.object({ reason: grounds.reason }),
  response: z.object({ proposal: presetProposal }),
})

export const presetRoutes = [
  listPresets,
  proposePreset,
  proposePresetEnd,
  readPresetProposal,
  adoptPresetProposal,
  refusePresetProposal,
  withdrawPresetProposal,
]
