import type { placeCheckout, QuotedPart } from '../../../medusa/src/contract/checkout.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { BodyOf } from '../../lib/medusa.ts'
import { type Cart, cartItems, decodeCart } from '../cart/cart.ts'
import { type AreaForm, areaInputs, missingArea, noArea, readArea } from './area-choice.ts'

/** Where to send something, exactly as typed. */
export interface AddressForm extends AreaForm {
  street: string
  postal_code: string
  landmark: string
}

export const buyerTypes = ['person', 'office', 'reseller'] as const

/** All that the checkout page asks for, exactly as typed. */
export interface CheckoutForm extends AddressForm {
  type: (typeof buyerTypes)[number]
  name: string
  phone: string
  email: string
  /** A word to those who make it. */
  note: string
  /** By facility id. */
  methods: Readonly<Record<string, 'delivery' | 'pickup'>>
  /** What is being ordered, as it was when the page was opened, at the prices it showed. */
  cart: Cart
  /** The harvest that the page showed, by variant, for what comes from one. */
  harvests: Readonly<Record<string, string>>
  /** One key for one page: however often it is sent, there is one order. */
  key: string
  /** The total that the buyer saw. */
  total_rupiah: number | null
}

/** The names of the inputs on the page, besides those of the area. */
export const inputNames = {
  type: 'jenis',
  name: 'nama',
  phone: 'telepon',
  email: 'surel',
  street: 'alamat',
  postal_code: 'kode_pos',
  landmark: 'patokan',
  note: 'catatan',
} as const

/** A page that has just been opened. */
export function emptyForm(cart: Cart, key: string): CheckoutForm {
  return {
    type: 'person',
    name: '',
    phone: '',
    email: '',
    note: '',
    ...noArea,
    street: '',
    postal_code: '',
    landmark: '',
    methods: {},
    cart,
    harvests: {},
    key,
    total_rupiah: null,
  }
}

/** More than any input may hold: what is too long is refused in words, and not cut off. */
const most_letters = 2_000

/** One input of a posted page, as typed. A form sends each line break as two characters; it is one. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').slice(0, most_letters) : ''
}

/** The address of a posted page. */
export function readAddress(data: FormData): AddressForm {
  return {
    ...readArea(data),
    street: textOf(data, inputNames.street),
    postal_code: textOf(data, inputNames.postal_code),
    landmark: textOf(data, inputNames.landmark),
  }
}

/** Reads a posted page. */
export function readForm(data: FormData): CheckoutForm {
  const text = (name: string) => textOf(data, name)
  const type = text(inputNames.type)
  return {
    type: type === 'office' || type === 'reseller' ? type : 'person',
    name: text(inputNames.name),
    phone: text(inputNames.phone),
    email: text(inputNames.email),
    note: text(inputNames.note),
    ...readAddress(data),
    methods: Object.fromEntries(
      named(data, 'kirim.').map(
        ([id, name]) => [id, text(name) === 'pickup' ? 'pickup' : 'delivery'] as const,
      ),
    ),
    cart: decodeCart(String(data.get('isi') ?? '')),
    harvests: Object.fromEntries(named(data, 'panen.').map(([id, name]) => [id, text(name)])),
    key: text('kunci'),
    total_rupiah: /^\d{1,12}$/.test(text('total')) ? Number(text('total')) : null,
  }
}

/** The inputs whose names begin so, each with what its name goes on with. */
function named(data: FormData, prefix: string): [rest: string, name: string][] {
  return [...data.keys()]
    .filter((name) => name.startsWith(prefix))
    .map((name) => [name.slice(prefix.length), name])
}

/** Whether anything that may be left out is filled in or refused: it must not be folded away then. */
export function hasExtras(form: CheckoutForm, errors: Readonly<Record<string, string>>): boolean {
  const extras = ['email', 'postal_code', 'landmark', 'note'] as const
  return (
    form.type !== 'person' ||
    inputNames.type in errors ||
    extras.some((name) => form[name] !== '' || inputNames[name] in errors)
  )
}

/** How a facility's part is received: delivered, unless the buyer chose otherwise. */
export function methodOf(form: CheckoutForm, facility_id: string): 'delivery' | 'pickup' {
  return form.methods[facility_id] ?? 'delivery'
}

/** Chooses pick-up where no cooperative serves the facility and nothing can be sent. */
export function withPossibleMethods(
  form: CheckoutForm,
  parts: readonly Pick<QuotedPart, 'facility' | 'can_deliver'>[],
): CheckoutForm {
  const pickups = parts
    .filter((part) => !part.can_deliver)
    .map((part) => [part.facility.id, 'pickup' as const])
  return { ...form, methods: { ...form.methods, ...Object.fromEntries(pickups) } }
}

/** The order as the backend wants it. The address goes along only when something is delivered. */
export function orderBody(
  form: CheckoutForm,
  facility_ids: readonly string[],
  locale: Locale,
): BodyOf<typeof placeCheckout> {
  const parts = facility_ids.map((facility_id) => ({ facility_id, method: methodOf(form, facility_id) }))
  const address = {
    area_code: form.village,
    street: form.street,
    postal_code: form.postal_code,
    landmark: form.landmark,
  }
  return {
    items: cartItems(form.cart).map((item) => {
      const harvest_batch_id = form.harvests[item.variant_id]
      return harvest_batch_id ? { ...item, harvest_batch_id } : item
    }),
    buyer: { type: form.type, name: form.name, phone: form.phone, email: form.email },
    address: parts.some((part) => part.method === 'delivery') ? address : null,
    parts,
    payment_method: 'transfer',
    note: form.note,
    ...(form.total_rupiah === null ? {} : { expected_total_rupiah: form.total_rupiah }),
    locale,
  }
}

/** Turns the backend's sentences by path (`buyer.phone`) into sentences by the page's inputs (`telepon`). */
export function errorsByInput(
  fields: Readonly<Record<string, string>>,
  form: AreaForm,
): Record<string, string> {
  const inputs: Record<string, string> = {
    'buyer.type': inputNames.type,
    'buyer.name': inputNames.name,
    'buyer.phone': inputNames.phone,
    'buyer.email': inputNames.email,
    'address.area_code': missingArea(form),
    'address.street': inputNames.street,
    'address.postal_code': inputNames.postal_code,
    'address.landmark': inputNames.landmark,
    payment_method: 'bayar',
    note: inputNames.note,
  }
  const facility_id = (path: string) => /^parts\.(\w{3,})$/.exec(path)?.[1]
  const inputOf = (path: string) => inputs[path] ?? (facility_id(path) ? `kirim.${facility_id(path)}` : path)
  return Object.fromEntries(Object.entries(fields).map(([path, sentence]) => [inputOf(path), sentence]))
}

/** A refusal as the page shows it: sentences beside the inputs they concern, and above them all what concerns none. */
export function refusalOf(
  { fields, message }: { fields: Readonly<Record<string, string>>; message: string },
  form: AreaForm,
): { errors: Record<string, string>; message: string | undefined } {
  const inputs = new Set<string>([...Object.values(inputNames), ...Object.values(areaInputs), 'bayar'])
  const is_input = (name: string) => inputs.has(name) || name.startsWith('kirim.')
  const sentences = Object.entries(errorsByInput(fields, form))
  const beside = sentences.filter(([name]) => is_input(name))
  const above = sentences.filter(([name]) => !is_input(name)).map(([, sentence]) => sentence)
  return {
    errors: Object.fromEntries(beside),
    message: above.join(' ') || (beside.length > 0 ? undefined : message),
  }
}
