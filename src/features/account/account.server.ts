import type { AstroGlobal } from 'astro'
import type {
  addBookAddress,
  deleteAccount,
  exportAccountData,
  listAccountOrders,
  listBookAddresses,
  openAccountSession,
  readAccount,
  readOrderedGoods,
  requestSignInCode,
} from '../../../medusa/src/contract/buyer-account.ts'
import type { Locale } from '../../i18n/locale.ts'
import { t, type Words } from '../../i18n/words.ts'
import { type BodyOf, dataOf, medusa, type ResponseOf, type Result } from '../../lib/medusa.ts'
import { withQuery } from '../../paths.ts'
import { readCart, writeCart } from '../cart/cart.server.ts'
import { type Cart, mergeCarts } from '../cart/cart.ts'
import {
  forgetSession,
  forgetSignIn,
  rememberSession,
  type SignInUnderWay,
  sessionToken,
} from './account-cookie.ts'
import { deviceName } from './device-name.ts'
import { cartOf } from './reorder.ts'

export type Account = ResponseOf<typeof readAccount>
export type AccountOrder = ResponseOf<typeof listAccountOrders>['orders'][number]
export type BookAddress = ResponseOf<typeof listBookAddresses>['addresses'][number]
export type AddressBody = BodyOf<typeof addBookAddress>
export type AccountData = ResponseOf<typeof exportAccountData>

type Page = Pick<AstroGlobal, 'cookies' | 'clientAddress' | 'url' | 'request' | 'locals' | 'redirect'>

type Visit = Pick<Page, 'cookies' | 'clientAddress'>

/** What the routes of one buyer's account answer. Every call carries the session; whose it is, the backend decides. */
export interface AccountBackend {
  account(): Promise<Result<Account>>
  orders(page: {
    after?: string | undefined
    limit: number
  }): Promise<Result<ResponseOf<typeof listAccountOrders>>>
  goods(order_id: string): Promise<Result<ResponseOf<typeof readOrderedGoods>>>
  addresses(): Promise<Result<ResponseOf<typeof listBookAddresses>>>
  /** Adds an address, or changes the one with this id. */
  keepAddress(body: AddressBody, id?: string): Promise<Result<unknown>>
  dropAddress(id: string): Promise<Result<unknown>>
  data(): Promise<Result<AccountData>>
  endSession(id: string): Promise<Result<unknown>>
  signOut(which: 'this' | 'all'): Promise<Result<unknown>>
  keepCart(cart: Cart): Promise<Result<unknown>>
  /** Sends the code for a deletion to the account's address. */
  askForDeletion(body: { is_sure: boolean; locale: Locale }): Promise<Result<{ challenge: string }>>
  erase(proof: { challenge: string; code: string }): Promise<Result<ResponseOf<typeof deleteAccount>>>
}

function accountBackend(token: string, address: string): AccountBackend {
  const headers = { 'x-buyer-session': token, 'x-buyer-address': address }
  const read = <T>(path: string) => medusa.call<T>(`/store/account${path}`, { headers })
  const write = <T>(path: string, body: unknown) =>
    medusa.call<T>(`/store/account${path}`, { method: 'POST', headers, body })
  const drop = (path: string) => medusa.call<unknown>(`/store/account${path}`, { method: 'DELETE', headers })
  const named = (path: string, id: string) => `${path}/${encodeURIComponent(id)}`
  return {
    account: () => read(''),
    orders: (page) => read(withQuery('/orders', page)),
    goods: (order_id) => read(`${named('/orders', order_id)}/goods`),
    addresses: () => read('/addresses'),
    keepAddress: (body, id) => write(id ? named('/addresses', id) : '/addresses', body),
    dropAddress: (id) => drop(named('/addresses', id)),
    data: () => read('/data'),
    endSession: (id) => drop(named('/sessions', id)),
    signOut: (which) => write('/sign-outs', { which }),
    keepCart: (cart) => write('/cart', { items: cart }),
    askForDeletion: (body) => write('/deletion-codes', body),
    erase: (proof) => write('/deletions', { is_sure: true, ...proof }),
  }
}

/** Everything that a page of the account works with. */
export interface AccountPage extends Account {
  backend: AccountBackend
  words: Words
}

/** Opens a page of the account; a response instead when nobody is signed in: `if (mine instanceof Response) return mine`. */
export async function openAccount(page: Page): Promise<AccountPage | Response> {
  const token = sessionToken(page.cookies)
  const back = page.request.method === 'GET' ? page.locals.asked : page.locals.paths.account()
  const toSignIn = (kabar?: 'habis') =>
    page.redirect(page.locals.paths.accountSignIn({ kembali: back, kabar }), 303)
  if (!token) return toSignIn()
  const backend = accountBackend(token, page.clientAddress)
  const account = await backend.account()
  if (!account.ok && account.status === 401) {
    forgetSession(page.cookies)
    return toSignIn('habis')
  }
  const data = dataOf(account)
  rememberSession(page.cookies, token)
  return { ...data, backend, words: t(page) }
}

/** The routes of the account at this browser, for pages that everybody may open; null for a guest. */
export function signedInBackend(page: Visit): AccountBackend | null {
  const token = sessionToken(page.cookies)
  return token ? accountBackend(token, page.clientAddress) : null
}

/** What a checkout takes from the account; null for a guest, and while the account cannot be read. */
export async function readBook(
  page: Visit,
): Promise<{ email: string; addresses: readonly BookAddress[] } | null> {
  const backend = signedInBackend(page)
  if (!backend) return null
  const [account, book] = await Promise.all([backend.account(), backend.addresses()])
  return account.ok && book.ok ? { email: account.data.email, addresses: book.data.addresses } : null
}

/** Sends a code to an address. */
export function askForCode(page: Page, email: string): Promise<Result<ResponseOf<typeof requestSignInCode>>> {
  return medusa.call('/store/account/codes', {
    method: 'POST',
    body: { email, locale: page.locals.locale },
    headers: { 'x-buyer-address': page.clientAddress },
  })
}

/**
 * Signs in with the code of the mail. The session is new; one that this browser had before ends. The cart and its copy become
 * one, on both sides.
 */
export async function signIn(
  page: Page,
  { challenge }: SignInUnderWay,
  code: string,
): Promise<Result<ResponseOf<typeof openAccountSession>>> {
  const opened = await medusa.call<ResponseOf<typeof openAccountSession>>('/store/account/sessions', {
    method: 'POST',
    body: { challenge, code, device: deviceName(page.request.headers.get('user-agent')) },
    headers: { 'x-buyer-address': page.clientAddress },
  })
  if (!opened.ok) return opened
  await signedInBackend(page)?.signOut('this')
  rememberSession(page.cookies, opened.data.token)
  forgetSignIn(page.cookies)
  const cart = mergeCarts(readCart(page), cartOf(opened.data.cart))
  writeCart(page, cart)
  await accountBackend(opened.data.token, page.clientAddress).keepCart(cart)
  return opened
}

/** Keeps a copy of the cart for the buyer who is signed in. It is an extra: without the backend's answer the page goes on. */
export async function keepCartCopy(page: Visit, cart: Cart): Promise<void> {
  await signedInBackend(page)?.keepCart(cart)
}
