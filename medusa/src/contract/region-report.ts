import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { idParams } from './fields'
import { askedFields, exportShape, REPORT_MEDIA, reportFormatField, reportShape } from './report'

const query = z.object({ month: askedFields.month })

export const readRegionRecap = defineRoute({
  method: 'GET',
  path: '/region/reports/recap',
  actor: 'region',
  roles: ['region_officer'],
  summary:
    'What every facility of the regional office sold, owed and deposited in a month, and whether its books are closed. This month when `month` is absent.',
  query,
  response: z.object({ report: reportShape, exports: z.array(exportShape) }),
})

export const downloadRegionRecap = defineRoute({
  method: 'GET',
  path: '/region/reports/recap/files/:format',
  actor: 'region',
  roles: ['region_officer'],
  summary:
    'The same as a file of at most 5,000 rows, at once. A longer one is refused (409 too_long): ask for an export.',
  params: z.object({ format: reportFormatField }),
  query,
  response: z.unknown(),
  response_media_types: Object.values(REPORT_MEDIA),
})

export const requestRegionRecapExport = defineRoute({
  method: 'POST',
  path: '/region/reports/recap/exports',
  actor: 'region',
  roles: ['region_officer'],
  summary: 'Asks for the same as a file of any length; it is made in the background and kept for seven days.',
  body: z.object({ month: askedFields.month, format: reportFormatField }),
  response: z.object({ export: exportShape }),
  status: 201,
})

export const readRegionReportExport = defineRoute({
  method: 'GET',
  path: '/region/reports/exports/:id',
  actor: 'region',
  roles: ['region_officer'],
  summary: 'How far the making of a file is.',
  params: idParams,
  response: z.object({ export: exportShape }),
})

export const downloadRegionReportExport = defineRoute({
  method: 'GET',
  path: '/region/reports/exports/:id/file',
  actor: 'region',
  roles: ['region_officer'],
  summary: 'The file of an export that is done.',
  params: idParams,
  response: z.unknown(),
  response_media_types: Object.values(REPORT_MEDIA),
})

export const regionReportRoutes = [
  readRegionRecap,
  downloadRegionRecap,
  requestRegionRecapExport,
  readRegionReportExport,
  downloadRegionReportExport,
]
