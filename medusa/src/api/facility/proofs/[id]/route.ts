import { readProof as contract } from '../../../../contract/payment'
import { handle } from '../../../../http/handle'
import { notFound } from '../../../../http/refusal'
import type TransferService from '../../../../modules/transfer/service'

export const GET = handle(contract, async ({ params, staff, container }) => {
  const proof = await container
    .resolve<TransferService>('transfer')
    .proofPicture(params.id, staff.organisation_id)
  if (!proof) notFound('Bukti pembayaran')
  return { data_url: `data:image/webp;base64,${proof.picture.toString('base64')}` }
})
