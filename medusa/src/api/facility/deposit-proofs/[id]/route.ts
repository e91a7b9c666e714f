import { readDepositProof } from '../../../../contract/deposit-paper'
import { handle } from '../../../../http/handle'
import { notFound } from '../../../../http/refusal'
import type TreasuryService from '../../../../modules/treasury/service'

export const GET = handle(readDepositProof, async ({ params, staff, container }) => {
  const treasury = container.resolve<TreasuryService>('treasury')
  const proof =
    (await treasury.depositProofFile(staff.organisation_id, params.id)) ?? notFound('Bukti setoran')
  const { media_type, bytes, ntpn } = proof
  const ending = media_type === 'application/pdf' ? 'pdf' : 'webp'
  return { media_type, file_name: `bukti-setor-${ntpn}.${ending}`, base64: bytes.toString('base64') }
})
