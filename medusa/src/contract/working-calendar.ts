import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField } from './fields'

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

const TIME = 'Isi jam seperti 07:30.'
const timeField = z.string({ error: TIME }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, TIME)

/** Spans of local time per weekday, in order; a weekday without one is closed. */
const workingHours = z.partialRecord(z.enum(WEEKDAYS), z.array(z.tuple([z.string(), z.string()])))

const workingHoursInput = z
  .partialRecord(
    z.enum(WEEKDAYS),
    z
      .array(z.tuple([timeField, timeField]))
      .max(2, 'Paling banyak dua rentang sehari: sebelum dan sesudah istirahat.'),
  )
  .superRefine((week, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    for (const [weekday, spans = []] of Object.entries(week)) {
      let closed_at = ''
      for (const [index, [from, to]] of spans.entries()) {
        if (to <= from) refuse([weekday, index, 1], 'Jam tutup harus sesudah jam buka.')
        if (from < closed_at) refuse([weekday, index, 0], 'Jam buka kedua harus sesudah jam tutup pertama.')
        closed_at = to
      }
    }
    if (!Object.values(week).some((spans) => spans?.length))
      refuse([], 'Kantor harus buka paling sedikit satu hari.')
  })

const calendarShape = z
  .object({
    time_zone: z.string(),
    working_hours: workingHours,
    /** This year and the next. */
    years: z.array(
      z.object({
        year: z.int(),
        /** False while the joint decree of the year is not loaded: deadlines then count days that may be free. */
        is_complete: z.boolean(),
        holidays: z.array(
          z.object({
            day: dayField,
            name: z.string(),
            kind: z.enum(['national', 'joint_leave']),
            legal_basis: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'WorkingCalendar' })
export type WorkingCalendarShape = z.infer<typeof calendarShape>

export const readWorkingCalendar = defineRoute({
  method: 'GET',
  path: '/facility/working-calendar',
  actor: 'facility',
  summary: 'The office hours that deadlines count in, and the holidays of this year and the next.',
  response: z.object({ calendar: calendarShape }),
})

export const setWorkingCalendar = defineRoute({
  method: 'POST',
  path: '/facility/working-calendar',
  actor: 'facility',
  roles: ['head'],
  summary: 'Sets the office hours. Deadlines that run already stay where they are.',
  body: z.object({ working_hours: workingHoursInput }),
  response: z.object({ calendar: calendarShape }),
})

export const workingCalendarRoutes = [readWorkingCalendar, setWorkingCalendar]
