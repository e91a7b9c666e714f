import { exportAccountData as contract } from '../../../../contract/buyer-account'
import { handle } from '../../../../http/handle'
import { ConflictRefusal } from '../../../../http/refusal'
import { FRESH_MINUTES } from '../../../../modules/buyer-account/service'
import { exportData } from '../../../../workflows/buyer-account/export-data'

export const GET = handle(contract, ({ buyer, container, now }) => {
  if (now.getTime() - buyer.signed_in_at.getTime() > FRESH_MINUTES * 60_000)
    throw new ConflictRefusal('proof_needed', 'Masuk lagi dengan kode baru untuk melihat semua data Anda.')
  return exportData(container, buyer, now)
})
