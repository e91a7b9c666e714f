import { approveManualJournal } from '../../../../../../contract/manual-journal'
import { handle } from '../../../../../../http/handle'
import { approveJournal } from '../../../../../../workflows/ledger/decide-journal'
import { journalJson } from '../../../../../../workflows/ledger/show-journals'

export const POST = handle(approveManualJournal, async ({ params, staff, container, now }) => {
  const { organisation_id: facility_id, staff_id: actor } = staff
  const journal = await approveJournal(container, { facility_id, id: params.id, actor, now })
  return { journal: await journalJson(container, journal, actor) }
})
