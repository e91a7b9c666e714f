import { listReports } from '../../../contract/report'
import { database } from '../../../database/sql'
import { handle } from '../../../http/handle'
import { reportsFor } from '../../../workflows/report/read-report'
import { recentExports } from '../../../workflows/report/report-exports'
import { exportJson, takingJson } from '../../../workflows/report/report-json'

export const GET = handle(listReports, async ({ staff, container, now }) => {
  const source = { sql: database(container), organisation_id: staff.organisation_id }
  const definitions = reportsFor('facility', staff.roles)
  return {
    reports: await Promise.all(definitions.map((definition) => takingJson(definition, source))),
    exports: (await recentExports(container, { ...staff, level: 'facility', now })).map(exportJson),
  }
})
