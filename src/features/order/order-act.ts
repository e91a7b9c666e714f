import type { Words } from '../../i18n/words.ts'
import { cancelOrderPart, joinList, leaveList, sendProof } from './order.server.ts'

/** What came of a form on the order page: done, or an error of the part (and the field or the line) it concerns. */
export type OrderAct =
  | { done: 'bukti' | 'batal' | 'tunggu' | 'lepas'; part_id: string }
  | {
      error: string
      part_id: string
      status: number
      field?: string
      wait?: { line_id: string; email: string }
    }

/** The field for a proof of payment; a page has one for each part that is to be paid. */
export const proofField = (part_id: string) => `bukti-${part_id}`

/** The field for the address to write to once a line is for sale again. */
export const waitField = (line_id: string) => `surel-${line_id}`

const proof_max_bytes = 10_000_000

/** Carries out a posted form of the order page: send a proof of transfer, cancel a part, join or leave a waiting list. */
export async function actOnOrder(
  token: string,
  data: FormData,
  caller: { address: string; words: Words['order'] },
): Promise<OrderAct> {
  const part_id = String(data.get('bagian') ?? '')
  switch (data.get('aksi')) {
    case 'batal':
      return outcome('batal', part_id, await cancelOrderPart(token, part_id))
    case 'tunggu':
      return join(token, part_id, data)
    case 'lepas':
      return outcome('lepas', part_id, await leaveList(token, part_id, lineOf(data)))
    default:
      return prove(token, part_id, data, caller)
  }
}

type Answer = { ok: true } | { ok: false; status: number; error: { message: string } }

function outcome(done: 'bukti' | 'batal' | 'tunggu' | 'lepas', part_id: string, answer: Answer): OrderAct {
  return answer.ok ? { done, part_id } : { error: answer.error.message, part_id, status: answer.status }
}

async function prove(
  token: string,
  part_id: string,
  data: FormData,
  { address, words }: { address: string; words: Words['order'] },
): Promise<OrderAct> {
  const picture = data.get('bukti')
  const refused = { part_id, status: 422, field: proofField(part_id) }
  if (!(picture instanceof File) || picture.size === 0) return { ...refused, error: words.proof_missing }
  if (picture.size > proof_max_bytes) return { ...refused, error: words.proof_too_big }
  const act = outcome('bukti', part_id, await sendProof(token, part_id, picture, address))
  return 'error' in act ? { ...act, field: proofField(part_id) } : act
}

async function join(token: string, part_id: string, data: FormData): Promise<OrderAct> {
  const line_id = lineOf(data)
  const email = String(data.get(waitField(line_id)) ?? '').slice(0, 200)
  const answer = await joinList(token, part_id, { facility_order_line_id: line_id, email })
  const act = outcome('tunggu', part_id, answer)
  return 'error' in act ? { ...act, field: waitField(line_id), wait: { line_id, email } } : act
}

function lineOf(data: FormData): string {
  return String(data.get('baris') ?? '').slice(0, 80)
}
