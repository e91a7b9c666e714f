import type { MedusaContainer } from '@medusajs/framework/types'
import { generateEntityId, MedusaError } from '@medusajs/framework/utils'
import { database, type Sql } from '../../database/sql'
import { forbid, notFound } from '../../http/refusal'
import type TreasuryService from '../../modules/treasury/service'
import type { Settlement } from '../../modules/treasury/settlement/settlement'
import { facilityDay } from '../proceeds/facility-day'
import { refuseCovered, takeBackSettlement } from './take-back-settlement'

interface OfSettlement {
  facility_id: string
  settlement_id: string
  /** Staff id of who asks, or decides. */
  actor: string
  now: Date
}

/** The treasurer says that a settlement was a mistake. Nothing is reversed before the head approves. */
export function requestReversal(
  container: MedusaContainer,
  { reason, ...input }: OfSettlement & { reason: string },
): Promise<void> {
  return database(container).transaction(async (trx) => {
    const treasury = container.resolve<TreasuryService>('treasury')
    const settlement = await standing(treasury, input, trx)
    refuseCovered(await treasury.lockCovered(settlement.id, trx))
    if (await treasury.lockOpenRequest(settlement.id, trx))
      refuse('Penarikan pembagian ini sudah diminta dan menunggu keputusan kepala.')
    await treasury.requestReversal(
      {
        id: generateEntityId(undefined, 'srrq'),
        settlement_id: settlement.id,
        reason,
        requested_by: input.actor,
        requested_at: input.now,
      },
      trx,
    )
  })
}

/** The head approves: the settlement is reversed in the open period, and the order can be settled again. Never by who asked. */
export function approveReversal(container: MedusaContainer, input: OfSettlement): Promise<void> {
  return database(container).transaction(async (trx) => {
    const treasury = container.resolve<TreasuryService>('treasury')
    const { settlement, request } = await openRequest(treasury, input, trx)
    await treasury.decideReversal(
      { id: request.id, state: 'approved', decided_by: input.actor, decided_at: input.now, note: null },
      trx,
    )
    await takeBackSettlement(
      container,
      {
        settlement,
        cause: 'mistake',
        reason: request.reason,
        reversed_on: await facilityDay(container, input.facility_id, input.now, trx),
        reversed_at: input.now,
        requested_by: request.requested_by,
        approved_by: input.actor,
        request_id: request.id,
      },
      trx,
    )
  })
}

/** The head refuses, and says why; the settlement stands. */
export function refuseReversal(
  container: MedusaContainer,
  { note, ...input }: OfSettlement & { note: string },
): Promise<void> {
  return database(container).transaction(async (trx) => {
    const treasury = container.resolve<TreasuryService>('treasury')
    const { request } = await openRequest(treasury, input, trx)
    await treasury.decideReversal(
      { id: request.id, state: 'refused', decided_by: input.actor, decided_at: input.now, note },
      trx,
    )
  })
}

async function openRequest(treasury: TreasuryService, input: OfSettlement, trx: Sql) {
  const settlement = await standing(treasury, input, trx)
  const request =
    (await treasury.lockOpenRequest(settlement.id, trx)) ??
    refuse('Tidak ada permintaan penarikan yang menunggu keputusan.')
  if (request.requested_by === input.actor)
    forbid('Anda yang meminta penarikan ini, jadi keputusan harus diambil pejabat lain.')
  return { settlement, request }
}

/** The facility's settlement while it stands; nobody divides or takes back its order's proceeds meanwhile. */
async function standing(
  treasury: TreasuryService,
  { facility_id, settlement_id }: OfSettlement,
  trx: Sql,
): Promise<Settlement> {
  const found = (await treasury.settlement(facility_id, settlement_id, trx)) ?? notFound('Pembagian')
  await treasury.lockAttempts(found.facility_order_id, trx)
  const stands = await treasury.settlementOfOrder(found.facility_order_id, trx)
  if (stands?.id === settlement_id) return stands
  return refuse('Pembagian ini sudah ditarik kembali.')
}

function refuse(sentence: string): never {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, sentence)
}
