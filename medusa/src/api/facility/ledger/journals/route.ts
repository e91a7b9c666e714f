import { listManualJournals, prepareManualJournal } from '../../../../contract/manual-journal'
import { handle } from '../../../../http/handle'
import type LedgerService from '../../../../modules/ledger/service'
import { prepareJournal } from '../../../../workflows/ledger/prepare-journal'
import { journalJson, journalsJson } from '../../../../workflows/ledger/show-journals'

export const GET = handle(listManualJournals, async ({ query, staff, container }) => {
  const facility_id = staff.organisation_id
  const { journals, next } = await container
    .resolve<LedgerService>('ledger')
    .manualJournals(facility_id, query)
  return { journals: await journalsJson(container, facility_id, journals, staff.staff_id), next }
})

export const POST = handle(prepareManualJournal, async ({ body, staff, container, now }) => {
  const journal = await prepareJournal(container, {
    facility_id: staff.organisation_id,
    journal: body,
    actor: staff.staff_id,
    now,
  })
  return { journal: await journalJson(container, journal, staff.staff_id) }
})
