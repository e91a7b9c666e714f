import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { askedFields, REPORT_MEDIA, reportFormatField, reportShape } from './report'

const query = z.object({ month: askedFields.month })

export const readRegionRecap = defineRoute({
  method: 'GET',
  path: '/region/reports/recap',
  actor: 'region',
  roles: ['region_officer'],
  summary:
    'What every facility of the regional office sold, owed and deposited in a month, and whether its books are closed. This month when `month` is absent.',
  query,
  response: z.object({ report: reportShape }),
})

export const downloadRegionRecap = defineRoute({
  method: 'GET',
  path: '/region/reports/recap/files/:format',
  actor: 'region',
  roles: ['region_officer'],
  summary: 'The same as a file.',
  params: z.object({ format: reportFormatField }),
  query,
  response: z.unknown(),
  response_media_types: Object.values(REPORT_MEDIA),
})

export const regionReportRoutes = [readRegionRecap, downloadRegionRecap]
