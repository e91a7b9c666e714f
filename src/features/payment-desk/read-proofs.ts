import type { DeskOrder } from '../../../medusa/src/contract/order-shape.ts'
import type { readProof } from '../../../medusa/src/contract/payment.ts'
import type { ResponseOf } from '../../lib/medusa.ts'
import type { DeskBackend } from '../session/desk-backend.ts'

/** As many proofs as are shown: the newest tell the most. */
const SHOWN = 4

/** The newest proofs of a payment with their pictures; one that can't be read is left out. */
export async function readProofs(backend: DeskBackend, order: DeskOrder) {
  const newest = (order.payment?.proofs ?? [])
    .toSorted((a, b) => Date.parse(b.uploaded_at) - Date.parse(a.uploaded_at))
    .slice(0, SHOWN)
  const read = await Promise.all(
    newest.map(async (proof) => {
      const picture = await backend.get<ResponseOf<typeof readProof>>(`/facility/proofs/${proof.id}`)
      return picture.ok ? [{ ...proof, data_url: picture.data.data_url }] : []
    }),
  )
  return read.flat()
}
