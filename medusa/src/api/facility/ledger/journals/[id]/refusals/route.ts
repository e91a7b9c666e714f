import { refuseManualJournal } from '../../../../../../contract/manual-journal'
import { handle } from '../../../../../../http/handle'
import { refuseJournal } from '../../../../../../workflows/ledger/decide-journal'
import { journalJson } from '../../../../../../workflows/ledger/show-journals'

export const POST = handle(refuseManualJournal, async ({ params, body, staff, container, now }) => {
  const { organisation_id: facility_id, staff_id: actor } = staff
  const { reason } = body
  const journal = await refuseJournal(container, { facility_id, id: params.id, actor, now, reason })
  return { journal: await journalJson(container, journal, actor) }
})
