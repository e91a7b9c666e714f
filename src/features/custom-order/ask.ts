import type { Locale } from '../../i18n/locale.ts'
import type { Words } from '../../i18n/words.ts'
import { areaLevels } from '../checkout/area-choice.ts'
import { readRequest, sendDrawing, sendRequest } from './custom-order.server.ts'
import {
  chosenDrawing,
  DRAWING_MAX_BYTES,
  emptyRequest,
  type RequestForm,
  readRequestForm,
  requestBody,
  requestErrors,
} from './request-form.ts'

/** What the page shows after a request that was not sent. */
export interface AskView {
  form: RequestForm
  errors: Record<string, string>
  notice: 'not_sent' | 'reused' | null
  /** A refusal that concerns no single input. */
  message?: string | undefined
  status: number
}

/** A page that has just been opened; `again` is the token of a request to ask for once more. */
export async function openAsking(facility_id: string | undefined, again: string | null): Promise<AskView> {
  const earlier = again ? await readRequest(again) : null
  const known: Partial<RequestForm> = facility_id ? { facility_id } : {}
  if (earlier?.ok) {
    const { quote_request: request } = earlier.data
    const { title, description, wood, finish, method, buyer } = request
    Object.assign(known, {
      facility_id: request.facility.id,
      title,
      description,
      wood,
      finish,
      method,
      length_cm: String(request.length_cm),
      width_cm: String(request.width_cm),
      height_cm: String(request.height_cm),
      quantity: String(request.quantity),
      type: buyer.type,
      name: buyer.name,
      phone: buyer.phone,
      email: buyer.email ?? '',
      ...(request.area ? areaLevels(request.area.code) : {}),
    })
  }
  return { form: emptyRequest(crypto.randomUUID(), known), errors: {}, notice: null, status: 200 }
}

/** Sends the request of a posted page, then its picture. A picture that can't be read does not undo the request. */
export async function ask(
  data: FormData,
  caller: { locale: Locale; address: string; words: Words['custom_order'] },
): Promise<{ token: string; is_drawing_refused: boolean } | AskView> {
  const form = readRequestForm(data)
  const view = (rest: Partial<AskView>): AskView => ({ form, errors: {}, notice: null, status: 200, ...rest })
  if (data.get('aksi') !== 'kirim') return view({})
  const drawing = chosenDrawing(data)
  if (drawing && drawing.size > DRAWING_MAX_BYTES)
    return view({ errors: { gambar: caller.words.drawing_too_big }, status: 422 })
  const sent = await sendRequest(requestBody(form, caller.locale), {
    key: form.key,
    address: caller.address,
  })
  if (sent.ok) {
    const attached = drawing ? await sendDrawing(sent.data.token, drawing, caller.address) : null
    return { token: sent.data.token, is_drawing_refused: attached?.ok === false }
  }
  const { type, message, fields } = sent.error
  if (type === 'key_reused')
    return view({ form: { ...form, key: crypto.randomUUID() }, notice: 'reused', status: 409 })
  if (sent.status >= 500) return view({ notice: 'not_sent', status: 503 })
  const errors = requestErrors(fields, form)
  return view({ errors, message: Object.keys(errors).length > 0 ? undefined : message, status: 422 })
}
