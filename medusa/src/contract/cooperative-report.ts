import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { idParams, pagingFields } from './fields'
import { askedFields, exportShape, REPORT_MEDIA, reportFormatField, reportShape } from './report'

export const readSettlementStatement = defineRoute({
  method: 'GET',
  path: '/cooperative/reports/settlement-statement',
  actor: 'cooperative',
  roles: ['cooperative_clerk'],
  summary:
    'What all facilities that the cooperative serves owed it and paid it in a month, line by line with the balance. This month when `month` is absent.',
  query: z.object({ month: askedFields.month, ...pagingFields }),
  response: z.object({ report: reportShape, exports: z.array(exportShape) }),
})

export const downloadSettlementStatement = defineRoute({
  method: 'GET',
  path: '/cooperative/reports/settlement-statement/files/:format',
  actor: 'cooperative',
  roles: ['cooperative_clerk'],
  summary:
    'The same as a file of at most 5,000 rows, at once. A longer one is refused (409 too_long): ask for an export.',
  params: z.object({ format: reportFormatField }),
  query: z.object({ month: askedFields.month }),
  response: z.unknown(),
  response_media_types: Object.values(REPORT_MEDIA),
})

export const requestSettlementStatementExport = defineRoute({
  method: 'POST',
  path: '/cooperative/reports/settlement-statement/exports',
  actor: 'cooperative',
  roles: ['cooperative_clerk'],
  summary: 'Asks for the same as a file of any length; it is made in the background and kept for seven days.',
  body: z.object({ month: askedFields.month, format: reportFormatField }),
  response: z.object({ export: exportShape }),
  status: 201,
})

export const readCooperativeReportExport = defineRoute({
  method: 'GET',
  path: '/cooperative/reports/exports/:id',
  actor: 'cooperative',
  roles: ['cooperative_clerk'],
  summary: 'How far the making of a file is.',
  params: idParams,
  response: z.object({ export: exportShape }),
})

export const downloadCooperativeReportExport = defineRoute({
  method: 'GET',
  path: '/cooperative/reports/exports/:id/file',
  actor: 'cooperative',
  roles: ['cooperative_clerk'],
  summary: 'The file of an export that is done.',
  params: idParams,
  response: z.unknown(),
  response_media_types: Object.values(REPORT_MEDIA),
})

export const cooperativeReportRoutes = [
  readSettlementStatement,
  downloadSettlementStatement,
  requestSettlementStatementExport,
  readCooperativeReportExport,
  downloadCooperativeReportExport,
]
