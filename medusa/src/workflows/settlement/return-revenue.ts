import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import { database, type Sql } from '../../database/sql'
import { forbid, notFound, refuseField } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import { ACCOUNT } from '../../modules/ledger/chart-of-accounts'
import type LedgerService from '../../modules/ledger/service'
import type TreasuryService from '../../modules/treasury/service'
import type {
  LockedReturn,
  RevenueReturn,
  RevenueReturnState,
} from '../../modules/treasury/settlement/revenue-return'
import { refuseActingHead } from '../approval/refuse-acting-head'
import { facilityDay } from '../proceeds/facility-day'

/** What happened to a claim on the treasury, on which day, by which letter. */
export type ReturnStep =
  | { step: 'send'; letter_number: string; on: string }
  | { step: 'grant'; answer_number: string; on: string }
  | { step: 'refuse'; answer_number: string; on: string; reason: string }
  | { step: 'bear' }

export interface StepReturn {
  id: string
  staff: StaffScope
  step: ReturnStep
  now: Date
}

/**
 * Takes a claim on the treasury one step further, with its posting in the same transaction: sent to the treasury office, granted
 * (the money is in the bank), refused, and then borne by the working capital if the head says so. Until then the claim stands.
 */
export function stepReturn(container: MedusaContainer, input: StepReturn): Promise<RevenueReturnState> {
  return database(container).transaction(async (trx) => {
    const { staff, step } = input
    const treasury = container.resolve<TreasuryService>('treasury')
    const claim =
      (await treasury.lockRevenueReturn(staff.organisation_id, input.id, trx)) ??
      notFound('Permintaan pengembalian')
    refuseOutOfTurn(step, claim)
    refuseOtherRole(step, staff)
    if (step.step === 'bear') refuseOwnLoss(staff, claim)
    const today = await facilityDay(container, staff.organisation_id, input.now, trx)
    if ('on' in step) refuseImpossibleDay(step.on, claim, today)
    const written = await write(container, claim, { ...input, today }, trx)
    await treasury.stepRevenueReturn(claim.id, written, trx)
    return written.state
  })
}

async function write(
  container: MedusaContainer,
  claim: RevenueReturn,
  { step, staff: { staff_id }, today }: StepReturn & { today: string },
  trx: Sql,
) {
  switch (step.step) {
    case 'send':
      return {
        state: 'sent' as const,
        letter_number: step.letter_number,
        sent_on: step.on,
        sent_by: staff_id,
      }
    case 'refuse':
      return {
        state: 'refused' as const,
        answer_number: step.answer_number,
        answered_on: step.on,
        answered_by: staff_id,
        refusal_reason: step.reason,
      }
    case 'grant':
      return {
        state: 'granted' as const,
        answer_number: step.answer_number,
        answered_on: step.on,
        answered_by: staff_id,
        closing_transaction_id: await close(
          container,
          claim,
          { event: 'revenue_return_granted', on: step.on, actor: staff_id, document: step.answer_number },
          trx,
        ),
      }
    case 'bear':
      return {
        state: 'borne' as const,
        borne_on: today,
        borne_by: staff_id,
        closing_transaction_id: await close(
          container,
          claim,
          { event: 'revenue_return_borne', on: today, actor: staff_id, document: claim.answer_number! },
          trx,
        ),
      }
  }
}

const closings = {
  revenue_return_granted: { debit: ACCOUNT.bank, memo: 'Pengembalian pendapatan diterima dari kas negara' },
  revenue_return_borne: {
    debit: ACCOUNT.working_capital,
    memo: 'Pengembalian pendapatan ditolak, ditanggung modal kerja',
  },
} as const

/** Takes the claim off the book. The working capital bears only what it has. */
async function close(
  container: MedusaContainer,
  claim: RevenueReturn,
  closing: { event: keyof typeof closings; on: string; actor: string; document: string },
  trx: Sql,
): Promise<string> {
  const { facility_id, id, amount_rupiah } = claim
  const { debit, memo } = closings[closing.event]
  const ledger = container.resolve<LedgerService>('ledger')
  const posted = await ledger.post(
    {
      facility_id,
      facility_order_id: claim.facility_order_id,
      effective_on: closing.on,
      source_type: 'revenue_return',
      source_id: id,
      event: closing.event,
      idempotency_key: `${closing.event}:${id}`,
      memo,
      document_reference: `${closing.document}, NTPN ${claim.ntpn}`,
      actor: closing.actor,
      lines: [
        { debit, credit: ACCOUNT.treasury_claim, amount: amount_rupiah, memo: `PNBP ${claim.account_code}` },
      ],
    },
    trx,
  )
  const [rest] = await ledger.balance({ facility_id, codes: [debit] }, trx)
  if (debit === ACCOUNT.working_capital && rest!.balance < 0n)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      'Dana modal kerja tidak cukup untuk menanggung pengembalian ini. Tambah dahulu dananya, atau biarkan sebagai piutang.',
    )
  return posted.id
}

/** The treasurer writes and records; that the facility bears a loss is the head's word. */
function refuseOtherRole({ step }: ReturnStep, { roles }: StaffScope): void {
  const role = step === 'bear' ? 'head' : 'treasurer'
  if (!roles.includes(role))
    forbid(step === 'bear' ? 'Hanya kepala yang dapat menetapkannya.' : 'Hanya bendahara yang mencatatnya.')
}

/** A loss is borne by the head in person, and not by who wrote to the treasury office or recorded its answer. */
function refuseOwnLoss(staff: StaffScope, { sent_by, answered_by }: LockedReturn): void {
  refuseActingHead(staff, 'Pelaksana harian tidak menetapkan kerugian. Penetapannya menunggu kepala.')
  if ([sent_by, answered_by].includes(staff.staff_id))
    forbid('Anda yang mengirim permintaan atau mencatat jawabannya, jadi penetapannya oleh pejabat lain.')
}

const before: Record<ReturnStep['step'], RevenueReturnState> = {
  send: 'requested',
  grant: 'sent',
  refuse: 'sent',
  bear: 'refused',
}

function refuseOutOfTurn({ step }: ReturnStep, { state }: RevenueReturn): void {
  if (before[step] === state) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    'Langkah ini tidak mungkin dalam keadaan permintaan sekarang. Muat ulang halaman untuk melihat langkah terakhirnya.',
  )
}

function refuseImpossibleDay(on: string, claim: RevenueReturn, today: string): void {
  if (on > today) refuseField('on', 'Tanggalnya belum tiba.')
  const earliest = claim.sent_on ?? claim.requested_on
  if (on < earliest) refuseField('on', `Tanggalnya tidak boleh sebelum ${earliest}.`)
}
