import { readReport as contract } from '../../../../contract/report'
import { database } from '../../../../database/sql'
import { handle } from '../../../../http/handle'
import { findReport, readReport, reportRequest } from '../../../../workflows/report/read-report'
import { reportJson, takingJson } from '../../../../workflows/report/report-json'

export const GET = handle(contract, async ({ params, query, staff, container, now }) => {
  const { after, limit, ...asked } = query
  const definition = findReport('facility', params.name, staff.roles)
  const source = { sql: database(container), organisation_id: staff.organisation_id }
  const request = await reportRequest(definition, asked, { ...source, now })
  const { head, rows, next } = await readReport(definition, request, { after, limit })
  return { report: reportJson(head, rows, next), takes: await takingJson(definition, source) }
})
