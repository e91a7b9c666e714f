import { z } from '@medusajs/framework/zod'
import { BUYER_DATA_KINDS, FATES } from './buyer-data'
import { addressInput, cartItem } from './checkout'
import { defineRoute } from './define-route'
import { idParams, instantField, pagingFields, phoneField, rupiahField, textField } from './fields'
import { FACILITY_ORDER_STATES } from './order-state'

/** An address as it is kept: trimmed and in small letters, so that one mailbox is one account. */
const emailField = z
  .string({ error: 'Isi alamat surel Anda.' })
  .trim()
  .toLowerCase()
  .min(1, 'Isi alamat surel Anda.')
  .max(200, 'Alamat surel paling banyak 200 huruf.')
  .pipe(z.email({ error: 'Alamat surel belum benar. Contoh: nama@contoh.id.' }))

/** Six digits, however they were pasted: `123 456`, `123-456`, with a line end. */
const codeField = z
  .string({ error: 'Isi kode dari surel.' })
  .max(40, 'Kode terdiri atas 6 angka.')
  .transform((text) => text.replace(/[\s.-]/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'Kode terdiri atas 6 angka.'))

const tokenField = z.string().regex(/^[\w-]{43}$/)

const cartCopy = z.array(cartItem).max(40)

/** Where an account is signed in. */
const sessionShape = z.object({
  id: z.string(),
  /** What the browser calls itself, in a few words. */
  device: z.string(),
  is_current: z.boolean(),
  signed_in_at: instantField,
  last_seen_at: instantField,
})

/** An address of the book, with the names of its areas. */
export const bookAddress = z
  .object({
    id: z.string(),
    name: z.string(),
    phone: z.string(),
    area_code: z.string(),
    /** From the village up to the province. */
    area: z.string(),
    street: z.string(),
    postal_code: z.string().nullable(),
    landmark: z.string().nullable(),
    is_default: z.boolean(),
  })
  .meta({ id: 'BookAddress' })

/** What is filled in for an address of the book. */
export const addressBookInput = addressInput.extend({
  name: textField('nama penerima', 2, 100),
  phone: phoneField,
  is_default: z.boolean().default(false),
})

/** An order of the account's address. */
export const accountOrder = z
  .object({
    id: z.string(),
    order_number: z.string(),
    /** Of the order's own page. */
    token: z.string(),
    placed_at: instantField,
    total_rupiah: rupiahField,
    parts: z.array(
      z.object({
        facility_name: z.string(),
        state: z.enum(FACILITY_ORDER_STATES),
        line_summary: z.string(),
      }),
    ),
  })
  .meta({ id: 'AccountOrder' })

export const requestSignInCode = defineRoute({
  method: 'POST',
  path: '/store/account/codes',
  actor: 'public',
  summary:
    'Sends a six-digit sign-in code to an address, good for ten minutes. The answer is the same whether or not there is an account. Throttled per address and per caller (429).',
  body: z.object({ email: emailField, locale: z.enum(['id', 'en']).default('id') }),
  response: z.object({
    /** Stays with the browser that asked: the code is worth nothing without it. */
    challenge: z.string(),
  }),
  status: 201,
})

export const openAccountSession = defineRoute({
  method: 'POST',
  path: '/store/account/sessions',
  actor: 'public',
  summary:
    'Signs in with the code from the mail; the account is made at the first time. Five tries for a code; 409 `code_over` when it is used up or too old. Throttled per caller (429).',
  body: z.object({
    challenge: tokenField,
    code: codeField,
    device: z.string().trim().max(60).default(''),
  }),
  response: z.object({
    /** Sent as `x-buyer-session`; 90 days, prolonged by use. */
    token: z.string(),
    email: z.string(),
    cart: cartCopy,
  }),
  status: 201,
})

export const readAccount = defineRoute({
  method: 'GET',
  path: '/store/account',
  actor: 'buyer',
  summary: "The caller's account: its address, since when, and where it is signed in.",
  response: z.object({
    email: z.string(),
    since: instantField,
    sessions: z.array(sessionShape),
  }),
})

export const listAccountOrders = defineRoute({
  method: 'GET',
  path: '/store/account/orders',
  actor: 'buyer',
  summary: 'Orders placed with the verified address, as a guest or signed in, newest first.',
  query: z.object(pagingFields),
  response: z.object({ orders: z.array(accountOrder), next: z.string().nullable() }),
})

export const readOrderedGoods = defineRoute({
  method: 'GET',
  path: '/store/account/orders/:id/goods',
  actor: 'buyer',
  summary: 'What one of these orders held, to be ordered again. Prices are those of then.',
  params: idParams,
  response: z.object({
    order_number: z.string(),
    goods: z.array(
      z.object({
        /** Null for a custom order: it is asked for anew. */
        variant_id: z.string().nullable(),
        name: z.string(),
        quantity: z.int(),
        unit_price_rupiah: rupiahField,
      }),
    ),
  }),
})

export const listBookAddresses = defineRoute({
  method: 'GET',
  path: '/store/account/addresses',
  actor: 'buyer',
  summary: "The caller's address book, the default first.",
  response: z.object({ addresses: z.array(bookAddress) }),
})

export const addBookAddress = defineRoute({
  method: 'POST',
  path: '/store/account/addresses',
  actor: 'buyer',
  summary: 'Adds an address; the first one is the default. At most 20.',
  body: addressBookInput,
  response: z.object({ id: z.string() }),
  status: 201,
})

export const changeBookAddress = defineRoute({
  method: 'POST',
  path: '/store/account/addresses/:id',
  actor: 'buyer',
  summary: 'Changes an address of the book.',
  params: idParams,
  body: addressBookInput,
  response: z.object({ id: z.string() }),
})

export const keepCartCopy = defineRoute({
  method: 'POST',
  path: '/store/account/cart',
  actor: 'buyer',
  summary: "Keeps a copy of the caller's cart, for the next sign-in on another device.",
  body: z.object({ items: cartCopy }),
  response: z.object({ is_kept: z.literal(true) }),
})

export const exportAccountData = defineRoute({
  method: 'GET',
  path: '/store/account/data',
  actor: 'buyer',
  summary:
    'Everything that the shop holds about the caller, and what a deletion does with it. 409 `proof_needed` when the caller signed in more than ten minutes ago.',
  response: z.object({
    exported_at: instantField,
    account: z.object({ email: z.string(), since: instantField, cart: cartCopy }),
    sessions: z.array(sessionShape),
    addresses: z.array(bookAddress),
    orders: z.array(
      accountOrder.omit({ id: true }).extend({
        buyer: z.object({ type: z.string(), name: z.string(), phone: z.string(), email: z.string() }),
        address: z
          .object({
            area_code: z.string(),
            street: z.string(),
            postal_code: z.string().nullish(),
            landmark: z.string().nullish(),
          })
          .nullable(),
        note: z.string().nullable(),
        payment_method: z.string(),
        /** When pictures of transfer slips were sent. */
        transfer_slips: z.array(instantField),
        lines: z.array(z.object({ name: z.string(), quantity: z.int(), unit_price_rupiah: rupiahField })),
      }),
    ),
    custom_requests: z.array(
      z.object({
        number: z.string(),
        title: z.string(),
        description: z.string(),
        state: z.string(),
        requested_at: instantField,
        buyer_name: z.string(),
        buyer_phone: z.string(),
        buyer_email: z.string(),
        /** When drawings were sent. */
        drawings: z.array(instantField),
      }),
    ),
    complaints: z.array(
      z.object({
        number: z.string(),
        name: z.string(),
        order_number: z.string().nullable(),
        content: z.string(),
        sent_at: instantField,
      }),
    ),
    /** Of goods in these orders. */
    reviews: z.array(
      z.object({
        name: z.string(),
        stars: z.int(),
        body: z.string(),
        display_name: z.string().nullable(),
        place: z.string().nullable(),
        written_at: instantField,
      }),
    ),
    waiting_lists: z.array(z.object({ name: z.string(), joined_at: instantField })),
    mails: z.array(z.object({ subject: z.string(), written_at: instantField })),
    /** What becomes of each kind of data, by the columns that hold it, when the account is deleted. */
    on_deletion: z.array(
      z.object({ data: z.enum(BUYER_DATA_KINDS), fate: z.enum(FATES), columns: z.array(z.string()) }),
    ),
  }),
})

export const dropBookAddress = defineRoute({
  method: 'DELETE',
  path: '/store/account/addresses/:id',
  actor: 'buyer',
  summary: 'Takes an address out of the book; the oldest of the rest takes its place as the default.',
  params: idParams,
  response: z.object({ is_gone: z.literal(true) }),
})

export const endAccountSession = defineRoute({
  method: 'DELETE',
  path: '/store/account/sessions/:id',
  actor: 'buyer',
  summary: 'Signs out one browser of the account.',
  params: idParams,
  response: z.object({ is_gone: z.literal(true) }),
})

export const signOutAccount = defineRoute({
  method: 'POST',
  path: '/store/account/sign-outs',
  actor: 'buyer',
  summary: 'Signs out this browser, or every browser of the account.',
  body: z.object({ which: z.enum(['this', 'all'], { error: 'Pilih yang mana.' }) }),
  response: z.object({ ended_count: z.int() }),
})

const isSureField = z.literal(true, { error: 'Centang bahwa Anda mengerti, lalu hapus.' })

export const requestDeletionCode = defineRoute({
  method: 'POST',
  path: '/store/account/deletion-codes',
  actor: 'buyer',
  summary:
    "Sends a six-digit code to the account's own address, good for ten minutes and for its deletion only. Throttled like sign-in codes (429).",
  body: z.object({ is_sure: isSureField, locale: z.enum(['id', 'en']).default('id') }),
  response: z.object({ challenge: z.string() }),
  status: 201,
})

export const deleteAccount = defineRoute({
  method: 'POST',
  path: '/store/account/deletions',
  actor: 'buyer',
  summary:
    'Erases the account and what goes with it at once, with the code from the mail: see `BUYER_DATA` in the contract. Orders under way forget their buyer when they are finished; books and sealed decisions stay. 409 `code_over`.',
  body: z.object({ is_sure: isSureField, challenge: tokenField, code: codeField }),
  response: z.object({
    /** Orders that stay, and of them those still under way, whose buyer is known until they are finished. */
    kept_orders: z.int(),
    open_orders: z.int(),
  }),
})

export const buyerAccountRoutes = [
  requestSignInCode,
  openAccountSession,
  readAccount,
  listAccountOrders,
  readOrderedGoods,
  listBookAddresses,
  addBookAddress,
  changeBookAddress,
  keepCartCopy,
  exportAccountData,
  dropBookAddress,
  endAccountSession,
  signOutAccount,
  requestDeletionCode,
  deleteAccount,
]
