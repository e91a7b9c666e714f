import type { Words } from '../../i18n/words.ts'
import type { ShopPaths } from '../../paths.ts'
import { type AcceptanceForm, acceptanceBody, acceptanceErrors, readAcceptance } from './acceptance-form.ts'
import { sendAcceptance, sendDrawing, withdraw } from './custom-order.server.ts'
import { chosenDrawing, DRAWING_MAX_BYTES } from './request-form.ts'

/** What a posted form of the request's page led to: another page, or this one again with what was typed. */
export type RequestAct =
  | { go: string }
  | {
      acceptance?: AcceptanceForm
      errors: Record<string, string>
      message?: string | undefined
      status: number
    }

/** Who sends the form, and in which language they read. */
interface Caller {
  address: string
  words: Words['custom_order']
  paths: ShopPaths
}

/** Carries out a form of the request's page: add a picture, accept the quote, withdraw, or show the next level of areas. */
export async function actOnRequest(token: string, data: FormData, caller: Caller): Promise<RequestAct> {
  switch (data.get('aksi')) {
    case 'gambar':
      return addDrawing(token, data, caller)
    case 'tarik': {
      const gone = await withdraw(token, String(data.get('alasan') ?? '').slice(0, 600))
      if (gone.ok) return { go: `${caller.paths.customRequest(token)}?selesai=tarik` }
      return refusal(gone, gone.error.fields.reason ? { alasan: gone.error.fields.reason } : {})
    }
    case 'terima':
      return accept(token, readAcceptance(data), caller)
    default:
      return { acceptance: readAcceptance(data), errors: {}, status: 200 }
  }
}

async function addDrawing(
  token: string,
  data: FormData,
  { address, words, paths }: Caller,
): Promise<RequestAct> {
  const picture = chosenDrawing(data)
  if (!picture) return { errors: { gambar: words.drawing_missing }, status: 422 }
  if (picture.size > DRAWING_MAX_BYTES) return { errors: { gambar: words.drawing_too_big }, status: 422 }
  const sent = await sendDrawing(token, picture, address)
  if (sent.ok) return { go: `${paths.customRequest(token)}?selesai=gambar#gambar` }
  return refusal(sent, { gambar: sent.error.message })
}

async function accept(
  token: string,
  acceptance: AcceptanceForm,
  { words, paths }: Caller,
): Promise<RequestAct> {
  const accepted = await sendAcceptance(token, acceptanceBody(acceptance), acceptance.key)
  if (accepted.ok) return { go: `${paths.order(accepted.data.token)}?baru=1` }
  if (accepted.status >= 500) return { acceptance, errors: {}, message: words.accept_not_sent, status: 503 }
  const { revision, ...errors } = acceptanceErrors(accepted.error.fields, acceptance)
  return { acceptance, ...refusal(accepted, errors), ...(revision ? { message: revision } : {}) }
}

function refusal(
  failure: { status: number; error: { message: string } },
  errors: Record<string, string>,
): { errors: Record<string, string>; message?: string; status: number } {
  const is_told = Object.keys(errors).length > 0
  return { errors, ...(is_told ? {} : { message: failure.error.message }), status: failure.status }
}
