import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import { database, type Sql } from '../../database/sql'
import { forbid, notFound } from '../../http/refusal'
import { ledgerRefusal } from '../../modules/ledger/ledger-refusal'
import type { ManualJournal } from '../../modules/ledger/manual-journal'
import type LedgerService from '../../modules/ledger/service'

export interface DecideJournal {
  facility_id: string
  /** The manual journal's id. */
  id: string
  actor: string
  now: Date
}

/** Approves a manual journal and books it, in one transaction; never by the person who prepared it. */
export function approveJournal(container: MedusaContainer, input: DecideJournal): Promise<ManualJournal> {
  return decide(container, input, async (ledger, journal, trx) => {
    if (journal.prepared_by === input.actor)
      forbid('Jurnal ini Anda siapkan sendiri. Orang lain yang harus menyetujuinya.')
    const posted = await book(ledger, journal, input.actor, trx)
    await refuseOverdrawn(ledger, journal, trx)
    const approved = { approved_by: input.actor, approved_at: input.now, ledger_transaction_id: posted.id }
    await ledger.recordManualBooking(journal.id, approved, trx)
  })
}

/** Refuses a manual journal, or takes back one's own, with a reason. Nothing is booked. */
export function refuseJournal(
  container: MedusaContainer,
  input: DecideJournal & { reason: string },
): Promise<ManualJournal> {
  return decide(container, input, async (ledger, journal, trx) => {
    const { actor: refused_by, now: refused_at, reason } = input
    await ledger.recordManualRefusal(journal.id, { refused_by, refused_at, reason }, trx)
  })
}

async function decide(
  container: MedusaContainer,
  { facility_id, id }: DecideJournal,
  act: (ledger: LedgerService, journal: ManualJournal, trx: Sql) => Promise<void>,
): Promise<ManualJournal> {
  const ledger = container.resolve<LedgerService>('ledger')
  const decided = database(container).transaction(async (trx) => {
    const journal =
      (await ledger.manualJournal(facility_id, id, trx, { is_locked: true })) ?? notFound('Jurnal')
    if (journal.state !== 'waiting')
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        journal.state === 'booked'
          ? `Jurnal ini sudah dibukukan dengan nomor ${journal.seq}.`
          : 'Jurnal ini sudah ditolak.',
      )
    await act(ledger, journal, trx)
    return (await ledger.manualJournal(facility_id, id, trx)) as ManualJournal
  })
  // What was approved is compared with what was booked at commit.
  return decided.catch((error) => {
    throw ledgerRefusal(error)
  })
}

function book(ledger: LedgerService, journal: ManualJournal, approved_by: string, trx: Sql) {
  const { id, facility_id, effective_on, memo, document_reference, prepared_by, lines } = journal
  const head = {
    facility_id,
    effective_on,
    source_type: 'manual_journal',
    source_id: id,
    event: `manual_${journal.kind}`,
    idempotency_key: `manual_${journal.kind}:${id}`,
    memo,
    document_reference,
    actor: approved_by,
    prepared_by,
    approved_by,
  }
  if (journal.reverses_id === null)
    return ledger.post(
      {
        ...head,
        kind: 'manual',
        lines: lines.map((line) => ({ ...line, memo: line.memo ?? undefined })),
      },
      trx,
    )
  const amounts = lines.map(({ line_no, amount }) => ({ line_no: line_no as number, amount }))
  return ledger.reverse({ ...head, reverses_id: journal.reverses_id, amounts }, trx)
}

// Looked at after posting, when the book is locked: nobody else can take from an account until this transaction ends.
async function refuseOverdrawn(ledger: LedgerService, journal: ManualJournal, trx: Sql): Promise<void> {
  const codes = [...new Set(journal.lines.flatMap(({ debit, credit }) => [debit, credit]))]
  const balances = await ledger.balance({ facility_id: journal.facility_id, codes }, trx)
  const overdrawn = balances.find(({ balance }) => balance < 0n)
  if (overdrawn)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Saldo akun ${overdrawn.code} ${overdrawn.name} tidak cukup untuk jurnal ini.`,
    )
}
