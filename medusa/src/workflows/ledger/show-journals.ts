import type { MedusaContainer } from '@medusajs/framework/types'
import type { BookTransactionShape, ManualJournalShape } from '../../contract/manual-journal'
import type { BookTransaction } from '../../modules/ledger/book-transaction'
import type { ManualJournal } from '../../modules/ledger/manual-journal'
import type LedgerService from '../../modules/ledger/service'
import { rupiahToJson, sumRupiah } from '../../money/rupiah'
import { whyNotReversible } from './reversible'

/** Manual journals as the API answers them: accounts by name, people not at all. */
export async function journalsJson(
  container: MedusaContainer,
  facility_id: string,
  journals: readonly ManualJournal[],
  staff_id: string,
): Promise<ManualJournalShape[]> {
  const accounts = await container.resolve<LedgerService>('ledger').accounts(facility_id)
  const names = new Map(accounts.map(({ code, name }) => [code, name]))
  return journals.map((journal) => ({
    id: journal.id,
    kind: journal.kind,
    effective_on: journal.effective_on,
    memo: journal.memo,
    document_reference: journal.document_reference,
    lines: journal.lines.map(({ amount, ...line }) => ({
      ...line,
      debit_name: names.get(line.debit) ?? line.debit,
      credit_name: names.get(line.credit) ?? line.credit,
      amount_rupiah: rupiahToJson(amount),
    })),
    total_rupiah: rupiahToJson(sumRupiah(journal.lines.map(({ amount }) => amount))),
    reverses_seq: journal.reverses_seq,
    seq: journal.seq,
    state: journal.state,
    prepared_at: journal.prepared_at.toISOString(),
    is_own: journal.prepared_by === staff_id,
    approved_at: journal.approved_at?.toISOString() ?? null,
    refused_at: journal.refused_at?.toISOString() ?? null,
    refusal_reason: journal.refusal_reason,
  }))
}

/** One of them. */
export async function journalJson(
  container: MedusaContainer,
  journal: ManualJournal,
  staff_id: string,
): Promise<ManualJournalShape> {
  const [shown] = await journalsJson(container, journal.facility_id, [journal], staff_id)
  return shown as ManualJournalShape
}

/** A booked transaction as the API answers it. */
export function transactionJson(transaction: BookTransaction): BookTransactionShape {
  const { seq, kind, effective_on, memo, document_reference, lines } = transaction
  return {
    seq,
    kind,
    effective_on,
    memo,
    document_reference,
    lines: lines.map(({ amount, reversed, ...line }) => ({
      ...line,
      amount_rupiah: rupiahToJson(amount),
      reversed_rupiah: rupiahToJson(reversed),
    })),
    why_not: whyNotReversible(transaction),
  }
}
