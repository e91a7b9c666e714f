import type { keepDepositProof } from '../../../medusa/src/contract/deposit-paper.ts'
import type { ResponseOf, Result } from '../../lib/medusa.ts'
import type { News } from '../desk/news.ts'
import { refusedField } from '../desk/refused-field.ts'
import type { DeskBackend } from '../session/desk-backend.ts'
import { billingBody, paymentBody } from './deposit-body.ts'

/** The largest file that the backend takes. */
const MAX_BYTES = 5_000_000

/** What a deposit's page is asked to do, and what is announced when it is done. */
export const DEPOSIT_NEWS: Readonly<Record<string, News>> = {
  pay: 'setoran_lunas',
  renew: 'billing_diganti',
  void: 'setoran_batal',
  proof: 'bukti_setor',
}

/** Sends one act of a deposit's page to the backend; a file that is missing or too large is refused here. */
export async function actOnDeposit(
  backend: DeskBackend,
  address: string,
  form: { act: string; values: Record<string, string>; file: FormDataEntryValue | null; zone: string },
  words: { choose: string; too_large: string },
): Promise<Result<unknown>> {
  const { act, values, file, zone } = form
  if (act === 'renew') return backend.post(`${address}/billing-codes`, billingBody(values, zone))
  if (act === 'void') return backend.post(`${address}/voids`, { reason: values.reason })
  if (act !== 'proof') return backend.post(`${address}/payments`, paymentBody(values))
  if (!(file instanceof File) || file.size === 0) return refusedField('picture', words.choose)
  if (file.size > MAX_BYTES) return refusedField('picture', words.too_large)
  return backend.postFile<ResponseOf<typeof keepDepositProof>>(`${address}/proofs`, {}, file)
}
