import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { pagingFields } from './fields'
import { askedFields, REPORT_MEDIA, reportFormatField, reportShape } from './report'

export const readSettlementStatement = defineRoute({
  method: 'GET',
  path: '/cooperative/reports/settlement-statement',
  actor: 'cooperative',
  roles: ['cooperative_clerk'],
  summary:
    'What all facilities that the cooperative serves owed it and paid it in a month, line by line with the balance. This month when `month` is absent.',
  query: z.object({ month: askedFields.month, ...pagingFields }),
  response: z.object({ report: reportShape }),
})

export const downloadSettlementStatement = defineRoute({
  method: 'GET',
  path: '/cooperative/reports/settlement-statement/files/:format',
  actor: 'cooperative',
  roles: ['cooperative_clerk'],
  summary: 'The same as a file.',
  params: z.object({ format: reportFormatField }),
  query: z.object({ month: askedFields.month }),
  response: z.unknown(),
  response_media_types: Object.values(REPORT_MEDIA),
})

export const cooperativeReportRoutes = [readSettlementStatement, downloadSettlementStatement]
