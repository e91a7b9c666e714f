import { createHash } from 'node:crypto'
import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import { notFound, refuseField } from '../../http/refusal'
import type { ProofMediaType } from '../../modules/treasury/deposit/deposit-proof'
import type TreasuryService from '../../modules/treasury/service'
import { makeProofPicture } from '../facility-order/make-proof-picture'

/** As many papers as one deposit may have. */
const PROOFS_MAX = 5

/** Keeps the state receipt of a paid deposit: a picture is encoded anew, a PDF is kept as it came and never opened by us. */
export async function keepDepositProof(
  container: MedusaContainer,
  input: { facility_id: string; deposit_id: string; bytes: Buffer; actor: string; now: Date },
): Promise<number> {
  const treasury = container.resolve<TreasuryService>('treasury')
  const deposit = (await treasury.deposit(input.facility_id, input.deposit_id)) ?? notFound('Setoran')
  if (deposit.state !== 'paid')
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, 'Catat pembayarannya dahulu, lalu unggah buktinya.')
  const { bytes, media_type } = await proofFile(input.bytes)
  if ((await treasury.depositProofs(deposit.id)).length >= PROOFS_MAX)
    refuseField('picture', `Setoran ini sudah memiliki ${PROOFS_MAX} berkas bukti.`)
  await treasury.keepDepositProof({
    deposit_id: deposit.id,
    media_type,
    bytes,
    hash: createHash('sha256').update(bytes).digest('hex'),
    uploaded_by: input.actor,
    uploaded_at: input.now,
  })
  return (await treasury.depositProofs(deposit.id)).length
}

/** By its first bytes, not by its name: a PDF says so itself, and everything else must be a picture. */
async function proofFile(given: Buffer): Promise<{ bytes: Buffer; media_type: ProofMediaType }> {
  if (given.subarray(0, 5).toString('latin1') !== '%PDF-')
    return { bytes: (await makeProofPicture(given)).bytes, media_type: 'image/webp' }
  if (!given.subarray(-1_024).toString('latin1').includes('%%EOF'))
    refuseField('picture', 'PDF ini terpotong. Unduh lagi dari SIMPONI atau bank, lalu unggah.')
  return { bytes: given, media_type: 'application/pdf' }
}
