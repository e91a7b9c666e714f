import { z } from '@medusajs/framework/zod'
import { BUYER_TYPES, DELIVERY_METHODS } from './checkout'
import { dayField, instantField, optionalEmailField, phoneField, rupiahField, textField } from './fields'

/**
 * A request's life: `open` waits for the facility, `quoted` for the buyer; the others are its ends. A quote that has run out leaves the
 * request `quoted`: the facility may revise it, the buyer may ask anew.
 */
export const QUOTE_REQUEST_STATES = ['open', 'quoted', 'accepted', 'refused', 'withdrawn'] as const
export type QuoteRequestState = (typeof QUOTE_REQUEST_STATES)[number]

/** The desk's list: `closed` is refused or withdrawn. */
export const QUOTE_VIEWS = ['open', 'quoted', 'accepted', 'closed'] as const
export type QuoteView = (typeof QUOTE_VIEWS)[number]

/** At most this many drawings go with one request. */
export const MAX_DRAWINGS = 5

const wholeNumber = (what: string, min: number, max: number, unit: string) =>
  z.coerce
    .number({ error: `Isi ${what} dengan angka bulat.` })
    .int(`Isi ${what} dengan angka bulat.`)
    .min(min, `${capital(what)} paling sedikit ${min} ${unit}.`)
    .max(max, `${capital(what)} paling banyak ${max.toLocaleString('id-ID')} ${unit}.`)

function capital(text: string): string {
  return `${text[0]?.toUpperCase()}${text.slice(1)}`
}

/** What is to be made: centimetres of the finished piece, length × width × height. */
const wishInput = z.object({
  title: textField('nama barang', 3, 100),
  description: textField('penjelasan', 10, 2000),
  length_cm: wholeNumber('panjang', 1, 1000, 'cm'),
  width_cm: wholeNumber('lebar', 1, 1000, 'cm'),
  height_cm: wholeNumber('tinggi', 1, 1000, 'cm'),
  wood: textField('kayu atau bahan', 2, 60),
  finish: textField('penyelesaian akhir', 2, 60),
  quantity: wholeNumber('jumlah', 1, 999, 'buah'),
  needed_by: dayField,
})
export type Wish = z.output<typeof wishInput>

export const quoteRequestInput = wishInput
  .extend({
    facility_id: z.string({ error: 'Pilih tempat pembuatnya.' }).min(1, 'Pilih tempat pembuatnya.').max(80),
    method: z.enum(DELIVERY_METHODS, { error: 'Pilih dikirim atau diambil.' }),
    /** The village (Kemendagri code) that it goes to; absent for pick-up. */
    area_code: z
      .string()
      .max(13)
      .nullish()
      .transform((code) => code || null),
    buyer: z.object({
      type: z.enum(BUYER_TYPES).default('person'),
      name: textField('nama pemesan', 2, 100),
      phone: phoneField,
      email: optionalEmailField,
    }),
    locale: z.enum(['id', 'en']).default('id'),
  })
  .superRefine((request, context) => {
    if (request.method === 'delivery' && !/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(request.area_code ?? ''))
      context.addIssue({
        code: 'custom',
        path: ['area_code'],
        message: 'Pilih provinsi sampai desa atau kelurahan.',
      })
  })
export type QuoteRequestInput = z.output<typeof quoteRequestInput>

export const quoteInput = z
  .object({
    /** The newest revision that the staff member saw; 0 when there was none. */
    expected_revision: z.coerce.number().int().min(0),
    unit_price_rupiah: wholeNumber('harga satuan', 1, 1_000_000_000, 'rupiah'),
    cost_rupiah: wholeNumber('biaya bahan', 0, 1_000_000_000, 'rupiah').default(0),
    lead_time_days_min: wholeNumber('waktu pengerjaan tercepat', 1, 365, 'hari'),
    lead_time_days_max: wholeNumber('waktu pengerjaan terlama', 1, 365, 'hari'),
    valid_until: dayField,
    /** Of one piece, packed. */
    weight_grams: wholeNumber('berat', 1, 2_000_000, 'gram'),
    account_code: z.string({ error: 'Pilih kode akun PNBP.' }).regex(/^42\d{4}$/, 'Pilih kode akun PNBP.'),
    workshop_id: z.string({ error: 'Pilih bengkel.' }).min(1, 'Pilih bengkel.').max(80),
    note: z
      .string()
      .trim()
      .max(1000, 'Catatan paling banyak 1.000 huruf.')
      .optional()
      .transform((text) => text || null),
  })
  .superRefine((quote, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (quote.lead_time_days_max < quote.lead_time_days_min)
      refuse('lead_time_days_max', 'Waktu terlama tidak boleh lebih singkat daripada yang tercepat.')
    if (quote.cost_rupiah > quote.unit_price_rupiah)
      refuse('cost_rupiah', 'Biaya bahan tidak boleh melebihi harga satuan.')
  })
export type QuoteInput = z.output<typeof quoteInput>

const wish = z.object({
  title: z.string(),
  description: z.string(),
  length_cm: z.int(),
  width_cm: z.int(),
  height_cm: z.int(),
  wood: z.string(),
  finish: z.string(),
  quantity: z.int(),
  needed_by: dayField,
})

/** One revision of a quote as its buyer sees it. */
const quoteShape = z.object({
  id: z.string(),
  revision: z.int(),
  unit_price_rupiah: rupiahField,
  /** All pieces. */
  goods_rupiah: rupiahField,
  lead_time_days_min: z.int(),
  lead_time_days_max: z.int(),
  /** The last day, in the facility's zone, on which it may be accepted. */
  valid_until: dayField,
  weight_grams: z.int(),
  workshop_name: z.string(),
  note: z.string().nullable(),
  quoted_at: instantField,
})

const drawingShape = z.object({ id: z.string(), uploaded_at: instantField })

const requestShape = wish.extend({
  number: z.string(),
  state: z.enum(QUOTE_REQUEST_STATES),
  requested_at: instantField,
  method: z.enum(DELIVERY_METHODS),
  /** Where it goes, as far as the request said; null for pick-up. */
  area: z
    .object({
      code: z.string(),
      village: z.string(),
      district: z.string(),
      regency: z.string(),
      province: z.string(),
    })
    .nullable(),
  buyer: z.object({
    type: z.enum(BUYER_TYPES),
    name: z.string(),
    phone: z.string(),
    email: z.string().nullable(),
  }),
  drawings: z.array(drawingShape),
  /** The newest quote has run out; always false without one or when the request is closed. */
  is_expired: z.boolean(),
  closed_at: instantField.nullable(),
  closed_reason: z.string().nullable(),
})

export const trackedQuoteRequest = requestShape
  .extend({
    facility: z.object({
      id: z.string(),
      slug: z.string(),
      name: z.string(),
      regency: z.string(),
      time_zone: z.string(),
      phone: z.string(),
      pickup_hours: z.record(z.string(), z.string()),
      can_deliver: z.boolean(),
    }),
    /** Oldest first; the last one may be accepted. */
    quotes: z.array(quoteShape),
    /** Fee of delivering the newest quote to the asked or the request's own area; null while it can't be told. */
    delivery_rupiah: rupiahField.nullable(),
    /** Of the order it became. */
    order_token: z.string().nullable(),
  })
  .meta({ id: 'TrackedQuoteRequest' })
export type TrackedQuoteRequest = z.infer<typeof trackedQuoteRequest>

const deskQuote = quoteShape.extend({
  cost_rupiah: rupiahField,
  account_code: z.string(),
  workshop_id: z.string(),
  role: z.string(),
})

export const deskQuoteRequest = requestShape
  .extend({
    id: z.string(),
    buyer_type: z.enum(BUYER_TYPES),
    /**
     * Null for roles that do not answer requests, and for everybody while the order it became awaits a decision: nobody decides on who
     * the buyer is. The village and telephone numbers in the text are left out with it.
     */
    buyer: requestShape.shape.buyer.nullable(),
    quotes: z.array(deskQuote),
    /** False while no cooperative serves the facility: the buyer can only pick up. */
    can_deliver: z.boolean(),
    facility_order: z.object({ id: z.string(), number: z.string() }).nullable(),
    /** Whether the caller may quote or refuse now. */
    may_answer: z.boolean(),
    account_codes: z.array(z.object({ code: z.string(), title: z.string() })),
    workshops: z.array(z.object({ id: z.string(), name: z.string(), craft: z.string() })),
  })
  .meta({ id: 'DeskQuoteRequest' })
export type DeskQuoteRequest = z.infer<typeof deskQuoteRequest>

export const quoteRequestRow = z
  .object({
    id: z.string(),
    number: z.string(),
    state: z.enum(QUOTE_REQUEST_STATES),
    title: z.string(),
    quantity: z.int(),
    buyer_type: z.enum(BUYER_TYPES),
    method: z.enum(DELIVERY_METHODS),
    requested_at: instantField,
    needed_by: dayField,
    drawing_count: z.int(),
    revision: z.int(),
    goods_rupiah: rupiahField.nullable(),
    valid_until: dayField.nullable(),
    is_expired: z.boolean(),
  })
  .meta({ id: 'QuoteRequestRow' })
export type QuoteRequestRow = z.infer<typeof quoteRequestRow>
