import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { idParams } from './fields'
import { WORKSHOP_ROLES } from './role'

const CAPACITY = 'Isi angka bulat 1 sampai 100.000, atau kosongkan bila tanpa batas.'

const workshop = z.object({
  id: z.string(),
  name: z.string(),
  craft: z.string(),
  /** Pieces it can make in a week; null when there is no limit. */
  weekly_capacity: z.int().nullable(),
})

export const listWorkshops = defineRoute({
  method: 'GET',
  path: '/facility/workshops',
  actor: 'facility',
  summary: 'The facility’s workshops with what each can make in a week.',
  response: z.object({ workshops: z.array(workshop) }),
})

export const setWorkshopCapacity = defineRoute({
  method: 'POST',
  path: '/facility/workshops/:id/capacity',
  actor: 'facility',
  roles: WORKSHOP_ROLES,
  summary: 'Sets how many pieces a workshop can make in a week; null for no limit.',
  params: idParams,
  body: z.object({
    weekly_capacity: z.int({ error: CAPACITY }).min(1, CAPACITY).max(100_000, CAPACITY).nullable(),
  }),
  response: z.object({ workshop }),
})

export const workshopRoutes = [listWorkshops, setWorkshopCapacity]
