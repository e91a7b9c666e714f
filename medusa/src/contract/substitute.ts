import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, idParams, instantField, textField } from './fields'
import { DECIDER_ROLES, ROLES } from './role'

/** An acting officer (pelaksana harian, Plh). People are named by the title of their account. */
const substitute = z
  .object({
    id: z.string(),
    role: z.enum(DECIDER_ROLES),
    staff_id: z.string(),
    title: z.string(),
    substitute_for: z.string(),
    substitute_for_title: z.string(),
    starts_on: dayField,
    ends_on: dayField,
    letter_number: z.string(),
    appointed_at: instantField,
    ended_at: instantField.nullable(),
    /** In the facility's own days: not begun, now, or over. */
    status: z.enum(['planned', 'active', 'over']),
  })
  .meta({ id: 'Substitute' })
export type SubstituteShape = z.infer<typeof substitute>

export const listSubstitutes = defineRoute({
  method: 'GET',
  path: '/facility/substitutes',
  actor: 'facility',
  summary: 'Who acts, acted or will act for which officer, latest period first.',
  response: z.object({
    substitutes: z.array(substitute),
    /** Who can be appointed; empty for those who may not appoint. */
    members: z.array(z.object({ staff_id: z.string(), title: z.string(), roles: z.array(z.enum(ROLES)) })),
  }),
})

export const appointSubstitute = defineRoute({
  method: 'POST',
  path: '/facility/substitutes',
  actor: 'facility',
  roles: ['head'],
  summary:
    'Appoints somebody of the facility to act in an officer’s role for some days, by an official letter. Not for an acting head.',
  body: z
    .object({
      role: z.enum(DECIDER_ROLES, { error: 'Pilih pejabat yang digantikan.' }),
      staff_id: z.string({ error: 'Pilih pengganti.' }).min(1, 'Pilih pengganti.').max(80),
      substitute_for: z
        .string({ error: 'Pilih pejabat yang digantikan.' })
        .min(1, 'Pilih pejabat yang digantikan.')
        .max(80),
      starts_on: dayField,
      ends_on: dayField,
      letter_number: textField('nomor surat', 3, 80),
    })
    .superRefine(({ starts_on, ends_on }, context) => {
      if (ends_on < starts_on)
        context.addIssue({
          code: 'custom',
          path: ['ends_on'],
          message: 'Tanggal selesai tidak boleh sebelum tanggal mulai.',
        })
    }),
  response: z.object({ substitute }),
  status: 201,
})

export const endSubstitute = defineRoute({
  method: 'POST',
  path: '/facility/substitutes/:id/end',
  actor: 'facility',
  roles: ['head'],
  summary:
    'Ends an acting period at once, or cancels one that has not begun. 409 `over` when it has ended already.',
  params: idParams,
  response: z.object({ substitute }),
})

export const substituteRoutes = [listSubstitutes, appointSubstitute, endSubstitute]
