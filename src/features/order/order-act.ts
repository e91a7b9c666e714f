import type { Words } from '../../i18n/words.ts'
import { cancelOrderPart, sendProof } from './order.server.ts'

/** What came of a form on the order page: done, or an error beside the part it concerns. */
export type OrderAct =
  | { done: 'bukti' | 'batal'; part_id: string }
  | { error: string; part_id: string; status: number }

const proof_max_bytes = 10_000_000

/** Carries out a posted form of the order page: send a proof of transfer, or cancel a part. */
export async function actOnOrder(
  token: string,
  data: FormData,
  caller: { address: string; words: Words['order'] },
): Promise<OrderAct> {
  const part_id = String(data.get('bagian') ?? '')
  if (data.get('aksi') === 'batal') {
    const result = await cancelOrderPart(token, part_id)
    return result.ok
      ? { done: 'batal', part_id }
      : { error: result.error.message, part_id, status: result.status }
  }
  const picture = data.get('bukti')
  if (!(picture instanceof File) || picture.size === 0)
    return { error: caller.words.proof_missing, part_id, status: 422 }
  if (picture.size > proof_max_bytes) return { error: caller.words.proof_too_big, part_id, status: 422 }
  const result = await sendProof(token, part_id, picture, caller.address)
  return result.ok
    ? { done: 'bukti', part_id }
    : { error: result.error.message, part_id, status: result.status }
}
