import type { requestQuote } from '../../../medusa/src/contract/quote.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { BodyOf } from '../../lib/medusa.ts'
import { type AreaForm, missingArea, noArea, readArea } from '../checkout/area-choice.ts'
import { type CheckoutForm, inputNames as checkoutNames, textOf } from '../checkout/checkout-form.ts'
import { numberOrText } from '../desk/form-values.ts'

/** The names of the inputs that only this page has; buyer and area are those of the checkout. */
export const inputNames = {
  facility_id: 'tempat',
  title: 'barang',
  description: 'penjelasan',
  length_cm: 'panjang',
  width_cm: 'lebar',
  height_cm: 'tinggi',
  wood: 'kayu',
  finish: 'akhir',
  quantity: 'banyak',
  needed_by: 'tanggal',
  method: 'terima',
} as const
type InputName = keyof typeof inputNames

/** All that the page asks for, exactly as typed. */
export type RequestForm = Record<InputName, string> &
  AreaForm &
  Pick<CheckoutForm, 'type' | 'name' | 'phone' | 'email' | 'key'> & {
    /** A picture was chosen; browsers do not keep it. */
    had_drawing: boolean
  }

/** A page that has just been opened, perhaps with what an earlier request asked for. */
export function emptyRequest(key: string, known: Partial<RequestForm> = {}): RequestForm {
  return {
    facility_id: '',
    title: '',
    description: '',
    length_cm: '',
    width_cm: '',
    height_cm: '',
    wood: '',
    finish: '',
    quantity: '1',
    needed_by: '',
    method: 'delivery',
    ...noArea,
    type: 'person',
    name: '',
    phone: '',
    email: '',
    key,
    had_drawing: false,
    ...known,
  }
}

/** Reads a posted page. */
export function readRequestForm(data: FormData): RequestForm {
  const own = Object.fromEntries(
    Object.entries(inputNames).map(([name, input]) => [name, longText(data, input)]),
  ) as Record<InputName, string>
  const type = textOf(data, checkoutNames.type)
  return {
    ...own,
    ...readArea(data),
    type: type === 'office' || type === 'reseller' ? type : 'person',
    name: textOf(data, checkoutNames.name),
    phone: textOf(data, checkoutNames.phone),
    email: textOf(data, checkoutNames.email),
    key: textOf(data, 'kunci'),
    had_drawing: chosenDrawing(data) !== null,
  }
}

function longText(data: FormData, name: string): string {
  return String(data.get(name) ?? '')
    .replace(/\r\n/g, '\n')
    .slice(0, 3000)
}

/** The picture that was chosen: an empty file input sends a file of no bytes. */
export function chosenDrawing(data: FormData): File | null {
  const picture = data.get('gambar')
  return picture instanceof File && picture.size > 0 ? picture : null
}

/** The largest picture that is taken. */
export const DRAWING_MAX_BYTES = 10_000_000

/** The request as the backend wants it. What is no number stays text, so that the backend refuses it. */
export function requestBody(form: RequestForm, locale: Locale): BodyOf<typeof requestQuote> {
  const { facility_id, title, description, wood, finish, needed_by } = form
  return {
    facility_id,
    title,
    description,
    length_cm: numberOrText(form.length_cm) ?? undefined,
    width_cm: numberOrText(form.width_cm) ?? undefined,
    height_cm: numberOrText(form.height_cm) ?? undefined,
    wood,
    finish,
    quantity: numberOrText(form.quantity) ?? undefined,
    needed_by,
    method: form.method as 'delivery' | 'pickup',
    area_code: form.method === 'delivery' ? form.village : null,
    buyer: { type: form.type, name: form.name, phone: form.phone, email: form.email },
    locale,
  }
}

/** Turns the backend's sentences by path (`buyer.phone`) into sentences by the page's inputs (`telepon`). */
export function requestErrors(
  fields: Readonly<Record<string, string>>,
  form: AreaForm,
): Record<string, string> {
  const inputs: Record<string, string> = {
    ...inputNames,
    area_code: missingArea(form),
    'buyer.type': checkoutNames.type,
    'buyer.name': checkoutNames.name,
    'buyer.phone': checkoutNames.phone,
    'buyer.email': checkoutNames.email,
  }
  return Object.fromEntries(
    Object.entries(fields).map(([path, sentence]) => [inputs[path] ?? path, sentence]),
  )
}
