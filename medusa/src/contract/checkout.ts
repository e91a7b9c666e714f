import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, optionalEmailField, phoneField, rupiahField, textField, visibleText } from './fields'
import { openHarvest } from './harvest'

export const DELIVERY_METHODS = ['delivery', 'pickup'] as const
export const BUYER_TYPES = ['person', 'office', 'reseller'] as const

/** One line of a cart: a variant, and how many. */
export const cartItem = z.object({
  variant_id: z.string().min(1).max(80),
  quantity: z.coerce.number().int().min(1, 'Jumlah paling sedikit 1.').max(999, 'Jumlah paling banyak 999.'),
})

/** A cart line as it is ordered. */
const orderedItem = cartItem.extend({
  /** The harvest that the buyer saw; an order that would come from another one is refused. */
  harvest_batch_id: z.string().max(80).optional(),
})

/** A cart line as it stands now; `problem` says why it can't be bought as asked. */
export const quotedLine = z.object({
  variant_id: z.string(),
  handle: z.string(),
  name: z.string(),
  picture_hash: z.string().nullable(),
  unit_price_rupiah: rupiahField,
  quantity: z.int(),
  total_rupiah: rupiahField,
  available_quantity: z.int().nullable(),
  lead_time_days: z.object({ min: z.int(), max: z.int() }).nullable(),
  /** The batch that would be ordered from, for what is sold by harvest. */
  harvest: openHarvest.nullable(),
  problem: z.enum(['sold_out', 'not_enough', 'gone']).nullable(),
})
export const quotedPart = z
  .object({
    facility: z.object({ id: z.string(), slug: z.string(), name: z.string(), regency: z.string() }),
    lines: z.array(quotedLine),
    goods_rupiah: rupiahField,
    weight_grams: z.int(),
    /** Fee of delivery to `area_code`, a village or any area above it up to its regency; null while no address is known. */
    delivery_rupiah: rupiahField.nullable(),
    /** Days between which it is ready when ordered now, in the facility's zone. */
    ready: z.object({ from: dayField, to: dayField }),
    /** Days between which it arrives at `area_code`; null while no address is known. */
    arrives: z.object({ from: dayField, to: dayField }).nullable(),
    /** False while no cooperative serves the facility: only pick-up. */
    can_deliver: z.boolean(),
    pickup_hours: z.record(z.string(), z.string()),
    time_zone: z.string(),
  })
  .meta({ id: 'QuotedPart' })
export type QuotedPart = z.infer<typeof quotedPart>

export const quoteCheckout = defineRoute({
  method: 'POST',
  path: '/store/checkout/quote',
  actor: 'public',
  summary: 'Prices, availability and delivery fees of a cart as they stand now. Changes nothing.',
  body: z.object({ items: z.array(cartItem).max(40), area_code: z.string().max(13).nullish() }),
  response: z.object({
    parts: z.array(quotedPart),
    /** Variant ids that are no longer sold. */
    gone: z.array(z.string()),
    goods_rupiah: rupiahField,
  }),
})

/** Five digits, or empty: the village tells where it is. */
export const postalCodeField = z
  .union(
    [
      z.literal(''),
      z
        .string()
        .trim()
        .regex(/^\d{5}$/, 'Kode pos terdiri atas 5 angka.'),
    ],
    {
      error: 'Kode pos terdiri atas 5 angka.',
    },
  )
  .nullish()
  .transform((code) => code || null)

/** Where to send goods: a village by its Kemendagri code, then the street. */
export const addressInput = z.object({
  area_code: z
    .string({ error: 'Pilih desa atau kelurahan.' })
    .regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, 'Pilih desa atau kelurahan.'),
  street: textField('alamat lengkap', 5, 300),
  postal_code: postalCodeField,
  landmark: z
    .string()
    .overwrite(visibleText)
    .max(200, 'Patokan paling banyak 200 huruf.')
    .optional()
    .transform((text) => text || null),
})

export const checkoutInput = z
  .object({
    items: z
      .array(orderedItem)
      .min(1, 'Keranjang kosong.')
      .max(40, 'Paling banyak 40 macam barang dalam satu pesanan.'),
    buyer: z.object({
      type: z.enum(BUYER_TYPES).default('person'),
      name: textField('nama penerima', 2, 100),
      phone: phoneField,
      email: optionalEmailField,
    }),
    /** Needed when any part is delivered. */
    address: addressInput.nullish(),
    parts: z
      .array(
        z.object({
          facility_id: z.string().max(80),
          method: z.enum(DELIVERY_METHODS, { error: 'Pilih dikirim atau diambil.' }),
        }),
      )
      .min(1),
    payment_method: z.enum(['transfer'], { error: 'Pilih cara pembayaran.' }),
    /** What the buyer saw; a different total is refused with the changed cart instead of charging more. */
    expected_total_rupiah: z.coerce.number().int().optional(),
    /** A word to the facilities; the deciding officer reads it. */
    note: z
      .string()
      .overwrite(visibleText)
      .max(500, 'Catatan paling banyak 500 huruf.')
      .nullish()
      .transform((text) => text || null),
    locale: z.enum(['id', 'en']).default('id'),
  })
  .superRefine((order, context) => {
    if (order.parts.some((part) => part.method === 'delivery') && !order.address)
      context.addIssue({
        code: 'custom',
        path: ['address', 'street'],
        message: 'Isi alamat tujuan, atau pilih ambil di tempat.',
      })
  })
export type CheckoutInput = z.output<typeof checkoutInput>

export const placedOrder = z.object({
  order_number: z.string(),
  token: z.string(),
  total_rupiah: rupiahField,
  facility_orders: z.array(z.object({ id: z.string(), number: z.string(), facility_id: z.string() })),
})

export const placeCheckout = defineRoute({
  method: 'POST',
  path: '/store/checkout',
  actor: 'public',
  is_idempotent: true,
  summary:
    'Places a guest order once per Idempotency-Key: stock reserved, cut into facility orders. 409 `sold_out` with `problems` when goods ran out, 409 `price_changed`, 409 `harvest_changed`, 409 `key_reused` for the same key with another body.',
  body: checkoutInput,
  response: placedOrder,
  status: 201,
})

export const checkoutRoutes = [quoteCheckout, placeCheckout]
