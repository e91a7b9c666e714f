import { showManualJournal } from '../../../../../contract/manual-journal'
import { handle } from '../../../../../http/handle'
import { notFound } from '../../../../../http/refusal'
import type LedgerService from '../../../../../modules/ledger/service'
import { journalJson } from '../../../../../workflows/ledger/show-journals'

export const GET = handle(showManualJournal, async ({ params, staff, container }) => {
  const ledger = container.resolve<LedgerService>('ledger')
  const journal = (await ledger.manualJournal(staff.organisation_id, params.id)) ?? notFound('Jurnal')
  return { journal: await journalJson(container, journal, staff.staff_id) }
})
