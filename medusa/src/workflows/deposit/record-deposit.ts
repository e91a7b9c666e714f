import type { MedusaContainer } from '@medusajs/framework/types'
import { generateEntityId } from '@medusajs/framework/utils'
import { database, type Sql } from '../../database/sql'
import { notFound, refuseField } from '../../http/refusal'
import { chooseRevenue } from '../../modules/treasury/deposit/choose-revenue'
import type { Deposit, DepositProof, SettlementRevenue } from '../../modules/treasury/deposit/deposit'
import type TreasuryService from '../../modules/treasury/service'
import type { Rupiah } from '../../money/rupiah'
import { payDeposit } from './pay-deposit'
import { refusingTaken } from './taken-code'

export interface RecordDeposit {
  facility_id: string
  account_code: string
  /** What the treasurer read on the bill: compared with what it covers, never adjusted. */
  amount_rupiah: Rupiah
  /** Settlements to cover, or the last of those to cover from the oldest on; neither: the oldest ones that make up the amount. */
  settlement_ids?: readonly string[] | undefined
  up_to?: string | undefined
  billing_code: string
  billing_expires_at: Date | null
  /** Absent while the bill is unpaid. */
  proof?: DepositProof
  actor: string
  now: Date
}

/**
 * Records a deposit to the state treasury: the billing code and what it covers and, when it is already paid, the proof and its
 * posting, all in one transaction. Refuses an amount that is not the sum of whole settlements that are still owed.
 */
export function recordDeposit(container: MedusaContainer, input: RecordDeposit): Promise<Deposit> {
  const treasury = container.resolve<TreasuryService>('treasury')
  const id = generateEntityId(undefined, 'pdep')
  return refusingTaken(() =>
    database(container).transaction(async (trx) => {
      const covers = await coveredBy(treasury, input, trx)
      await treasury.recordBilling(
        { ...input, id, covers, billed_by: input.actor, billed_at: input.now },
        trx,
      )
      if (input.proof) await payDeposit(container, { ...input, id, proof: input.proof }, trx)
      return (await treasury.lockDeposit(input.facility_id, id, trx)) ?? notFound('Setoran')
    }),
  )
}

async function coveredBy(
  treasury: TreasuryService,
  input: RecordDeposit,
  trx: Sql,
): Promise<SettlementRevenue[]> {
  const uncovered = await treasury.uncovered(input.facility_id, input.account_code, trx)
  if (uncovered.length === 0)
    refuseField(
      'account_code',
      `Tidak ada PNBP dengan kode akun ${input.account_code} yang menunggu disetor.`,
    )
  const choice = chooseRevenue(uncovered, input.amount_rupiah, input)
  if ('covers' in choice) return choice.covers
  if (choice.possible_sums[0] === 0n)
    refuseField('settlement_ids', 'Penerimaan yang dipilih tidak menunggu lagi. Muat ulang halaman ini.')
  const sums = choice.possible_sums.map((sum) => `Rp${sum.toLocaleString('id-ID')}`).join(' atau ')
  return refuseField(
    'amount_rupiah',
    input.settlement_ids?.length || input.up_to
      ? `Jumlah harus sama dengan penerimaan yang dipilih: ${sums}.`
      : `Setoran mencakup penerimaan secara utuh, mulai dari yang tertua: ${sums}.`,
  )
}
